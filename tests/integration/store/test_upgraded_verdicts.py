"""A project of schema 2 is brought up to date with everything that was decided in it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain.ids import CandidateId
from studio.domain.judgement import Decision, Verdict
from studio.store import database, decisions, header, layout, migrations, opening, schema, verifying
from studio.store.database import Database
from tests.unit.store import making
from tests.unit.store.making import FixedClock

_OLD = "id, candidate_id, verdict, reasons_json, note, rater_id, supersedes, created_at"


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """Give a project as schema 2 wrote it, filled by way of a copy of the newest."""
    with making.project(tmp_path / "new.stillroom", clock) as made, made.db.atomic():
        making.filled(made.db)
        _decide(made.db)
    old = tmp_path / "old.stillroom"
    (old / layout.BACKUPS).mkdir(parents=True)
    with _old_database(layout.database(old), clock) as db:
        db.run("ATTACH ? AS new", (str(layout.database(tmp_path / "new.stillroom")),))
        with db.atomic():
            for table in ("rater", "model", "task", "call", "candidate", "check_result"):
                db.run(f"INSERT INTO {table} SELECT * FROM new.{table}")
            db.run(f"INSERT INTO decision SELECT {_OLD} FROM new.decision ORDER BY rowid")
        db.run("DETACH new")
    return old


def _decide(db: Database) -> None:
    """Accept, then reject in some, and take some back."""
    said = list(decisions.all_current(db).values())
    for number, decision in enumerate(said):
        if number % 3 == 1:
            decisions.append(db, making.decision(decision.candidate_id, Verdict.REJECT))
        elif number % 3 == 2:
            _undo_as_another(db, decision)


def _undo_as_another(db: Database, decision: Decision) -> None:
    """Take a verdict back in another's name, as earlier versions could."""
    taken = replace(
        making.decision(decision.candidate_id, Verdict.UNDONE),
        supersedes=decision.decision_id,
        rater_id=making.added_rater(db),
    )
    decisions.append(db, taken)


@contextmanager
def _old_database(file: Path, clock: FixedClock) -> Iterator[Database]:
    with closing(database.open_path(file, clock=clock)) as db:
        with db.atomic():
            migrations.steps().apply(db.utilities(), stop_before="0003_review")
            db.run(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            db.run("PRAGMA user_version = 2")
        yield db


@pytest.fixture
def before(folder: Path, clock: FixedClock) -> Iterator[dict[CandidateId, str]]:
    db = database.open_read_only(layout.database(folder), clock=clock)
    rows = db.rows("SELECT candidate_id, verdict FROM current_decision")
    yield {CandidateId(row["candidate_id"]): row["verdict"] for row in rows}
    db.close()


def test_every_verdict_is_as_it_was(
    folder: Path, clock: FixedClock, before: dict[CandidateId, str]
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        after = {key: one.verdict.value for key, one in decisions.all_current(project.db).items()}
    assert header.read(layout.database(folder)).user_version == schema.VERSION
    assert after == before
    assert set(after.values()) == {"accept", "reject"}


def test_every_task_with_answers_waits_for_the_queue(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        stale = project.db.value("SELECT count(*) FROM queue_stale WHERE answers = 1")
        answered = project.db.value("SELECT count(DISTINCT task_id) FROM candidate")
    assert stale == answered > 0
    assert verifying.verify(folder, clock=clock) == []
