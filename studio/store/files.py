"""Moves files so that a power cut leaves either the old or the new one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from studio.domain.errors import ProjectError
from studio.store import failures, layout


@contextmanager
def translated(place: Path) -> Iterator[None]:
    """Raise StorageFullError or ProjectError in place of the system's error about a file."""
    try:
        yield
    except OSError as error:
        if failures.is_full(error):
            raise failures.full(place) from error
        raise ProjectError(
            "{place} could not be written ({reason}); check the disk and its permissions",
            place=place,
            reason=error.strerror,
        ) from error


def replace(new: Path, old: Path) -> None:
    """Put a finished file in another's place, durably."""
    sync(new)
    new.replace(old)
    sync_folder(old.parent)


def copy(file: Path, other: Path) -> None:
    """Copy a file and wait until the copy is on the disk; a failed copy is removed."""
    try:
        shutil.copyfile(file, other)
        sync(other)
        sync_folder(other.parent)
    except BaseException:
        other.unlink(missing_ok=True)
        raise


def unused(file: Path) -> Path:
    """Give the file's name, or one like it that is not taken."""
    number = 1
    free = file
    while free.exists():
        number += 1
        free = file.with_name(f"{file.stem}-{number}{file.suffix}")
    return free


def sync(file: Path) -> None:
    """Wait until a file's content is on the disk."""
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk, where the system can."""
    if os.name == "nt":  # a folder cannot be opened there
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove(file: Path) -> None:
    """Remove a database file and what SQLite put beside it; harmless where it is gone."""
    remove_sidecars(file)
    with suppress(FileNotFoundError):
        file.unlink()


def discard(file: Path) -> None:
    """Remove a half-made database file as far as possible, where another error is under way."""
    with suppress(OSError):
        remove(file)


def remove_sidecars(file: Path) -> None:
    """Remove what SQLite put beside a database file that no one has open."""
    for each in layout.sidecars(file):
        with suppress(FileNotFoundError):
            each.unlink()
