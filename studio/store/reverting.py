"""Takes a step back, or does it again: each row is put as it was, by the rules of its table.

Tasks, topics and answers are withdrawn rather than removed; decisions and votes are only ever
appended, so the state before is said again by a new row.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeAlias

from studio.domain.errors import InvalidValueError
from studio.store import changes, decisions, json_text, times, turn_decisions
from studio.store.changes import Change, RowChange, State
from studio.store.database import Database, Row
from studio.store.identifiers import new_id

Values: TypeAlias = Mapping[str, Any]
Told: TypeAlias = Callable[[int, int], None]
_TakeBack: TypeAlias = Callable[[Database, Sequence[Values]], None]


def revert(db: Database, change: Change, told: Told | None = None) -> frozenset[str]:
    """Put every row as it was before the step; give the tables touched.

    ``told`` hears of a long step how many of its rows are done, and how many they are.
    What it takes to go back the other way is noted in the step's place, so that undoing and
    doing again are the same. Raises InvalidValueError where a step cannot be taken back; then
    nothing is changed.
    """
    state: State = "undone" if change.state == "done" else "done"
    touched: set[str] = set()
    with changes.rewriting(db, change.change_id, state) as newest:
        whole = changes.row_count(db, change.change_id)
        done = 0
        for rows in changes.backwards(db, change.change_id, newest):
            touched |= {row.entity for row in rows}
            for like in _alike(rows):
                _revert(db, like)
            done += len(rows)
            if told is not None and done < whole:
                told(done, whole)
    return frozenset(touched)


def _alike(rows: Iterable[RowChange]) -> Iterator[list[RowChange]]:
    """Yield runs of rows to which the same was done; no row is twice in a run."""
    for _, run in groupby(rows, key=_way):
        like: list[RowChange] = []
        seen: set[object] = set()
        for row in run:
            row_id = (row.before or row.after or {}).get("id")
            if like and (row.entity not in _MANY or row_id in seen):
                yield like
                like, seen = [], set()
            like.append(row)
            seen.add(row_id)
        yield like


def _way(row: RowChange) -> tuple[str, bool, tuple[str, ...] | None]:
    return row.entity, row.after is None, None if row.before is None else tuple(row.before)


def _revert(db: Database, like: list[RowChange]) -> None:
    entity = like[0].entity
    before = [row.before for row in like if row.before is not None]
    after = [row.after for row in like if row.after is not None]
    if not before:
        _TAKE_BACK[entity](db, after)
    elif not after:
        db.insert_many(entity, before)
    elif entity in _MANY:
        _restore_many(db, entity, before)
    else:
        _restore(db, entity, before[0])


def _restore(db: Database, entity: str, before: Values) -> None:
    keys = _KEYS.get(entity, ("id",))
    values = ", ".join(f"{name} = :{name}" for name in before if name not in keys)
    db.run(f"UPDATE {entity} SET {values} WHERE {_where(keys)}", before)


def _restore_many(db: Database, entity: str, before: Sequence[Values]) -> None:
    """Write only the columns that differ, as each column written costs its indices time."""
    rows = {"rows": json_text.dump(list(before))}
    given = {name: f"json_extract(one.value, '$.{name}')" for name in before[0] if name != "id"}
    same = f"{entity}.id = json_extract(one.value, '$.id')"
    differ = ", ".join(
        f"max({entity}.{name} IS NOT {was}) AS {name}" for name, was in given.items()
    )
    found = db.one(
        f"SELECT {differ} FROM json_each(:rows) AS one CROSS JOIN {entity} ON {same}", rows
    )
    changed = [name for name, differs in (found or {}).items() if differs]
    if "name" in changed and any(row["name"] for row in before):
        # A name may have passed from one of these rows to another.
        ids = "SELECT json_extract(value, '$.id') FROM json_each(:rows)"
        db.run(f"UPDATE {entity} SET name = NULL WHERE name IS NOT NULL AND id IN ({ids})", rows)
    if changed:
        values = ", ".join(f"{name} = {given[name]}" for name in changed)
        db.run(f"UPDATE {entity} SET {values} FROM json_each(:rows) AS one WHERE {same}", rows)


def _remove(entity: str) -> _TakeBack:
    def run(db: Database, added: Sequence[Values]) -> None:
        for row in added:
            db.run(f"DELETE FROM {entity} WHERE {_where(_KEYS.get(entity, ('id',)))}", row)

    return run


def _withdraw(entity: str, values: str = "withdrawn_at = :now") -> _TakeBack:
    def run(db: Database, added: Sequence[Values]) -> None:
        ids = json_text.dump([row["id"] for row in added])
        db.run(
            f"UPDATE {entity} SET {values} WHERE id IN (SELECT value FROM json_each(:ids))",
            {"now": db.now(), "ids": ids},
        )

    return run


def _withdraw_reasons(db: Database, added: Sequence[Values]) -> None:
    for row in added:
        db.run("UPDATE reason SET withdrawn_at = ? WHERE code = ?", (db.now(), row["code"]))


def _take_back_target(db: Database, added: Sequence[Values]) -> None:
    """Remove a version nothing refers to; otherwise say the version before it again."""
    for row in added:
        if not db.value("SELECT count(*) FROM snapshot WHERE target_id = ?", (row["id"],)):
            db.run("DELETE FROM target WHERE id = ?", (row["id"],))
            continue
        sql = "SELECT * FROM target WHERE version < ? ORDER BY version DESC LIMIT 1"
        before = db.one(sql, (row["version"],))
        if before is None:
            raise InvalidValueError(
                "the first target cannot be taken back: a snapshot was made for it; change it"
            )
        version = db.value("SELECT max(version) + 1 FROM target")
        again = {"id": new_id(), "version": version, "created_at": db.now()}
        db.insert("target", before | again)


def _take_back_decisions(db: Database, added: Sequence[Values]) -> None:
    """Say again what the same rater decided of each candidate before, or that she did not."""
    for values in added:
        row = _require(db, "decision", values["id"])
        before = db.one(
            "SELECT * FROM decision WHERE candidate_id = :candidate_id AND rater_id IS :rater_id"
            " AND (created_at, id) < (:created_at, :id) ORDER BY created_at DESC, id DESC LIMIT 1",
            row,
        )
        blank = {**row, **_UNDECIDED}
        moment = decisions.moment(db, row["candidate_id"])
        again = {"id": new_id(), "supersedes": row["id"], "created_at": moment}
        db.insert("decision", (before or blank) | again)


def _take_back_turn_decisions(db: Database, added: Sequence[Values]) -> None:
    """Say again what the same rater decided of each turn before, or that she did not."""
    for values in added:
        row = _require(db, "turn_decision", values["id"])
        before = db.one(
            "SELECT * FROM turn_decision WHERE task_id = :task_id AND turn = :turn"
            " AND rater_id = :rater_id AND (created_at, id) < (:created_at, :id)"
            " ORDER BY created_at DESC, id DESC LIMIT 1",
            row,
        )
        blank = row | {"verdict": "undone", "reasons_json": "[]", "note": "", "adjudicates": 0}
        moment = turn_decisions.moment(db, row["task_id"], row["turn"])
        again = {"id": new_id(), "supersedes": row["id"], "created_at": moment}
        db.insert("turn_decision", (before or blank) | again)


def _take_back_votes(db: Database, added: Sequence[Values]) -> None:
    """Say the vote again that each one replaced, or take it back with a skip.

    What is said now supersedes the last that was said of the pair in this row of votes: others
    may have come after the one that is taken back, and have been taken back before it.
    """
    for values in added:
        row = _require(db, "preference", values["id"])
        earlier = row["supersedes"]
        before = None if earlier is None else _require(db, "preference", earlier)
        last = _last_said(db, row)
        blank = row | {"outcome": "skip", "reasons_json": "[]", "confidence": None, "seconds": None}
        if before is None or not _is_skipped_pair(before):
            _vote_again(db, before or blank, supersedes=last["id"])
            continue
        if last["outcome"] != "skip":
            _vote_again(db, blank, supersedes=last["id"])
        _vote_again(db, before, supersedes=None)


def _last_said(db: Database, vote: Row) -> Row:
    """Give the last vote that goes back to this one, or the skip of the pair that came after."""
    last = _require(db, "preference", db.value(_END_OF_ROW, vote))
    taken_back = last["outcome"] == "skip" and last["supersedes"] is not None
    return (db.one(_SKIPPED_SINCE, last) if taken_back else None) or last


def _is_skipped_pair(vote: Row) -> bool:
    """Tell a vote from taking one back: to skip a pair is a vote, to skip a vote takes it back."""
    return bool(vote["outcome"] == "skip" and vote["supersedes"] is None)


def _vote_again(db: Database, vote: Row, *, supersedes: str | None) -> None:
    moment = max(db.now(), times.just_after(db.value(_LAST_VOTE, vote)))
    db.insert("preference", vote | {"id": new_id(), "supersedes": supersedes, "created_at": moment})


_END_OF_ROW = (
    "WITH RECURSIVE said (id, at) AS (SELECT :id, 0 UNION ALL"
    " SELECT preference.id, said.at + 1 FROM said"
    " JOIN preference ON preference.supersedes = said.id)"
    " SELECT id FROM said ORDER BY at DESC LIMIT 1"
)
_SKIPPED_SINCE = (
    "SELECT * FROM current_preference WHERE outcome = 'skip' AND rater_id = :rater_id"
    " AND left_id = :left_id AND right_id = :right_id AND repeat_of IS :repeat_of"
    " AND created_at > :created_at ORDER BY created_at DESC LIMIT 1"
)
_LAST_VOTE = (
    "SELECT max(created_at) FROM preference"
    " WHERE rater_id = :rater_id AND left_id = :left_id AND right_id = :right_id"
)


def _require(db: Database, entity: str, row_id: str) -> Row:
    row = db.one(f"SELECT * FROM {entity} WHERE id = ?", (row_id,))
    assert row is not None  # rows of these tables are never removed
    return row


def _where(keys: tuple[str, ...]) -> str:
    return " AND ".join(f"{key} = :{key}" for key in keys)


_UNDECIDED: Values = {
    "verdict": "undone",
    "reasons_json": "[]",
    "hunks_json": "[]",
    "note": "",
    "seconds": None,
    "adjudicates": 0,
}
_KEYS: Mapping[str, tuple[str, ...]] = {
    "cell": ("kind", "topic_id", "difficulty"),
    "reason": ("code",),
}
# Of these there may be very many; they are known by their ids.
_MANY = frozenset({"task", "candidate", "decision", "turn_decision", "preference"})
_TAKE_BACK: Mapping[str, _TakeBack] = {
    "cell": _remove("cell"),
    "plan": _remove("plan"),
    "candidate": _withdraw("candidate"),
    # What is taken back gives its name up: another may have had it before, or get it now.
    "topic": _withdraw("topic", "withdrawn_at = :now, name = name || ' (' || id || ')'"),
    "task": _withdraw("task", "withdrawn_at = :now, name = NULL"),
    "target": _take_back_target,
    "decision": _take_back_decisions,
    "turn_decision": _take_back_turn_decisions,
    "preference": _take_back_votes,
    "reason": _withdraw_reasons,
}
