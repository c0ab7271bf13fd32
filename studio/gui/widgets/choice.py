"""A drop-down list that scrolling past does not change."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from studio.gui.theme.theme import Theme
from studio.gui.widgets import outline


class Choice(QComboBox):
    """One of several names; ``chosen`` tells only what a person picked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textActivated.connect(self.chosen.emit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_choices(self, names: Sequence[str], *, chosen: str) -> None:
        """Replace the names without announcing one."""
        if [self.itemText(index) for index in range(self.count())] != list(names):
            self.clear()
            self.addItems(list(names))
        self.setCurrentText(chosen)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the list was entered on purpose."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Wide enough for a model's name, as high as a control."""
        size = self._theme.tokens.size
        return QSize(self._theme.px(size.rail), self._theme.px(size.control))

    def minimumSizeHint(self) -> QSize:
        """Narrower where there is little room; the name is elided."""
        size = self._theme.tokens.size
        return QSize(self._theme.px(size.inspector // 3), self._theme.px(size.control))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, name and arrow; Fusion's own has a gradient."""
        del event
        color, space = self._theme.color, self._theme.tokens.space
        painter = QPainter(self)
        outline.draw(painter, self, self._theme)
        arrow = self._theme.pixmap("chevron-down", color.text_muted)
        side = self._theme.px(self._theme.tokens.size.icon)
        at = QPoint(self.width() - side - space.s, (self.height() - side) // 2)
        painter.drawPixmap(at, arrow)
        painter.setPen(QColor(color.text if self.isEnabled() else color.text_disabled))
        room = self.rect().adjusted(space.s, 0, -side - 2 * space.s, 0)
        text = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font())
        self.updateGeometry()
        self.update()
