"""Tasks: the inputs that the student must learn to answer."""

from collections.abc import Iterable, Iterator, Mapping

from studio.domain import message
from studio.domain.errors import NotFoundError
from studio.domain.ids import TaskId
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.store import json_text
from studio.store.database import Database, Row


def add_many(
    db: Database, tasks: Iterable[Task], *, names: Mapping[TaskId, str] | None = None
) -> int:
    """Add tasks that are not there yet; give how many were added.

    ``names`` holds the ids that an imported file gave. A task is there already when its name is,
    or, where it has none, when its content is.
    """
    names, now = names or {}, db.now()
    rows = (_to_row(task, now, name=names.get(task.task_id)) for task in tasks)
    with db.atomic():
        return sum(db.run(_ADD, {"rows": json_text.dump(chunk)}) for chunk in _chunks(rows))


def supersede(db: Database, old_id: TaskId, new: Task) -> None:
    """Withdraw a task and put a corrected one in its place; the new one takes its name."""
    name = db.value("SELECT name FROM task WHERE id = ?", (old_id,))
    db.run("UPDATE task SET name = NULL, withdrawn_at = ? WHERE id = ?", (db.now(), old_id))
    db.insert("task", {**_to_row(new, db.now(), name=name), "supersedes": old_id})


def withdraw(db: Database, task_ids: Iterable[TaskId]) -> None:
    """Take tasks out of use; what refers to them stays, and their names are free again."""
    db.run(
        "UPDATE task SET withdrawn_at = :now, name = NULL WHERE withdrawn_at IS NULL"
        " AND id IN (SELECT value FROM json_each(:ids))",
        {"now": db.now(), "ids": json_text.dump(list(task_ids))},
    )


def get(db: Database, task_id: TaskId) -> Task:
    """Give one task, in use or not. Raises NotFoundError."""
    row = db.one("SELECT * FROM task WHERE id = ?", (task_id,))
    if row is None:
        raise NotFoundError("task {task_id} is not in {file}", task_id=task_id, file=db.path)
    return from_row(row)


def listing(
    db: Database, *, split: Split | None = None, kind: Kind | None = None
) -> Iterator[Task]:
    """Yield the tasks in use, in the order in which they came."""
    sql = (
        "SELECT * FROM task WHERE withdrawn_at IS NULL"
        " AND (:split IS NULL OR split = :split) AND (:kind IS NULL OR kind = :kind) ORDER BY id"
    )
    yield from map(from_row, db.rows(sql, {"split": split, "kind": kind}))


def ids_by_name(db: Database) -> dict[str, TaskId]:
    """Give the ids of the tasks in use by the names that imported files gave them."""
    rows = db.rows("SELECT name, id FROM task WHERE name IS NOT NULL AND withdrawn_at IS NULL")
    return {row["name"]: TaskId(row["id"]) for row in rows}


def names(db: Database) -> dict[TaskId, str]:
    """Give the names of the tasks that have one, by id."""
    return {task_id: name for name, task_id in ids_by_name(db).items()}


def ids_by_content(db: Database) -> dict[str, TaskId]:
    """Give the ids of the tasks in use by their content hash; the oldest where several agree."""
    rows = db.rows("SELECT content_hash, id FROM task WHERE withdrawn_at IS NULL ORDER BY id DESC")
    return {row["content_hash"]: TaskId(row["id"]) for row in rows}


def splits_by_group(db: Database) -> dict[str, Split]:
    """Give the split of every group of tasks in use."""
    rows = db.rows("SELECT DISTINCT group_id, split FROM task WHERE withdrawn_at IS NULL")
    return {row["group_id"]: Split(row["split"]) for row in rows}


def from_row(row: Row) -> Task:
    """Make a task of a row of its table."""
    reference = row["reference_json"]
    return Task(
        task_id=row["id"],
        messages=message.from_json(json_text.load(row["messages_json"])),
        kind=Kind(row["kind"]),
        topic_id=row["topic_id"],
        difficulty=Difficulty(row["difficulty"]),
        split=Split(row["split"]),
        group_id=row["group_id"],
        tools=tuple(json_text.load(row["tools_json"])),
        reference=None if reference is None else json_text.load(reference),
        graders=tuple(json_text.load(row["graders_json"])),
        source_id=row["source_id"],
    )


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    chunk: list[Row] = []
    size = 0
    for row in rows:
        chunk.append(row)
        size += len(row["messages_json"])
        if len(chunk) == _AT_ONCE or size > _MOST_AT_ONCE:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _to_row(task: Task, now: str, *, name: str | None) -> Row:
    return {
        "id": task.task_id,
        "name": name,
        "kind": task.kind.value,
        "topic_id": task.topic_id,
        "difficulty": task.difficulty.value,
        "split": task.split.value,
        "group_id": task.group_id,
        "messages_json": json_text.dump(message.to_json(task.messages)),
        "tools_json": json_text.dump([dict(tool) for tool in task.tools]),
        "reference_json": None if task.reference is None else json_text.dump(task.reference),
        "graders_json": json_text.dump([dict(grader) for grader in task.graders]),
        "source_id": task.source_id,
        "content_hash": task.content_hash,
        "created_at": now,
    }


# Many rows by one statement: after each statement that fires a trigger on it, the search index
# writes a segment of its own, and it is slow with very many.
_AT_ONCE, _MOST_AT_ONCE = 500, 8_000_000  # rows, characters
_COLUMNS = (
    "id", "name", "kind", "topic_id", "difficulty", "split", "group_id", "messages_json",
    "tools_json", "reference_json", "graders_json", "source_id", "content_hash", "created_at",
)  # fmt: skip
_VALUES = ", ".join(f"json_extract(value, '$.{column}')" for column in _COLUMNS)
_ADD = (
    f"INSERT INTO task ({', '.join(_COLUMNS)}) SELECT {_VALUES}"
    " FROM json_each(:rows) WHERE true ON CONFLICT DO NOTHING"
)
