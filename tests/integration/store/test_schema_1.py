"""A project that the first released schema wrote opens today, with all of its rows."""

import gzip
import json
from pathlib import Path

import pytest

from studio.domain.judgement import Verdict
from studio.domain.run import RunStatus
from studio.domain.task import Kind, Split
from studio.store import (
    candidates,
    decisions,
    evaluations,
    funnel,
    header,
    layout,
    opening,
    preferences,
    runs,
    schema,
    snapshots,
    targets,
    tasks,
    verifying,
)
from studio.store.database import Database
from tests.unit.store import making
from tests.unit.store.making import FixedClock

FIXTURE = Path(__file__).parents[2] / "fixtures" / "schema_1"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    project = tmp_path / "frozen.stillroom"
    (project / layout.BACKUPS).mkdir(parents=True)
    content = gzip.decompress((FIXTURE / "project.db.gz").read_bytes())
    layout.database(project).write_bytes(content)
    return project


def test_it_is_of_schema_1(folder: Path) -> None:
    found = header.read(layout.database(folder))
    assert (found.application_id, found.user_version) == (schema.APPLICATION_ID, 1)


def test_it_opens_and_becomes_the_newest_version(folder: Path, clock: FixedClock) -> None:
    opening.open_to_write(folder, clock=clock).close()
    assert header.read(layout.database(folder)).user_version == schema.VERSION


def test_every_row_is_still_there(folder: Path, clock: FixedClock) -> None:
    before = json.loads((FIXTURE / "counts.json").read_text(encoding="utf-8"))
    with opening.open_to_write(folder, clock=clock) as project:
        after = making.counted(project.db)
    before["event"] += 1  # that it was brought up to date
    assert {name: after[name] for name in before} == before
    assert all(before.values())


def test_nothing_in_it_is_found_to_be_damaged(folder: Path, clock: FixedClock) -> None:
    opening.open_to_write(folder, clock=clock).close()
    assert verifying.verify(folder, clock=clock) == []


def test_todays_program_reads_all_of_it(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        read_and_compare(project.db)


def read_and_compare(db: Database) -> None:
    target = targets.current(db)
    assert target is not None
    assert target.statement == "A parcel carrier's support desk"
    made = list(tasks.listing(db))
    assert {task.kind for task in made} == set(Kind)
    assert {task.split for task in made} == set(Split)
    assert any("荷物" in task.messages[0].content for task in made)
    assert len(list(candidates.listing(db))) == 57
    current = {decision.verdict for decision in decisions.all_current(db).values()}
    assert current == {Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE}
    assert len(list(preferences.current(db))) == 9
    assert [snapshot.row_count for snapshot in snapshots.listing(db)] == [20, 1, 1]
    assert [run.status for run in runs.listing(db)] == [RunStatus.STOPPED, RunStatus.PREPARED]
    (evaluation,) = evaluations.listing(db)
    resolved = [answer.resolved for answer in evaluations.answers(db, evaluation.evaluation_id)]
    assert sorted(resolved, key=str) == [False, True]
    assert funnel.read(db).evaluations == 1
