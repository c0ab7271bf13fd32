"""Puts a backup in a project's place, and keeps what was there."""

from contextlib import closing
from pathlib import Path

from studio.domain.errors import NotFoundError
from studio.store import (
    backup,
    database,
    events,
    files,
    header,
    inspection,
    layout,
    locking,
    schema,
    times,
)
from studio.store.times import Clock


def restore(project: Path, copy: Path, *, clock: Clock) -> Path | None:
    """Make a backup the project's database; give where the present one is kept, if there was one.

    The backup is verified first; whatever fails, the project stays as it was. Raises
    NotFoundError, ProjectError, ProjectBusyError, DamagedProjectError or StorageFullError.
    """
    if not project.is_dir():
        raise NotFoundError(
            "{project} is not there; name the folder to restore into", project=project
        )
    if not copy.is_file():
        raise NotFoundError(
            "{copy} is not there; the backups are in {backups}",
            copy=copy,
            backups=project / layout.BACKUPS,
        )
    lock = locking.acquire(project, started=clock())
    new = layout.database(project).with_name(f"{layout.FILE}.part")
    try:
        _bring_in(copy, new, clock)
        kept = _set_aside(layout.database(project), clock)
        with files.translated(project):
            # A log left beside another database would be played into it.
            files.remove_sidecars(layout.database(project))
            files.replace(new, layout.database(project))
        return kept
    finally:
        files.discard(new)
        lock.release()


def _bring_in(copy: Path, new: Path, clock: Clock) -> None:
    header.read(copy)
    with closing(database.open_read_only(copy, clock=clock)) as db:
        version = inspection.require_ours(copy, db)
        backup.write(db, new)
    if version == schema.VERSION:
        with closing(database.open_path(new, clock=clock)) as db:
            detail = {"backup": copy.name}
            events.record(db, "restore", label="Backup restored", detail=detail)


def _set_aside(file: Path, clock: Clock) -> Path | None:
    if not file.exists():
        return None
    kept = files.unused(
        file.parent / layout.BACKUPS / f"before-restore-{times.in_name(clock())}.db"
    )
    with files.translated(file):
        kept.parent.mkdir(exist_ok=True)
        # As they are: opening a damaged file to fold its log in would lose the log.
        files.copy(file, kept)
        log, kept_log = layout.sidecars(file)[0], layout.sidecars(kept)[0]
        if log.exists():
            files.copy(log, kept_log)
    return kept
