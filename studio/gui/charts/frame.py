"""What all charts share: a still plot with horizontal grid lines in the theme's colours."""

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme

_OPAQUE = 255


class Frame(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """A plot that neither pans nor zooms; ``draw`` of a chart fills it anew."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setAntialiasing(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.plotItem.getViewBox().setDefaultPadding(0.0)
        self.disableAutoRange()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take colours and fonts from the theme, then draw again."""
        color = self.theme.color
        self.setBackground(QColor(color.surface))
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setZValue(-1)  # grid lines under the curves and their labels
            axis.setTickPen(QPen(QColor(color.border), self.theme.tokens.stroke.border))
            axis.setTextPen(QColor(color.text_muted))
            axis.setStyle(
                tickLength=0,
                hideOverlappingLabels=False,
                tickFont=self.theme.font(TextSize.SMALL, figures=True),
                tickTextOffset=self.theme.tokens.space.xs,
            )  # fmt: skip
        self.draw()

    def label_axes(
        self, left: Sequence[tuple[float, str]], bottom: Sequence[tuple[float, str]]
    ) -> None:
        """Write these numbers and names beside the axes, with a grid line at each left one."""
        metrics = QFontMetrics(self.theme.font(TextSize.SMALL, figures=True))
        widest = max((metrics.horizontalAdvance(text) for _, text in left), default=0)
        axis = self.getAxis("left")
        # Left to itself, an axis learns its width only by painting, and drops what does not fit.
        axis.setWidth(widest + 2 * self.theme.tokens.space.s)
        axis.setTicks([list(left)])
        axis.setGrid(_OPAQUE)
        self.getAxis("bottom").setTicks([list(bottom)])
        self.getAxis("bottom").setHeight(metrics.height() + self.theme.tokens.space.s)

    def draw(self) -> None:
        """Draw the chart's content; each chart says how."""
        raise NotImplementedError

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
