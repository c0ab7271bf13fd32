"""Runs: where they stand, and numbers that are stored once."""

import math
from dataclasses import replace

import pytest

from studio.domain.errors import NotFoundError
from studio.domain.ids import RunId
from studio.domain.run import MetricPoint, Run, RunStatus
from studio.store import runs
from studio.store.database import Database
from tests.unit.store import making
from tests.unit.store.making import FixedClock


@pytest.fixture
def run(db: Database) -> Run:
    made = making.run(db)
    runs.add(db, made)
    return made


def point(step: int, value: float, name: str = "loss") -> MetricPoint:
    return MetricPoint(step=step, name=name, value=value)


def test_a_run_comes_back_as_it_went_in(db: Database, run: Run) -> None:
    child = replace(making.run(db), parent_run_id=run.run_id, created_at="2026-01-02T03:04:05.000Z")
    runs.add(db, child)
    assert runs.get(db, child.run_id) == child


def test_a_run_tells_when_it_first_started_and_last_ended(
    db: Database, run: Run, clock: FixedClock
) -> None:
    for minute, status in enumerate(("running", "stopped", "running", "done")):
        clock.now = f"2026-03-02T09:0{minute}:00.000Z"
        runs.set_status(db, run.run_id, RunStatus(status))
    row = db.one("SELECT status, started_at, finished_at FROM run WHERE id = ?", (run.run_id,))
    assert row == {
        "status": "done",
        "started_at": "2026-03-02T09:00:00.000Z",
        "finished_at": "2026-03-02T09:03:00.000Z",
    }


def test_a_resumed_run_is_not_over(db: Database, run: Run) -> None:
    runs.set_status(db, run.run_id, RunStatus.FAILED, message="the disk was full")
    assert runs.get(db, run.run_id).message == "the disk was full"
    runs.set_status(db, run.run_id, RunStatus.RUNNING)
    assert runs.get(db, run.run_id).finished_at is None


def test_runs_that_stand_alike_can_be_asked_for(db: Database, run: Run) -> None:
    other = making.run(db)
    runs.add(db, other)
    runs.set_status(db, other.run_id, RunStatus.DONE)
    done = [one.run_id for one in runs.listing(db, status=RunStatus.DONE)]
    assert done == [other.run_id]
    assert [one.run_id for one in runs.listing(db)] == [run.run_id, other.run_id]


def test_settings_found_at_the_start_are_kept(db: Database, run: Run) -> None:
    runs.set_settings(db, run.run_id, {"precision": "bf16"})
    assert runs.get(db, run.run_id).settings == {"precision": "bf16"}


def test_numbers_come_in_order_of_steps(db: Database, run: Run) -> None:
    runs.add_metrics(db, run.run_id, [point(2, 0.5), point(1, 0.75), point(1, 1e-4, "rate")])
    assert runs.metrics(db, run.run_id, name="loss") == [point(1, 0.75), point(2, 0.5)]
    assert len(runs.metrics(db, run.run_id)) == 3


def test_a_number_reported_twice_is_stored_once(db: Database, run: Run) -> None:
    runs.add_metrics(db, run.run_id, [point(1, 0.75)])
    assert runs.add_metrics(db, run.run_id, [point(1, 0.5), point(2, 0.25)]) == 1
    assert runs.metrics(db, run.run_id) == [point(1, 0.75), point(2, 0.25)]


def test_a_number_that_is_none_comes_back_as_none(db: Database, run: Run) -> None:
    runs.add_metrics(db, run.run_id, [point(1, math.nan), point(2, math.inf)])
    first, second = runs.metrics(db, run.run_id)
    assert math.isnan(first.value)
    assert second.value == math.inf


def test_a_missing_run_is_said_to_be_missing(db: Database) -> None:
    with pytest.raises(NotFoundError, match="run nowhere"):
        runs.get(db, RunId("nowhere"))
