"""Brings a project's file of an older version up to date, without touching it until the end."""

from pathlib import Path

from sqlite_utils import Migrations

from studio.store import backup, database, files, layout, migrations, schema
from studio.store.times import Clock


def upgrade(
    file: Path,
    *,
    clock: Clock,
    steps: Migrations | None = None,
    version: int = schema.VERSION,
) -> Path:
    """Migrate a verified copy and put it in the file's place; give where the old state is kept.

    The caller holds the project's lock. Whatever fails, the file stays as it was.
    """
    kept = _keep(file, clock)
    new = file.with_name(f"{file.name}.part")
    try:
        with files.translated(file):
            files.copy(kept, new)
        _migrate(new, steps or migrations.steps(), version, clock)
        with files.translated(file):
            files.replace(new, file)
    except BaseException:
        files.remove(new)
        raise
    return kept


def _keep(file: Path, clock: Clock) -> Path:
    db = database.open_path(file, clock=clock)
    try:
        old = db.value("PRAGMA user_version")
        name = f"before-schema-{version_after(old)}-{backup.stamp(clock())}.db"
        return backup.write(db, file.parent / layout.BACKUPS / name)
    finally:
        # Closing folds the write-ahead log in, so that none is left beside the new file.
        db.close()


def version_after(old: int) -> int:
    """Give the first version that a file of an older one does not have."""
    return old + 1


def _migrate(file: Path, steps: Migrations, version: int, clock: Clock) -> None:
    db = database.open_path(file, clock=clock)
    try:
        migrations.apply(db, steps, version=version)
        backup.require_whole(db)
    finally:
        db.close()
