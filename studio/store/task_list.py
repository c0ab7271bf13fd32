"""Lists of the tasks in use, of a million as of a few: filtered, sorted and paged in SQL.

A page is read in the order of an index where that promises to fill it soon; where few tasks are
wanted, those are found first and sorted. Either way gives the same page.
"""

from studio.domain.ids import TaskId
from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_query import TaskLine, TaskQuery
from studio.store import json_text, task_filter
from studio.store.database import Cell, Database, Row
from studio.store.task_filter import Filter
from studio.store.task_order import Order

# How far an order is followed in the hope that it fills a page, and by steps of how many rows;
# less far where texts must be read, and in one step where the words' index must be.
_FOLLOWED, _STEP = 20_000, 1_000
_FOLLOWED_TEXTS = 3_000
_FOLLOWED_WORDS = 3_000
# Up to so many tasks with the words are found and sorted at once.
_FEW_MATCHES = 50_000
_SAMPLED = 200


def page(
    db: Database,
    query: TaskQuery,
    *,
    offset: int = 0,
    after: TaskLine | None = None,
    limit: int = 100,
) -> list[TaskLine]:
    """Give the lines after one that is shown already, or, without one, those from an offset on."""
    order, wanted = Order.of(db, query, after=after), task_filter.read(db, query)
    skipped = 0 if after else offset
    if wanted:
        numbers = _filtered(db, wanted, order, offset=skipped, limit=limit)
    else:
        numbers = _all(db, order, offset=skipped, limit=limit)
    return _lines(db, numbers)


def count(db: Database, query: TaskQuery) -> int:
    """Count all the tasks that a query wants."""
    wanted = task_filter.read(db, query)
    rows = wanted.count() if wanted else "task_line"
    return int(db.value(f"SELECT count(*) FROM {rows}", wanted.values))


def ids(db: Database, query: TaskQuery) -> list[TaskId]:
    """Give the ids of all the tasks that a query wants, in its order."""
    order, wanted = Order.of(db, query), task_filter.read(db, query)
    rows = wanted.rows() if wanted else f"task_line {order.index}"
    # The bound bounds nothing; it keeps SQLite from passing the order over.
    sql = f"SELECT task_line.task_id AS id FROM {rows} ORDER BY {order.by} LIMIT -1"
    found: list[TaskId] = json_text.load(
        db.value(f"SELECT json_group_array(id) FROM ({sql})", wanted.values)
    )
    return found


def _all(db: Database, order: Order, *, offset: int, limit: int) -> list[int]:
    """Page through all tasks from the nearer end, as each row passed over takes its time."""
    total = int(db.value("SELECT count(*) FROM task_line")) if offset > limit else None
    if total is None or offset <= total / 2:
        return _walk(db, order, offset=offset, limit=limit)
    shown = max(0, min(limit, total - offset))
    return _walk(db, order.reversed(), offset=total - offset - shown, limit=shown)[::-1]


def _walk(db: Database, order: Order, *, offset: int, limit: int) -> list[int]:
    sql = (
        f"SELECT number FROM task_line {order.index} WHERE {order.beyond}"
        f" ORDER BY {order.by} LIMIT :limit OFFSET :offset"
    )
    return _numbers(db, sql, order.values | {"limit": limit, "offset": offset})


def _filtered(db: Database, wanted: Filter, order: Order, *, offset: int, limit: int) -> list[int]:
    if offset == 0 and _may_fill_soon(db, wanted, order):
        found = _followed(db, wanted, order, limit=limit)
        if found is not None:
            return found
    bounds = {"limit": limit, "offset": offset}
    return _numbers(db, wanted.page(order), wanted.values | order.values | bounds)


def _may_fill_soon(db: Database, wanted: Filter, order: Order) -> bool:
    """Tell whether the first rows of the order may well hold a page of what is wanted."""
    if wanted.listed or wanted.narrow or wanted.is_in_order(order):
        return False
    if not wanted.terms.match:
        return True
    most = _FEW_MATCHES + 1
    if task_filter.matches(db, wanted, at_most=most) < most:
        return False
    # Where words and order go together, as in "where is" by first line, the first rows have none.
    values = wanted.values | order.values | {"limit": _SAMPLED}
    return bool(db.value(wanted.sample(order), values))


def _followed(db: Database, wanted: Filter, order: Order, *, limit: int) -> list[int] | None:
    """Follow an order until the page is full; None where that is not soon."""
    found: list[int] = []
    most, step = _steps(wanted)
    for followed in range(step, most + 1, step):
        values = wanted.values | order.values | {"limit": step}
        rows = list(db.rows(wanted.walk(order), values))
        found += _saying(db, wanted, [row["number"] for row in rows if row["fits"]])
        if len(found) >= limit or len(rows) < step:
            return found[:limit]
        if len(found) * most < limit * followed:
            return None
        order = order.going_on(rows[-1]["place"], rows[-1]["number"])
    return None


def _steps(wanted: Filter) -> tuple[int, int]:
    if wanted.terms.match:
        return _FOLLOWED_WORDS, _FOLLOWED_WORDS
    return (_FOLLOWED_TEXTS if wanted.terms else _FOLLOWED), _STEP


def _saying(db: Database, wanted: Filter, numbers: list[int]) -> list[int]:
    """Keep the tasks that say what is wanted, in their order."""
    if not wanted.terms or not numbers:
        return numbers
    bounds = {"few": json_text.dump(numbers), "low": min(numbers), "high": max(numbers)}
    said = set(_numbers(db, wanted.among(), wanted.values | bounds))
    return [number for number in numbers if number in said]


def _numbers(db: Database, sql: str, values: dict[str, Cell]) -> list[int]:
    """Read a column of numbers at once: a thread that draws would be in the way at every row."""
    found: list[int] = json_text.load(
        db.value(f"SELECT json_group_array(number) FROM ({sql})", values)
    )
    return found


def _lines(db: Database, numbers: list[int]) -> list[TaskLine]:
    columns = ", ".join(f"'{name}', {value}" for name, value in _COLUMNS.items())
    sql = (
        f"SELECT json_group_array(json_object({columns})) FROM json_each(?) AS wanted"
        " CROSS JOIN task_line ON task_line.number = wanted.value"
        " CROSS JOIN task ON task.id = task_line.task_id"
        " LEFT JOIN topic ON topic.id = task.topic_id"
        " LEFT JOIN source ON source.id = task.source_id"
    )
    rows = json_text.load(db.value(sql, (json_text.dump(numbers),)))
    return [_line(row) for row in sorted(rows, key=lambda row: row["place"])]


_COLUMNS = {
    "place": "wanted.key",
    "id": "task.id",
    "name": "task.name",
    "first": "task_line.first",
    "kind": "task.kind",
    "topic": "topic.name",
    "difficulty": "task.difficulty",
    "split": "task.split",
    "group_id": "task.group_id",
    "source": "source.name",
    "graders": "task_line.graders",
    "has_reference": "task.reference_json IS NOT NULL",
    "created_at": "task.created_at",
}


def _line(row: Row) -> TaskLine:
    return TaskLine(
        task_id=row["id"],
        name=row["name"],
        first=row["first"],
        kind=Kind(row["kind"]),
        topic=row["topic"],
        difficulty=Difficulty(row["difficulty"]),
        split=Split(row["split"]),
        group_id=row["group_id"],
        source=row["source"],
        graders=row["graders"],
        has_reference=bool(row["has_reference"]),
        created_at=row["created_at"],
    )
