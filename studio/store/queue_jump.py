"""Goes to a place far down the review queue without walking there."""

from collections.abc import Sequence

from studio.domain.ids import TaskId
from studio.domain.review import QueueOrder
from studio.store.database import Cell, Database
from studio.store.queue_filter import Wanted
from studio.store.queue_rows import CellKey
from studio.store.review_queue import order_index

Part = tuple[str, str]
_OF_CELL = "kind = :k AND topic_id = :t AND difficulty = :d"


def ids(
    db: Database,
    wanted: Wanted,
    order: QueueOrder,
    *,
    cells: Sequence[CellKey],
    offset: int,
    limit: int,
) -> list[TaskId]:
    """Give the tasks from an offset on, as ``review_queue.walk`` would come to them.

    ``wanted`` must not name numbers; ``cells`` is their order below the floor.
    """
    parts = [part for part in wanted.parts if _is_there(db, part)]
    if order is not QueueOrder.BELOW_FLOOR:
        return _ids(db, wanted, order, parts, (offset, limit), cell=None)
    found: list[TaskId] = []
    for cell in cells:
        if len(found) == limit:
            break
        if offset:  # most look near the top, so that few cells are counted
            count = _count(db, wanted, cell)
            if offset >= count:
                offset -= count
                continue
        found += _ids(db, wanted, order, parts, (offset, limit - len(found)), cell=cell)
        offset = 0
    return found


def _is_there(db: Database, part: Part) -> bool:
    sql = "SELECT EXISTS (SELECT 1 FROM queue_task WHERE pile = ? AND split = ?)"
    return bool(db.value(sql, part))


def _count(db: Database, wanted: Wanted, cell: CellKey) -> int:
    sql = (
        "SELECT count(*) FROM queue_task INDEXED BY queue_task_by_cell"
        f" WHERE {_OF_CELL} AND {wanted.among_parts} AND {wanted.conditions}"
    )
    return int(db.value(sql, {**wanted.values, **_values(cell)}))


def _ids(
    db: Database,
    wanted: Wanted,
    order: QueueOrder,
    parts: Sequence[Part],
    window: tuple[int, int],
    *,
    cell: CellKey | None,
) -> list[TaskId]:
    column, index = order_index(order)
    back = " DESC" if order is QueueOrder.NEWEST else ""
    values: dict[str, Cell] = {**wanted.values, "offset": window[0], "limit": window[1]}
    where = [wanted.conditions]
    if cell is not None:
        where.append(_OF_CELL)
        values |= _values(cell)
    if len(parts) == 1:  # which lies in the index in this order
        where.append("pile = :pile AND split = :split")
        values |= {"pile": parts[0][0], "split": parts[0][1]}
        index = f" INDEXED BY {index}"
    else:
        where.append(wanted.among_parts)
        index = ""
    sql = (
        f"SELECT task_id FROM queue_task{index} WHERE {' AND '.join(where)}"
        f" ORDER BY {column}{back}, number{back} LIMIT :limit OFFSET :offset"
    )
    return [row["task_id"] for row in db.rows(sql, values)]


def _values(cell: CellKey) -> dict[str, Cell]:
    return {"k": cell.kind, "t": cell.topic_id, "d": cell.difficulty}
