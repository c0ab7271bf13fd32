"""A project that schema 4 wrote opens today, with what people said of its turns."""

import gzip
import json
from pathlib import Path

import pytest

from studio.domain.judgement import Verdict
from studio.services.history import HistoryService
from studio.store import header, layout, opening, schema, turn_decisions, verifying
from tests.integration.store import steps
from tests.unit.store import making
from tests.unit.store.making import FixedClock

FIXTURE = Path(__file__).parents[2] / "fixtures" / "schema_4"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    project = tmp_path / "frozen.stillroom"
    (project / layout.BACKUPS).mkdir(parents=True)
    content = gzip.decompress((FIXTURE / "project.db.gz").read_bytes())
    layout.database(project).write_bytes(content)
    return project


def test_it_is_of_schema_4(folder: Path) -> None:
    found = header.read(layout.database(folder))
    assert (found.application_id, found.user_version) == (schema.APPLICATION_ID, 4)


def test_every_row_is_still_there(folder: Path, clock: FixedClock) -> None:
    before = json.loads((FIXTURE / "counts.json").read_text(encoding="utf-8"))
    with opening.open_to_write(folder, clock=clock) as project:
        after = making.counted(project.db)
    assert {name: after[name] for name in before} == before
    assert [name for name, count in before.items() if not count] == ["recording"]
    assert header.read(layout.database(folder)).user_version == schema.VERSION


def test_nothing_in_it_is_found_to_be_damaged(folder: Path, clock: FixedClock) -> None:
    opening.open_to_write(folder, clock=clock).close()
    assert verifying.verify(folder, clock=clock) == []


def test_todays_program_reads_what_was_said_of_turns(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        db = project.db
        (first,) = turn_decisions.unfit(db)
        assert turn_decisions.judged(db, first) == {1: Verdict.ACCEPT, 3: None, 5: Verdict.REJECT}
        (ruling,) = [one for one in turn_decisions.of_task(db, first, now=True) if one.adjudicates]
        assert (ruling.reasons, ruling.note) == (("tone", "law"), "seen\ntwice")


def test_its_steps_are_undone_and_done_again(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        history = HistoryService(project.db)
        now = steps.seen(project.db)
        assert history.state().redo == "Correct turn 2"
        count = sum(one.state == "done" for one in history.listing())
        for _ in range(count):
            history.undo()
        assert history.state().undo == ""
        assert turn_decisions.unfit(project.db) == frozenset()
        for _ in range(count):
            history.redo()
        assert steps.seen(project.db) == now
    assert verifying.verify(folder, clock=clock) == []
