"""Dresses widgets again when they are shown: Qt undoes what was set while they were hidden."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from studio.gui.theme.theme import Theme

    _Base = QWidget
else:
    _Base = object


class Redressed(_Base):
    """Mixed into a widget with ``_theme``, ``restyle``, and ``_made_at``: the revision of then.

    A sheet keeps the font and palette that its widget had when it was first polished. It puts
    them back when the widget moves to another parent or is polished anew, which happens unseen
    in whatever is folded away. Nothing is done as long as the look is that of the beginning.
    """

    _theme: "Theme"
    _made_at: int

    def restyle(self) -> None:
        """Take font and colour from the theme as it is now."""
        raise NotImplementedError

    def look_changed(self) -> None:
        """Restyle at once where it is seen, else soon, or when it is shown."""
        if self.isVisible():
            self.restyle()
        else:
            self._theme.later(self, self.restyle)

    def showEvent(self, event: QShowEvent) -> None:
        """Take font and colour again where the look has changed since the beginning."""
        super().showEvent(event)
        if self._made_at != self._theme.revision:
            self._theme.dress(self)
            self.restyle()
