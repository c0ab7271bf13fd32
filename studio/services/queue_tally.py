"""How many tasks each cell has in each pile of the review queue, kept in memory."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from studio.domain import floors
from studio.domain.review import QueueFilter
from studio.domain.task import Difficulty, Kind
from studio.store import queue_filter, review_queue
from studio.store.database import Database
from studio.store.queue_rows import CellKey, Place

_KINDS = {kind.value: at for at, kind in enumerate(Kind)}
_DIFFICULTIES = {one.value: at for at, one in enumerate(Difficulty)}


class CountedFloor(NamedTuple):
    """A floor, the cells that count for it together, and the accepted train tasks they have."""

    cells: tuple[CellKey, ...]
    tasks: int
    have: int


class QueueTally:
    """Counts the rows once, then follows each change; another program's changes make it anew."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._counts: Counter[Place] | None = None
        self._version = 0
        self._planned: tuple[str, Sequence[tuple[tuple[CellKey, ...], int]]] = ("", ())

    def forget(self) -> None:
        """Count again when next asked."""
        self._counts = None

    def add(self, places: Iterable[Place]) -> None:
        """Take in rows that were written."""
        if self._counts is not None:
            self._counts.update(places)

    def take_away(self, places: Iterable[Place]) -> None:
        """Take rows out that are about to be written anew."""
        if self._counts is not None:
            self._counts.subtract(places)

    def missing(self) -> Mapping[CellKey, int]:
        """Give how many accepted train tasks each cell with a floor lacks, 0 where none.

        Cells whose difficulties share one floor lack the same.
        """
        return {
            cell: max(0, floor.tasks - floor.have)
            for floor in self.floors()
            for cell in floor.cells
        }

    def floors(self) -> Iterable[CountedFloor]:
        """Give the floors that are planned, with the accepted train tasks of their cells."""
        accepted: Counter[CellKey] = Counter()
        for (cell, split, _, standing), count in self._all().items():
            if standing == "accepted" and split == "train":
                accepted[cell] += count
        for cells, tasks in self._planned_floors():
            yield CountedFloor(cells, tasks, sum(accepted[cell] for cell in cells))

    def cells(self, wanted: Callable[[Place], bool]) -> Sequence[CellKey]:
        """Give the cells that have rows wanted, the one furthest below its floor first."""
        there = {place.cell for place, count in self._all().items() if count and wanted(place)}
        missing = self.missing()
        return sorted(there, key=lambda cell: (-missing.get(cell, 0), *_rank(cell)))

    def count(self, wanted: Callable[[Place], bool]) -> int:
        """Count the rows wanted."""
        return sum(count for place, count in self._all().items() if wanted(place))

    def _planned_floors(self) -> Sequence[tuple[tuple[CellKey, ...], int]]:
        written = review_queue.floors(self._db)
        if written != self._planned[0]:
            numbers = {CellKey(*key): floor for *key, floor in json.loads(written)}
            self._planned = (written, tuple(_as_asked(numbers)))
        return self._planned[1]

    def _all(self) -> Counter[Place]:
        version = self._db.value("PRAGMA data_version")
        if self._counts is None or version != self._version:
            self._version = version
            self._counts = review_queue.counts(self._db)
        return self._counts


def cell_fits(wanted: QueueFilter) -> Callable[[CellKey], bool]:
    """Tell cells by a filter's labels."""
    topics = {one or "" for one in wanted.topics}
    return lambda cell: (
        (not wanted.kinds or cell.kind in wanted.kinds)
        and (not topics or cell.topic_id in topics)
        and (not wanted.difficulties or cell.difficulty in wanted.difficulties)
    )


def in_piles(wanted: QueueFilter) -> Callable[[Place], bool]:
    """Tell rows by cell, split and pile, which is all that indices know."""
    fits, piles = cell_fits(wanted), queue_filter.piles(wanted.state)
    return lambda place: (
        place.pile in piles
        and (not wanted.splits or place.split in wanted.splits)
        and fits(place.cell)
    )


def _as_asked(numbers: Mapping[CellKey, int]) -> Iterator[tuple[tuple[CellKey, ...], int]]:
    """Put the cells of a kind and topic together where their numbers are one floor."""
    for kind, topic_id in dict.fromkeys((cell.kind, cell.topic_id) for cell in numbers):
        cells = tuple(CellKey(kind, topic_id, level) for level in Difficulty)
        asked = [numbers.get(cell, 0) for cell in cells]
        if floors.count_together(asked):
            yield cells, sum(asked)
        else:
            yield from (((cell,), tasks) for cell, tasks in zip(cells, asked, strict=True) if tasks)


def _rank(cell: CellKey) -> tuple[int, str, int]:
    return _KINDS[cell.kind], cell.topic_id, _DIFFICULTIES[cell.difficulty]
