"""Snapshots: frozen training and evaluation sets, known by their content."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from studio.domain.errors import NotFoundError
from studio.domain.ids import CandidateId, PreferenceId, SnapshotId, TargetId, TaskId
from studio.domain.task import Split
from studio.store import json_text
from studio.store.database import Database, Row
from studio.store.identifiers import new_id


class Purpose(StrEnum):
    """What a snapshot is for."""

    SFT = "sft"
    DPO = "dpo"
    EVAL = "eval"


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotRow:
    """One row: a task with the answer to learn, with a pair, or alone to be answered.

    ``origin`` names the rule by which the row came in, such as ``accepted`` or ``vote``.
    """

    part: Split
    task_id: TaskId
    candidate_id: CandidateId | None = None
    rejected_id: CandidateId | None = None
    preference_id: PreferenceId | None = None
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A frozen set; ``hash`` covers its purpose and all of its rows."""

    snapshot_id: SnapshotId
    purpose: Purpose
    hash: str
    target_id: TargetId
    row_count: int
    created_at: str
    settings: Mapping[str, Any] = field(default_factory=dict)


def freeze(
    db: Database,
    rows: Sequence[SnapshotRow],
    *,
    purpose: Purpose,
    target_id: TargetId,
    settings: Mapping[str, Any] | None = None,
) -> Snapshot:
    """Freeze the rows in their order; rows frozen before are the same snapshot again.

    Raises NotFoundError where a row names a task or an answer that is not there.
    """
    with db.atomic():
        hashes = [row_hash(db, row) for row in rows]
        whole = _whole(purpose, zip((row.part for row in rows), hashes, strict=True))
        known = _find(db, whole, target_id)
        return known or _add(
            db,
            Snapshot(
                snapshot_id=SnapshotId(new_id()),
                purpose=purpose,
                hash=whole,
                target_id=target_id,
                row_count=len(rows),
                created_at=db.now(),
                settings=dict(settings or {}),
            ),
            list(zip(rows, hashes, strict=True)),
        )


def get(db: Database, snapshot_id: SnapshotId) -> Snapshot:
    """Give one snapshot. Raises NotFoundError."""
    row = db.one("SELECT * FROM snapshot WHERE id = ?", (snapshot_id,))
    if row is None:
        raise NotFoundError(
            "snapshot {snapshot_id} is not in {file}", snapshot_id=snapshot_id, file=db.path
        )
    return _snapshot(row)


def listing(db: Database) -> list[Snapshot]:
    """Give every snapshot, oldest first."""
    return [_snapshot(row) for row in db.rows("SELECT * FROM snapshot ORDER BY created_at, id")]


def rows(
    db: Database, snapshot_id: SnapshotId, *, part: Split | None = None
) -> Iterator[SnapshotRow]:
    """Yield a snapshot's rows in their order, or those of one part."""
    sql = (
        "SELECT * FROM snapshot_row WHERE snapshot_id = :id"
        " AND (:part IS NULL OR part = :part) ORDER BY position"
    )
    yield from map(_row, db.rows(sql, {"id": snapshot_id, "part": part}))


def altered(db: Database, snapshot_id: SnapshotId) -> list[int]:
    """Give the positions of rows whose task or answers are no longer what was frozen.

    The whole's own hash is position -1.
    """
    found = []
    pairs = []
    for stored in db.rows(
        "SELECT * FROM snapshot_row WHERE snapshot_id = ? ORDER BY position", (snapshot_id,)
    ):
        row = _row(stored)
        pairs.append((row.part, stored["hash"]))
        if _row_hash_if_there(db, row) != stored["hash"]:
            found.append(stored["position"])
    snapshot = get(db, snapshot_id)
    if len(pairs) != snapshot.row_count or _whole(snapshot.purpose, pairs) != snapshot.hash:
        found.append(-1)
    return found


def row_hash(db: Database, row: SnapshotRow) -> str:
    """Hash all that a row brings: the task's input, reference and graders, and the answers.

    Raises NotFoundError where one of them is not there.
    """
    task = db.one(
        "SELECT content_hash, reference_json, graders_json FROM task WHERE id = ?", (row.task_id,)
    )
    if task is None:
        raise NotFoundError(
            "task {task_id} of a snapshot is not in {file}", task_id=row.task_id, file=db.path
        )
    answers = [_answer_hash(db, answer) for answer in (row.candidate_id, row.rejected_id)]
    text = json_text.canonical([*task.values(), *answers])
    return hashlib.sha256(text.encode()).hexdigest()


def _row_hash_if_there(db: Database, row: SnapshotRow) -> str | None:
    try:
        return row_hash(db, row)
    except NotFoundError:
        return None


def _answer_hash(db: Database, candidate_id: CandidateId | None) -> str | None:
    if candidate_id is None:
        return None
    found = db.value("SELECT content_hash FROM candidate WHERE id = ?", (candidate_id,))
    if found is None:
        raise NotFoundError(
            "candidate {candidate_id} of a snapshot is not in {file}",
            candidate_id=candidate_id,
            file=db.path,
        )
    return str(found)


def _whole(purpose: Purpose, parts: Iterable[tuple[Split, str]]) -> str:
    digest = hashlib.sha256(purpose.value.encode())
    for part, hashed in parts:
        digest.update(f"\n{part.value} {hashed}".encode())
    return digest.hexdigest()


def _find(db: Database, whole: str, target_id: TargetId) -> Snapshot | None:
    sql = "SELECT * FROM snapshot WHERE hash = ? AND target_id = ?"
    row = db.one(sql, (whole, target_id))
    return None if row is None else _snapshot(row)


def _add(db: Database, snapshot: Snapshot, hashed: Sequence[tuple[SnapshotRow, str]]) -> Snapshot:
    db.insert(
        "snapshot",
        {
            "id": snapshot.snapshot_id,
            "purpose": snapshot.purpose.value,
            "hash": snapshot.hash,
            "settings_json": json_text.dump(dict(snapshot.settings)),
            "target_id": snapshot.target_id,
            "row_count": snapshot.row_count,
            "created_at": snapshot.created_at,
        },
    )
    stored = (
        {
            "snapshot_id": snapshot.snapshot_id,
            "position": position,
            "part": row.part.value,
            "task_id": row.task_id,
            "candidate_id": row.candidate_id,
            "rejected_id": row.rejected_id,
            "preference_id": row.preference_id,
            "origin": row.origin,
            "hash": row_hash_,
        }
        for position, (row, row_hash_) in enumerate(hashed)
    )
    db.insert_many("snapshot_row", stored)
    return snapshot


def _snapshot(row: Row) -> Snapshot:
    return Snapshot(
        snapshot_id=row["id"],
        purpose=Purpose(row["purpose"]),
        hash=row["hash"],
        target_id=row["target_id"],
        row_count=row["row_count"],
        created_at=row["created_at"],
        settings=json_text.load(row["settings_json"]),
    )


def _row(row: Row) -> SnapshotRow:
    return SnapshotRow(
        part=Split(row["part"]),
        task_id=row["task_id"],
        candidate_id=row["candidate_id"],
        rejected_id=row["rejected_id"],
        preference_id=row["preference_id"],
        origin=row["origin"],
    )
