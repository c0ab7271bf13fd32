"""The distribution: how the tasks shall be spread over kinds, topics and difficulties."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from studio.domain import floors
from studio.domain.errors import InvalidValueError
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind

MOST_TASKS = 1_000_000_000
_NEAR_ONE = 1e-6
_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """One cell's place: kind x topic x difficulty."""

    kind: Kind
    topic_id: TopicId
    difficulty: Difficulty


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is wanted of one cell.

    ``share`` is its part (0-1) of all tasks; ``floor`` the fewest train tasks it must have before
    anything is trained.
    """

    share: float = 0.0
    floor: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise InvalidValueError(
                "a share of {share:.4g} is not between 0 and 1", share=self.share
            )
        if self.floor < 0:
            raise InvalidValueError("a floor of {floor} tasks is less than none", floor=self.floor)
        if self.floor > MOST_TASKS:
            raise InvalidValueError("a floor can be {most:,} tasks at most", most=MOST_TASKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """All cells together; their shares sum to 1, or are all 0 where nothing is planned yet.

    ``planned`` is how many tasks there shall be in the end, None where nobody said.
    """

    cells: Mapping[Place, Plan] = field(default_factory=dict)
    planned: int | None = None

    def __post_init__(self) -> None:
        total = self.total()
        if total and not math.isclose(total, 1, abs_tol=_NEAR_ONE):
            raise InvalidValueError(
                "the shares sum to {total:.2%}; they must sum to 100 %", total=total
            )
        if self.planned is not None and self.planned < 1:
            raise InvalidValueError("plan at least one task")
        if self.planned is not None and self.planned > MOST_TASKS:
            raise InvalidValueError("plan {most:,} tasks at most", most=MOST_TASKS)

    @property
    def is_empty(self) -> bool:
        """Tell whether no share is given yet."""
        return not self.total()

    def total(self) -> float:
        """Sum all shares: 1, or 0 where nothing is planned."""
        return math.fsum(plan.share for plan in self.cells.values())

    def plan(self, place: Place) -> Plan:
        """Give what is wanted of one cell."""
        return self.cells.get(place, Plan())

    def share(self, places: Iterable[Place]) -> float:
        """Sum the shares of some cells."""
        return math.fsum(self.plan(place).share for place in places)

    def with_share(self, places: Iterable[Place], share: float) -> Self:
        """Give some cells together this share and scale the rest, so that all sum to 1.

        Cells keep their proportions, inside and outside; where all are 0 they get equal parts.
        Raises InvalidValueError where there are no other cells to take what remains.
        """
        return self.with_shares([(places, share)])

    def with_shares(self, pins: Iterable[tuple[Iterable[Place], float]]) -> Self:
        """Give several parts their shares at once and scale what none of them names.

        Raises InvalidValueError where the parts overlap, sum to more than 1, or sum to less
        and leave no other cell.
        """
        pinned = [(frozenset(places), share) for places, share in pins]
        _require_shares(pinned)
        chosen = frozenset[Place]().union(*(places for places, _ in pinned))
        rest = max(0.0, 1 - math.fsum(share for _, share in pinned))
        others = [place for place in self.cells if place not in chosen]
        if not others and rest > _NEAR_ONE:
            raise InvalidValueError(
                "there are no other cells to take the remaining {rest:.1%}; add another topic, "
                "or give shares that sum to 100 %",
                rest=rest,
            )
        shares = _scaled(self, others, rest)
        for places, share in pinned:
            shares |= _scaled(self, sorted(places), share)
        return self._with_shares(shares)

    def moved(self, old: TopicId, new: TopicId) -> Self:
        """Give a topic's shares and floors to another topic, and take it away."""
        cells = {place: plan for place, plan in self.cells.items() if place.topic_id != old}
        for place, plan in self.cells.items():
            if place.topic_id == old:
                heir = replace(place, topic_id=new)
                had = cells.get(heir, Plan())
                share = _rounded(had.share + plan.share)
                cells[heir] = Plan(share=share, floor=had.floor + plan.floor)
        return replace(self, cells=cells)._joined(self, old, new)

    def with_floor(self, place: Place, floor: int) -> Self:
        """Give one cell another floor."""
        cells = dict(self.cells) | {place: replace(self.plan(place), floor=floor)}
        return replace(self, cells=cells)

    def with_floors(self, places: Sequence[Place], numbers: Sequence[int]) -> Self:
        """Give several cells other floors."""
        wanted = self
        for place, floor in zip(places, numbers, strict=True):
            wanted = wanted.with_floor(place, floor)
        return wanted

    def without_topic(self, topic_id: TopicId) -> Self:
        """Take a topic's cells away and scale the rest up."""
        kept = {place: plan for place, plan in self.cells.items() if place.topic_id != topic_id}
        total = math.fsum(plan.share for plan in kept.values())
        if total == 0:
            kept = {place: replace(plan, share=0.0) for place, plan in kept.items()}
            return replace(self, cells=kept)
        scaled = {
            place: replace(plan, share=_rounded(plan.share / total)) for place, plan in kept.items()
        }
        return replace(self, cells=scaled)

    def _joined(self, before: Self, old: TopicId, new: TopicId) -> Self:
        """Keep floors for any difficulty such floors, where both topics had no others."""
        wanted = self
        for kind in Kind:
            cells = floors.group(Place(kind=kind, topic_id=new, difficulty=Difficulty.EASY))
            had = [before.plan(cell).floor for cell in cells]
            got = [before.plan(replace(cell, topic_id=old)).floor for cell in cells]
            if all(floors.count_together(one) for one in (had, got)):
                wanted = wanted.with_floors(cells, floors.evenly(sum(had) + sum(got)))
        return wanted

    def _with_shares(self, shares: Mapping[Place, float]) -> Self:
        cells = dict(self.cells)
        for place, share in shares.items():
            cells[place] = replace(self.plan(place), share=_rounded(share))
        return replace(self, cells=cells)


def _require_shares(pinned: Sequence[tuple[frozenset[Place], float]]) -> None:
    for places, share in pinned:
        if not 0 <= share <= 1:
            raise InvalidValueError(
                "{share:g}% is no share; give one between 0 and 100 %", share=share * 100
            )
        if not places:
            raise InvalidValueError("no cell is chosen; choose at least one")
    if sum(len(places) for places, _ in pinned) > len(
        frozenset[Place]().union(*(places for places, _ in pinned))
    ):
        raise InvalidValueError("two of the shares speak of the same cell; give each only one")
    total = math.fsum(share for _, share in pinned)
    if total > 1 + _NEAR_ONE:
        raise InvalidValueError(
            "the shares given sum to {total:.1%}; together they can be 100 % at most", total=total
        )


def _rounded(share: float) -> float:
    """Keep as many digits as every tool that writes the share down keeps."""
    return min(1.0, max(0.0, round(share, _DIGITS)))


def _scaled(
    distribution: Distribution, places: Iterable[Place], total: float
) -> dict[Place, float]:
    """Spread a total over cells in proportion to their shares, evenly where all are 0."""
    chosen = list(places)
    now = distribution.share(chosen)
    if now == 0:
        return {place: total / len(chosen) for place in chosen}
    return {place: distribution.plan(place).share * total / now for place in chosen}
