"""Copies of a project's database that are known to be whole.

A copy made by hand is never deleted by the program, nor one that keeps what a restore or an
upgrade replaced. Those made unasked, once a day, are thinned out like a grandfather-father-son
scheme (see ``thinning``), after the newest has been verified.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from studio.domain.errors import InvalidValueError
from studio.domain.sentence import Sentence
from studio.store import database, failures, files, inspection, layout, thinning, times
from studio.store.database import Database

_EVERY = timedelta(days=1)


def backup(db: Database, project: Path) -> Path:
    """Write a verified copy into the project's backups, to be kept, and give its path.

    Raises StorageFullError or ProjectError, leaving nothing half-written, and
    DamagedProjectError where the project itself is not whole.
    """
    return write(db, project / layout.BACKUPS / f"project-{times.in_name(db.now())}.db")


def backup_if_due(db: Database, project: Path) -> Path | None:
    """Write a verified copy where the newest is a day old, and thin out those made so before.

    Raises the errors of ``backup``.
    """
    now = times.from_text(db.now())
    past = [moment for moment in _times(layout.backups(project)).values() if moment <= now]
    if now - max(past, default=_birth(db, now)) < _EVERY:
        return None
    name = f"project-{times.in_name(db.now())}{layout.AUTOMATIC}.db"
    made = write(db, project / layout.BACKUPS / name)
    with files.translated(made):
        for file in thinning.surplus(_times(layout.backups(project, automatic=True))):
            files.remove(file)
    return made


def write(db: Database, file: Path) -> Path:
    """Write a verified copy under the given name, which appears once the copy is whole."""
    partial = file.with_name(f"{file.name}.part")
    try:
        with files.translated(file):
            file.parent.mkdir(exist_ok=True)
            files.remove(partial)
        copy(db, partial)
        fault = _fault_of_file(partial, db)
        if fault is not None:
            raise failures.damaged(db.path, fault)
        with files.translated(file):
            files.replace(partial, file)
    except BaseException:
        files.discard(partial)
        raise
    return file


def copy(db: Database, file: Path) -> None:
    """Copy all pages, sound or not, into a file that needs no write-ahead log beside it."""
    with (
        failures.translated(db.path),
        failures.translated(file),
        closing(sqlite3.connect(file)) as target,
    ):
        db.connection.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")


def fault(db: Database) -> str | None:
    """Say what is wrong with an open file's structure or references, None where it is whole."""
    found = next(inspection.faults(db), None)
    if found is None:
        for row in db.rows("PRAGMA foreign_key_check"):
            return Sentence(
                "a row of {table} refers to a row of {parent} that is missing",
                table=row["table"],
                parent=row["parent"],
            )
    return found


def _fault_of_file(file: Path, like: Database) -> str | None:
    with closing(database.open_copy(file, clock=like.now)) as db:
        return fault(db)


def _times(backups: Iterable[Path]) -> dict[Path, datetime]:
    """Read the times in backups' names; a name that a person made up is passed over."""
    found = {}
    for file in backups:
        with suppress(InvalidValueError):
            found[file] = times.from_name(file.stem)
    return found


def _birth(db: Database, now: datetime) -> datetime:
    """Give the time of the project's first event: a new project needs no copy yet."""
    first = db.value("SELECT min(at) FROM event")
    return now - _EVERY if first is None else times.from_text(first)
