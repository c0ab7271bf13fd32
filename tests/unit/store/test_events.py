"""The audit trail."""

from studio.store import events
from studio.store.database import Database
from tests.unit.store import making
from tests.unit.store.making import FixedClock


def test_a_projects_trail_begins_with_its_making(db: Database) -> None:
    assert [event.action for event in events.newest(db)] == ["create_project"]


def test_an_event_comes_back_as_it_went_in(db: Database, clock: FixedClock) -> None:
    rater_id = making.added_rater(db)
    clock.now = "2026-03-02T10:00:00.000Z"
    events.record(
        db,
        "import_tasks",
        label="Tasks imported",
        entity=("task", "7"),
        rater_id=rater_id,
        detail={"file": "tasks.jsonl", "added": 3},
    )
    event = events.newest(db, limit=1)[0]
    assert (event.at, event.action, event.label) == (clock.now, "import_tasks", "Tasks imported")
    assert (event.entity, event.entity_id, event.rater_id) == ("task", "7", rater_id)
    assert event.detail == {"file": "tasks.jsonl", "added": 3}


def test_events_come_newest_first(db: Database, clock: FixedClock) -> None:
    for minute in (2, 1, 3):
        clock.now = f"2026-03-02T10:0{minute}:00.000Z"
        events.record(db, f"at {minute}")
    assert [event.action for event in events.newest(db, limit=3)] == ["at 3", "at 2", "at 1"]
