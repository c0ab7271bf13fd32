"""The audit trail: what was done, when, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from studio.domain.ids import RaterId
from studio.store import json_text, raters
from studio.store.database import Database, Row
from studio.store.identifiers import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that was done; ``entity`` is the table it was done to."""

    event_id: str
    at: str
    action: str
    label: str
    entity: str
    entity_id: str
    rater_id: RaterId | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


def record(
    db: Database,
    action: str,
    *,
    label: str = "",
    entity: tuple[str, str] = ("", ""),
    rater_id: RaterId | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Add to the trail; ``entity`` is a table's name and an id in it.

    It is the work of the person who is present, unless a rater is named.
    """
    db.insert(
        "event",
        {
            "id": new_id(),
            "at": db.now(),
            "rater_id": rater_id or raters.present(db),
            "action": action,
            "label": label,
            "entity": entity[0],
            "entity_id": entity[1],
            "detail_json": json_text.dump(dict(detail or {})),
        },
    )


def newest(db: Database, *, limit: int = 100) -> list[Event]:
    """Give the latest events, newest first."""
    return [
        _event(row)
        for row in db.rows("SELECT * FROM event ORDER BY at DESC, id DESC LIMIT ?", (limit,))
    ]


def of(db: Database, action: str, entity: tuple[str, str]) -> list[Event]:
    """Give what was done of one kind to one thing, oldest first."""
    sql = "SELECT * FROM event WHERE action = ? AND entity = ? AND entity_id = ? ORDER BY at, id"
    return [_event(row) for row in db.rows(sql, (action, *entity))]


def _event(row: Row) -> Event:
    return Event(
        event_id=row["id"],
        at=row["at"],
        action=row["action"],
        label=row["label"],
        entity=row["entity"],
        entity_id=row["entity_id"],
        rater_id=row["rater_id"],
        detail=json_text.load(row["detail_json"]),
    )
