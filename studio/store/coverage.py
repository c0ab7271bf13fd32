"""Every task in use as one point of the coverage map."""

from dataclasses import dataclass

from studio.domain.ids import TaskId
from studio.domain.task import Kind, Split
from studio.store.database import Database, Row

_FIRST = 160  # characters of a task's words that a hint shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What a point may be coloured by and what is said of it.

    ``resolved`` is how the newest student did in the newest finished evaluation (the base model
    where there was no student), None where it was not asked or could not be graded.
    """

    task_id: TaskId
    first: str
    kind: Kind
    split: Split
    source: str | None
    topic: str | None
    resolved: bool | None


def points(db: Database) -> list[Point]:
    """Give all points, in the order in which tasks came."""
    return [_point(row) for row in db.rows(_POINTS, {"first": _FIRST})]


def texts(db: Database) -> list[tuple[TaskId, str, str, str | None]]:
    """Give id, content hash, messages as JSON and topic of every task in use, as they came."""
    sql = (
        "SELECT task.id, content_hash, messages_json, topic.name AS topic"
        " FROM task LEFT JOIN topic ON topic.id = topic_id"
        " WHERE task.withdrawn_at IS NULL ORDER BY task.id"
    )
    return [
        (TaskId(row["id"]), row["content_hash"], row["messages_json"], row["topic"])
        for row in db.rows(sql)
    ]


def _point(row: Row) -> Point:
    return Point(
        task_id=row["id"],
        first=row["first"] or "",
        kind=Kind(row["kind"]),
        split=Split(row["split"]),
        source=row["source"],
        topic=row["topic"],
        resolved=None if row["resolved"] is None else bool(row["resolved"]),
    )


_POINTS = """
WITH newest AS (
    SELECT id FROM evaluation WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1
), asked AS (
    SELECT model_id FROM evaluation_model JOIN model ON model.id = model_id
    WHERE evaluation_id = (SELECT id FROM newest) AND role IN ('student', 'base')
    ORDER BY role = 'student' DESC, created_at DESC, model_id DESC LIMIT 1
)
SELECT task.id, kind, split, source.name AS source, topic.name AS topic,
    substr(ltrim(task_text.text), 1, :first) AS first,
    (SELECT resolved FROM outcome WHERE outcome.task_id = task.id
        AND evaluation_id = (SELECT id FROM newest)
        AND model_id = (SELECT model_id FROM asked)) AS resolved
FROM task
LEFT JOIN task_text ON task_text.task_id = task.id
LEFT JOIN topic ON topic.id = task.topic_id
LEFT JOIN source ON source.id = task.source_id
WHERE task.withdrawn_at IS NULL
ORDER BY task.id
"""
