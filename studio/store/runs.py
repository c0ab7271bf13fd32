"""Runs: training jobs and the numbers they report."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

from studio.domain.errors import NotFoundError
from studio.domain.ids import RunId
from studio.domain.run import Method, MetricPoint, Run, RunStatus
from studio.store import json_text
from studio.store.database import Database, Row

_OVER = (RunStatus.DONE, RunStatus.FAILED, RunStatus.STOPPED)


def add(db: Database, run: Run) -> None:
    """Add a run that has not started."""
    db.insert(
        "run",
        {
            "id": run.run_id,
            "method": run.method.value,
            "snapshot_id": run.snapshot_id,
            "student": run.student,
            "settings_json": json_text.dump(dict(run.settings)),
            "status": run.status.value,
            "parent_run_id": run.parent_run_id,
            "message": run.message,
            "created_at": db.moment(run.created_at),
        },
    )


def set_status(db: Database, run_id: RunId, status: RunStatus, *, message: str = "") -> None:
    """Say where a run stands; its first start and its latest end are kept."""
    now = db.now()
    db.run(
        "UPDATE run SET status = :status, message = :message, finished_at = :finished,"
        " started_at = coalesce(started_at, :started) WHERE id = :id",
        {
            "id": run_id,
            "status": status.value,
            "message": message,
            "started": now if status == RunStatus.RUNNING else None,
            "finished": now if status in _OVER else None,
        },
    )


def set_settings(db: Database, run_id: RunId, settings: Mapping[str, Any]) -> None:
    """Replace a run's settings, with what was found out at its start."""
    db.run(
        "UPDATE run SET settings_json = ? WHERE id = ?", (json_text.dump(dict(settings)), run_id)
    )


def get(db: Database, run_id: RunId) -> Run:
    """Give one run. Raises NotFoundError."""
    row = db.one("SELECT * FROM run WHERE id = ?", (run_id,))
    if row is None:
        raise NotFoundError("run {run_id} is not in {file}", run_id=run_id, file=db.path)
    return _run(row)


def listing(db: Database, *, status: RunStatus | None = None) -> list[Run]:
    """Give every run, or those that stand so, oldest first."""
    sql = "SELECT * FROM run WHERE :status IS NULL OR status = :status ORDER BY created_at, id"
    return [_run(row) for row in db.rows(sql, {"status": status})]


def add_metrics(db: Database, run_id: RunId, points: Iterable[MetricPoint]) -> int:
    """Add numbers that are not there yet; give how many were added.

    A resumed run repeats steps, bit for bit: the first report of a number stays.
    """
    rows = (
        {"run_id": run_id, "step": point.step, "name": point.name, "value": point.value}
        for point in points
    )
    return db.insert_many("metric", rows, on_conflict="ON CONFLICT DO NOTHING")


def metrics(db: Database, run_id: RunId, *, name: str | None = None) -> list[MetricPoint]:
    """Give a run's numbers, or those of one name, in order of steps."""
    sql = (
        "SELECT step, name, value FROM metric WHERE run_id = :run"
        " AND (:name IS NULL OR name = :name) ORDER BY step, name"
    )
    return [
        MetricPoint(
            step=row["step"],
            name=row["name"],
            value=math.nan if row["value"] is None else row["value"],
        )
        for row in db.rows(sql, {"run": run_id, "name": name})
    ]


def _run(row: Row) -> Run:
    return Run(
        run_id=row["id"],
        method=Method(row["method"]),
        snapshot_id=row["snapshot_id"],
        student=row["student"],
        settings=json_text.load(row["settings_json"]),
        status=RunStatus(row["status"]),
        parent_run_id=row["parent_run_id"],
        message=row["message"],
        created_at=row["created_at"],
        finished_at=row["finished_at"],
    )
