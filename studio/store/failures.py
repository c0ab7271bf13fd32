"""Turns SQLite's errors that a person can do something about into the studio's."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studio.domain.errors import (
    DamagedProjectError,
    InvalidValueError,
    ProjectBusyError,
    ProjectError,
    StorageFullError,
    StudioError,
)
from studio.domain.sentence import Sentence
from studio.store import layout

# A write that fails with less room than this is taken to have failed for want of it: SQLite says
# only "disk I/O error" when it cannot grow the index of the write-ahead log.
_FULL_BELOW = 64 * 1024


@contextmanager
def translated(file: Path) -> Iterator[None]:
    """Raise a StudioError in place of an error of the file, the disk or the text to be stored.

    What is left is a bug of ours and passes through.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise InvalidValueError(
            "a text holds half of a surrogate pair, which no file can store; "
            "remove the broken character"
        ) from error
    except UnicodeDecodeError as error:
        # SQLite quotes a damaged schema in its message, and sqlite3 cannot read it.
        raise damaged(file, Sentence("its tables cannot be read")) from error
    except sqlite3.Error as error:
        expected = _expected(error, file)
        if expected is None:
            raise
        raise expected from error


def _expected(error: sqlite3.Error, file: Path) -> StudioError | None:
    # The low byte is the primary code; the rest says more of the same.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    if code == sqlite3.SQLITE_FULL or (code in _DISK and _no_room(file)):
        return full(file)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "decode to UTF-8" in str(error):
        return damaged(file, str(error))
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ProjectBusyError(
            "{file} is being written by another program; close it there", file=file
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return ProjectError(
            "{file} can only be read here; make the file and its folder writable", file=file
        )
    if code in _DISK:
        return ProjectError(
            "{file} could not be read or written ({error}); check the disk", file=file, error=error
        )
    return None


_DISK = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)


def full(file: Path) -> StorageFullError:
    """Say that the disk is full, where, and what to do."""
    return StorageFullError(
        "the disk that holds {file} is full; nothing was changed. Make room on it and try again",
        file=file,
    )


def damaged(file: Path, what: str) -> DamagedProjectError:
    """Say that a file is damaged, and for a project's how to go back to its newest backup."""
    advice = (
        layout.way_back(file.parent)
        if file.name == layout.FILE
        else Sentence("Use another copy of it")
    )
    return DamagedProjectError(
        "{file} is damaged ({what}). {advice}", file=file, what=what, advice=advice
    )


def _no_room(file: Path) -> bool:
    try:
        return shutil.disk_usage(file.parent).free < _FULL_BELOW
    except OSError:
        return False


def is_full(error: OSError) -> bool:
    """Tell whether the system refused a write for want of room."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)
