"""A panel over the right edge of a screen, for what has no room beside it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from studio.gui.theme.fonts import Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label
from studio.gui.widgets.surface import Ground, Surface


class Drawer(Surface):
    """Esc or its cross closes it, and the focus goes back to where it was.

    Esc does so from the screen, too, where nothing there has a use for it.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, title: str, *, width: int = 0) -> None:
        super().__init__(theme, Ground.DRAWER, parent)
        self._theme = theme
        self._width = width or theme.tokens.size.inspector
        self._before: QWidget | None = None
        self._content: QWidget | None = None
        self.setAccessibleName(title)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.cross = IconButton(theme, "x", self.tr("Close"))
        self.cross.clicked.connect(lambda _checked: self.slide_out())
        space = theme.tokens.space
        head = QHBoxLayout()
        head.setContentsMargins(space.l, space.s, space.s, space.s)
        head.addWidget(Label(theme, title, weight=Weight.STRONG), 1)
        head.addWidget(self.cross)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.hair, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        self.hide()
        parent.installEventFilter(self)
        theme.changed.connect(self._fit)

    def set_content(self, widget: QWidget) -> None:
        """Show a widget in it; it belongs to the drawer until taken."""
        self._content = widget
        self._column.addWidget(widget, 1)
        widget.show()

    def take_content(self) -> QWidget | None:
        """Give the widget back, for instance to a pane there is room for again."""
        content, self._content = self._content, None
        if content is not None:
            self._column.removeWidget(content)
        return content

    def slide_in(self) -> None:
        """Show the drawer and give it the focus."""
        self._before = QApplication.focusWidget()
        self._fit()
        self.show()
        self.raise_()
        self.cross.setFocus(Qt.FocusReason.OtherFocusReason)

    def slide_out(self) -> None:
        """Hide the drawer and give the focus back."""
        if self.isHidden():
            return
        inside = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if inside and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.slide_out()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the right edge when the screen changes its size, and hear its Esc."""
        if watched is not self.parent():
            return False
        if event.type() is QEvent.Type.Resize:
            self._fit()
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() is QEvent.Type.KeyPress and self.isVisible():
            self.slide_out()
            return True
        return False

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            width = min(self._theme.px(self._width), parent.width())
            self.setGeometry(parent.width() - width, 0, width, parent.height())
