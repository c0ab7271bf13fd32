"""The connection: all or nothing, one thread, errors that say what to do."""

import sqlite3
import threading
from pathlib import Path

import pytest

from studio.domain.errors import (
    DamagedProjectError,
    InvalidValueError,
    ProjectBusyError,
    ProjectError,
)
from studio.store import database
from studio.store.database import Database
from tests.unit.store.making import FixedClock


def topics(db: Database) -> list[str]:
    return [row["name"] for row in db.rows("SELECT name FROM topic ORDER BY name")]


def add(db: Database, name: str) -> None:
    db.insert("topic", {"id": name, "name": name})


class HalfWayError(Exception):
    """What interrupts a change in these tests."""


def add_and_fail(db: Database, name: str) -> None:
    with db.atomic():
        add(db, name)
        raise HalfWayError


def test_a_failed_change_leaves_nothing(db: Database) -> None:
    with pytest.raises(HalfWayError):
        add_and_fail(db, "one")
    assert topics(db) == []


def test_a_nested_change_is_undone_alone(db: Database) -> None:
    with db.atomic():
        add(db, "outer")
        with pytest.raises(HalfWayError):
            add_and_fail(db, "inner")
    assert topics(db) == ["outer"]


def test_an_outer_failure_undoes_what_a_nested_change_kept(db: Database) -> None:
    def fail_later() -> None:
        with db.atomic():
            with db.atomic():
                add(db, "inner")
            raise HalfWayError

    with pytest.raises(HalfWayError):
        fail_later()
    assert topics(db) == []


def test_rows_added_together_are_added_all_or_none(db: Database) -> None:
    rows = [{"id": "1", "name": "one"}, {"id": "1", "name": "two"}]
    with pytest.raises(sqlite3.IntegrityError):
        db.insert_many("topic", rows)
    assert topics(db) == []


def test_adding_counts_only_what_was_new(db: Database) -> None:
    add(db, "one")
    rows = [{"id": name, "name": name} for name in ("one", "two", "three")]
    assert db.insert_many("topic", rows, on_conflict="ON CONFLICT DO NOTHING") == 2


def test_adding_nothing_is_nothing(db: Database) -> None:
    assert db.insert_many("topic", []) == 0


def test_one_gives_none_where_there_is_no_row(db: Database) -> None:
    assert db.one("SELECT * FROM topic") is None
    assert db.value("SELECT id FROM topic") is None


def test_another_thread_may_not_use_the_connection(db: Database) -> None:
    caught: list[Exception] = []

    def use() -> None:
        try:
            topics(db)
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_half_a_surrogate_pair_is_refused_in_words(db: Database) -> None:
    with pytest.raises(InvalidValueError, match="surrogate"):
        add(db, "\ud83d")


def test_a_missing_reference_is_refused(db: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        db.insert(
            "cell",
            {"kind": "common", "topic_id": "?", "difficulty": "easy", "target_share": 0.1},
        )


def test_every_change_is_on_the_disk_before_it_returns(db: Database) -> None:
    assert db.value("PRAGMA journal_mode") == "wal"
    assert db.value("PRAGMA synchronous") == 2


def test_a_reader_sees_what_the_writer_kept(db: Database, clock: FixedClock) -> None:
    add(db, "one")
    reader = database.open_read_only(db.path, clock=clock)
    assert topics(reader) == ["one"]
    reader.close()


def test_a_reader_cannot_write(db: Database, clock: FixedClock) -> None:
    reader = database.open_read_only(db.path, clock=clock)
    assert reader.read_only
    with pytest.raises(ProjectError, match="only be read"):
        add(reader, "one")
    reader.close()


def test_a_file_held_by_another_writer_is_said_to_be_busy(db: Database, clock: FixedClock) -> None:
    other = database.open_path(db.path, clock=clock)
    other.run("PRAGMA busy_timeout = 0")
    with db.atomic():
        add(db, "one")
        with pytest.raises(ProjectBusyError, match="another program"):
            add(other, "two")
    other.close()


def test_a_file_of_other_content_is_said_to_be_damaged(tmp_path: Path, clock: FixedClock) -> None:
    file = tmp_path / "project.db"
    file.write_bytes(b"no database at all " * 100)
    with pytest.raises(DamagedProjectError, match=r"project\.db is damaged"):
        database.open_path(file, clock=clock)


def test_text_that_is_not_utf8_is_said_to_be_damaged(db: Database) -> None:
    db.run("INSERT INTO topic (id, name) VALUES ('1', CAST(x'ff' AS TEXT))")
    with pytest.raises(DamagedProjectError):
        topics(db)


def test_a_missing_folder_is_a_clear_error(tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises(ProjectError, match="could not be read or written"):
        database.open_path(tmp_path / "nowhere" / "project.db", clock=clock)


def test_an_empty_time_means_now(db: Database, clock: FixedClock) -> None:
    assert db.moment("") == clock.now


def test_a_time_of_another_zone_becomes_utc(db: Database) -> None:
    assert db.moment("2026-03-02T10:30:00+02:00") == "2026-03-02T08:30:00.000Z"


def test_what_is_no_time_is_refused(db: Database) -> None:
    with pytest.raises(InvalidValueError, match="yesterday"):
        db.moment("yesterday")


def test_text_comes_back_as_it_went_in(db: Database) -> None:
    name = "naïve \x00 \u202e 漢字 🙂\r\n"
    add(db, name)
    assert topics(db) == [name]
