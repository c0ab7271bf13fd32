"""The named steps that bring a file to the newest schema."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import sqlite_utils
from sqlite_utils import Migrations

from studio.store import schema
from studio.store.database import Database
from studio.store.failures import translated

SET = "stillroom"


NAMES = (
    "0001_tables",
    "0001_views",
    "0001_guards",
    "0002_distribution",
    "0002_history",
    "0002_search",
    "0003_review",
    "0003_queue",
    "0004_turns",
)


def steps() -> Migrations:
    """Give every step there is, oldest first. A released step is never changed."""
    migrations = Migrations(SET)
    for name in NAMES:
        migrations(name=name)(_file_step(name))
    return migrations


def apply(db: Database, migrations: Migrations, *, version: int) -> None:
    """Run what is pending and mark the file as ours, all in one transaction."""
    with db.atomic():
        migrations.apply(db.utilities())
        db.run(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        db.run(f"PRAGMA user_version = {version}")


def applied(db: Database) -> set[str]:
    """Name the steps that made the file what it is; none in another program's file."""
    with translated(db.path):
        return {step.name for step in Migrations(SET).applied(db.utilities())}


def expected() -> list[tuple[str, str, str]]:
    """Give the kind, name and SQL of all that a file of the newest version has."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as blank:
        steps().apply(sqlite_utils.Database(blank, execute_plugins=False))
        return blank.execute(
            "SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB '*sqlite_*'"
        ).fetchall()


def _file_step(name: str) -> Callable[[sqlite_utils.Database], None]:
    def run(db: sqlite_utils.Database) -> None:
        for statement in schema.statements(name):
            db.execute(statement)

    return run
