"""Finds rows by the beginning of their id, as people copy and type them."""

from typing import Literal, TypeAlias

from studio.store.database import Database

Table: TypeAlias = Literal["candidate", "task", "run", "snapshot"]

_LAST = "\U0010ffff"


def find(db: Database, table: Table, given: str, *, limit: int = 3) -> list[str]:
    """Give the ids that begin so, up to a few; the one alone that is given in full.

    Letters may be small where the project's ids are ULIDs.
    """
    for wanted in dict.fromkeys((given, given.upper())):
        sql = f"SELECT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
        found = [row["id"] for row in db.rows(sql, (wanted, wanted + _LAST, limit))]
        if found:
            return found[:1] if found[0] == wanted else found
    return []


def named_task(db: Database, name: str) -> str | None:
    """Give the id of the task in use that has this name, None where none has."""
    sql = "SELECT id FROM task WHERE name = ? AND withdrawn_at IS NULL"
    found: str | None = db.value(sql, (name,))
    return found
