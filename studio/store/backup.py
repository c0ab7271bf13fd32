"""Copies of a project's database that are known to be whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

from studio.store import database, failures, files, inspection, layout, times
from studio.store.database import Database


def backup(db: Database, project: Path, *, automatic: bool = False) -> Path:
    """Write a verified copy into the project's backups and give its path.

    Its name tells its time; one made unasked ends in ``-auto`` and may be thinned out later.
    Raises StorageFullError or ProjectError, and leaves nothing half-written.
    """
    ending = "-auto" if automatic else ""
    return write(db, project / layout.BACKUPS / f"project-{stamp(db.now())}{ending}.db")


def write(db: Database, file: Path) -> Path:
    """Write a verified copy under the given name, which appears once the copy is whole."""
    partial = file.with_name(f"{file.name}.part")
    try:
        with files.translated(file):
            file.parent.mkdir(exist_ok=True)
        with failures.translated(partial), closing(sqlite3.connect(partial)) as target:
            db.connection.backup(target)
            # A copy is one file: it must not need a write-ahead log beside it.
            target.execute("PRAGMA journal_mode = DELETE")
        require_whole_file(partial, db)
        with files.translated(file):
            files.replace(partial, file)
    except BaseException:
        files.remove(partial)
        raise
    return file


def require_whole_file(file: Path, like: Database) -> None:
    """Open a copy by itself and check all of it.

    Raises DamagedProjectError naming the first fault.
    """
    db = database.open_read_only(file, clock=like.now, immutable=True)
    try:
        require_whole(db)
    finally:
        db.close()


def require_whole(db: Database) -> None:
    """Check the structure and every reference of an open file.

    Raises DamagedProjectError naming the first fault.
    """
    for fault in inspection.faults(db):
        raise failures.damaged(db.path, fault)
    for row in db.rows("PRAGMA foreign_key_check"):
        raise failures.damaged(db.path, f"a row of {row['table']} refers to a missing one")


def stamp(moment: str) -> str:
    """Write a time as it stands in a file's name: 20260131T093000Z."""
    return times.from_text(moment).strftime("%Y%m%dT%H%M%SZ")
