"""A field to search with: it waits until one stops typing, and says how much it found."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent

from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.line_edit import LineEdit


class SearchField(LineEdit):
    """``searched`` tells the text; Enter tells it at once, Esc clears it."""

    searched = Signal(str)

    def __init__(self, theme: Theme, name: str, *, placeholder: str = "", delay: int = 150) -> None:
        self._count = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self._clear = IconButton(theme, "x", "", small=True)
        super().__init__(theme, name, placeholder=placeholder)
        self._clear.set_name(self.tr("Clear"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self._clear.clicked.connect(lambda _checked: self.clear_text())
        self._told = ""
        for part in (self._count, self._clear):
            part.setParent(self)
            part.hide()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(delay)
        self._wait.timeout.connect(self._search)
        self.textEdited.connect(lambda _text: self._wait.start())
        self.textChanged.connect(lambda _text: self._place())
        self.returnPressed.connect(self._search)
        self._place()

    def set_text(self, text: str) -> None:
        """Show another text without searching."""
        self._wait.stop()
        self._told = text
        super().set_text(text)

    def show_count(self, text: str) -> None:
        """Say how much was found, small and muted, inside the field."""
        self._count.setText(text)
        self.setAccessibleDescription(text)
        self._place()

    def clear_text(self) -> None:
        """Search for nothing."""
        self.clear()
        self._search()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear by Esc while there is something to clear."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_text()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move count and cross along."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and the looking glass."""
        super().paintEvent(event)
        side = self._theme.px(self._theme.tokens.size.icon)
        painter = QPainter(self)
        glass = self._theme.pixmap("search", self._theme.color.text_muted)
        painter.drawPixmap(QPoint(self._theme.tokens.space.s, (self.height() - side) // 2), glass)
        painter.end()

    def sizeHint(self) -> QSize:
        """Wide enough for a few words."""
        size = self._theme.tokens.size
        return QSize(self._theme.px(size.rail), self._theme.px(size.control))

    def _search(self) -> None:
        self._wait.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)

    def _place(self) -> None:
        space = self._theme.tokens.space
        right = self.width() - space.xs
        self._clear.setVisible(bool(self.text()))
        self._count.setVisible(bool(self._count.text()))
        for part in (self._clear, self._count):
            if part.isHidden():
                continue
            size = part.sizeHint()
            right -= size.width()
            part.setGeometry(
                right, (self.height() - size.height()) // 2, size.width(), size.height()
            )
            right -= space.xs
        left = self._theme.px(self._theme.tokens.size.icon) + space.xs
        self.setTextMargins(left, 0, max(0, self.width() - right - space.s), 0)

    def _restyle(self) -> None:
        super()._restyle()
        self._place()
