"""Goes to a place far down the review queue without walking there."""

from collections.abc import Sequence

from studio.domain.ids import TaskId
from studio.domain.review import QueueOrder
from studio.store.database import Cell, Database
from studio.store.queue_filter import Wanted
from studio.store.queue_rows import CellKey
from studio.store.review_queue import order_index

Part = tuple[str, str]


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
    counts = _counts(db, wanted)
    found: list[TaskId] = []
    for cell in cells:
        if offset >= counts.get(cell, 0):
            offset -= counts.get(cell, 0)
            continue
        if len(found) == limit:
            break
        found += _ids(db, wanted, order, parts, (offset, limit - len(found)), cell=cell)
        offset = 0
    return found


def _is_there(db: Database, part: Part) -> bool:
    sql = "SELECT EXISTS (SELECT 1 FROM queue_task WHERE pile = ? AND split = ?)"
    return bool(db.value(sql, part))


def _counts(db: Database, wanted: Wanted) -> dict[CellKey, int]:
    sql = (
        "SELECT kind, topic_id, difficulty, count(*) AS count FROM queue_task"
        f" WHERE {wanted.among_parts} AND {wanted.conditions}"
        " GROUP BY kind, topic_id, difficulty"
    )
    return {
        CellKey(row["kind"], row["topic_id"], row["difficulty"]): row["count"]
        for row in db.rows(sql, wanted.values)
    }


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
        where.append("kind = :k AND topic_id = :t AND difficulty = :d")
        values |= {"k": cell.kind, "t": cell.topic_id, "d": cell.difficulty}
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
