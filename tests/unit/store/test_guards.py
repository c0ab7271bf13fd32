"""The file itself refuses what must not happen, whichever program writes to it."""

import sqlite3
from collections.abc import Callable

import pytest

from studio.domain.errors import InvalidValueError
from studio.domain.judgement import Preference
from studio.domain.task import Split
from studio.store import decisions, events, preferences, tasks
from studio.store.database import Database
from tests.unit.store import making


def candidate_row(db: Database) -> None:
    making.added_candidate(db)


def decision_row(db: Database) -> None:
    decisions.append(db, making.decision(making.added_candidate(db).candidate_id))


def preference_row(db: Database) -> None:
    preferences.append(db, making.vote(db))


def snapshot_row(db: Database) -> None:
    making.added_snapshot(db)


def event_row(db: Database) -> None:
    events.record(db, "test")


APPEND_ONLY = [
    ("candidate", "text", candidate_row),
    ("decision", "note", decision_row),
    ("preference", "confidence", preference_row),
    ("snapshot_row", "origin", snapshot_row),
    ("event", "label", event_row),
]


@pytest.mark.parametrize(("table", "column", "add"), APPEND_ONLY)
def test_rows_are_never_changed(
    db: Database, table: str, column: str, add: Callable[[Database], None]
) -> None:
    add(db)
    with pytest.raises(sqlite3.IntegrityError, match=r"appended|frozen"):
        db.run(f"UPDATE {table} SET {column} = 'changed'")


@pytest.mark.parametrize(("table", "column", "add"), APPEND_ONLY)
def test_rows_are_never_deleted(
    db: Database, table: str, column: str, add: Callable[[Database], None]
) -> None:
    add(db)
    with pytest.raises(sqlite3.IntegrityError, match=r"appended|frozen"):
        db.run(f"DELETE FROM {table} WHERE {column} IS {column}")


def test_rows_are_never_replaced(db: Database) -> None:
    made = making.added_candidate(db)
    row = db.one("SELECT * FROM candidate WHERE id = ?", (made.candidate_id,))
    assert row is not None
    with pytest.raises(sqlite3.IntegrityError, match="appended"):
        db.run(
            f"INSERT OR REPLACE INTO candidate ({', '.join(row)})"
            f" VALUES ({', '.join(f':{column}' for column in row)})",
            {**row, "text": "changed"},
        )


def test_a_group_never_straddles_splits(db: Database) -> None:
    first = making.added_task(db, split=Split.TRAIN)
    row = db.one("SELECT * FROM task WHERE id = ?", (first.task_id,))
    assert row is not None
    with pytest.raises(sqlite3.IntegrityError, match="straddle"):
        db.insert("task", {**row, "id": "other", "content_hash": "x", "split": "eval"})


def test_a_withdrawn_task_does_not_hold_its_group_to_a_split(db: Database) -> None:
    first = making.added_task(db, split=Split.TRAIN)
    row = db.one("SELECT * FROM task WHERE id = ?", (first.task_id,))
    assert row is not None
    tasks.withdraw(db, [first.task_id])
    db.insert("task", {**row, "id": "other", "split": "eval"})
    assert tasks.splits_by_group(db) == {first.group_id: Split.EVAL}


def test_a_vote_is_between_answers_to_one_task(db: Database) -> None:
    vote = making.vote(db)
    elsewhere = making.added_candidate(db)
    row = {
        "id": "1",
        "task_id": vote.task_id,
        "left_id": vote.left_id,
        "right_id": elsewhere.candidate_id,
        "outcome": "left",
        "rater_id": vote.rater_id,
        "created_at": db.now(),
    }
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        db.insert("preference", row)


def test_an_edit_answers_the_task_of_what_it_corrects(db: Database) -> None:
    original, other = making.added_candidate(db), making.added_candidate(db)
    row = db.one("SELECT * FROM candidate WHERE id = ?", (other.candidate_id,))
    assert row is not None
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        db.insert("candidate", {**row, "id": "edit", "parent_id": original.candidate_id})


def test_both_sides_of_a_vote_differ(db: Database) -> None:
    vote = making.vote(db)
    with pytest.raises(InvalidValueError, match="same candidate"):
        Preference(
            preference_id=vote.preference_id,
            task_id=vote.task_id,
            left_id=vote.left_id,
            right_id=vote.left_id,
            outcome=vote.outcome,
            rater_id=vote.rater_id,
        )
    with pytest.raises(sqlite3.IntegrityError, match="left_id <> right_id"):
        db.run(
            "INSERT INTO preference (id, task_id, left_id, right_id, outcome, rater_id, created_at)"
            " VALUES ('1', ?, ?, ?, 'tie', ?, ?)",
            (vote.task_id, vote.left_id, vote.left_id, vote.rater_id, db.now()),
        )


def test_a_time_that_is_not_utc_is_refused(db: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="GLOB"):
        db.run("INSERT INTO event (id, at, action) VALUES ('1', '2026-03-02 09:00', 'test')")
