"""What all charts share: a still plot with horizontal grid lines in the theme's colours."""

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPen, QWheelEvent
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsItem

from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme

_OPAQUE = 255


class Frame(pyqtgraph.GraphicsView):  # type: ignore[misc]
    """A plot that neither pans nor zooms; ``draw`` of a chart fills it anew.

    Made of a view box and two axes: pyqtgraph's PlotWidget brings menus and controls along that
    nobody sees and that take three times as long to make.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAntialiasing(True)
        self.box = pyqtgraph.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self.box.disableAutoRange()
        self.left = pyqtgraph.AxisItem("left", linkView=self.box)
        self.bottom = pyqtgraph.AxisItem("bottom", linkView=self.box)
        self._lay_out()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take colours and fonts from the theme, then draw again."""
        color = self.theme.color
        self.setBackground(QColor(color.surface))
        for axis in (self.left, self.bottom):
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setTickPen(QPen(QColor(color.border), self.theme.tokens.stroke.border))
            axis.setTextPen(QColor(color.text_muted))
            axis.setStyle(
                tickLength=0,
                hideOverlappingLabels=False,
                tickFont=self.theme.font(TextSize.SMALL, figures=True),
                tickTextOffset=self.theme.tokens.space.xs,
            )
        self.draw()

    def draw(self) -> None:
        """Draw the chart's content; each chart says how."""
        raise NotImplementedError

    def clear(self) -> None:
        """Take everything drawn away."""
        self.box.clear()

    def add(self, item: QGraphicsItem) -> None:
        """Put an item into the plot."""
        self.box.addItem(item)

    def add_line(self, across: Sequence[float], up: Sequence[float], pen: QPen) -> None:
        """Draw a line through points."""
        self.add(pyqtgraph.PlotCurveItem(list(across), list(up), pen=pen, antialias=True))

    def label_axes(
        self, left: Sequence[tuple[float, str]], bottom: Sequence[tuple[float, str]]
    ) -> None:
        """Write these numbers and names beside the axes, with a grid line at each left one."""
        metrics = QFontMetrics(self.theme.font(TextSize.SMALL, figures=True))
        widest = max((metrics.horizontalAdvance(text) for _, text in left), default=0)
        # Left to itself, an axis learns its width only by painting, and drops what does not fit.
        self.left.setWidth(widest + 2 * self.theme.tokens.space.s)
        self.left.setTicks([list(left)])
        self.left.setGrid(_OPAQUE)
        self.bottom.setTicks([list(bottom)])
        self.bottom.setHeight(metrics.height() + self.theme.tokens.space.s)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def pen(self, color: str, *, width: float = 1.0, share: float = 1.0) -> QPen:
        """A line's pen; ``share`` is its opacity."""
        tint = QColor(color)
        tint.setAlphaF(share)
        pen = QPen(tint, width)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _lay_out(self) -> None:
        whole = pyqtgraph.GraphicsWidget()
        grid = QGraphicsGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addItem(self.left, 0, 0)
        grid.addItem(self.box, 0, 1)
        grid.addItem(self.bottom, 1, 1)
        self.left.setZValue(-1000)  # grid lines under the curves and their labels
        self.setCentralItem(whole)
