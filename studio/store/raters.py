"""Raters: the people who edit, decide and vote."""

from dataclasses import dataclass

from studio.domain.ids import RaterId
from studio.store.database import Database
from studio.store.identifiers import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Rater:
    """A person; ``display`` is the name as a screen shows it."""

    rater_id: RaterId
    name: str
    display: str = ""


def ensure(db: Database, name: str, *, display: str = "") -> RaterId:
    """Give the id of the rater of this name, adding her where she is not there."""
    known = by_name(db, name)
    if known is not None:
        return known
    row = {"id": new_id(), "name": name, "display": display or name}
    db.insert("rater", row)
    return RaterId(row["id"])


def present(db: Database) -> RaterId | None:
    """Give the id of the person at work, adding her where she is not there; None if unnamed."""
    return ensure(db, db.person) if db.person else None


def by_name(db: Database, name: str) -> RaterId | None:
    """Give the id of the rater of this name, None where there is none."""
    found = db.value("SELECT id FROM rater WHERE name = ?", (name,))
    return None if found is None else RaterId(found)


def display(db: Database, rater_id: RaterId) -> str:
    """Give a rater's name as a screen shows it."""
    return str(db.value("SELECT display FROM rater WHERE id = ?", (rater_id,)))


def listing(db: Database) -> list[Rater]:
    """Give every rater, by name."""
    return [
        Rater(rater_id=row["id"], name=row["name"], display=row["display"])
        for row in db.rows("SELECT * FROM rater ORDER BY name")
    ]
