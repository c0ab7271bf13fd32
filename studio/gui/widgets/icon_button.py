"""A button that is an icon alone; its name shows on hover and is read out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from studio.gui.theme.theme import Theme


class IconButton(QToolButton):
    """Square and quiet; never smaller than can be hit."""

    def __init__(self, theme: Theme, icon: str, name: str, *, small: bool = False) -> None:
        super().__init__()
        self._theme, self._icon, self._small = theme, icon, small
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str) -> None:
        """Say something else on hover and to a screen reader."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """A square."""
        size = self._theme.tokens.size
        side = self._theme.px(size.hit_target if self._small else size.control)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The same square."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter, too; Qt would leave it at the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        side = self._theme.px(self._theme.tokens.size.icon)
        self.setIcon(self._theme.icon(self._icon, self._theme.color.text_muted))
        self.setIconSize(QSize(side, side))
        self.updateGeometry()
