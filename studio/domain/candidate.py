"""A candidate: one answer to one task, and the call that brought it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.domain.ids import CallId, CandidateId, ModelId, RaterId, TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request to a model: tokens as the server reported them, latency in ms, cost in USD."""

    call_id: CallId
    model_id: ModelId
    task_id: TaskId
    status: str
    prompt_tokens: int | None = None
    answer_tokens: int | None = None
    latency_ms: float | None = None
    cost: float | None = None
    created_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One answer. A human edit is a new candidate whose ``parent_id`` is what it corrects."""

    candidate_id: CandidateId
    task_id: TaskId
    model_id: ModelId
    text: str
    tool_calls: tuple[Mapping[str, Any], ...] = ()
    rater_id: RaterId | None = None
    parent_id: CandidateId | None = None
    call_id: CallId | None = None
    created_at: str = ""
