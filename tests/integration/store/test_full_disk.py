"""A full disk: one clear error, nothing lost, and work goes on once there is room."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studio.domain.errors import StorageFullError
from studio.domain.task import Task
from studio.store import backup, layout, opening, restoring, tasks, verifying
from studio.store.database import Database
from tests.unit.store import making
from tests.unit.store.making import FixedClock


@pytest.fixture
def folder(small_disk: Path, clock: FixedClock) -> Path:
    project = small_disk / "desk.stillroom"
    with making.project(project, clock) as opened:
        making.added_task(opened.db)
    return project


@contextmanager
def no_room(disk: Path, *, left: int = 0) -> Iterator[None]:
    """Fill the disk up to some bytes."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(bytes(4096))
        except OSError:
            stream.truncate(max(0, stream.tell() - left))
    yield
    filler.unlink()


def large_task(number: int) -> Task:
    return making.task(f"{number} " + "x" * 20_000)


def fill_with_tasks(db: Database) -> int:
    """Add tasks, each in a change of its own, until there is no room; give how many were kept."""
    kept = 0
    while True:
        try:
            with db.atomic():
                assert tasks.add_many(db, [large_task(kept)]) == 1
        except StorageFullError:
            return kept
        kept += 1


def test_what_was_kept_before_the_disk_was_full_is_there_after(
    folder: Path, clock: FixedClock
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        kept = fill_with_tasks(project.db)
        assert kept > 5
        assert making.counted(project.db)["task"] == 1 + kept
    with opening.open_to_read(folder, clock=clock) as project:
        assert making.counted(project.db)["task"] == 1 + kept
    assert verifying.verify(folder, clock=clock) == []


def test_the_error_says_where_and_what_to_do(folder: Path, clock: FixedClock) -> None:
    with (
        opening.open_to_write(folder, clock=clock) as project,
        no_room(folder.parent),
        pytest.raises(StorageFullError, match=r"project\.db is full.*Make room"),
    ):
        tasks.add_many(project.db, [making.task("x" * 200_000)])


def test_a_large_change_that_does_not_fit_leaves_nothing(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        with pytest.raises(StorageFullError):
            tasks.add_many(project.db, [large_task(number) for number in range(200)])
        assert making.counted(project.db)["task"] == 1


def test_work_goes_on_once_there_is_room(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        with no_room(folder.parent), pytest.raises(StorageFullError):
            tasks.add_many(project.db, [making.task("x" * 200_000)])
        tasks.add_many(project.db, [making.task("x" * 200_000)])
        assert making.counted(project.db)["task"] == 2


def test_a_new_project_that_does_not_fit_leaves_nothing(
    small_disk: Path, clock: FixedClock
) -> None:
    with no_room(small_disk, left=50_000):
        with pytest.raises(StorageFullError):
            opening.create(small_disk / "new.stillroom", clock=clock)
        assert not (small_disk / "new.stillroom").exists()


def test_a_project_on_a_full_disk_opens_or_says_that_it_is_full(
    folder: Path, clock: FixedClock
) -> None:
    for left in range(0, 80_000, 8192):
        with no_room(folder.parent, left=left):
            try:
                opening.open_to_write(folder, clock=clock).close()
            except StorageFullError:
                assert left < 70_000
    assert verifying.verify(folder, clock=clock) == []


def test_a_backup_that_does_not_fit_leaves_nothing(folder: Path, clock: FixedClock) -> None:
    with (
        opening.open_to_write(folder, clock=clock) as project,
        no_room(folder.parent, left=50_000),
        pytest.raises(StorageFullError),
    ):
        backup.backup(project.db, folder)
    assert list((folder / layout.BACKUPS).iterdir()) == []


def test_a_daily_backup_that_does_not_fit_does_not_stop_work(
    folder: Path, clock: FixedClock
) -> None:
    clock.now = "2026-03-09T09:00:00.000Z"
    with (
        no_room(folder.parent, left=250_000),
        opening.open_to_write(folder, clock=clock) as project,
    ):
        assert "is full" in project.notices[0]
        making.added_task(project.db)


@pytest.mark.parametrize("left", [0, 50_000, 500_000])
def test_a_restore_that_does_not_fit_changes_nothing(
    folder: Path, clock: FixedClock, left: int
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        copy = backup.backup(project.db, folder)
        making.added_task(project.db)
    with no_room(folder.parent, left=left), pytest.raises(StorageFullError):
        restoring.restore(folder, copy, clock=clock)
    with opening.open_to_read(folder, clock=clock) as project:
        assert making.counted(project.db)["task"] == 2
    assert [each.name for each in (folder / layout.BACKUPS).iterdir()] == [copy.name]
