"""Settings: how a project wants things done, by dotted names."""

from studio.store import json_text
from studio.store.database import Database
from studio.store.json_text import Json


def read(db: Database, key: str, default: Json = None) -> Json:
    """Give a setting, or the default where it was never set."""
    text = db.value("SELECT value_json FROM setting WHERE key = ?", (key,))
    return default if text is None else json_text.load(text)


def keep(db: Database, key: str, value: Json) -> None:
    """Set it; None forgets it."""
    if value is None:
        db.run("DELETE FROM setting WHERE key = ?", (key,))
        return
    row = {"key": key, "value_json": json_text.dump(value)}
    clause = "ON CONFLICT (key) DO UPDATE SET value_json = excluded.value_json"
    db.insert_many("setting", [row], on_conflict=clause)
