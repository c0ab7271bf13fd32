"""Takes a step back, or does it again: each row is put as it was, by the rules of its table.

Tasks, topics and answers are withdrawn rather than removed; decisions and votes are only ever
appended, so the state before is said again by a new row.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, TypeAlias

from studio.store import changes, times
from studio.store.changes import Change, RowChange, State
from studio.store.database import Database, Row
from studio.store.identifiers import new_id

Values: TypeAlias = Mapping[str, Any]


def revert(db: Database, change: Change) -> frozenset[str]:
    """Put every row as it was before the step; give the tables touched.

    What it takes to go back the other way is noted in the step's place, so that undoing and
    doing again are the same.
    """
    noted = changes.rows(db, change.change_id)
    state: State = "undone" if change.state == "done" else "done"
    with changes.rewriting(db, change.change_id, state):
        for row in reversed(noted):
            _revert(db, row)
    return frozenset(row.entity for row in noted)


def _revert(db: Database, row: RowChange) -> None:
    if row.before is None and row.after is not None:
        _TAKE_BACK[row.entity](db, row.after)
    elif row.before is not None and row.after is None:
        db.insert(row.entity, row.before)
    elif row.before is not None:
        _restore(db, row.entity, row.before)


def _restore(db: Database, entity: str, before: Values) -> None:
    keys = _KEYS.get(entity, ("id",))
    values = ", ".join(f"{name} = :{name}" for name in before if name not in keys)
    db.run(f"UPDATE {entity} SET {values} WHERE {_where(keys)}", before)


def _remove(entity: str) -> Callable[[Database, Values], None]:
    def run(db: Database, added: Values) -> None:
        keys = _KEYS.get(entity, ("id",))
        db.run(f"DELETE FROM {entity} WHERE {_where(keys)}", added)

    return run


def _withdraw(entity: str) -> Callable[[Database, Values], None]:
    def run(db: Database, added: Values) -> None:
        db.run(
            f"UPDATE {entity} SET withdrawn_at = :now WHERE id = :id",
            {"now": db.now(), "id": added["id"]},
        )

    return run


def _withdraw_task(db: Database, added: Values) -> None:
    """Withdraw a task and free its name, so that its file may be imported again."""
    db.run(
        "UPDATE task SET withdrawn_at = :now, name = NULL WHERE id = :id",
        {"now": db.now(), "id": added["id"]},
    )


def _take_back_target(db: Database, added: Values) -> None:
    """Remove a version nothing refers to; otherwise say the version before it again."""
    used = "SELECT count(*) FROM snapshot WHERE target_id = ?"
    if not db.value(used, (added["id"],)):
        db.run("DELETE FROM target WHERE id = ?", (added["id"],))
        return
    before = db.one(
        "SELECT * FROM target WHERE version < ? ORDER BY version DESC LIMIT 1", (added["version"],)
    )
    if before is not None:
        version = db.value("SELECT max(version) + 1 FROM target")
        copy = before | {"id": new_id(), "version": version, "created_at": db.now()}
        db.insert("target", copy)


def _take_back_decision(db: Database, added: Values) -> None:
    """Say again what was decided of the candidate before, or that nothing was."""
    row = _require(db, "decision", added["id"])
    before = db.one(
        "SELECT * FROM decision WHERE candidate_id = :candidate_id"
        " AND (created_at, id) < (:created_at, :id) ORDER BY created_at DESC, id DESC LIMIT 1",
        row,
    )
    blank = row | {"verdict": "undone", "reasons_json": "[]", "note": ""}
    _say_again(db, "decision", before or blank, instead_of=row)


def _take_back_vote(db: Database, added: Values) -> None:
    """Say the vote again that this one replaced, or take it back with a skip."""
    row = _require(db, "preference", added["id"])
    earlier = row["supersedes"]
    before = None if earlier is None else _require(db, "preference", earlier)
    blank = row | {"outcome": "skip", "reasons_json": "[]", "confidence": None, "seconds": None}
    _say_again(db, "preference", before or blank, instead_of=row)


def _say_again(db: Database, entity: str, said: Row, *, instead_of: Row) -> None:
    at = max(db.now(), _just_after(instead_of["created_at"]))
    db.insert(entity, said | {"id": new_id(), "supersedes": instead_of["id"], "created_at": at})


def _just_after(moment: str) -> str:
    return times.to_text(times.from_text(moment) + timedelta(milliseconds=1))


def _require(db: Database, entity: str, row_id: str) -> Row:
    row = db.one(f"SELECT * FROM {entity} WHERE id = ?", (row_id,))
    assert row is not None  # rows of these tables are never removed
    return row


def _where(keys: tuple[str, ...]) -> str:
    return " AND ".join(f"{key} = :{key}" for key in keys)


_KEYS: Mapping[str, tuple[str, ...]] = {"cell": ("kind", "topic_id", "difficulty")}
_TAKE_BACK: Mapping[str, Callable[[Database, Values], None]] = {
    "cell": _remove("cell"),
    "plan": _remove("plan"),
    "topic": _withdraw("topic"),
    "candidate": _withdraw("candidate"),
    "task": _withdraw_task,
    "target": _take_back_target,
    "decision": _take_back_decision,
    "preference": _take_back_vote,
}
