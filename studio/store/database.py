"""One connection to a project's file, for the thread that opened it."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

import sqlite_utils

from studio.store import times
from studio.store.failures import translated
from studio.store.times import Clock

Params: TypeAlias = Sequence[object] | Mapping[str, object]
# What SQLite holds in a column: only the query knows which of its types.
Cell: TypeAlias = Any
Row: TypeAlias = dict[str, Cell]

# Pages of the file that are kept in memory, in KiB: the indices of a long list are walked often.
_CACHE = 65_536
_EVERY = (
    "busy_timeout = 5000",
    "foreign_keys = ON",
    "cell_size_check = ON",
    f"cache_size = -{_CACHE}",
)
_PROJECT = (*_EVERY, "journal_mode = WAL", "synchronous = FULL")
_READER = (*_EVERY, "query_only = ON")


class Database:
    """The only way to a project's rows; every function of the store takes one first.

    A connection belongs to the thread that opened it. Writing outside ``atomic`` commits each
    call on its own.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, clock: Clock) -> None:
        connection.row_factory = sqlite3.Row
        self._connection = connection
        self._tables = sqlite_utils.Database(connection, execute_plugins=False)
        self.path = path
        self.person = ""  # whose changes are recorded; "" where nobody said
        self._clock = clock

    @property
    def connection(self) -> sqlite3.Connection:
        """The bare connection, for the store's own use."""
        return self._connection

    @property
    def read_only(self) -> bool:
        """Tell whether this connection may only read."""
        return bool(self.value("PRAGMA query_only"))

    def now(self) -> str:
        """Give the time, as the clock handed in tells it."""
        return self._clock()

    def moment(self, text: str) -> str:
        """Give a time in the form that the database holds; an empty text means now."""
        return times.to_utc(text) if text else self._clock()

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Make all that is written inside one change: all of it is kept, or none.

        A nested block is undone alone when it fails. Raises StorageFullError, ProjectBusyError,
        ProjectError or DamagedProjectError where the file or the disk is at fault.
        """
        with translated(self.path), self._tables.atomic():
            yield

    @contextmanager
    def hasty(self) -> Iterator[None]:
        """Do the same as ``atomic`` without waiting for the disk.

        A power cut may take the change back as a whole; a killed program does not. For what can
        be found out again, or does not matter tomorrow.
        """
        if self._connection.in_transaction:
            with self.atomic():
                yield
            return
        self.run("PRAGMA synchronous = NORMAL")
        try:
            with self.atomic():
                yield
        finally:
            self.run("PRAGMA synchronous = FULL")

    def rows(self, sql: str, params: Params = ()) -> Iterator[Row]:
        """Yield the rows of a query as dictionaries, as they are read."""
        with translated(self.path):
            for row in self._connection.execute(sql, params):
                yield dict(row)

    def tuples(self, sql: str, params: Params = ()) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows of a query as plain tuples, for queries of very many rows."""
        with translated(self.path):
            yield from map(tuple, self._connection.execute(sql, params))

    def one(self, sql: str, params: Params = ()) -> Row | None:
        """Give the first row, or None where there is none."""
        return next(self.rows(sql, params), None)

    def value(self, sql: str, params: Params = ()) -> Cell:
        """Give the first column of the first row, or None."""
        row = self.one(sql, params)
        return None if row is None else next(iter(row.values()))

    def run(self, sql: str, params: Params = ()) -> int:
        """Run a statement that changes rows; give how many it changed."""
        with translated(self.path):
            return self._connection.execute(sql, params).rowcount

    def insert(self, table: str, row: Mapping[str, object]) -> None:
        """Add one row."""
        self.insert_many(table, [row])

    def insert_many(
        self, table: str, rows: Iterable[Mapping[str, object]], *, on_conflict: str = ""
    ) -> int:
        """Add rows that all have the same columns; give how many were added or changed.

        ``on_conflict`` is an upsert clause, such as ``ON CONFLICT DO NOTHING``.
        """
        iterator = iter(rows)
        first = next(iterator, None)
        if first is None:
            return 0
        columns = ", ".join(f'"{column}"' for column in first)
        values = ", ".join(f":{column}" for column in first)
        sql = f'INSERT INTO "{table}" ({columns}) VALUES ({values}) {on_conflict}'
        with self.atomic():
            cursor = self._connection.executemany(sql, chain([first], iterator))
            return max(cursor.rowcount, 0)

    def table(self, name: str) -> sqlite_utils.db.Table:
        """Give sqlite-utils' view of a table."""
        return self._tables.table(name)

    def utilities(self) -> sqlite_utils.Database:
        """Give sqlite-utils' view of the whole file, for migrations."""
        return self._tables

    def close(self) -> None:
        """Close the connection; the last one to close folds the write-ahead log in."""
        with translated(self.path):
            self._connection.close()


def open_path(path: Path, *, clock: Clock) -> Database:
    """Open a project's file to read and write, making it where it is not there.

    Raises the errors of ``Database.atomic``.
    """
    return _open(path, "rwc", _PROJECT, clock)


def open_copy(path: Path, *, clock: Clock) -> Database:
    """Open a copy that no one else uses, to look at all of it; it stays a single file."""
    return _open(path, "rw", _EVERY, clock)


def open_read_only(path: Path, *, clock: Clock, immutable: bool = False) -> Database:
    """Open an existing file to read alone.

    ``immutable`` is for a file that no one writes while it is open, in a folder where SQLite
    cannot put its own files.
    """
    return _open(path, "ro&immutable=1" if immutable else "ro", _READER, clock)


def _open(path: Path, mode: str, settings: tuple[str, ...], clock: Clock) -> Database:
    with translated(path):
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        try:
            for setting in settings:
                connection.execute(f"PRAGMA {setting}")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.close()
            raise
    return Database(connection, path, clock=clock)
