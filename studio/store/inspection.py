"""Decides whether a file is a sound project of a version that this program can use."""

from collections.abc import Iterator
from pathlib import Path

from studio.domain.errors import NotFoundError, ProjectError
from studio.store import failures, header, layout, migrations, schema
from studio.store.database import Database

# quick_check reads the whole file, about a second for every 300 MB from a warm disk: larger files
# are checked by `verify` alone.
_QUICK_CHECK_BELOW = 64 * 1024 * 1024


def require_project(project: Path) -> Path:
    """Name the database of a project's folder.

    Raises NotFoundError where there is no such folder, ProjectError where it is no project.
    """
    if not project.exists():
        raise NotFoundError(f"{project} is not there; make it with: stillroom new {project}")
    if not project.is_dir():
        raise ProjectError(f"{project} is a file; name the project's folder")
    file = layout.database(project)
    if not file.is_file():
        raise ProjectError(
            f"{project} is not a project: it has no {layout.FILE}. "
            "Name a folder that stillroom made, or restore a backup into it"
        )
    return file


def require_ours(file: Path, db: Database) -> int:
    """Give the file's schema version.

    Raises ProjectError for another program's file or one of a newer version, DamagedProjectError
    for a file of ours whose header says something else.
    """
    marks = header.read(file)
    steps = migrations.applied(db)
    if marks.application_id != schema.APPLICATION_ID:
        if steps:
            raise failures.damaged(file, "its header does not say what it is")
        raise ProjectError(f"{file} is another program's SQLite file; name a stillroom project")
    if marks.user_version != schema.VERSION and steps == set(migrations.NAMES):
        raise failures.damaged(file, "its header does not fit its tables")
    if marks.user_version > schema.VERSION:
        raise ProjectError(
            f"{file} was written by a newer version of stillroom "
            f"(schema {marks.user_version}, this one knows {schema.VERSION}); update stillroom"
        )
    return marks.user_version


def require_sound(file: Path, db: Database) -> None:
    """Check the file's structure where that is quick.

    Raises DamagedProjectError naming the first fault.
    """
    if file.stat().st_size <= _QUICK_CHECK_BELOW:
        fault = next(faults(db, "quick_check(1)"), None)
        if fault is not None:
            raise failures.damaged(file, fault)


def faults(db: Database, check: str = "integrity_check") -> Iterator[str]:
    """Yield what SQLite's own check finds wrong, in its words."""
    for row in db.rows(f"PRAGMA {check}"):
        text = str(next(iter(row.values())))
        if text != "ok":
            yield text


def inspect(file: Path, db: Database) -> int:
    """Give a file's schema version after making sure that it is ours and sound.

    Raises ProjectError or DamagedProjectError.
    """
    version = require_ours(file, db)
    require_sound(file, db)
    return version
