"""Walks the review queue in an order, a hundred thousand tasks as a few.

Every pile and split lies in the order of an index; where several are wanted, they are merged. So
nothing is ever sorted but a few rows that words or people picked out.
"""

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from studio.domain.ids import RaterId, TaskId
from studio.domain.review import QueueItem, QueueOrder, Standing
from studio.domain.task import Difficulty, Kind
from studio.store import json_text, queue_rows
from studio.store.database import Cell, Database, Row
from studio.store.queue_filter import SECOND, Wanted
from studio.store.queue_rows import CellKey, Place

Key: TypeAlias = tuple[Cell, int]

_CHUNK, _LARGEST_CHUNK = 48, 1_000
# So many rows, picked out by words or people, are read at once and sorted.
_FEW = 2_000
# Of so many rows, conditions must fit so many, or an order is not followed in the hope of more.
_SAMPLE, _OFTEN = 2_000, 20
_COLUMNS: Mapping[QueueOrder, tuple[str, str]] = {
    QueueOrder.BELOW_FLOOR: ("agreement", "queue_task_by_cell"),
    QueueOrder.UNCERTAIN: ("agreement", "queue_task_by_agreement"),
    QueueOrder.AUDIT: ("audit", "queue_task_by_audit"),
    QueueOrder.OLDEST: ("answered_at", "queue_task_by_age"),
    QueueOrder.NEWEST: ("answered_at", "queue_task_by_age"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One row in the walk: its task, its cell, and its place in the order."""

    number: int
    task_id: TaskId
    cell: CellKey
    key: Cell
    reviewer: str


def spot(db: Database, task_id: TaskId, order: QueueOrder) -> Spot | None:
    """Find a task's place in an order, whatever its standing; None where it has no row."""
    column, _ = _COLUMNS[order]
    sql = f"SELECT {_spot_columns(column)} FROM queue_task WHERE task_id = ?"
    row = db.one(sql, (task_id,))
    return None if row is None else _spot(row)


def walk(
    db: Database,
    wanted: Wanted,
    order: QueueOrder,
    *,
    cells: Sequence[CellKey] = (),
    after: Spot | None = None,
) -> Iterator[Spot]:
    """Yield the rows wanted after one of them; ``cells`` is their order below the floor."""
    few = wanted.numbers is not None and len(wanted.numbers) <= _FEW
    if few or (wanted.narrow and _is_rare(db, wanted)):
        yield from _sorted(db, wanted, order, cells, after)
        return
    for row in _in_order(db, wanted, order, cells, after):
        if wanted.numbers is None or row.number in wanted.numbers:
            yield row


def count(db: Database, wanted: Wanted) -> int:
    """Count the rows wanted."""
    sql = (
        f"SELECT count(*) FROM {_table(wanted)} WHERE {wanted.among_parts} AND {wanted.conditions}"
    )
    if wanted.numbers is None:
        return int(db.value(sql, wanted.values))
    values = {**wanted.values, "numbers": json_text.dump(sorted(wanted.numbers))}
    return int(db.value(f"{sql} AND number IN (SELECT value FROM json_each(:numbers))", values))


def counts(db: Database) -> Counter[Place]:
    """Count all rows by where they count."""
    labels = "kind, topic_id, difficulty, split, pile, standing"
    sql = f"SELECT {labels}, count(*) AS count FROM queue_task GROUP BY {labels}"
    found: Counter[Place] = Counter()
    for row in db.rows(sql):
        found[queue_rows.place(row)] = row["count"]
    return found


def items(db: Database, task_ids: Iterable[TaskId]) -> list[QueueItem]:
    """Give the queue's items of these tasks, in this order; those without a row are left out."""
    wanted = list(task_ids)
    sql = (
        "SELECT queue_task.*, topic.name AS topic FROM json_each(?) AS wanted"
        " CROSS JOIN queue_task ON queue_task.task_id = wanted.value"
        " LEFT JOIN topic ON topic.id = queue_task.topic_id ORDER BY wanted.key"
    )
    return [_item(row) for row in db.rows(sql, (json_text.dump(wanted),))]


def waits_for_second(db: Database, task_id: TaskId, me: RaterId | None) -> bool:
    """Tell whether a task waits for a second look by this person."""
    sql = "SELECT pile = ? AND reviewer <> ? FROM queue_task WHERE task_id = ?"
    return bool(db.value(sql, (SECOND, me or "", task_id)))


def floors(db: Database) -> str:
    """Give the floors of the cells that have one, as JSON: [kind, topic, difficulty, floor]."""
    return str(
        db.value(
            "SELECT json_group_array(json_array(kind, topic_id, difficulty, floor))"
            " FROM cell WHERE floor > 0"
        )
    )


def begun(db: Database, wanted: Wanted) -> tuple[int, int]:
    """Count what others have begun among the open, and what waits for a second look by me."""
    sql = (
        "SELECT count(*) FROM queue_task INDEXED BY queue_task_by_reviewer"
        f" WHERE reviewer <> '' AND reviewer <> :me AND pile = :pile AND {wanted.among_parts}"
        f" AND {wanted.conditions}"
    )
    open_, second = (
        int(db.value(sql, {**wanted.values, "pile": pile})) for pile in ("open", SECOND)
    )
    return open_, second


def order_index(order: QueueOrder) -> tuple[str, str]:
    """Name the column by which an order sorts, and the index in which it does."""
    return _COLUMNS[order]


def _in_order(
    db: Database,
    wanted: Wanted,
    order: QueueOrder,
    cells: Sequence[CellKey],
    after: Spot | None,
) -> Iterator[Spot]:
    if order is not QueueOrder.BELOW_FLOOR:
        return _merged(db, wanted, order, after=after)
    start = cells.index(after.cell) if after is not None and after.cell in cells else None
    if after is None or start is None:
        return chain.from_iterable(_merged(db, wanted, order, cell=one) for one in cells)
    rest = (_merged(db, wanted, order, cell=one) for one in cells[start + 1 :])
    return chain(_merged(db, wanted, order, cell=after.cell, after=after), *rest)


def _merged(
    db: Database,
    wanted: Wanted,
    order: QueueOrder,
    *,
    cell: CellKey | None = None,
    after: Spot | None = None,
) -> Iterator[Spot]:
    start = None if after is None else (after.key, after.number)
    ways = [
        _Way(wanted=wanted, order=order, pile=pile, split=split, cell=cell)
        for pile, split in wanted.parts
    ]
    streams = [way.rows(db, start) for way in ways]
    newest = order is QueueOrder.NEWEST
    return heapq.merge(*streams, key=_place, reverse=newest)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """The rows of one pile and split, of one cell or of all, along an index."""

    wanted: Wanted
    order: QueueOrder
    pile: str
    split: str
    cell: CellKey | None

    def rows(self, db: Database, start: Key | None) -> Iterator[Spot]:
        """Yield them, read by ever larger parts, so that no query stays open."""
        size = _CHUNK
        while True:
            found = [_spot(row) for row in db.rows(self._sql(start), self._values(start, size))]
            yield from found
            if len(found) < size:
                return
            start, size = _place(found[-1]), min(4 * size, _LARGEST_CHUNK)

    def _sql(self, start: Key | None) -> str:
        column, index = _COLUMNS[self.order]
        back = self.order is QueueOrder.NEWEST
        of_cell = "kind = :k AND topic_id = :t AND difficulty = :d AND" if self.cell else ""
        beyond = f"({column}, number) {'<' if back else '>'} (:key, :number)" if start else "1"
        by = f"{column} DESC, number DESC" if back else f"{column}, number"
        return (
            f"SELECT {_spot_columns(column)} FROM queue_task INDEXED BY {index}"
            f" WHERE {of_cell} pile = :pile AND split = :split AND {beyond}"
            f" AND {self.wanted.conditions} ORDER BY {by} LIMIT :limit"
        )

    def _values(self, start: Key | None, size: int) -> dict[str, Cell]:
        values = {**self.wanted.values, "pile": self.pile, "split": self.split, "limit": size}
        if self.cell is not None:
            cell = self.cell
            values |= {"k": cell.kind, "t": cell.topic_id, "d": cell.difficulty}
        return values | ({"key": start[0], "number": start[1]} if start else {})


def _is_rare(db: Database, wanted: Wanted) -> bool:
    """Guess from some rows whether so few fit that looking at all of them once is quicker."""
    sample = f"SELECT * FROM queue_task WHERE {wanted.among_parts} LIMIT {_SAMPLE}"
    sql = f"SELECT count(*) FROM ({sample}) AS queue_task WHERE {wanted.conditions}"
    return bool(db.value(sql, wanted.values) < _OFTEN)


def _sorted(
    db: Database,
    wanted: Wanted,
    order: QueueOrder,
    cells: Sequence[CellKey],
    after: Spot | None,
) -> list[Spot]:
    column, _ = _COLUMNS[order]
    ranks = {cell: at for at, cell in enumerate(cells)}

    def rank(row: Spot) -> tuple[int, Cell, int]:
        return (ranks.get(row.cell, len(ranks)), *_place(row))

    back = order is QueueOrder.NEWEST
    rows = _unsorted(db, wanted, _spot_columns(column))
    found = sorted(map(_spot, rows), key=rank, reverse=back)
    if after is None:
        return found
    return [row for row in found if (rank(row) < rank(after) if back else rank(row) > rank(after))]


def _unsorted(db: Database, wanted: Wanted, columns: str) -> Iterator[Row]:
    fits = f"{wanted.among_parts} AND {wanted.conditions}"
    numbers = wanted.numbers
    if numbers is None:
        yield from db.rows(f"SELECT {columns} FROM {_table(wanted)} WHERE {fits}", wanted.values)
    elif len(numbers) <= _FEW:
        start = "json_each(:numbers) AS few CROSS JOIN queue_task ON number = few.value"
        values = {**wanted.values, "numbers": json_text.dump(sorted(numbers))}
        yield from db.rows(f"SELECT {columns} FROM {start} WHERE {fits}", values)
    else:
        rows = db.rows(f"SELECT {columns} FROM {_table(wanted)} WHERE {fits}", wanted.values)
        yield from (row for row in rows if row["number"] in numbers)


def _table(wanted: Wanted) -> str:
    """Read by cell where cells are named, else one row after the other, which is quickest."""
    if wanted.by_cell:
        return "queue_task INDEXED BY queue_task_by_cell"
    return "queue_task NOT INDEXED" if wanted.narrow else "queue_task"


def _place(row: Spot) -> Key:
    return row.key, row.number


def _spot_columns(column: str) -> str:
    return f"number, task_id, kind, topic_id, difficulty, {column} AS key, reviewer"


def _spot(row: Row) -> Spot:
    cell = CellKey(row["kind"], row["topic_id"], row["difficulty"])
    return Spot(
        number=row["number"],
        task_id=row["task_id"],
        cell=cell,
        key=row["key"],
        reviewer=row["reviewer"],
    )


def _item(row: Row) -> QueueItem:
    return QueueItem(
        task_id=row["task_id"],
        kind=Kind(row["kind"]),
        topic=row["topic"],
        difficulty=Difficulty(row["difficulty"]),
        standing=Standing(row["standing"]),
        answers=row["answers"],
        disagreement=1.0 - row["agreement"],
        flag=row["flag"],
        is_fault=bool(row["is_fault"]),
    )
