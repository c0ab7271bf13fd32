"""A button that opens a menu."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu

from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind


class MenuButton(Button):
    """Press it, or ↓ or Enter while it has the focus, and the menu opens under it."""

    def __init__(
        self, theme: Theme, text: str, *, kind: Kind = Kind.NORMAL, icon: str = ""
    ) -> None:
        super().__init__(theme, text, kind=kind, icon=icon)
        self.setAccessibleName(text)
        self.menu_ = QMenu(self)
        self.menu_.setAccessibleName(text)
        self.menu_.setToolTipsVisible(True)
        self.clicked.connect(lambda _checked: self.open_menu())

    def add(self, text: str, run: Callable[[], None], *, icon: str = "") -> QAction:
        """Put an entry at the end."""
        action = QAction(text, self.menu_)
        action.triggered.connect(lambda _checked: run())
        if icon:
            action.setIcon(self._theme.icon(icon, self._theme.color.text_muted))
        self.menu_.addAction(action)
        return action

    def add_action(self, action: QAction) -> None:
        """Put an action of the table at the end."""
        self.menu_.addAction(action)

    def add_separator(self) -> None:
        """Put a line at the end."""
        self.menu_.addSeparator()

    def clear(self) -> None:
        """Take all entries out."""
        self.menu_.clear()

    def actions_(self) -> list[QAction]:
        """Give the entries."""
        return self.menu_.actions()

    def open_menu(self) -> None:
        """Show the menu under the button."""
        self.menu_.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by ↓ and Enter, too."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and its arrow."""
        super().paintEvent(event)
        tint = self._tint() if self.isEnabled() else self._theme.color.text_disabled
        arrow = self._theme.pixmap("chevron-down", tint)
        painter = QPainter(self)
        left = self.width() - self._arrow() - self._theme.tokens.space.s
        painter.drawPixmap(QPoint(left, (self.height() - self._arrow()) // 2), arrow)
        painter.end()

    def restyle(self) -> None:
        """Take font and icon from the theme, and leave room for the arrow."""
        super().restyle()
        self.setProperty("opens", True)

    def _arrow(self) -> int:
        return self._theme.px(self._theme.tokens.size.icon)
