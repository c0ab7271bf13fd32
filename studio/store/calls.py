"""Calls: requests to models, with what they took and cost."""

import hashlib

from studio.domain.candidate import Call, Candidate
from studio.domain.ids import CallId
from studio.store import json_text
from studio.store.database import Database, Row


def for_candidate(db: Database, candidate: Candidate) -> Call | None:
    """Give the call that brought an answer, None where it came without one."""
    row = db.one("SELECT * FROM call WHERE id = ?", (candidate.call_id,))
    return None if row is None else _call(row)


def recorded_key(candidate: Candidate, content_hash: str) -> str:
    """Name a call that was made elsewhere by what it brought, so that it is added once."""
    parts = ["recorded", candidate.task_id, candidate.model_id, content_hash, candidate.parent_id]
    return hashlib.sha256(json_text.canonical(parts).encode()).hexdigest()


def to_row(call: Call, key: str, *, at: str) -> Row:
    """Make a row of a call that began at the given time."""
    return {
        "id": call.call_id,
        "model_id": call.model_id,
        "task_id": call.task_id,
        "key": key,
        "status": call.status,
        "prompt_tokens": call.prompt_tokens,
        "answer_tokens": call.answer_tokens,
        "latency_ms": call.latency_ms,
        "cost": call.cost,
        "created_at": at,
    }


def _call(row: Row) -> Call:
    return Call(
        call_id=CallId(row["id"]),
        model_id=row["model_id"],
        task_id=row["task_id"],
        status=row["status"],
        prompt_tokens=row["prompt_tokens"],
        answer_tokens=row["answer_tokens"],
        latency_ms=row["latency_ms"],
        cost=row["cost"],
        created_at=row["created_at"],
    )
