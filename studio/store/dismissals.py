"""Suggestions that a person looked at and did not want: kept in the trail, not asked again."""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.domain.ids import TaskId
from studio.store import events, json_text
from studio.store.database import Database

_ACTION = "suggestion_dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """A label that a task shall not be suggested; ``aspect`` is "kind" or "topic"."""

    task_id: TaskId
    aspect: str
    label: str


def add_many(db: Database, dismissals: Iterable[Dismissal]) -> None:
    """Note them in the trail."""
    with db.atomic():
        for one in dismissals:
            events.record(
                db,
                _ACTION,
                label="Suggestion dismissed",
                entity=("task", one.task_id),
                detail={"aspect": one.aspect, "label": one.label},
            )


def listing(db: Database) -> frozenset[Dismissal]:
    """Give all there are."""
    sql = "SELECT entity_id, detail_json FROM event WHERE action = ?"
    found = (
        (row["entity_id"], json_text.load(row["detail_json"])) for row in db.rows(sql, (_ACTION,))
    )
    return frozenset(
        Dismissal(task_id=TaskId(task_id), aspect=detail["aspect"], label=detail["label"])
        for task_id, detail in found
    )
