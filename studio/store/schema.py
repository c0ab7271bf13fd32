"""What makes an SQLite file a project's: its mark, its version, and the SQL of each version."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

# "Stil" in ASCII; SQLite keeps it at byte 68 of the file, where file(1) finds it.
APPLICATION_ID = 0x5374696C
# The newest schema that this program knows. It is kept in the file's user_version.
VERSION = 4

_SQL = Path(__file__).parent / "sql"


def statements(name: str) -> Iterator[str]:
    """Yield the statements of one of the store's SQL files.

    sqlite3's own executescript commits what is open, which a migration must not.
    """
    statement = ""
    for line in (_SQL / f"{name}.sql").read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
