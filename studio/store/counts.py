"""Counts for the rail, the overview and the funnel."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from studio.domain.task import Split
from studio.store.database import Database

Dimension: TypeAlias = Literal["split", "kind", "topic", "difficulty"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """How many things there are at each step of the data's way, over tasks in use.

    Answers are those of models: a human's reference is a yardstick, not an answer to check. What
    people accepted may be their edits.
    """

    tasks: int
    answered_tasks: int
    candidates: int
    checked: int
    passing: int
    accepted: int
    rejected: int
    in_snapshots: int
    preferences: int
    runs: int
    evaluations: int


def funnel(db: Database) -> Funnel:
    """Count everything once."""
    row = db.one(_FUNNEL)
    assert row is not None  # a query without FROM always has one row
    return Funnel(**row)


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


_FUNNEL = """
WITH standing AS MATERIALIZED (
    SELECT candidate_standing.*
    FROM candidate_standing
    JOIN task ON task.id = candidate_standing.task_id
    JOIN model ON model.id = candidate_standing.model_id
    WHERE task.withdrawn_at IS NULL AND model.role <> 'human'
)
SELECT
    (SELECT count(*) FROM task WHERE withdrawn_at IS NULL) AS tasks,
    (SELECT count(DISTINCT task_id) FROM standing) AS answered_tasks,
    (SELECT count(*) FROM standing) AS candidates,
    (SELECT count(*) FROM standing WHERE checks_run > 0) AS checked,
    (SELECT count(*) FROM standing WHERE checks_run > 0 AND checks_failed = 0) AS passing,
    (SELECT count(*) FROM standing WHERE verdict = 'accept') + (
        SELECT count(*)
        FROM model
        JOIN candidate ON candidate.model_id = model.id
        JOIN candidate_verdict ON candidate_verdict.candidate_id = candidate.id
        JOIN task ON task.id = candidate.task_id
        WHERE model.role = 'human' AND candidate.parent_id IS NOT NULL
            AND candidate.withdrawn_at IS NULL AND task.withdrawn_at IS NULL
            AND candidate_verdict.verdict = 'accept' AND NOT candidate_verdict.conflict
    ) AS accepted,
    (SELECT count(*) FROM standing WHERE verdict = 'reject') AS rejected,
    (SELECT count(DISTINCT candidate_id) FROM snapshot_row) AS in_snapshots,
    (SELECT count(*) FROM current_preference) AS preferences,
    (SELECT count(*) FROM run) AS runs,
    (SELECT count(*) FROM evaluation) AS evaluations
"""
