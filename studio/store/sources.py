"""Sources: where tasks and answers came from, and by what right they may be used."""

from dataclasses import dataclass

from studio.domain.ids import SourceId
from studio.store.database import Database
from studio.store.identifiers import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where something came from."""

    source_id: SourceId
    name: str
    licence: str = ""
    note: str = ""


def ensure(db: Database, name: str, *, licence: str = "", note: str = "") -> SourceId:
    """Give the id of the source of this name, adding it where it is not there."""
    row = {"id": new_id(), "name": name, "licence": licence, "note": note}
    db.insert_many("source", [row], on_conflict="ON CONFLICT (name) DO NOTHING")
    return SourceId(db.value("SELECT id FROM source WHERE name = ?", (name,)))


def listing(db: Database) -> list[Source]:
    """Give every source, by name."""
    return [
        Source(source_id=row["id"], name=row["name"], licence=row["licence"], note=row["note"])
        for row in db.rows("SELECT * FROM source ORDER BY name")
    ]
