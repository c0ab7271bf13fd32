"""The steps that can be undone; triggers note what each does to which rows."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from studio.domain.ids import ChangeId, RaterId, TaskId
from studio.store import json_text, raters
from studio.store.database import Database, Row
from studio.store.identifiers import new_id

State: TypeAlias = Literal["done", "undone", "passed"]
_AT_ONCE = 5000  # each statement has a cost of its own; much more takes memory and no less time


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One step of a person's work; ``label`` is what a menu says after "Undo"."""

    change_id: ChangeId
    label: str
    state: State
    created_at: str
    rater_id: RaterId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """What a step did to one row of a table: an addition has no before, a removal no after.

    ``after`` names the row that was added; of one that was altered it is left unread, empty.
    """

    entity: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@contextmanager
def recording(db: Database, label: str, *, rater_id: RaterId | None = None) -> Iterator[None]:
    """Make all that is written inside one change that can be undone.

    It is the work of the person who is present, unless a rater is named.

    A block inside another belongs to the outer one's step. A step that changes nothing is
    forgotten, and leaves what was undone before it as it is.
    """
    with db.atomic():
        if db.value("SELECT count(*) FROM recording"):
            yield
            return
        change_id = _begin(db, label, rater_id or raters.present(db))
        yield
        db.run("DELETE FROM recording")
        if not db.value("SELECT count(*) FROM change_row WHERE change_id = ?", (change_id,)):
            db.run("DELETE FROM change WHERE id = ?", (change_id,))
        else:
            _pass(db)


def name(db: Database, label: str) -> None:
    """Give the step that is being done a name that was not known when it began."""
    db.run("UPDATE change SET label = ? WHERE id = (SELECT change_id FROM recording)", (label,))


def newest_done(db: Database) -> Change | None:
    """Give the step that would be undone next."""
    row = db.one("SELECT * FROM change WHERE state = 'done' ORDER BY number DESC LIMIT 1")
    return None if row is None else _change(row)


def oldest_undone(db: Database) -> Change | None:
    """Give the step that would be done again next."""
    row = db.one("SELECT * FROM change WHERE state = 'undone' ORDER BY number LIMIT 1")
    return None if row is None else _change(row)


def listing(db: Database, *, limit: int = 100) -> list[Change]:
    """Give the newest steps, done and undone, newest first."""
    sql = "SELECT * FROM change WHERE state <> 'passed' ORDER BY number DESC LIMIT ?"
    return [_change(row) for row in db.rows(sql, (limit,))]


def newest_row(db: Database, change_id: ChangeId) -> int:
    """Give the number of the last thing that a step did, 0 where it did nothing."""
    sql = "SELECT coalesce(max(sequence), 0) FROM change_row WHERE change_id = ?"
    return int(db.value(sql, (change_id,)))


def row_count(db: Database, change_id: ChangeId) -> int:
    """Count the things that a step did."""
    return int(db.value("SELECT count(*) FROM change_row WHERE change_id = ?", (change_id,)))


def backwards(db: Database, change_id: ChangeId, newest: int) -> Iterator[list[RowChange]]:
    """Yield what a step did from one thing back to its first, some thousand at a time."""
    sql = (
        "SELECT * FROM change_row WHERE change_id = ? AND sequence <= ?"
        " ORDER BY sequence DESC LIMIT ?"
    )
    while rows := list(db.rows(sql, (change_id, newest, _AT_ONCE))):
        yield [_row_change(row) for row in rows]
        newest = rows[-1]["sequence"] - 1


def judged(db: Database, change_id: ChangeId) -> TaskId | None:
    """Give the task on whose answers or turns a step decided; None for none or several."""
    rows = list(db.rows(_JUDGED, {"id": change_id}))
    return TaskId(rows[0]["task_id"]) if len(rows) == 1 else None


def is_review(db: Database, change_id: ChangeId) -> bool:
    """Tell whether a step is a reviewer's: verdicts, edits, repairs, or the list of reasons."""
    return bool(db.value(_REVIEW, {"id": change_id}))


def forget(db: Database) -> None:
    """Let no step done so far be taken back: a project begins here."""
    with db.atomic():
        db.run("DELETE FROM change_row")
        db.run("UPDATE change SET state = 'passed'")


@contextmanager
def rewriting(db: Database, change_id: ChangeId, state: State) -> Iterator[int]:
    """Replace what is noted of a step by what is done inside: how to go back the other way.

    Yields the number of the last thing noted before.
    """
    with db.atomic():
        newest = newest_row(db, change_id)
        db.insert("recording", {"change_id": change_id})
        yield newest
        db.run("DELETE FROM recording")
        db.run("DELETE FROM change_row WHERE change_id = ? AND sequence <= ?", (change_id, newest))
        db.run("UPDATE change SET state = ? WHERE id = ?", (state, change_id))


# What a rule decides, and what is brought in with tasks, is nobody's work at the desk.
_REVIEW = (
    "SELECT NOT EXISTS (SELECT 1 FROM change_row WHERE change_id = :id AND entity NOT IN"
    " ('decision', 'turn_decision', 'candidate', 'model', 'reason', 'task'))"
    " AND (EXISTS (SELECT 1 FROM change_row WHERE change_id = :id"
    " AND entity IN ('reason', 'turn_decision'))"
    " OR (SELECT decision.rater_id IS NOT NULL FROM change_row"
    " JOIN decision ON decision.id = json_extract(change_row.after_json, '$.id')"
    " WHERE change_row.change_id = :id AND change_row.entity = 'decision' LIMIT 1))"
)

_JUDGED = (
    "SELECT candidate.task_id FROM change_row"
    " JOIN decision ON decision.id = json_extract(change_row.after_json, '$.id')"
    " JOIN candidate ON candidate.id = decision.candidate_id"
    " WHERE change_row.change_id = :id AND change_row.entity = 'decision'"
    " UNION SELECT turn_decision.task_id FROM change_row"
    " JOIN turn_decision ON turn_decision.id = json_extract(change_row.after_json, '$.id')"
    " WHERE change_row.change_id = :id AND change_row.entity = 'turn_decision' LIMIT 2"
)


def _begin(db: Database, label: str, rater_id: RaterId | None) -> ChangeId:
    change_id = ChangeId(new_id())
    number = db.value("SELECT coalesce(max(number), 0) + 1 FROM change")
    db.insert(
        "change",
        {
            "id": change_id,
            "number": number,
            "label": label,
            "state": "done",
            "rater_id": rater_id,
            "created_at": db.now(),
        },
    )
    db.insert("recording", {"change_id": change_id})
    return change_id


def _pass(db: Database) -> None:
    """Work went on from here, so what was undone before cannot be done again."""
    db.run(
        "DELETE FROM change_row WHERE change_id IN (SELECT id FROM change WHERE state = 'undone')"
    )
    db.run("UPDATE change SET state = 'passed' WHERE state = 'undone'")


def _row_change(row: Row) -> RowChange:
    noted = row["before_json"], row["after_json"]
    before = None if noted[0] is None else json_text.load(noted[0])
    after = None if noted[1] is None else json_text.load(noted[1]) if before is None else {}
    return RowChange(entity=row["entity"], before=before, after=after)


def _change(row: Row) -> Change:
    return Change(
        change_id=row["id"],
        label=row["label"],
        state=row["state"],
        created_at=row["created_at"],
        rater_id=row["rater_id"],
    )
