"""Where numbers lie on a chart's rectangle."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Maps numbers to pixels: ``low`` and ``high`` are the corners at (left, bottom), (right, top).

    A ``low`` whose second number is the larger one turns the chart upside down.
    """

    box: QRectF
    low: tuple[float, float]
    high: tuple[float, float]

    def x(self, value: float) -> float:
        """Give the pixel of a number on the lower axis."""
        share = (value - self.low[0]) / (self.high[0] - self.low[0])
        return self.box.left() + share * self.box.width()

    def y(self, value: float) -> float:
        """Give the pixel of a number on the left axis."""
        share = (value - self.low[1]) / (self.high[1] - self.low[1])
        return self.box.bottom() - share * self.box.height()

    def point(self, at: tuple[float, float]) -> QPointF:
        """Give the pixel of a point."""
        return QPointF(self.x(at[0]), self.y(at[1]))

    def pieces(self, points: Sequence[tuple[float, float]]) -> Iterator[QPolygonF]:
        """Give the pixels of a line, in as many pieces as what is no number leaves."""
        piece: list[QPointF] = []
        for at in points:
            if math.isfinite(at[0]) and math.isfinite(at[1]):
                piece.append(self.point(at))
            elif piece:
                yield QPolygonF(piece)
                piece = []
        if piece:
            yield QPolygonF(piece)
