"""Saved views: filters that people gave a name."""

from dataclasses import dataclass

from studio.store import json_text
from studio.store.database import Database
from studio.store.identifiers import new_id
from studio.store.json_text import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredView:
    """A name, and the filter as plain values."""

    view_id: str
    name: str
    query: Json


def listing(db: Database, screen: str) -> list[StoredView]:
    """Give a screen's views, in the order in which they were first saved."""
    sql = "SELECT * FROM saved_view WHERE screen = ? ORDER BY position, id"
    return [
        StoredView(view_id=row["id"], name=row["name"], query=json_text.load(row["query_json"]))
        for row in db.rows(sql, (screen,))
    ]


def keep(db: Database, screen: str, name: str, query: Json) -> str:
    """Save a view, in the place of one of the same name; give its id."""
    last = "SELECT coalesce(max(position), 0) + 1 FROM saved_view WHERE screen = ?"
    row = {
        "id": new_id(),
        "screen": screen,
        "name": name,
        "query_json": json_text.dump(query),
        "position": db.value(last, (screen,)),
    }
    clause = "ON CONFLICT (screen, name) DO UPDATE SET query_json = excluded.query_json"
    db.insert_many("saved_view", [row], on_conflict=clause)
    found = "SELECT id FROM saved_view WHERE screen = ? AND name = ?"
    return str(db.value(found, (screen, name)))


def remove(db: Database, view_id: str) -> bool:
    """Forget a view; tells whether there was one."""
    return bool(db.run("DELETE FROM saved_view WHERE id = ?", (view_id,)))


def rename(db: Database, view_id: str, name: str) -> bool:
    """Give a view another name; tells whether there is one. The screen has none of that name."""
    return bool(db.run("UPDATE saved_view SET name = ? WHERE id = ?", (name, view_id)))
