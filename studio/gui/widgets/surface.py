"""What content lies on: a card, a message, a drawer or a strip, painted in the theme's colours."""

from enum import StrEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from studio.gui.theme.theme import Theme

_HALF = 0.5  # a line of one pixel lies between two


class Ground(StrEnum):
    """The kinds of ground."""

    CARD = "card"
    TOAST = "toast"
    DRAWER = "drawer"
    BANNER = "banner"


_EDGES = {
    Ground.CARD: (1, 1, 1, 1),
    Ground.TOAST: (1, 1, 1, 1),
    Ground.DRAWER: (1, 0, 0, 0),
    Ground.BANNER: (0, 0, 0, 1),
}


class Surface(QFrame):
    """A frame that paints its ground and its edge; what lies in it leaves the edge free."""

    def __init__(self, theme: Theme, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks, self._ground = theme, ground
        self.setContentsMargins(*_EDGES[ground])
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge."""
        del event
        color = self._looks.color
        ground, edge = {
            Ground.CARD: (color.surface, color.border),
            Ground.TOAST: (color.raised, color.border_strong),
            Ground.DRAWER: (color.surface, color.border_strong),
            Ground.BANNER: (color.warning_tint, color.border),
        }[self._ground]
        painter = QPainter(self)
        if self._ground in {Ground.CARD, Ground.TOAST}:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(edge), self._looks.tokens.stroke.border))
            painter.setBrush(QColor(ground))
            box = QRectF(self.rect()).adjusted(_HALF, _HALF, -_HALF, -_HALF)
            radius = self._looks.tokens.radius.card
            painter.drawRoundedRect(box, radius, radius)
        else:
            painter.fillRect(self.rect(), QColor(edge))
            painter.fillRect(self.contentsRect(), QColor(ground))
        painter.end()
