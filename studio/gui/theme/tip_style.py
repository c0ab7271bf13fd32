"""How tool tips are drawn: a quiet edge and some room around the words."""

from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

_ROOM = 5  # px


class TipStyle(QProxyStyle):
    """Qt's Fusion style but for a tip's ground; for tips alone, as others would be slowed down."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Give the room around the words."""
        if metric is QStyle.PixelMetric.PM_ToolTipLabelFrameWidth:
            return _ROOM
        return super().pixelMetric(metric, option, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the ground in the palette's colours."""
        if element is not QStyle.PrimitiveElement.PE_PanelTipLabel:
            super().drawPrimitive(element, option, painter, widget)
            return
        palette: QPalette = option.palette
        painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Dark))
        inside = option.rect.adjusted(1, 1, -1, -1)
        painter.fillRect(inside, palette.color(QPalette.ColorRole.ToolTipBase))
