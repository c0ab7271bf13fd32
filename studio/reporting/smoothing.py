"""Curves made readable: a moving average, and fewer points without losing their range."""

import math

Points = tuple[tuple[int, float], ...]

_MOST_DRAWN = 400


def smoothed(points: Points, span: int) -> Points:
    """Exponential moving average with weight 2 / (span + 1), free of the start's bias to zero."""
    keep = 1 - 2 / (span + 1)
    total = weight = 0.0
    averages = []
    for step, value in points:
        total, weight = keep * total + (1 - keep) * value, keep * weight + (1 - keep)
        averages.append((step, total / weight))
    return tuple(averages)


def span(points: Points) -> int:
    """Over how many points to smooth: a fifteenth of the run, at least 3."""
    return max(3, len(points) // 15)


def thinned(points: Points) -> Points:
    """Few enough points to draw; each stretch keeps its lowest and its highest."""
    size = math.ceil(len(points) * 2 / _MOST_DRAWN)
    if size <= 2:
        return points
    kept: list[tuple[int, float]] = []
    for start in range(0, len(points), size):
        part = points[start : start + size]
        ends = {min(part, key=lambda point: point[1]), max(part, key=lambda point: point[1])}
        kept += sorted(ends)
    return (points[0], *kept, points[-1])
