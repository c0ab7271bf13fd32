"""Which tasks count for which floor: those of a kind and topic together, or of one difficulty.

A cell keeps one number for each difficulty. Where the numbers are as even as can be, the larger
first (3 as 1, 1, 1; 1 as 1, 0, 0), they are one floor of the kind and topic, for tasks of any
difficulty; all other numbers are floors of their difficulties.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from studio.domain.task import Difficulty

if TYPE_CHECKING:
    from studio.domain.distribution import Distribution, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The fewest train tasks that some cells must have together: three cells, or one."""

    places: "tuple[Place, ...]"
    tasks: int

    @property
    def difficulty(self) -> Difficulty | None:
        """The difficulty that it asks for; None for any."""
        return self.places[0].difficulty if len(self.places) == 1 else None


def evenly(tasks: int) -> list[int]:
    """Part the floor of a kind and topic among its difficulties, so that it counts as one."""
    least, rest = divmod(tasks, len(Difficulty))
    return [least + (at < rest) for at in range(len(Difficulty))]


def count_together(numbers: Sequence[int]) -> bool:
    """Tell whether the numbers of the difficulties, from easy to hard, are one floor."""
    return any(numbers) and list(numbers) == evenly(sum(numbers))


def group(place: "Place") -> "tuple[Place, ...]":
    """Give the cells of a cell's kind and topic, from easy to hard."""
    return tuple(replace(place, difficulty=level) for level in Difficulty)


def asked(wanted: "Distribution", places: "Iterable[Place]") -> Iterator[Floor]:
    """Give the floors whose cells are all among these."""
    chosen = dict.fromkeys(places)
    firsts = {(place.kind, place.topic_id): place for place in chosen}
    for cells in map(group, firsts.values()):
        numbers = [wanted.plan(cell).floor for cell in cells]
        if count_together(numbers):
            if all(cell in chosen for cell in cells):
                yield Floor(places=cells, tasks=sum(numbers))
            continue
        for cell, number in zip(cells, numbers, strict=True):
            if number and cell in chosen:
                yield Floor(places=(cell,), tasks=number)


def missed(
    wanted: "Distribution", places: "Iterable[Place]", train: "Mapping[Place, int]"
) -> list[tuple[Floor, int]]:
    """Give the floors that are above what ``train`` counts, each with that count."""
    counted = (
        (one, sum(train.get(place, 0) for place in one.places)) for one in asked(wanted, places)
    )
    return [(one, have) for one, have in counted if have < one.tasks]
