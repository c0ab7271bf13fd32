"""Decides whether a file is a sound project of a version that this program can use."""

from collections.abc import Iterator
from pathlib import Path

from studio.domain.errors import NotFoundError, ProjectError
from studio.domain.sentence import Sentence
from studio.store import failures, header, layout, migrations, schema
from studio.store.database import Database

# The whole check takes about 12 ms a megabyte, the quick one, which leaves out whether indices
# agree with their tables, about 5. Larger files are checked by the daily backup and by `verify`.
_WHOLE_CHECK_BELOW = 16 * 1024 * 1024
_QUICK_CHECK_BELOW = 64 * 1024 * 1024
_SEARCH_TABLES = "task_search_"


def require_project(project: Path) -> Path:
    """Name the database of a project's folder.

    Raises NotFoundError where there is no such folder, ProjectError where it is no project.
    """
    if not project.exists():
        raise NotFoundError(
            "{project} is not there; make it with: stillroom new {project}", project=project
        )
    if not project.is_dir():
        raise ProjectError("{project} is a file; name the project's folder", project=project)
    file = layout.database(project)
    if not file.is_file():
        raise ProjectError(
            "{project} is not a project: it has no {file}. Name a folder that stillroom made, or "
            "restore a backup into it",
            project=project,
            file=layout.FILE,
        )
    return file


def require_ours(file: Path, db: Database) -> int:
    """Give the file's schema version.

    Raises ProjectError for another program's file or one of a newer version, DamagedProjectError
    for a file of ours whose header says something else, or whose schema is not as it was made.
    """
    marks = header.read(file)
    steps = migrations.applied(db)
    if marks.application_id != schema.APPLICATION_ID:
        if steps:
            raise failures.damaged(file, Sentence("its header does not say what it is"))
        raise ProjectError(
            "{file} is another program's SQLite file; name a stillroom project", file=file
        )
    if marks.user_version != schema.VERSION and steps == set(migrations.NAMES):
        raise failures.damaged(file, Sentence("its header does not fit its tables"))
    if marks.user_version > schema.VERSION:
        raise ProjectError(
            "{file} was written by a newer version of stillroom (schema {found}, this one knows "
            "{version}); update stillroom",
            file=file,
            found=marks.user_version,
            version=schema.VERSION,
        )
    if marks.user_version == schema.VERSION:
        for fault in altered(db):
            raise failures.damaged(file, fault)
    return marks.user_version


def require_sound(db: Database) -> None:
    """Check an open file as far as that is quick; its own constraints only if it can be written.

    SQLite does not look at CHECK constraints through a connection that may only read. Raises
    DamagedProjectError naming the first fault.
    """
    size = db.path.stat().st_size
    if size <= _QUICK_CHECK_BELOW:
        check = "integrity_check(1)" if size <= _WHOLE_CHECK_BELOW else "quick_check(1)"
        for fault in faults(db, check):
            raise failures.damaged(db.path, fault)


def altered(db: Database) -> list[str]:
    """Say which tables, indices, views and guards are not as this program makes them.

    Of the search index's own tables it is enough that they are there: each version of SQLite
    words them in its own way.
    """
    there = {row["name"]: row["sql"] for row in db.rows("SELECT name, sql FROM sqlite_schema")}
    return [
        _altered(kind, name, is_there=name in there)
        for kind, name, sql in migrations.expected()
        if name not in there or (there[name] != sql and not name.startswith(_SEARCH_TABLES))
    ]


def _altered(kind: str, name: str, *, is_there: bool) -> Sentence:
    if is_there:
        return Sentence("the {kind} {name} is not as it was made", kind=kind, name=name)
    return Sentence("the {kind} {name} is gone", kind=kind, name=name)


def faults(db: Database, check: str = "integrity_check") -> Iterator[str]:
    """Yield what SQLite's own check finds wrong, in its words."""
    for row in db.rows(f"PRAGMA {check}"):
        text = str(next(iter(row.values())))
        if text != "ok":
            yield text
