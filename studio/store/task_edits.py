"""Changes to tasks in use, each touching only what differs, so that undo notes no more."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from studio.domain.ids import TaskId, TopicId
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.store import json_text
from studio.store.database import Database

_IN_USE = "withdrawn_at IS NULL AND id IN (SELECT value FROM json_each(:ids))"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFacts:
    """What surrounds a task; ``answers`` and ``group_size`` count what is in use."""

    name: str | None
    topic: str | None
    source: str | None
    group_size: int
    answers: int
    created_at: str
    withdrawn: bool


def facts(db: Database, task_id: TaskId) -> TaskFacts | None:
    """Give what surrounds a task, None where there is no such task."""
    sql = (
        "SELECT task.name, topic.name AS topic, source.name AS source, task.created_at,"
        " task.withdrawn_at IS NOT NULL AS withdrawn,"
        " (SELECT count(*) FROM task AS other WHERE other.group_id = task.group_id"
        "   AND other.withdrawn_at IS NULL) AS group_size,"
        " (SELECT count(*) FROM candidate WHERE task_id = task.id"
        "   AND candidate.withdrawn_at IS NULL) AS answers"
        " FROM task LEFT JOIN topic ON topic.id = task.topic_id"
        " LEFT JOIN source ON source.id = task.source_id WHERE task.id = ?"
    )
    row = db.one(sql, (task_id,))
    return None if row is None else TaskFacts(**row | {"withdrawn": bool(row["withdrawn"])})


def same_content(db: Database, content_hash: str) -> TaskId | None:
    """Give the oldest task in use that asks the same, None where there is none."""
    sql = "SELECT id FROM task WHERE content_hash = ? AND withdrawn_at IS NULL ORDER BY id LIMIT 1"
    found = db.value(sql, (content_hash,))
    return None if found is None else TaskId(found)


def split_of_group(db: Database, group: str, *, without: TaskId | None = None) -> Split | None:
    """Give the split of a group's tasks in use, None where it has none (but that one)."""
    sql = (
        "SELECT split FROM task WHERE group_id = ? AND withdrawn_at IS NULL AND id IS NOT ? LIMIT 1"
    )
    found = db.value(sql, (group, without))
    return None if found is None else Split(found)


def rewrite(db: Database, old: Task, new: Task) -> bool:
    """Change labels, place, reference, graders and source in place; tells whether any differ."""
    before, after = _columns(old), _columns(new)
    changed = {name: value for name, value in after.items() if value != before[name]}
    if changed:
        values = ", ".join(f"{name} = :{name}" for name in changed)
        db.run(f"UPDATE task SET {values} WHERE id = :id", {**changed, "id": old.task_id})
    return bool(changed)


def label(
    db: Database,
    task_ids: Iterable[TaskId],
    *,
    kind: Kind | None = None,
    topic_id: TopicId | None = None,
    difficulty: Difficulty | None = None,
) -> int:
    """Give tasks other labels; what is None stays. Gives how many tasks changed."""
    given = {"kind": kind and kind.value, "topic_id": topic_id, "difficulty": difficulty}
    wanted = {name: value for name, value in given.items() if value is not None}
    if not wanted:
        return 0
    values = ", ".join(f"{name} = :{name}" for name in wanted)
    differs = " OR ".join(f"{name} IS NOT :{name}" for name in wanted)
    sql = f"UPDATE task SET {values} WHERE {_IN_USE} AND ({differs})"
    return db.run(sql, {**wanted, "ids": json.dumps(list(task_ids))})


def in_use(db: Database, task_ids: Iterable[TaskId]) -> list[TaskId]:
    """Give those of the tasks that are in use."""
    sql = f"SELECT id FROM task WHERE {_IN_USE} ORDER BY id"
    return [TaskId(row["id"]) for row in db.rows(sql, {"ids": json.dumps(list(task_ids))})]


def _columns(task: Task) -> Mapping[str, Any]:
    return {
        "kind": task.kind.value,
        "topic_id": task.topic_id,
        "difficulty": task.difficulty.value,
        "split": task.split.value,
        "group_id": task.group_id,
        "reference_json": None if task.reference is None else json_text.dump(task.reference),
        "graders_json": json_text.dump([dict(grader) for grader in task.graders]),
        "source_id": task.source_id,
    }
