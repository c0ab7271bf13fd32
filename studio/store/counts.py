"""Counts for the overview."""

from typing import Literal, TypeAlias

from studio.domain.task import Split
from studio.store.database import Database

Dimension: TypeAlias = Literal["split", "kind", "topic", "difficulty"]


def tasks_by(db: Database, dimension: Dimension, *, split: Split | None = None) -> dict[str, int]:
    """Count the tasks in use, or those of one split, by one dimension; '' is no topic."""
    sql = (
        f"SELECT coalesce({dimension}, '') AS value, count(*) AS count"
        " FROM live_task WHERE :split IS NULL OR split = :split GROUP BY value ORDER BY value"
    )
    return {row["value"]: row["count"] for row in db.rows(sql, {"split": split})}


def candidates_by_model(db: Database) -> dict[str, int]:
    """Count the answers to tasks in use by their model's name."""
    sql = (
        "SELECT model.name, count(*) AS count FROM candidate"
        " JOIN model ON model.id = candidate.model_id"
        " JOIN task ON task.id = candidate.task_id WHERE task.withdrawn_at IS NULL"
        " AND candidate.withdrawn_at IS NULL GROUP BY model.name ORDER BY model.name"
    )
    return {row["name"]: row["count"] for row in db.rows(sql)}
