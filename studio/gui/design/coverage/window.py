"""Which part of the map is shown, and how its places and the widget's pixels correspond."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

_CLOSEST = 0.02  # of the map's side, at the largest scale


@dataclass(frozen=True, slots=True, kw_only=True)
class MapWindow:
    """The shown part, ``span`` of the map's side each way around a centre; size in px."""

    width: float = 1.0
    height: float = 1.0
    across: float = 0.5
    up: float = 0.5
    span: float = 1.0

    @property
    def is_whole(self) -> bool:
        """Tell whether all of the map is shown."""
        return self.span >= 1

    def resized(self, width: float, height: float) -> Self:
        """Show the same part in a widget of another size."""
        return replace(self, width=max(width, 1.0), height=max(height, 1.0))

    def zoomed(self, factor: float, at: QPointF | None = None) -> Self:
        """Show a part smaller by the factor; the place under ``at`` stays there."""
        span = min(1.0, max(_CLOSEST, self.span / factor))
        spot = at or QPointF(self.width / 2, self.height / 2)
        across, up = self.place(spot)
        off_x, off_y = spot.x() / self.width - 0.5, 0.5 - spot.y() / self.height
        return self._at(across - off_x * span, up - off_y * span, span)

    def panned(self, right: float, down: float) -> Self:
        """Move the picture by so many px."""
        return self._at(
            self.across - right / self.width * self.span,
            self.up + down / self.height * self.span,
            self.span,
        )

    def whole(self) -> Self:
        """Show all of the map."""
        return replace(self, across=0.5, up=0.5, span=1.0)

    def pixels(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give the px of places, row by row."""
        corner = np.array([self.across - self.span / 2, self.up + self.span / 2])
        scale = np.array([self.width, -self.height]) / self.span
        return np.asarray((places - corner) * scale)

    def pixel(self, across: float, up: float) -> QPointF:
        """Give the px of one place."""
        found = self.pixels(np.array([[across, up]]))[0]
        return QPointF(float(found[0]), float(found[1]))

    def place(self, spot: QPointF) -> tuple[float, float]:
        """Give the place under a px."""
        return (
            self.across + (spot.x() / self.width - 0.5) * self.span,
            self.up + (0.5 - spot.y() / self.height) * self.span,
        )

    def _at(self, across: float, up: float, span: float) -> Self:
        """Stay on the map."""
        low, high = span / 2, 1 - span / 2
        return replace(
            self, across=min(max(across, low), high), up=min(max(up, low), high), span=span
        )


def inside(places: NDArray[np.float64], outline: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which places lie inside a closed outline, by counting its sides to their right."""
    found = np.zeros(len(places), bool)
    if len(outline) < 3:
        return found
    x, y = places[:, 0], places[:, 1]
    for (x1, y1), (x2, y2) in zip(outline, np.roll(outline, -1, axis=0), strict=True):
        if y1 == y2:
            continue
        crosses = (y1 > y) != (y2 > y)
        found ^= crosses & (x < x1 + (y - y1) * (x2 - x1) / (y2 - y1))
    return found
