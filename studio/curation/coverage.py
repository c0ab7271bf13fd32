"""Makes the map of all tasks: places, topics' middles, gaps, and clumps of near-duplicates.

A clump is three tasks or more that are near-duplicates of each other, directly or by way of
others among them (see twins); the largest dozen are marked. The ring around one is drawn where most
of it lies, and never so wide that it would surround half the map: members may lie outside.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from studio.curation import twins
from studio.domain.coverage import Clump, CoverageMap, TopicSpot
from studio.domain.ids import TaskId

Plane: TypeAlias = NDArray[np.float64]
Progress: TypeAlias = Callable[[int, int], None]

CLUMP_TASKS = 3
FEWEST_TASKS = 10
MOST_CLUMPS = 12
_SMALLEST_RING, _WIDEST_RING = 0.012, 0.03
_FEWEST_OF_TOPIC = 3
_STEPS = 4  # loaded, wording compared, laid out, marked


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageMaterial:
    """What the map is made of: ids, what users say, and topics' names, task by task."""

    task_ids: tuple[TaskId, ...]
    texts: tuple[str, ...]
    topics: tuple[str | None, ...]


def compute(material: CoverageMaterial, progress: Progress | None = None) -> CoverageMap:
    """Make the map; seconds for ten thousand tasks. Fewer than ten have none."""
    # scikit-learn and scipy take a second to load, which only the process that computes should.
    from studio.curation import layout, regions

    tell = progress or _tell_nobody
    ids, topics = material.task_ids, material.topics
    if len(ids) < FEWEST_TASKS:
        return CoverageMap()
    tell(1, _STEPS)
    plane = layout.lay_out(material.texts, tell=lambda done: tell(1 + done, _STEPS))
    tell(_STEPS, _STEPS)
    return CoverageMap(
        task_ids=ids,
        across=tuple(plane[:, 0].round(5).tolist()),
        up=tuple(plane[:, 1].round(5).tolist()),
        topics=tuple(_topics(plane, topics)),
        gaps=tuple(regions.gaps(plane, ids, topics)),
        clumps=tuple(clumps(plane, ids, material.texts)),
    )


def _tell_nobody(done: int, total: int) -> None:
    """Take no notice."""
    del done, total


def _topics(plane: Plane, topics: Sequence[str | None]) -> list[TopicSpot]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(topics):
        if name:
            places[name].append(at)
    medians = {
        name: np.median(plane[found], axis=0)
        for name, found in sorted(places.items())
        if len(found) >= _FEWEST_OF_TOPIC
    }
    return [
        TopicSpot(topic=name, centre=(float(at[0]), float(at[1]))) for name, at in medians.items()
    ]


def clumps(plane: Plane, ids: Sequence[TaskId], texts: Sequence[str]) -> list[Clump]:
    """Give the largest clumps of near-duplicates, the largest first."""
    number = {task_id: at for at, task_id in enumerate(ids)}
    index = twins.index(dict(zip(ids, texts, strict=True)))
    parent = list(range(len(ids)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for equal, like in index.close():
        for name in (*equal[1:], *like):
            parent[root(number[TaskId(name)])] = root(number[TaskId(equal[0])])
    together: dict[int, list[int]] = defaultdict(list)
    for at in range(len(ids)):
        together[root(at)].append(at)
    found = [members for members in together.values() if len(members) >= CLUMP_TASKS]
    largest = sorted(found, key=len, reverse=True)[:MOST_CLUMPS]
    return [_clump(plane, ids, members) for members in largest]


def _clump(plane: Plane, ids: Sequence[TaskId], members: list[int]) -> Clump:
    """Draw the ring around the middle, so wide that nine in ten lie inside where that may be."""
    centre = np.median(plane[members], axis=0)
    away = np.linalg.norm(plane[members] - centre, axis=1)
    wide = float(np.quantile(away, 0.9)) * 1.2
    return Clump(
        centre=(float(centre[0]), float(centre[1])),
        radius=min(max(wide, _SMALLEST_RING), _WIDEST_RING),
        task_ids=tuple(ids[at] for at in members),
    )
