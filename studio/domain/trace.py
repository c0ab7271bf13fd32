"""Where an answer comes from, what was made of it and what it was used in; and the way back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from studio.domain.candidate import Call, Candidate
from studio.domain.ids import (
    CandidateId,
    EvaluationId,
    RunId,
    SnapshotId,
    TaskId,
)
from studio.domain.judgement import CheckResult, Decision, Preference, Verdict
from studio.domain.model import ModelRole
from studio.domain.run import Method, RunStatus
from studio.domain.turns import TurnDecision


class Part(StrEnum):
    """What an answer is to a row of a snapshot."""

    ANSWER = "answer"  # the one to learn, or the reference of a held-out task
    CHOSEN = "chosen"  # the better one of a pair
    REJECTED = "rejected"  # the other one


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The call that brought an answer, with the settings that it was made with."""

    call: Call
    settings: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""
    finished_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One text in an answer's line of corrections; ``by`` is the rater or the model."""

    candidate: Candidate
    by: str
    verdict: Verdict | None = None
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A decision and who made it, "" where a rule did; ``stands`` unless replaced since."""

    decision: Decision
    rater: str
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnSaying:
    """A verdict on an earlier turn of the conversation; ``stands`` unless replaced since."""

    decision: TurnDecision
    rater: str
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A vote on the answer against another; ``won`` is None where neither was better."""

    preference: Preference
    rater: str
    other_id: CandidateId
    other_model: str
    won: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotUse:
    """A row of a snapshot that holds the answer.

    ``split`` is the part of the snapshot, ``origin`` why the row came in, such as ``accepted``,
    ``vote``, ``edit``, ``check`` or ``reference``. ``other_id`` is the other side of a pair.
    """

    snapshot_id: SnapshotId
    purpose: str
    created_at: str
    position: int
    split: str
    part: Part
    origin: str
    other_id: CandidateId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunUse:
    """A run that learnt from the answer; not ``direct`` where it started from one that did."""

    run_id: RunId
    name: str
    method: Method
    status: RunStatus
    snapshot_id: SnapshotId
    created_at: str
    direct: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationUse:
    """An evaluation of a student that learnt from the answer; ``model`` is that student.

    Without a run the answer was the reference of one of its tasks, and ``model`` is "".
    """

    evaluation_id: EvaluationId
    status: RunStatus
    created_at: str
    model: str
    run_id: RunId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One answer with all that led to it and came of it, each list oldest first.

    ``ancestors`` are the answers that it corrects, the first one first; ``edits`` are the
    corrections of it. ``hidden`` says that another reviewer has judged the answer and that her
    decisions and edits are kept from this one until she has given a verdict of her own.
    ``verdict`` is what counts, None where nobody decided, people conflict, or it is hidden.
    ``turns`` are the verdicts on earlier turns of the conversation that it answers;
    ``carried_from`` is the answer that it is a copy of, from before a turn was corrected.
    """

    candidate: Candidate
    model: str
    role: ModelRole
    by: str  # the rater who wrote it, "" for a model's answer
    task_id: TaskId
    task_label: str
    is_withdrawn: bool = False
    verdict: Verdict | None = None
    request: Request | None = None
    checks: tuple[CheckResult, ...] = ()
    ancestors: tuple[Revision, ...] = ()
    edits: tuple[Revision, ...] = ()
    decisions: tuple[Saying, ...] = ()
    votes: tuple[Vote, ...] = ()
    snapshots: tuple[SnapshotUse, ...] = ()
    runs: tuple[RunUse, ...] = ()
    evaluations: tuple[EvaluationUse, ...] = ()
    hidden: bool = False
    turns: tuple[TurnSaying, ...] = ()
    carried_from: CandidateId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedAnswer:
    """A row of a snapshot on the way back to its answer; the ids are None in a bare eval row."""

    position: int
    split: str
    origin: str
    task_id: TaskId
    task_label: str
    candidate_id: CandidateId | None
    model: str = ""
    rejected_id: CandidateId | None = None
    rejected_model: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedAnswers:
    """Some rows of a snapshot in their order; ``total`` counts all of it."""

    snapshot_id: SnapshotId
    rows: tuple[UsedAnswer, ...]
    total: int
