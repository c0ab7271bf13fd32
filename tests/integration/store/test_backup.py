"""Backups: whole, by hand or once a day, thinned out, and never in the way of work."""

import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studio.domain.errors import DamagedProjectError, ProjectError
from studio.store import backup, layout, opening, times
from tests.unit.store import making
from tests.unit.store.making import FixedClock


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in (folder / layout.BACKUPS).iterdir())


def on_day(day: int) -> str:
    return times.to_text(datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(days=day))


def rows_in(file: Path, table: str) -> int:
    connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    try:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    finally:
        connection.close()


def test_a_backup_by_hand_holds_everything_and_stays_one_file(
    folder: Path, clock: FixedClock
) -> None:
    clock.now = "2026-03-02T12:34:56.789Z"
    with opening.open_to_write(folder, clock=clock) as project:
        making.added_task(project.db)
        made = backup.backup(project.db, folder)
    assert names(folder) == ["project-20260302T123456Z.db"]
    assert rows_in(made, "task") == 41
    assert names(folder) == ["project-20260302T123456Z.db"]


def test_a_new_project_is_not_backed_up_at_once(folder: Path, clock: FixedClock) -> None:
    opening.open_to_write(folder, clock=clock).close()
    assert names(folder) == []


def test_a_day_later_opening_makes_a_backup(folder: Path, clock: FixedClock) -> None:
    clock.now = on_day(1)
    opening.open_to_write(folder, clock=clock).close()
    assert names(folder) == ["project-20260303T090000Z-auto.db"]


def test_opening_again_on_the_same_day_makes_none(folder: Path, clock: FixedClock) -> None:
    clock.now = on_day(1)
    opening.open_to_write(folder, clock=clock).close()
    clock.now = "2026-03-04T08:59:59.000Z"
    opening.open_to_write(folder, clock=clock).close()
    assert len(names(folder)) == 1


def test_a_backup_by_hand_counts_as_the_days(folder: Path, clock: FixedClock) -> None:
    clock.now = on_day(3)
    with opening.open_to_read(folder, clock=clock) as project:
        backup.backup(project.db, folder)
    opening.open_to_write(folder, clock=clock).close()
    assert names(folder) == ["project-20260305T090000Z.db"]


def test_a_backup_from_the_future_does_not_stop_todays(folder: Path, clock: FixedClock) -> None:
    shutil.copyfile(layout.database(folder), folder / "backups" / "project-20990101T000000Z.db")
    clock.now = on_day(1)
    opening.open_to_write(folder, clock=clock).close()
    assert "project-20260303T090000Z-auto.db" in names(folder)


def test_reading_makes_no_backup(folder: Path, clock: FixedClock) -> None:
    clock.now = on_day(9)
    opening.open_to_read(folder, clock=clock).close()
    assert names(folder) == []


def test_only_backups_no_one_asked_for_are_thinned_out(folder: Path, clock: FixedClock) -> None:
    by_hand = "project-20260303T100000Z.db"
    kept_aside = "before-restore-20260303T100000Z.db"
    own = "project-99999999T999999Z.db"
    for name in (by_hand, kept_aside, own):
        shutil.copyfile(layout.database(folder), folder / "backups" / name)
    for day in range(2, 42):
        clock.now = on_day(day)
        opening.open_to_write(folder, clock=clock).close()
    found = set(names(folder))
    assert {by_hand, kept_aside, own} <= found
    unasked = sorted(name for name in found if name.endswith("-auto.db"))
    assert unasked[-1] == "project-20260412T090000Z-auto.db"
    assert unasked[-7:] == [f"project-202604{day:02d}T090000Z-auto.db" for day in range(6, 13)]
    # Four Sundays before that week, and March's last day.
    assert unasked[:-7] == [
        "project-20260315T090000Z-auto.db",
        "project-20260322T090000Z-auto.db",
        "project-20260329T090000Z-auto.db",
        "project-20260331T090000Z-auto.db",
        "project-20260405T090000Z-auto.db",
    ]


def test_a_project_that_is_not_whole_is_not_backed_up(folder: Path, clock: FixedClock) -> None:
    clock.now = on_day(1)
    with opening.open_to_write(folder, clock=clock) as project:
        before = names(folder)
        project.db.run("PRAGMA foreign_keys = OFF")
        project.db.run("DELETE FROM model")
        with pytest.raises(DamagedProjectError, match="refers to a row of model"):
            backup.backup(project.db, folder)
    assert names(folder) == before


def test_damage_found_by_the_daily_backup_stops_the_opening(
    folder: Path, clock: FixedClock
) -> None:
    connection = sqlite3.connect(layout.database(folder))
    connection.execute("DELETE FROM model")
    connection.commit()
    connection.close()
    clock.now = on_day(1)
    with pytest.raises(DamagedProjectError, match="refers to a row of model"):
        opening.open_to_write(folder, clock=clock)
    clock.now = on_day(0)
    opening.open_to_write(folder, clock=clock).close()


def test_a_backup_that_cannot_be_made_is_told_and_does_not_stop_work(
    folder: Path, clock: FixedClock
) -> None:
    (folder / layout.BACKUPS).rmdir()
    (folder / layout.BACKUPS).write_text("in the way", encoding="utf-8")
    clock.now = on_day(1)
    with opening.open_to_write(folder, clock=clock) as project:
        assert len(project.notices) == 1
        assert project.notices[0].startswith("Today's backup was not made")
        making.added_task(project.db)


def test_a_backup_left_half_written_is_replaced(folder: Path, clock: FixedClock) -> None:
    (folder / "backups" / "project-20260302T090000Z.db.part").write_bytes(b"half")
    with opening.open_to_write(folder, clock=clock) as project:
        backup.backup(project.db, folder)
    assert names(folder) == ["project-20260302T090000Z.db"]


def test_a_backup_into_a_missing_folder_makes_it(folder: Path, clock: FixedClock) -> None:
    (folder / layout.BACKUPS).rmdir()
    with opening.open_to_write(folder, clock=clock) as project:
        assert backup.backup(project.db, folder).is_file()


def test_a_backup_where_nothing_can_be_written_is_a_clear_error(
    folder: Path, clock: FixedClock
) -> None:
    (folder / layout.BACKUPS).rmdir()
    (folder / layout.BACKUPS).write_text("in the way", encoding="utf-8")
    with (
        opening.open_to_write(folder, clock=clock) as project,
        pytest.raises(ProjectError, match="could not be"),
    ):
        backup.backup(project.db, folder)
