"""What a chart is drawn of: lines, marks and short texts at places in the chart's own units."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line through points; a point that is not a number breaks it."""

    points: tuple[tuple[float, float], ...]
    pen: QPen


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A shape around a point; the outline is in pixels around (0, 0)."""

    at: tuple[float, float]
    outline: QPainterPath
    pen: QPen
    brush: QBrush


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text that ends at a point: over it, or below it by so many rows of text."""

    text: str
    at: tuple[float, float]
    color: QColor
    above: bool
    rows_down: int = 0


def dot(size: float) -> QPainterPath:
    """Give the outline of a dot that is ``size`` pixels wide."""
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), size / 2, size / 2)
    return path
