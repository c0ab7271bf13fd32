"""Makes a project, or opens one after making sure that it can be used."""

import os
import shlex
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from studio.domain.errors import DamagedProjectError, ProjectError, StudioError
from studio.domain.sentence import Sentence
from studio.store import (
    backup,
    database,
    events,
    files,
    header,
    inspection,
    layout,
    locking,
    migrations,
    schema,
    upgrade,
)
from studio.store.database import Database
from studio.store.locking import ProjectLock
from studio.store.times import Clock


class OpenProject:
    """An open project: its folder, its database, and what should be told on opening it.

    Use it as a context manager, or call ``close`` on the thread that opened it.
    """

    def __init__(self, folder: Path, db: Database, lock: ProjectLock | None = None) -> None:
        self.folder = folder
        self.db = db
        self.notices: list[str] = []
        self._lock = lock

    def __enter__(self) -> "OpenProject":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the database and let others write; harmless the second time."""
        try:
            self.db.close()
        finally:
            if self._lock is not None:
                self._lock.release()


def create(folder: Path, *, clock: Clock) -> OpenProject:
    """Make an empty project and open it.

    Raises ProjectError where the folder has something in it or cannot be made,
    StorageFullError where there is no room; nothing is left behind then.
    """
    with _new_folder(folder):
        lock = locking.acquire(folder, started=clock())
        try:
            return OpenProject(folder, _new_database(folder, clock), lock)
        except BaseException:
            lock.release()
            raise


def open_to_write(folder: Path, *, clock: Clock) -> OpenProject:
    """Open a project for the only program that may write to it.

    A file of an older version is brought up to date, and its old state kept as a backup. Raises
    NotFoundError, ProjectError, ProjectBusyError, DamagedProjectError or StorageFullError.
    """
    file = inspection.require_project(folder)
    _require_writable(folder, file)
    lock = locking.acquire(folder, started=clock())
    try:
        with closing(open_reading(file, clock, locked=True)) as reader:
            version = inspection.require_ours(file, reader)
        kept = upgrade.upgrade(file, clock=clock) if version < schema.VERSION else None
        project = OpenProject(folder, database.open_path(file, clock=clock), lock)
    except BaseException:
        lock.release()
        raise
    with _closed_on_failure(project):
        inspection.require_sound(project.db)
        if kept is not None:
            project.notices.append(
                Sentence(
                    "{project} was brought up to date for this version; how it was before is kept "
                    "as {copy}",
                    project=folder.name,
                    copy=f"{layout.BACKUPS}/{kept.name}",
                )
            )
        _back_up(project)
    return project


def open_to_read(folder: Path, *, clock: Clock) -> OpenProject:
    """Open a project to look at it, whoever else has it open.

    Raises NotFoundError, ProjectError or DamagedProjectError.
    """
    file = inspection.require_project(folder)
    project = OpenProject(folder, open_reading(file, clock))
    with _closed_on_failure(project):
        if inspection.require_ours(file, project.db) < schema.VERSION:
            raise ProjectError(
                "{file} was written by an older version of stillroom; “stillroom backup {folder}” "
                "or opening it in the window brings it up to date",
                file=file,
                folder=shlex.quote(str(folder)),
            )
        inspection.require_sound(project.db)
    return project


@contextmanager
def _closed_on_failure(project: OpenProject) -> Iterator[None]:
    try:
        yield
    except BaseException:
        project.close()
        raise


def _back_up(project: OpenProject) -> None:
    try:
        backup.backup_if_due(project.db, project.folder)
    except DamagedProjectError:
        raise
    except StudioError as error:
        # Work can go on without; whoever opens the project should know.
        project.notices.append(Sentence("Today's backup was not made: {error}", error=error))


def open_reading(file: Path, clock: Clock, *, locked: bool = False) -> Database:
    """Open a file to read; what is in it may yet be another program's, or damaged.

    ``locked`` says that the caller holds the project's lock.
    """
    header.read(file)
    # Where no one can be writing, SQLite needs no files of its own beside this one, and leaves
    # none behind.
    log, _ = layout.sidecars(file)
    at_rest = not log.exists() and (locked or not os.access(file.parent, os.W_OK))
    return database.open_read_only(file, clock=clock, immutable=at_rest)


def _require_writable(folder: Path, file: Path) -> None:
    for place in (folder, file):
        if not os.access(place, os.W_OK):
            raise ProjectError(
                "{place} can only be read; make it writable, copy the project elsewhere, or open "
                "it to read only",
                place=place,
            )


@contextmanager
def _new_folder(folder: Path) -> Iterator[None]:
    existed = folder.exists()
    if existed and (not folder.is_dir() or any(folder.iterdir())):
        raise ProjectError(
            "{folder} has something in it; name a folder that is not there yet", folder=folder
        )
    try:
        with files.translated(folder):
            for name in layout.FOLDERS:
                (folder / name).mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        _undo(folder, keep=existed)
        raise


def _undo(folder: Path, *, keep: bool) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    if keep:
        folder.mkdir(exist_ok=True)


def _new_database(folder: Path, clock: Clock) -> Database:
    file = layout.database(folder)
    partial = file.with_name(f"{file.name}.part")
    db = database.open_path(partial, clock=clock)
    try:
        migrations.apply(db, migrations.steps(), version=schema.VERSION)
        with db.atomic():
            events.record(db, "create_project", label="Project created")
    finally:
        db.close()
    with files.translated(file):
        files.replace(partial, file)
    return database.open_path(file, clock=clock)
