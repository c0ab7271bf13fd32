"""A project that schema 2 wrote opens today, with all of its rows and its history."""

import gzip
import json
from pathlib import Path

import pytest

from studio.domain.task import Kind
from studio.domain.task_query import TaskQuery
from studio.services.history import History, HistoryService
from studio.store import (
    cells,
    decisions,
    header,
    layout,
    opening,
    preferences,
    schema,
    targets,
    task_list,
    tasks,
    topics,
    verifying,
)
from tests.integration.store import steps
from tests.unit.store import making
from tests.unit.store.making import FixedClock

FIXTURE = Path(__file__).parents[2] / "fixtures" / "schema_2"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    project = tmp_path / "frozen.stillroom"
    (project / layout.BACKUPS).mkdir(parents=True)
    content = gzip.decompress((FIXTURE / "project.db.gz").read_bytes())
    layout.database(project).write_bytes(content)
    return project


def test_it_is_of_schema_2(folder: Path) -> None:
    found = header.read(layout.database(folder))
    assert (found.application_id, found.user_version) == (schema.APPLICATION_ID, 2)


def test_it_opens_and_becomes_the_newest_version(folder: Path, clock: FixedClock) -> None:
    opening.open_to_write(folder, clock=clock).close()
    assert header.read(layout.database(folder)).user_version == schema.VERSION


def test_every_row_is_still_there(folder: Path, clock: FixedClock) -> None:
    before = json.loads((FIXTURE / "counts.json").read_text(encoding="utf-8"))
    with opening.open_to_write(folder, clock=clock) as project:
        after = making.counted(project.db)
    before["event"] += 1  # that it was brought up to date
    assert {name: after[name] for name in before} == before
    assert [name for name, count in before.items() if not count] == ["recording"]


def test_nothing_in_it_is_found_to_be_damaged(folder: Path, clock: FixedClock) -> None:
    opening.open_to_write(folder, clock=clock).close()
    assert verifying.verify(folder, clock=clock) == []


def test_todays_program_reads_all_of_it(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        db = project.db
        assert targets.require(db).statement == "A parcel carrier's support desk"
        assert [topic.name for topic in topics.listing(db)] == ["damage", "tracking", "billing"]
        distribution = cells.distribution(db)
        assert (len(distribution.cells), distribution.planned) == (6, 400)
        assert sorted(plan.floor for plan in distribution.cells.values()) == [0, 1, 2, 3, 4, 5]
        assert len(list(tasks.listing(db))) == task_list.count(db, TaskQuery()) == 26
        assert task_list.count(db, TaskQuery(text="荷物")) == 7
        assert task_list.count(db, TaskQuery(kinds=frozenset({Kind.REFUSAL}))) >= 3
        assert len(decisions.all_current(db)) == 10
        assert len(list(preferences.current(db))) == 7


def test_its_steps_are_undone_and_done_again(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        history = HistoryService(project.db)
        now = steps.seen(project.db)
        assert history.state() == History(undo="Rename topic claims", redo="Reorder topics")
        count = sum(one.state == "done" for one in history.listing())
        for _ in range(count):
            history.undo()
        assert history.state().undo == ""
        assert task_list.count(project.db, TaskQuery(text="Paket")) == 0
        for _ in range(count):
            history.redo()
        assert steps.seen(project.db) == now
        history.redo()
    assert verifying.verify(folder, clock=clock) == []
