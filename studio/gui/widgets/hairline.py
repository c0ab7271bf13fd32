"""A line one pixel wide between two parts of the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.gui.theme.theme import Theme


class Hairline(QWidget):
    """Decoration only: it carries no meaning and no name."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation) -> None:
        super().__init__()
        self._theme = theme
        if orientation is Qt.Orientation.Horizontal:
            self.setFixedHeight(theme.tokens.space.hair)
        else:
            self.setFixedWidth(theme.tokens.space.hair)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the border's colour."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.color.border))
        painter.end()
