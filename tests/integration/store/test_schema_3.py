"""A project that schema 3 wrote opens today, with what several people said in it."""

import gzip
import json
from pathlib import Path

import pytest

from studio.domain.judgement import Verdict
from studio.services.history import HistoryService
from studio.store import (
    decisions,
    header,
    layout,
    opening,
    reasons,
    saved_views,
    schema,
    settings,
    verifying,
)
from studio.store.database import Database
from tests.integration.store import steps
from tests.unit.store import making
from tests.unit.store.making import FixedClock

FIXTURE = Path(__file__).parents[2] / "fixtures" / "schema_3"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    project = tmp_path / "frozen.stillroom"
    (project / layout.BACKUPS).mkdir(parents=True)
    content = gzip.decompress((FIXTURE / "project.db.gz").read_bytes())
    layout.database(project).write_bytes(content)
    return project


def test_it_is_of_schema_3(folder: Path) -> None:
    found = header.read(layout.database(folder))
    assert (found.application_id, found.user_version) == (schema.APPLICATION_ID, 3)


def test_every_row_is_still_there(folder: Path, clock: FixedClock) -> None:
    before = json.loads((FIXTURE / "counts.json").read_text(encoding="utf-8"))
    with opening.open_to_write(folder, clock=clock) as project:
        after = making.counted(project.db)
    before["event"] += 1  # that it was brought up to date
    assert {name: after[name] for name in before} == before
    assert [name for name, count in before.items() if not count] == ["recording"]
    assert header.read(layout.database(folder)).user_version == schema.VERSION


def test_nothing_in_it_is_found_to_be_damaged(folder: Path, clock: FixedClock) -> None:
    opening.open_to_write(folder, clock=clock).close()
    assert verifying.verify(folder, clock=clock) == []


def test_todays_program_reads_all_of_it(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        db = project.db
        assert reasons.listing(db)[0].code == "law"
        assert len(reasons.labels(db)) == 11
        (view,) = saved_views.listing(db, "review")
        assert (view.name, view.query["state"]) == ("mine", "decided")
        assert settings.read(db, "review.double_share") == 0.25
        assert conflicts(db) == 1
        (settled,) = (one for one in decisions.all_current(db).values() if one.adjudicates)
        assert (settled.verdict, settled.note) == (Verdict.REJECT, "seen\ntwice")
        assert settled.hunks[0].text == "é"
        assert len(decisions.without_pair(db)) == 2


def test_its_steps_are_undone_and_done_again(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        history = HistoryService(project.db)
        now = steps.seen(project.db)
        assert history.state().redo == "Escalate"
        count = sum(one.state == "done" for one in history.listing())
        for _ in range(count):
            history.undo()
        assert history.state().undo == ""
        assert conflicts(project.db) == 0
        for _ in range(count):
            history.redo()
        assert steps.seen(project.db) == now
    assert verifying.verify(folder, clock=clock) == []


def conflicts(db: Database) -> int:
    return int(db.value("SELECT count(*) FROM candidate_verdict WHERE conflict"))
