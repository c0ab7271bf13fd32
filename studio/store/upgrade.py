"""Brings a project's file of an older version up to date, without touching it until the end."""

from contextlib import closing
from pathlib import Path

from sqlite_utils import Migrations

from studio.store import (
    backup,
    database,
    events,
    failures,
    files,
    layout,
    migrations,
    schema,
    times,
)
from studio.store.times import Clock


def upgrade(
    file: Path, *, clock: Clock, steps: Migrations | None = None, version: int = schema.VERSION
) -> Path:
    """Migrate a verified copy and put it in the file's place; give where the old state is kept.

    The caller holds the project's lock. Whatever fails, the file stays as it was.
    """
    new = file.with_name(f"{file.name}.part")
    try:
        kept = _copy_twice(file, new, clock)
        _migrate(new, steps or migrations.steps(), version, clock)
        _record(new, kept, clock)
        with files.translated(file):
            files.replace(new, file)
    except BaseException:
        files.discard(new)
        raise
    return kept


def _copy_twice(file: Path, new: Path, clock: Clock) -> Path:
    # Closing folds the write-ahead log in, so that none is left beside the file to be replaced.
    with closing(database.open_path(file, clock=clock)) as db:
        old = db.value("PRAGMA user_version")
        name = f"before-upgrade-from-{old}-{times.in_name(db.now())}.db"
        kept = backup.write(db, files.unused(file.parent / layout.BACKUPS / name))
        backup.write(db, new)
    return kept


def _migrate(file: Path, steps: Migrations, version: int, clock: Clock) -> None:
    with closing(database.open_path(file, clock=clock)) as db:
        migrations.apply(db, steps, version=version)
        fault = backup.fault(db)
        if fault is not None:
            raise failures.damaged(file, fault)


def _record(file: Path, kept: Path, clock: Clock) -> None:
    with closing(database.open_path(file, clock=clock)) as db, db.atomic():
        events.record(
            db,
            "upgrade_project",
            label="Project brought up to date",
            detail={"kept": f"{layout.BACKUPS}/{kept.name}"},
        )
