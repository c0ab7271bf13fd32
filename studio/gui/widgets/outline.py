"""The outline of a field that paints itself: plain, focused, or wrong."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from studio.gui.theme.theme import Theme


def draw(painter: QPainter, widget: QWidget, theme: Theme) -> None:
    """Fill and outline the widget; the focus stands inside its edge."""
    color, stroke = theme.color, theme.tokens.stroke
    focused = widget.hasFocus()
    line = color.border_strong if widget.isEnabled() else color.border
    if widget.property("invalid"):
        line = color.danger
    width = stroke.focus if focused else stroke.border
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color.focus if focused else line), width))
    painter.setBrush(QColor(color.surface))
    edge, corner = width / 2, theme.tokens.radius.control
    painter.drawRoundedRect(
        QRectF(widget.rect()).adjusted(edge, edge, -edge, -edge), corner, corner
    )
