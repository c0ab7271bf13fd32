"""Restoring: verified first, nothing lost, and nothing done where it fails."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from studio.domain.errors import (
    DamagedProjectError,
    NotFoundError,
    ProjectBusyError,
    ProjectError,
)
from studio.store import backup, events, layout, opening, restoring
from tests.unit.store import making
from tests.unit.store.making import FixedClock


@pytest.fixture
def copy(folder: Path, clock: FixedClock) -> Path:
    """Give a backup of 40 tasks, of a project that has 41 since."""
    with opening.open_to_write(folder, clock=clock) as project:
        made = backup.backup(project.db, folder)
        making.added_task(project.db)
    return made


def tasks_in(folder: Path, clock: FixedClock) -> int:
    with opening.open_to_read(folder, clock=clock) as project:
        return making.counted(project.db)["task"]


def tasks_in_file(file: Path) -> int:
    connection = sqlite3.connect(file)
    try:
        return int(connection.execute("SELECT count(*) FROM task").fetchone()[0])
    finally:
        connection.close()


def test_the_backup_becomes_the_project_and_the_present_is_kept(
    folder: Path, copy: Path, clock: FixedClock
) -> None:
    kept = restoring.restore(folder, copy, clock=clock)
    assert tasks_in(folder, clock) == 40
    assert kept == folder / "backups" / "before-restore-20260302T090000Z.db"
    assert tasks_in_file(kept) == 41


def test_restoring_is_in_the_audit_trail(folder: Path, copy: Path, clock: FixedClock) -> None:
    restoring.restore(folder, copy, clock=clock)
    with opening.open_to_read(folder, clock=clock) as project:
        event = events.newest(project.db, limit=1)[0]
    assert (event.action, event.detail) == ("restore", {"backup": copy.name})


def test_restoring_what_was_kept_takes_the_restoring_back(
    folder: Path, copy: Path, clock: FixedClock
) -> None:
    kept = restoring.restore(folder, copy, clock=clock)
    assert kept is not None
    second = restoring.restore(folder, kept, clock=clock)
    assert tasks_in(folder, clock) == 41
    assert second is not None
    assert second.name == "before-restore-20260302T090000Z-2.db"


def test_the_backup_itself_is_left_as_it_was(folder: Path, copy: Path, clock: FixedClock) -> None:
    before = copy.read_bytes()
    restoring.restore(folder, copy, clock=clock)
    assert copy.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"noise " * 1000])
def test_a_ruined_project_is_restored_and_the_ruin_kept(
    folder: Path, copy: Path, clock: FixedClock, content: bytes
) -> None:
    layout.database(folder).write_bytes(content)
    with pytest.raises(DamagedProjectError, match="stillroom restore"):
        opening.open_to_write(folder, clock=clock)
    kept = restoring.restore(folder, copy, clock=clock)
    assert tasks_in(folder, clock) == 40
    assert kept is not None
    assert kept.read_bytes()[: len(content)] == content


def test_a_project_without_its_file_is_restored(
    folder: Path, copy: Path, clock: FixedClock
) -> None:
    layout.database(folder).unlink()
    assert restoring.restore(folder, copy, clock=clock) is None
    assert tasks_in(folder, clock) == 40


def test_a_log_left_by_a_crash_is_not_played_into_the_backup(
    folder: Path, copy: Path, clock: FixedClock
) -> None:
    file = layout.database(folder)
    log = layout.sidecars(file)[0]
    with opening.open_to_write(folder, clock=clock) as project:
        making.added_task(project.db)
        crashed = {each: each.read_bytes() for each in (file, log)}
    for each, content in crashed.items():
        each.write_bytes(content)
    kept = restoring.restore(folder, copy, clock=clock)
    assert not log.exists()
    assert tasks_in(folder, clock) == 40
    assert kept is not None
    assert tasks_in_file(kept) == 42


def test_the_log_of_a_ruined_file_is_kept_beside_it(
    folder: Path, copy: Path, clock: FixedClock
) -> None:
    file = layout.database(folder)
    file.write_bytes(b"noise " * 1000)
    layout.sidecars(file)[0].write_bytes(b"log")
    kept = restoring.restore(folder, copy, clock=clock)
    assert kept is not None
    assert layout.sidecars(kept)[0].read_bytes() == b"log"
    assert tasks_in(folder, clock) == 40


def refused(folder: Path, copy: Path, clock: FixedClock, error: type[Exception], why: str) -> None:
    """Assert that restoring is refused and that nothing changed."""
    before = sorted(each.name for each in (folder / "backups").iterdir())
    with pytest.raises(error, match=why):
        restoring.restore(folder, copy, clock=clock)
    assert tasks_in(folder, clock) == 41
    assert sorted(each.name for each in (folder / "backups").iterdir()) == before
    assert not list(folder.glob("*.part*"))


def test_a_missing_backup_is_refused(folder: Path, copy: Path, clock: FixedClock) -> None:
    refused(folder, copy.with_name("gone.db"), clock, NotFoundError, "the backups are in")


def test_a_truncated_backup_is_refused(folder: Path, copy: Path, clock: FixedClock) -> None:
    copy.write_bytes(copy.read_bytes()[:40_000])
    refused(folder, copy, clock, DamagedProjectError, "Use another copy")


def test_a_backup_with_a_broken_page_is_refused(
    folder: Path, copy: Path, clock: FixedClock
) -> None:
    content = bytearray(copy.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = bytes(4096)
    copy.write_bytes(content)
    refused(folder, copy, clock, DamagedProjectError, "Use another copy")


def test_another_programs_file_is_refused(folder: Path, copy: Path, clock: FixedClock) -> None:
    copy.unlink()
    connection = sqlite3.connect(copy)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    refused(folder, copy, clock, ProjectError, "another program's")


def test_a_project_that_is_open_is_refused(folder: Path, copy: Path, clock: FixedClock) -> None:
    with (
        opening.open_to_write(folder, clock=clock),
        pytest.raises(ProjectBusyError, match="open elsewhere"),
    ):
        restoring.restore(folder, copy, clock=clock)


def test_a_missing_project_is_refused(tmp_path: Path, copy: Path, clock: FixedClock) -> None:
    with pytest.raises(NotFoundError, match="restore into"):
        restoring.restore(tmp_path / "nowhere", copy, clock=clock)


def test_a_backup_of_another_place_can_be_restored(
    folder: Path, copy: Path, clock: FixedClock, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "usb stick" / "copy.db"
    elsewhere.parent.mkdir()
    shutil.move(copy, elsewhere)
    restoring.restore(folder, elsewhere, clock=clock)
    assert tasks_in(folder, clock) == 40
