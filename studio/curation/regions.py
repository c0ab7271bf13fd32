"""Finds where a map of tasks is dense, and where little lies between two dense regions.

Rules, on a density smoothed over a 64 x 64 grid:
- A region is dense where the density has a peak that is the highest within 0.12 of the map's side
  and of at least a quarter of the highest peak's density.
- Two regions are neighbours where no third one lies in the circle whose diameter they are.
- There is a gap between neighbours less than half the side apart where, on the straight line, the
  density falls below a fifth of the lower peak's. The gap is the ellipse that covers that stretch
  of the line and half as much across, at most 0.14 of the side. It is left out where it reaches
  over the map's edge or holds more than a tenth as many tasks as the two regions.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, maximum_filter

from studio.domain.coverage import Gap, Spot
from studio.domain.ids import TaskId

Plane = NDArray[np.float64]

GRID = 64
SMOOTH = 2.2  # cells
PEAK_REACH = 0.12
PEAK_LEAST = 0.25
GAP_DEPTH = 0.2
GAP_TASKS = 0.1
MOST_GAPS = 5
_STEPS = 41
_NARROWEST = 0.02
_WIDEST = 0.07
_FARTHEST = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A dense region: its peak, the density there, and the tasks that are nearest to it."""

    centre: Spot
    density: float
    members: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Ellipse:
    centre: Plane
    across: Plane
    reach: float
    width: float

    def holds(self, plane: Plane) -> NDArray[np.bool_]:
        away = plane - self.centre
        along = away @ self.across / self.reach
        aside = away @ np.array([-self.across[1], self.across[0]]) / self.width
        return np.asarray(along**2 + aside**2 <= 1)


def density(plane: Plane) -> Plane:
    """Give the smoothed density: rows are up, columns across; the whole is the number of tasks."""
    counts, _, _ = np.histogram2d(plane[:, 1], plane[:, 0], bins=GRID, range=[[0, 1], [0, 1]])
    return np.asarray(gaussian_filter(counts, SMOOTH, mode="constant"))


def dense(plane: Plane) -> list[Region]:
    """Give the dense regions, the densest first."""
    if not len(plane):
        return []
    heights = density(plane)
    reach = round(PEAK_REACH * GRID)
    peaks = (heights == maximum_filter(heights, 2 * reach + 1)) & (
        heights >= PEAK_LEAST * heights.max()
    )
    found = sorted(np.argwhere(peaks), key=lambda at: -heights[tuple(at)])
    centres = np.array([((x + 0.5) / GRID, (y + 0.5) / GRID) for y, x in found])
    away = ((plane[:, None] - centres[None]) ** 2).sum(axis=2)
    near = away.min(axis=1) <= PEAK_REACH**2
    nearest = away.argmin(axis=1)
    return [
        Region(
            centre=(float(centre[0]), float(centre[1])),
            density=float(heights[tuple(at)]),
            members=np.flatnonzero(near & (nearest == number)),
        )
        for number, (at, centre) in enumerate(zip(found, centres, strict=True))
    ]


def gaps(plane: Plane, task_ids: Sequence[TaskId], topics: Sequence[str | None]) -> list[Gap]:
    """Give the gaps, those between the densest regions first; see the rules above."""
    regions, heights = dense(plane), density(plane)
    found = []
    for one, other in combinations(regions, 2):
        ellipse = _between(one, other, heights) if _neighbours(one, other, regions) else None
        if ellipse is None:
            continue
        inside = np.flatnonzero(ellipse.holds(plane)).tolist()
        if len(inside) > GAP_TASKS * (len(one.members) + len(other.members)):
            continue
        gap = Gap(
            between=(_named(one, topics), _named(other, topics)),
            centre=_spot(ellipse.centre),
            across=_spot(ellipse.across),
            reach=ellipse.reach,
            width=ellipse.width,
            task_ids=tuple(task_ids[at] for at in inside),
        )
        found.append((min(one.density, other.density), gap))
    found.sort(key=lambda ranked: -ranked[0])
    return [gap for _, gap in found[:MOST_GAPS]]


def _neighbours(one: Region, other: Region, regions: Sequence[Region]) -> bool:
    left, right = np.array(one.centre), np.array(other.centre)
    middle, radius = (left + right) / 2, float(np.linalg.norm(right - left)) / 2
    return not any(
        np.linalg.norm(np.array(third.centre) - middle) < radius
        for third in regions
        if third is not one and third is not other
    )


def _between(one: Region, other: Region, heights: Plane) -> _Ellipse | None:
    left, right = np.array(one.centre), np.array(other.centre)
    steps = np.linspace(0, 1, _STEPS)[:, None]
    cells = np.clip(((left + (right - left) * steps) * GRID).astype(int), 0, GRID - 1)
    low = heights[cells[:, 1], cells[:, 0]] < GAP_DEPTH * min(one.density, other.density)
    start, end = _longest(low)
    if start == end:
        return None
    length = float(np.linalg.norm(right - left))
    reach = (end - start) / (_STEPS - 1) * length / 2
    middle = left + (right - left) * ((start + end - 1) / 2 / (_STEPS - 1))
    width = min(reach / 2, _WIDEST)
    fits = bool((middle - width >= 0).all() and (middle + width <= 1).all())
    if reach < _NARROWEST or length > _FARTHEST or not fits:
        return None
    return _Ellipse(middle, (right - left) / length, reach, width)


def _longest(low: NDArray[np.bool_]) -> tuple[int, int]:
    """Give start and end of the longest stretch that is low; equal where there is none."""
    best, start = (0, 0), 0
    for at, is_low in enumerate([*low, False]):
        if not is_low:
            if at - start > best[1] - best[0]:
                best = (start, at)
            start = at + 1
    return best


def _named(region: Region, topics: Sequence[str | None]) -> str:
    """Name a region after the topic that most of its tasks have; "" where they have none."""
    names = Counter(name for at in region.members if (name := topics[at]))
    return names.most_common(1)[0][0] if names else ""


def _spot(pair: Plane) -> Spot:
    return float(pair[0]), float(pair[1])
