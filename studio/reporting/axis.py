"""Scales of charts: where a number falls, and which numbers to write beside the axis."""

import math
from dataclasses import dataclass

from studio.reporting import numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Maps ``low``..``high`` onto pixels ``start``..``end``, evenly."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The pixel of a value; values outside stay at the edge."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(max(share, 0.0), 1.0) * (self.end - self.start)


def ticks(low: float, high: float, count: int = 4) -> tuple[float, ...]:
    """About ``count`` steps of 1, 2 or 5 times a power of ten that cover low..high."""
    if not low < high:
        low, high = low - (abs(low) or 1.0) / 2, low + (abs(low) or 1.0) / 2
    step = _nice((high - low) / count)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(index * step for index in range(first, last + 1))


def label(value: float, step: float) -> str:
    """A tick's number with as many decimals as its step needs."""
    if value and not 1e-3 <= abs(step) < 1e6:
        return numbers.plain(value)
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    return f"{value + 0.0:,.{decimals}f}".replace("-", "−")


def apart(points: list[tuple[float, float]], *, gap: float = 15, reach: float = 130) -> list[float]:
    """Heights for labels at points, pushed down until none covers one within ``reach``."""
    heights = [height for _, height in points]
    placed: list[tuple[float, float]] = []
    for index in sorted(range(len(points)), key=lambda index: heights[index]):
        x = points[index][0]
        for other, height in sorted(placed, key=lambda point: point[1]):
            if abs(x - other) < reach and abs(heights[index] - height) < gap:
                heights[index] = height + gap
        placed.append((x, heights[index]))
    return heights


def _nice(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    factor = next(nice for nice in (1, 2, 5, 10) if step / power <= nice + 1e-9)
    return factor * power
