"""Which tasks are taken into the review queue first: those that the person present asks for."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, product
from typing import NamedTuple

from studio.domain.ids import TaskId
from studio.domain.review import QueueFilter, QueueOrder
from studio.domain.task import Difficulty, Kind, Split
from studio.services import queue_tally
from studio.services.queue_tally import QueueTally
from studio.store import queue_rows, topics
from studio.store.database import Database
from studio.store.queue_rows import CellKey

_PLAIN = QueueFilter(splits=frozenset())
# Cells lie scattered over the file, and reading by cell takes twice the time: so from each of
# the shortest cells only what a person looks at next.
_CELLS, _EACH = 10, 50


class _Part(NamedTuple):
    """The tasks of one cell and split, up to so many."""

    cell: CellKey
    split: Split
    most: int


class QueueAhead:
    """Names some of each of the cells furthest below floor, then all that a filter's labels ask."""

    def __init__(self, db: Database, tally: QueueTally) -> None:
        self._db = db
        self._tally = tally
        self._asked: QueueFilter | None = None
        self._parts: Iterator[_Part] = iter(())
        self._part: _Part | None = None
        self._after = 0

    def take(self, wanted: QueueFilter, limit: int) -> dict[TaskId, bool]:
        """Name tasks that wait, with whether their answers changed; none once all were named."""
        self._begin(wanted)
        found: dict[TaskId, bool] = {}
        while self._part is not None and len(found) < limit:
            cell, split, most = self._part
            left = min(limit - len(found), most)
            rows = queue_rows.stale_in(self._db, cell, split, after=self._after, limit=left)
            found |= {one.task_id: one.answers for one in rows}
            if len(rows) == left < most:
                self._after = rows[-1].number
            else:
                self._part, self._after = next(self._parts, None), 0
        return found

    def forget(self) -> None:
        """Begin anew when next asked, as other tasks may wait by then."""
        self._asked = None

    def _begin(self, wanted: QueueFilter) -> None:
        asked = replace(
            _PLAIN,
            kinds=wanted.kinds,
            topics=wanted.topics,
            difficulties=wanted.difficulties,
            splits=wanted.splits,
            order=wanted.order,
        )
        if asked != self._asked:
            self._asked, self._parts = asked, self._ways(asked)
            self._part, self._after = next(self._parts, None), 0

    def _ways(self, asked: QueueFilter) -> Iterator["_Part"]:
        splits = [split for split in Split if not asked.splits or split in asked.splits]
        short = [_Part(cell, split, _EACH) for cell in self._short(asked) for split in splits]
        cells = self._asked_cells(asked)
        return chain(short, (_Part(cell, split, sys.maxsize) for cell in cells for split in splits))

    def _short(self, asked: QueueFilter) -> list[CellKey]:
        if asked.order is not QueueOrder.BELOW_FLOOR:
            return []
        fits, missing = queue_tally.cell_fits(asked), self._tally.missing()
        short = [cell for cell, tasks in missing.items() if tasks and fits(cell)]
        return sorted(short, key=lambda one: -missing[one])[:_CELLS]

    def _asked_cells(self, asked: QueueFilter) -> Iterator[CellKey]:
        if not (asked.kinds or asked.topics or asked.difficulties):
            return  # all of them, which come in turn
        known = [topic or "" for topic in asked.topics] or ["", *topics.names(self._db)]
        for kind, topic, difficulty in product(
            asked.kinds or Kind, known, asked.difficulties or Difficulty
        ):
            yield CellKey(kind.value, topic, difficulty.value)
