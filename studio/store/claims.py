"""Claims: who was given a task to review, so that nobody else is given it for a while."""

from datetime import timedelta

from studio.domain.ids import RaterId, TaskId
from studio.store import times
from studio.store.database import Database

HELD = timedelta(minutes=30)


def take(db: Database, task_id: TaskId, rater_id: RaterId) -> None:
    """Hold a task for one person from now on, and forget what nobody holds any more."""
    with db.hasty():
        db.run("DELETE FROM claim WHERE at < ?", (_since(db),))
        row = {"task_id": task_id, "rater_id": rater_id, "at": db.now()}
        clause = (
            "ON CONFLICT (task_id) DO UPDATE SET rater_id = excluded.rater_id, at = excluded.at"
        )
        db.insert_many("claim", [row], on_conflict=clause)


def release(db: Database, task_id: TaskId) -> None:
    """Let go of a task."""
    db.run("DELETE FROM claim WHERE task_id = ?", (task_id,))


def of_others(db: Database, rater_id: RaterId | None) -> frozenset[TaskId]:
    """Name the tasks that others hold."""
    sql = "SELECT task_id FROM claim WHERE rater_id IS NOT ? AND at >= ?"
    rows = db.rows(sql, (rater_id, _since(db)))
    return frozenset(TaskId(row["task_id"]) for row in rows)


def _since(db: Database) -> str:
    return times.to_text(times.from_text(db.now()) - HELD)
