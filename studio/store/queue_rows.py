"""The review queue's rows: which no longer fit, and what takes their place."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import NamedTuple

from studio.domain.ids import TaskId
from studio.domain.task import Split
from studio.store import json_text
from studio.store.database import Database, Row

_AMONG = "task_id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The part of a row that verdicts and labels change."""

    number: int
    task_id: TaskId
    kind: str
    topic_id: str
    difficulty: str
    split: str
    standing: str
    pile: str
    raters: int
    reviewer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow(Judgement):
    """A whole row; see the table for what its columns say."""

    answers: int
    models: str
    agreement: float
    confidence: float
    longest: int
    failed_checks: str
    flag: str
    is_fault: bool
    audit: int
    answered_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A task whose row no longer fits; ``answers``: as its answers or checks changed."""

    number: int
    task_id: TaskId
    answers: bool


class CellKey(NamedTuple):
    """One cell of the distribution as the queue's rows name it; the topic may be ""."""

    kind: str
    topic_id: str
    difficulty: str


class Place(NamedTuple):
    """Where a row counts. Plain tuples, as there are thousands to look through at each key."""

    cell: CellKey
    split: str
    pile: str
    standing: str


def stale(db: Database, *, answers: bool | None = None) -> int:
    """Count the tasks whose rows no longer fit; ``answers``: where these did or did not change."""
    sql = "SELECT count(*) FROM queue_stale WHERE :answers IS NULL OR answers = :answers"
    return int(db.value(sql, {"answers": answers}))


def oldest_stale(db: Database, limit: int, *, answers: bool | None = None) -> dict[TaskId, bool]:
    """Name some of them, with whether their answers or checks changed."""
    rows = db.rows(
        "SELECT task_id, answers FROM queue_stale"
        " WHERE :answers IS NULL OR answers = :answers LIMIT :limit",
        {"answers": answers, "limit": limit},
    )
    return {TaskId(row["task_id"]): bool(row["answers"]) for row in rows}


def stale_in(db: Database, cell: CellKey, split: Split, *, after: int, limit: int) -> list[Stale]:
    """Name some of those of one cell that come after a number, in the order in which they came."""
    sql = (
        "SELECT task.rowid AS number, task.id AS task_id, queue_stale.answers AS answers"
        " FROM task INDEXED BY task_by_place"
        " CROSS JOIN queue_stale ON queue_stale.task_id = task.id"
        " WHERE task.split = ? AND task.kind = ? AND task.topic_id IS ? AND task.difficulty = ?"
        " AND task.withdrawn_at IS NULL AND task.rowid > ? ORDER BY task.rowid LIMIT ?"
    )
    topic_id = cell.topic_id or None
    asked = (split.value, cell.kind, topic_id, cell.difficulty, after, limit)
    return [
        Stale(number=row["number"], task_id=row["task_id"], answers=bool(row["answers"]))
        for row in db.rows(sql, asked)
    ]


def is_stale(db: Database, task_id: TaskId) -> bool | None:
    """Tell whether a task's answers or checks changed; None where its row fits."""
    found = db.value("SELECT answers FROM queue_stale WHERE task_id = ?", (task_id,))
    return None if found is None else bool(found)


def distrust(db: Database, *, raters: int) -> None:
    """Let the rows of the tasks that so many people judged be made again."""
    db.run(
        "INSERT INTO queue_stale (task_id, answers) SELECT task_id, 0 FROM queue_task"
        " WHERE raters = ? AND task_id NOT IN (SELECT task_id FROM queue_stale)",
        (raters,),
    )


def places(db: Database, task_ids: Iterable[TaskId]) -> list[Place]:
    """Tell where the rows of some tasks count, those that there are."""
    sql = f"SELECT kind, topic_id, difficulty, split, pile, standing FROM queue_task WHERE {_AMONG}"
    return [place(row) for row in db.rows(sql, (json_text.dump(list(task_ids)),))]


def place(row: Row) -> Place:
    """Make a place of a row's columns."""
    cell = CellKey(row["kind"], row["topic_id"], row["difficulty"])
    return Place(cell, row["split"], row["pile"], row["standing"])


def known(db: Database, task_ids: Iterable[TaskId]) -> frozenset[TaskId]:
    """Name those of the tasks that have a row."""
    sql = f"SELECT task_id FROM queue_task WHERE {_AMONG}"
    rows = db.rows(sql, (json_text.dump(list(task_ids)),))
    return frozenset(TaskId(row["task_id"]) for row in rows)


def put(db: Database, rows: Iterable[QueueRow]) -> None:
    """Put whole rows in the place of earlier ones."""
    db.insert_many("queue_task", map(_to_row, rows), on_conflict=_ON_CONFLICT)


def judge(db: Database, judgements: Iterable[Judgement]) -> None:
    """Change what verdicts and labels say of rows that are there."""
    for one in judgements:
        db.run(_JUDGE, asdict(one))


def settle(db: Database, task_ids: Iterable[TaskId], *, kept: Iterable[TaskId]) -> None:
    """Note that the rows of these tasks fit now; those that are not kept have none."""
    wanted, there = list(task_ids), set(kept)
    gone = json_text.dump([one for one in wanted if one not in there])
    db.run(f"DELETE FROM queue_task WHERE {_AMONG}", (gone,))
    db.run(f"DELETE FROM queue_stale WHERE {_AMONG}", (json_text.dump(wanted),))


def _to_row(row: QueueRow) -> Row:
    return {name: getattr(row, name) for name in _ALL} | {"is_fault": int(row.is_fault)}


def _columns(kind: type[Judgement]) -> list[str]:
    return [name for name in kind.__dataclass_fields__ if name not in ("number", "task_id")]


_ALL = tuple(QueueRow.__dataclass_fields__)
_ON_CONFLICT = "ON CONFLICT (number) DO UPDATE SET " + ", ".join(
    f"{name} = excluded.{name}" for name in _columns(QueueRow)
)
_JUDGE = (
    "UPDATE queue_task SET "
    + ", ".join(f"{name} = :{name}" for name in _columns(Judgement))
    + " WHERE number = :number"
)
