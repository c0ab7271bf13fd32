"""Preferences: pairwise votes, only ever appended."""

from collections.abc import Iterable, Iterator

from studio.domain.ids import TaskId
from studio.domain.judgement import Outcome, Preference
from studio.store import json_text
from studio.store.database import Database, Row


def append(db: Database, preference: Preference) -> None:
    """Add one vote; one that supersedes another takes that back."""
    db.insert("preference", _to_row(db, preference))


def add_many(db: Database, preferences: Iterable[Preference]) -> int:
    """Add votes that are not there yet; give how many were added.

    A vote is there already when the rater voted on the same pair at the same moment; where it was
    taken back since, it is said again.
    """
    taken_back = _taken_back(db)
    rows = (
        row | {"supersedes": row["supersedes"] or taken_back.get(_key(row))}
        for row in (_to_row(db, preference) for preference in preferences)
    )
    return db.insert_many("preference", rows, on_conflict="ON CONFLICT DO NOTHING")


def current(db: Database, *, task_id: TaskId | None = None) -> Iterator[Preference]:
    """Yield the votes that none supersedes, of one task or of all tasks in use, oldest first."""
    sql = (
        "SELECT current_preference.* FROM current_preference"
        " JOIN task ON task.id = current_preference.task_id"
        " WHERE task.withdrawn_at IS NULL AND (:task IS NULL OR task.id = :task)"
        " ORDER BY current_preference.created_at, current_preference.id"
    )
    yield from map(from_row, db.rows(sql, {"task": task_id}))


def _taken_back(db: Database) -> dict[tuple[str | None, ...], str]:
    """Give the row that took each vote back which does not count now."""
    sql = (
        "WITH RECURSIVE taken (last, earlier) AS ("
        " SELECT id, supersedes FROM preference AS skip"
        " WHERE outcome = 'skip' AND supersedes IS NOT NULL"
        "  AND NOT EXISTS (SELECT 1 FROM preference AS later WHERE later.supersedes = skip.id)"
        " UNION ALL SELECT taken.last, preference.supersedes FROM taken"
        " JOIN preference ON preference.id = taken.earlier"
        " WHERE preference.supersedes IS NOT NULL)"
        " SELECT preference.*, taken.last FROM taken"
        " JOIN preference ON preference.id = taken.earlier"
    )
    return {_key(row): row["last"] for row in db.rows(sql)}


def _key(row: Row) -> tuple[str | None, ...]:
    return tuple(
        row[name] for name in ("rater_id", "left_id", "right_id", "created_at", "repeat_of")
    )


def _to_row(db: Database, preference: Preference) -> Row:
    return {
        "id": preference.preference_id,
        "task_id": preference.task_id,
        "left_id": preference.left_id,
        "right_id": preference.right_id,
        "outcome": preference.outcome.value,
        "reasons_json": json_text.dump(list(preference.reasons)),
        "confidence": preference.confidence,
        "rater_id": preference.rater_id,
        "seconds": preference.seconds,
        "repeat_of": preference.repeat_of,
        "supersedes": preference.supersedes,
        "created_at": db.moment(preference.created_at),
    }


def from_row(row: Row) -> Preference:
    """Make a vote of a row of its table."""
    return Preference(
        preference_id=row["id"],
        task_id=row["task_id"],
        left_id=row["left_id"],
        right_id=row["right_id"],
        outcome=Outcome(row["outcome"]),
        rater_id=row["rater_id"],
        reasons=tuple(json_text.load(row["reasons_json"])),
        confidence=row["confidence"],
        seconds=row["seconds"],
        repeat_of=row["repeat_of"],
        supersedes=row["supersedes"],
        created_at=row["created_at"],
    )
