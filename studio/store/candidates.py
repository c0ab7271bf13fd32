"""Candidates: answers to tasks, only ever appended."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from studio.domain.candidate import Call, Candidate
from studio.domain.errors import NotFoundError
from studio.domain.ids import CandidateId, ModelId, RaterId, TaskId
from studio.domain.repair import BULK_NOTE
from studio.domain.task import Split
from studio.store import calls, json_text
from studio.store.database import Database, Row

_SKIP_KNOWN = "ON CONFLICT DO NOTHING"
# An answer that was withdrawn comes back when it is given again.
_REVIVE = (
    "ON CONFLICT (task_id, model_id, content_hash, coalesce(parent_id, ''))"
    " DO UPDATE SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL"
)
_STANDING = (
    "SELECT candidate.* FROM candidate"
    " JOIN candidate_standing AS standing ON standing.candidate_id = candidate.id"
    " JOIN task ON task.id = candidate.task_id WHERE task.withdrawn_at IS NULL"
)


def add_many(db: Database, candidates: Iterable[Candidate]) -> int:
    """Add answers that are not there yet; give how many were added.

    An answer is there already when its task has the same text and tool calls of the same model.
    """
    rows = (_to_row(db, candidate) for candidate in candidates)
    return db.insert_many("candidate", rows, on_conflict=_REVIVE)


def add_recorded(db: Database, answers: Sequence[tuple[Candidate, Call | None]]) -> int:
    """Add answers with the calls that brought them, made elsewhere; give how many were added.

    What is there already is left as it is, so that a file can be read twice.
    """
    with db.atomic():
        rows = (
            calls.to_row(
                call, calls.recorded_key(one, content_hash(one)), at=db.moment(call.created_at)
            )
            for one, call in answers
            if call is not None
        )
        db.insert_many("call", rows, on_conflict=_SKIP_KNOWN)
        linked = (replace(one, call_id=call.call_id) if call else one for one, call in answers)
        return add_many(db, linked)


def get(db: Database, candidate_id: CandidateId) -> Candidate:
    """Give one answer. Raises NotFoundError."""
    row = db.one("SELECT * FROM candidate WHERE id = ?", (candidate_id,))
    if row is None:
        raise NotFoundError(
            "candidate {candidate_id} is not in {file}", candidate_id=candidate_id, file=db.path
        )
    return from_row(row)


def is_in_use(db: Database, candidate_id: CandidateId) -> bool:
    """Tell whether neither an answer nor its task was withdrawn."""
    sql = (
        "SELECT candidate.withdrawn_at IS NULL AND task.withdrawn_at IS NULL FROM candidate"
        " JOIN task ON task.id = candidate.task_id WHERE candidate.id = ?"
    )
    return bool(db.value(sql, (candidate_id,)))


def withdraw(db: Database, candidate_ids: Iterable[CandidateId]) -> None:
    """Take answers out of use; what refers to them stays."""
    for candidate_id in candidate_ids:
        db.run(
            "UPDATE candidate SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL",
            (db.now(), candidate_id),
        )


def for_task(db: Database, task_id: TaskId) -> list[Candidate]:
    """Give all answers to a task, oldest first."""
    sql = (
        "SELECT * FROM candidate WHERE task_id = ? AND withdrawn_at IS NULL ORDER BY created_at, id"
    )
    return [from_row(row) for row in db.rows(sql, (task_id,))]


def undone_edits(
    db: Database, parents: Sequence[CandidateId], rater_id: RaterId
) -> dict[CandidateId, Candidate]:
    """Give a person's newest withdrawn edit of each of these answers that has none in use.

    What a bulk repair wrote is left out: she did not type it.
    """
    sql = (
        "SELECT candidate.* FROM json_each(:parents) AS wanted"
        " CROSS JOIN candidate ON candidate.parent_id = wanted.value"
        " WHERE candidate.rater_id = :rater AND candidate.withdrawn_at IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.candidate_id = candidate.id"
        " AND instr(decision.note, :bulk) = 1)"
        " AND NOT EXISTS (SELECT 1 FROM candidate AS other WHERE other.parent_id = wanted.value"
        " AND other.rater_id = :rater AND other.withdrawn_at IS NULL)"
        " ORDER BY candidate.withdrawn_at, candidate.id"
    )
    values = {"parents": json_text.dump(list(parents)), "rater": rater_id, "bulk": BULK_NOTE}
    found = (from_row(row) for row in db.rows(sql, values))
    return {one.parent_id: one for one in found if one.parent_id is not None}


def twin(db: Database, candidate: Candidate) -> Candidate | None:
    """Give the answer in use or withdrawn that is the same to the same, None where none is."""
    sql = (
        "SELECT * FROM candidate WHERE task_id = ? AND model_id = ? AND content_hash = ?"
        " AND coalesce(parent_id, '') = ?"
    )
    same = (candidate.task_id, candidate.model_id, content_hash(candidate))
    row = db.one(sql, (*same, candidate.parent_id or ""))
    return None if row is None else from_row(row)


def listing(
    db: Database, *, split: Split | None = None, model_id: ModelId | None = None
) -> Iterator[Candidate]:
    """Yield the answers to tasks in use, in the order of their tasks."""
    sql = (
        "SELECT candidate.* FROM candidate JOIN task ON task.id = candidate.task_id"
        " WHERE task.withdrawn_at IS NULL AND candidate.withdrawn_at IS NULL"
        " AND (:split IS NULL OR task.split = :split)"
        " AND (:model IS NULL OR candidate.model_id = :model)"
        " ORDER BY candidate.task_id, candidate.id"
    )
    yield from map(from_row, db.rows(sql, {"split": split, "model": model_id}))


def passing(
    db: Database, *, undecided: bool = False, split: Split | None = None
) -> Iterator[Candidate]:
    """Yield the answers to tasks in use whose rules have run and none of which failed.

    ``undecided`` leaves out those that have a decision.
    """
    sql = (
        f"{_STANDING} AND standing.checks_run > 0 AND standing.checks_failed = 0"
        " AND (NOT :undecided OR standing.verdict IS NULL)"
        " AND (:split IS NULL OR task.split = :split) ORDER BY candidate.task_id, candidate.id"
    )
    yield from map(from_row, db.rows(sql, {"undecided": undecided, "split": split}))


def failing(
    db: Database, *, undecided: bool = False, split: Split | None = None
) -> Iterator[Candidate]:
    """Yield the answers to tasks in use that failed at least one rule.

    ``undecided`` leaves out those that have a decision.
    """
    sql = (
        f"{_STANDING} AND standing.checks_failed > 0"
        " AND (NOT :undecided OR standing.verdict IS NULL)"
        " AND (:split IS NULL OR task.split = :split) ORDER BY candidate.task_id, candidate.id"
    )
    yield from map(from_row, db.rows(sql, {"undecided": undecided, "split": split}))


def unchecked(db: Database) -> Iterator[Candidate]:
    """Yield the answers to tasks in use on which no rule has run yet."""
    sql = f"{_STANDING} AND standing.checks_run = 0 ORDER BY candidate.task_id, candidate.id"
    yield from map(from_row, db.rows(sql))


def accepted(db: Database, *, split: Split | None = None) -> Iterator[Candidate]:
    """Yield the answers to tasks in use whose current decision is to accept them."""
    sql = (
        f"{_STANDING} AND standing.verdict = 'accept' AND (:split IS NULL OR task.split = :split)"
        " ORDER BY candidate.task_id, candidate.id"
    )
    yield from map(from_row, db.rows(sql, {"split": split}))


def content_hash(candidate: Candidate) -> str:
    """Hash what was answered: the text and the tool calls."""
    content = {"text": candidate.text, "tool_calls": [dict(call) for call in candidate.tool_calls]}
    return hashlib.sha256(json_text.canonical(content).encode()).hexdigest()


def from_row(row: Row) -> Candidate:
    """Make a candidate of a row of its table."""
    return Candidate(
        candidate_id=row["id"],
        task_id=row["task_id"],
        model_id=row["model_id"],
        text=row["text"],
        tool_calls=tuple(json_text.load(row["tool_calls_json"])),
        rater_id=row["rater_id"],
        parent_id=row["parent_id"],
        call_id=row["call_id"],
        created_at=row["created_at"],
    )


def _to_row(db: Database, candidate: Candidate) -> Row:
    return {
        "id": candidate.candidate_id,
        "task_id": candidate.task_id,
        "model_id": candidate.model_id,
        "rater_id": candidate.rater_id,
        "parent_id": candidate.parent_id,
        "text": candidate.text,
        "tool_calls_json": json_text.dump([dict(call) for call in candidate.tool_calls]),
        "call_id": candidate.call_id,
        "content_hash": content_hash(candidate),
        "created_at": db.moment(candidate.created_at),
    }
