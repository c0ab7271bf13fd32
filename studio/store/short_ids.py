"""Finds rows by the beginning or the end of their id, as people copy and type them."""

from typing import Literal, TypeAlias

from studio.store.database import Database

Table: TypeAlias = Literal["candidate", "task", "run", "snapshot"]

_LAST = "\U0010ffff"


def find(db: Database, table: Table, given: str, *, limit: int = 3) -> list[str]:
    """Give the ids that begin so, else those that end so, up to a few; one that is given in full.

    Those that were imported together begin alike, and differ at their ends. Letters may be small
    where the project's ids are ULIDs.
    """
    begins = f"SELECT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
    ends = f"SELECT id FROM {table} WHERE substr(id, -length(?1)) = ?1 ORDER BY id LIMIT ?2"
    for wanted in dict.fromkeys((given, given.upper())):
        found = [row["id"] for row in db.rows(begins, (wanted, wanted + _LAST, limit))]
        found = found or [row["id"] for row in db.rows(ends, (wanted, limit))]
        if found:
            return found[:1] if found[0] == wanted else found
    return []


def named_task(db: Database, name: str) -> str | None:
    """Give the id of the task in use that has this name, None where none has."""
    sql = "SELECT id FROM task WHERE name = ? AND withdrawn_at IS NULL"
    found: str | None = db.value(sql, (name,))
    return found
