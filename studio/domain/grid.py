"""The grid: what is wanted of each cell of the distribution, and what is there."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from studio.domain import floors
from studio.domain.distribution import Distribution, Place, Plan
from studio.domain.ids import TopicId
from studio.domain.sentence import Sentence
from studio.domain.task import Difficulty, Kind, Split

# Up to these parts of what is wanted, a cell is on target, a little off, off; beyond, far off.
_ON_TARGET, _A_LITTLE, _OFF = 0.1, 0.25, 0.6
_LESS_THAN_A_TASK = 0.75

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A topic as the grid shows it."""

    topic_id: TopicId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many tasks one cell has in one split and of one source; a source may be none."""

    place: Place
    split: Split
    source: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """How many tasks without a topic there are of one kind, difficulty and split."""

    kind: Kind
    difficulty: Difficulty
    split: Split
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some of the cells: those of a kind, a topic, a difficulty; None stands for any."""

    kind: Kind | None = None
    topic_id: TopicId | None = None
    difficulty: Difficulty | None = None

    def holds(self, place: Place) -> bool:
        """Tell whether a cell belongs to it."""
        return (
            self.kind in {None, place.kind}
            and self.topic_id in {None, place.topic_id}
            and self.difficulty in {None, place.difficulty}
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """A kind and topic, or one difficulty of them, with fewer train tasks than the floor.

    ``topic`` is the topic's name; without a difficulty, tasks of all difficulties count together.
    """

    kind: Kind
    topic_id: TopicId
    topic: str
    difficulty: Difficulty | None = None
    have: int
    floor: int

    @property
    def part(self) -> Part:
        """The cells it speaks of."""
        return Part(kind=self.kind, topic_id=self.topic_id, difficulty=self.difficulty)

    @property
    def sentence(self) -> Sentence:
        """Say where it is, and how many of how many there are."""
        names = (self.kind, self.topic, self.difficulty)
        place = Sentence.joined(" / ", [name for name in names if name is not None])
        return Sentence("{place}: {have} of {floor}", place=place, have=self.have, floor=self.floor)

    def __str__(self) -> str:
        return str(self.sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Kinds down, topics across, difficulty as the third way; all of it as of one moment.

    Only cells of topics in use count. ``unplaced`` is how many tasks have no topic; ``outside``
    counts those by kind, difficulty and split. ``is_planned`` tells whether any share is given.
    """

    topics: tuple[Column, ...] = ()
    distribution: Distribution = field(default_factory=Distribution)
    tallies: Sequence[Tally] = ()
    unplaced: int = 0
    outside: Sequence[Outside] = ()
    _actual: Mapping[Place, int] = field(init=False, repr=False, compare=False)
    _train: Mapping[Place, int] = field(init=False, repr=False, compare=False)
    _by_place: Mapping[Place, Sequence[Tally]] = field(init=False, repr=False, compare=False)
    _placed: int = field(init=False, repr=False, compare=False)
    is_planned: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        actual: dict[Place, int] = defaultdict(int)
        train: dict[Place, int] = defaultdict(int)
        by_place: dict[Place, list[Tally]] = defaultdict(list)
        for tally in self.tallies:
            by_place[tally.place].append(tally)
            actual[tally.place] += tally.count
            if tally.split is Split.TRAIN:
                train[tally.place] += tally.count
        object.__setattr__(self, "_by_place", dict(by_place))
        object.__setattr__(self, "_actual", dict(actual))
        object.__setattr__(self, "_train", dict(train))
        known = {topic.topic_id for topic in self.topics}
        placed = sum(count for place, count in actual.items() if place.topic_id in known)
        object.__setattr__(self, "_placed", placed)
        object.__setattr__(self, "is_planned", not self.distribution.is_empty)

    @property
    def placed(self) -> int:
        """Count the tasks that have a topic."""
        return self._placed

    @property
    def total(self) -> int:
        """How many tasks the shares are parts of: as planned, or as many as there are."""
        return self.distribution.planned or self.placed

    def topic(self, topic_id: TopicId) -> str:
        """Name a topic; "" where it is not in use."""
        return next((one.name for one in self.topics if one.topic_id == topic_id), "")

    def places(self, part: Part | None = None) -> tuple[Place, ...]:
        """Give the cells, or those of a part: kind by kind, in the order of the topics."""
        wanted = part or Part()
        return tuple(
            Place(kind=kind, topic_id=topic.topic_id, difficulty=difficulty)
            for kind in _only(Kind, wanted.kind)
            for topic in self.topics
            if wanted.topic_id in {None, topic.topic_id}
            for difficulty in _only(Difficulty, wanted.difficulty)
        )

    def actual(self, places: Iterable[Place]) -> int:
        """Count the tasks in some cells."""
        return sum(self._actual.get(place, 0) for place in places)

    def train(self, places: Iterable[Place]) -> int:
        """Count the train tasks in some cells: what floors are held against."""
        return sum(self._train.get(place, 0) for place in places)

    def learnt(self, part: Part, split: Split = Split.TRAIN) -> int:
        """Count the tasks of a part in a split; where it names no topic, those without one too."""
        found = self.by_split(self.places(part))[split]
        if part.topic_id is not None:
            return found
        return found + sum(
            one.count
            for one in self.outside
            if one.split is split
            and part.kind in {None, one.kind}
            and part.difficulty in {None, one.difficulty}
        )

    def by_split(self, places: Iterable[Place]) -> dict[Split, int]:
        """Count the tasks in some cells by split."""
        found = dict.fromkeys(Split, 0)
        for one in self._tallies(places):
            found[one.split] += one.count
        return found

    def by_source(self, places: Iterable[Place]) -> dict[str | None, int]:
        """Count the tasks in some cells by source, the largest first."""
        found: dict[str | None, int] = defaultdict(int)
        for one in self._tallies(places):
            found[one.source] += one.count
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0] or "")))

    def plan(self, place: Place) -> Plan:
        """Give what is wanted of one cell."""
        return self.distribution.plan(place)

    def share(self, places: Iterable[Place]) -> float:
        """Give the share (0-1) that is wanted of some cells together."""
        return self.distribution.share(places)

    def wanted(self, places: Iterable[Place]) -> float:
        """Give how many tasks some cells together should have; not rounded."""
        return self.share(places) * self.total

    def actual_share(self, places: Iterable[Place]) -> float:
        """Give which part (0-1) of all tasks some cells have."""
        placed = self.placed
        return self.actual(places) / placed if placed else 0.0

    def floor(self, places: Iterable[Place]) -> int:
        """Sum the floors of some cells; one for several difficulties counts where all are given."""
        return sum(one.tasks for one in floors.asked(self.distribution, places))

    def deviation(self, places: Iterable[Place]) -> int:
        """Tell from -3 (far below what is wanted) to 3 (far above) where some cells are."""
        if not self.is_planned:
            return 0
        chosen = tuple(places)
        # By whole tasks, as they are shown: cells that read alike stand alike.
        return deviation(self.actual(chosen), whole(self.wanted(chosen)))

    def shortfalls(self, places: Iterable[Place] | None = None) -> tuple[Shortfall, ...]:
        """Give the floors of some cells for which there are too few train tasks."""
        return self.shortfalls_of(self._train, places)

    def shortfalls_of(
        self, train: Mapping[Place, int], places: Iterable[Place] | None = None
    ) -> tuple[Shortfall, ...]:
        """Give the floors that are above what ``train`` counts in their cells."""
        chosen = self.places() if places is None else places
        short = floors.missed(self.distribution, chosen, train)
        names = {topic.topic_id: topic.name for topic in self.topics} if short else {}
        return tuple(
            Shortfall(
                kind=one.places[0].kind,
                topic_id=one.places[0].topic_id,
                topic=names[one.places[0].topic_id],
                difficulty=one.difficulty,
                have=have,
                floor=one.tasks,
            )
            for one, have in short
        )

    def is_below_floor(self, places: Iterable[Place]) -> bool:
        """Tell whether any floor of these cells is missed."""
        return bool(self.shortfalls(places))

    def _tallies(self, places: Iterable[Place]) -> Iterable[Tally]:
        return (tally for place in places for tally in self._by_place.get(place, ()))


def deviation(actual: int, wanted: float) -> int:
    """Tell from -3 (far below) to 3 (far above) how a count stands to what is wanted.

    Less than a task of difference is on target: nobody can write two thirds of a task.
    """
    difference = actual - wanted
    if abs(difference) < _LESS_THAN_A_TASK:
        return 0
    ratio = abs(difference) / wanted if wanted else math.inf
    sign = 1 if difference > 0 else -1
    if ratio < _ON_TARGET:
        return 0
    if ratio <= _A_LITTLE:
        return sign
    return sign * (2 if ratio < _OFF else 3)


def whole(value: float) -> int:
    """Round to a whole number, half a task up, for whatever shows it."""
    return math.floor(value + 0.5)


def spread(total: int, weights: Sequence[float]) -> list[int]:
    """Part whole things by weights, by largest remainders; evenly where all weights are 0."""
    if not weights:
        return []
    all_ = math.fsum(weights)
    exact = [total * weight / all_ if all_ else total / len(weights) for weight in weights]
    parts = [math.floor(one) for one in exact]
    by_rest = sorted(range(len(exact)), key=lambda at: (parts[at] - exact[at], at))
    for at in by_rest[: total - sum(parts)]:
        parts[at] += 1
    return parts


def _only(every: Iterable[_Value], one: _Value | None) -> Iterable[_Value]:
    return every if one is None else (one,)
