"""Grids for tests, from counts as short as one can write them."""

from collections.abc import Mapping, Sequence

from studio.domain.distribution import Distribution, Place, Plan
from studio.domain.grid import Column, Grid, Outside, Tally
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind, Split

Counts = Mapping[tuple[Kind, str, Difficulty], int]


def place(kind: Kind, topic: str, level: Difficulty = Difficulty.EASY) -> Place:
    return Place(kind=kind, topic_id=TopicId(topic), difficulty=level)


def tally(
    where: Place, count: int, *, split: Split = Split.TRAIN, source: str | None = None
) -> Tally:
    return Tally(place=where, split=split, source=source, count=count)


def grid(
    topics: Sequence[str],
    tallies: Sequence[Tally] = (),
    *,
    plans: Mapping[Place, Plan] | None = None,
    planned: int | None = None,
    unplaced: int = 0,
    outside: Sequence[Outside] = (),
) -> Grid:
    return Grid(
        topics=tuple(Column(topic_id=TopicId(name), name=name) for name in topics),
        distribution=Distribution(cells=plans or {}, planned=planned),
        tallies=tallies,
        unplaced=unplaced or sum(one.count for one in outside),
        outside=outside,
    )
