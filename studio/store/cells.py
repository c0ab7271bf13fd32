"""The distribution's cells and plan."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from studio.domain.distribution import Distribution, Place, Plan
from studio.domain.ids import TaskId, TopicId
from studio.domain.task import Difficulty, Kind, Split
from studio.store.database import Database, Row

_NEAR_ONE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class CellCount:
    """How many tasks in use one cell has in one split and of one source; a source may be none."""

    place: Place
    split: Split
    source: str | None
    count: int


def distribution(db: Database) -> Distribution:
    """Give the distribution as it is planned.

    Shares that another program left so that they do not sum to 1 are scaled.
    """
    plans = _plans(db)
    total = math.fsum(plan.share for plan in plans.values())
    if total and not math.isclose(total, 1.0, abs_tol=_NEAR_ONE):
        plans = {
            place: Plan(share=plan.share / total, floor=plan.floor) for place, plan in plans.items()
        }
    return Distribution(cells=plans, planned=_planned(db))


def replace(db: Database, wanted: Distribution) -> int:
    """Make this the distribution, touching only what differs; give how many rows changed."""
    known = _plans(db)
    changed = [place for place, plan in wanted.cells.items() if known.get(place) != plan]
    gone = [place for place in known if place not in wanted.cells]
    rows = (_to_row(place, wanted.cells[place]) for place in changed)
    db.insert_many(
        "cell",
        rows,
        on_conflict="ON CONFLICT (kind, topic_id, difficulty) DO UPDATE SET"
        " target_share = excluded.target_share, floor = excluded.floor",
    )
    for place in gone:
        db.run(
            "DELETE FROM cell WHERE kind = :kind AND topic_id = :topic_id"
            " AND difficulty = :difficulty",
            _key(place),
        )
    return len(changed) + len(gone) + _plan(db, _planned(db), wanted.planned)


def counts(db: Database) -> list[CellCount]:
    """Count the tasks in use by place, split and source; tasks without a topic are left out."""
    sql = (
        "SELECT kind, topic_id, difficulty, split, source.name AS source, count(*) AS count"
        " FROM task LEFT JOIN source ON source.id = task.source_id"
        " WHERE task.withdrawn_at IS NULL AND topic_id IS NOT NULL"
        " GROUP BY kind, topic_id, difficulty, split, source.name"
    )
    return [
        CellCount(
            place=_place(row), split=Split(row["split"]), source=row["source"], count=row["count"]
        )
        for row in db.rows(sql)
    ]


def below_floor(db: Database) -> int:
    """Count the cells that have fewer train tasks in use than their floor."""
    return int(
        db.value(
            "SELECT count(*) FROM cell WHERE floor > (SELECT count(*) FROM task"
            " WHERE task.split = 'train' AND task.kind = cell.kind"
            " AND task.topic_id = cell.topic_id AND task.difficulty = cell.difficulty"
            " AND task.withdrawn_at IS NULL)"
        )
    )


def unplaced(db: Database) -> int:
    """Count the tasks in use that have no topic, and so no cell."""
    return int(
        db.value("SELECT count(*) FROM task WHERE withdrawn_at IS NULL AND topic_id IS NULL")
    )


def move_tasks(db: Database, old: TopicId, new: TopicId | None) -> int:
    """Give a topic's tasks in use another topic, or none; give how many there were."""
    return db.run(
        "UPDATE task SET topic_id = ? WHERE topic_id = ? AND withdrawn_at IS NULL", (new, old)
    )


def places(db: Database, task_ids: Iterable[TaskId]) -> list[Place]:
    """Give the cells of some tasks, one for each task that has a topic."""
    wanted = frozenset(task_ids)
    sql = "SELECT id, kind, topic_id, difficulty FROM task WHERE topic_id IS NOT NULL"
    return [_place(row) for row in db.rows(sql) if row["id"] in wanted]


def _plans(db: Database) -> dict[Place, Plan]:
    return {
        _place(row): Plan(share=row["target_share"], floor=row["floor"])
        for row in db.rows("SELECT * FROM cell")
    }


def _planned(db: Database) -> int | None:
    planned: int | None = db.value("SELECT planned_tasks FROM plan")
    return planned


def _plan(db: Database, known: int | None, wanted: int | None) -> int:
    if known == wanted:
        return 0
    if wanted is None:
        return db.run("DELETE FROM plan")
    return db.insert_many(
        "plan",
        [{"id": 1, "planned_tasks": wanted}],
        on_conflict="ON CONFLICT (id) DO UPDATE SET planned_tasks = excluded.planned_tasks",
    )


def _place(row: Row) -> Place:
    return Place(
        kind=Kind(row["kind"]),
        topic_id=TopicId(row["topic_id"]),
        difficulty=Difficulty(row["difficulty"]),
    )


def _key(place: Place) -> Row:
    return {
        "kind": place.kind.value,
        "topic_id": place.topic_id,
        "difficulty": place.difficulty.value,
    }


def _to_row(place: Place, plan: Plan) -> Row:
    return _key(place) | {"target_share": plan.share, "floor": plan.floor}
