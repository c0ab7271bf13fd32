"""Every task in use, as an import compares new ones with it: one quick query, read elsewhere."""

from dataclasses import dataclass

from studio.domain.ids import TaskId
from studio.domain.task import Difficulty, Kind, Split
from studio.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTask:
    """A task in use; ``messages`` is JSON text, to be read where there is time for it."""

    task_id: TaskId
    name: str | None
    kind: Kind
    topic: str | None
    difficulty: Difficulty
    split: Split
    group: str
    content_hash: str
    messages: str


def listing(db: Database) -> tuple[KnownTask, ...]:
    """Give the tasks in use, in the order in which they came."""
    sql = (
        "SELECT task.id, task.name, kind, topic.name AS topic, difficulty, split, group_id,"
        " content_hash, messages_json FROM task LEFT JOIN topic ON topic.id = topic_id"
        " WHERE task.withdrawn_at IS NULL ORDER BY task.id"
    )
    return tuple(
        KnownTask(
            task_id=row["id"],
            name=row["name"],
            kind=Kind(row["kind"]),
            topic=row["topic"],
            difficulty=Difficulty(row["difficulty"]),
            split=Split(row["split"]),
            group=row["group_id"],
            content_hash=row["content_hash"],
            messages=row["messages_json"],
        )
        for row in db.rows(sql)
    )
