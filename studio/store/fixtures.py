"""Runs SQL that a person or a model wrote, on a database in memory and under limits."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from studio.domain.errors import InvalidValueError
from studio.domain.sentence import Sentence

SECONDS = 2.0
MAX_ROWS = 1_000
_MAX_PAGES = 25_000  # of 4 KiB: the database stays below 100 MB
_MAX_CELL = 10_000_000  # bytes of one text or blob
_STEPS = 10_000  # of SQLite's machine between two looks at the clock
_READING = frozenset(
    {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_READ,
        sqlite3.SQLITE_FUNCTION,
        sqlite3.SQLITE_RECURSIVE,
    }
)
# A dump begins with settings; those that could lift the limits are passed over.
_SETTINGS = frozenset({"foreign_keys", "encoding"})


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryResult:
    """What a query gives: its columns' names and its first rows; ``cut`` where there are more."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    cut: bool = False


class FixtureError(InvalidValueError):
    """The script that makes the database cannot be run."""


class QueryError(InvalidValueError):
    """The query cannot be run on the database that the script made."""


def tables(script: str, *, seconds: float = SECONDS) -> tuple[str, ...]:
    """Make the database and name its tables. Raises FixtureError."""
    with _made(script, seconds) as connection:
        named = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY rowid"
        )
        return tuple(row[0] for row in named)


def query(script: str, sql: str, *, seconds: float = SECONDS) -> QueryResult:
    """Make the database, then let one statement read from it, each within the time.

    Raises FixtureError, or QueryError where the statement is no query or fails.
    """
    with _made(script, seconds) as connection:
        connection.set_authorizer(_only_reading)
        _limit_time(connection, seconds)
        try:
            cursor = connection.execute(sql)
            rows = cursor.fetchmany(MAX_ROWS + 1)
        except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
            raise QueryError(_explain(error, seconds)) from None
        if cursor.description is None:
            raise QueryError("is no query: it must be one SELECT statement")
        return QueryResult(
            columns=tuple(column[0] for column in cursor.description),
            rows=tuple(rows[:MAX_ROWS]),
            cut=len(rows) > MAX_ROWS,
        )


@contextmanager
def _made(script: str, seconds: float) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_CELL)
        connection.execute(f"PRAGMA max_page_count = {_MAX_PAGES}")
        connection.set_authorizer(_no_other_file)
        _limit_time(connection, seconds)
        try:
            connection.executescript(script)
        except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
            raise FixtureError(_explain(error, seconds)) from None
        connection.set_authorizer(None)
        yield connection


def _limit_time(connection: sqlite3.Connection, seconds: float) -> None:
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS)


def _only_reading(action: int, *_: str | None) -> int:
    return sqlite3.SQLITE_OK if action in _READING else sqlite3.SQLITE_DENY


def _no_other_file(action: int, name: str | None, *_: str | None) -> int:
    if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH):
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and name not in _SETTINGS:
        return sqlite3.SQLITE_IGNORE
    return sqlite3.SQLITE_OK


def _explain(error: Exception, seconds: float) -> str:
    text = str(error)
    if text == "interrupted":
        return Sentence("took over {seconds:g} s and was stopped", seconds=seconds)
    if "not authorized" in text or "authorization denied" in text or "prohibited" in text:
        return Sentence(
            "does more than it may: a query may only read, a script reach no other file"
        )
    if "full" in text:
        return Sentence("makes a database of more than 100 MB")
    return text
