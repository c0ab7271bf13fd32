"""What is said of a candidate: rules' checks, reviewers' decisions, raters' votes."""

from dataclasses import dataclass
from enum import StrEnum

from studio.domain.errors import InvalidValueError
from studio.domain.ids import CandidateId, DecisionId, PreferenceId, RaterId, TaskId


class CheckStatus(StrEnum):
    """How a rule came out."""

    PASSED = "passed"
    FAILED = "failed"
    WARNED = "warned"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """One rule run on one candidate, with the reason in words."""

    candidate_id: CandidateId
    name: str
    status: CheckStatus
    reason: str = ""


class Verdict(StrEnum):
    """What a reviewer decides about a candidate."""

    ACCEPT = "accept"
    REJECT = "reject"
    ESCALATE = "escalate"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A verdict on a candidate; ``supersedes`` is the decision it takes back."""

    decision_id: DecisionId
    candidate_id: CandidateId
    verdict: Verdict
    reasons: tuple[str, ...] = ()
    rater_id: RaterId | None = None
    supersedes: DecisionId | None = None
    created_at: str = ""


class Outcome(StrEnum):
    """How a rater votes on a pair."""

    LEFT = "left"
    RIGHT = "right"
    TIE = "tie"
    BOTH_BAD = "both_bad"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """One vote: which of two candidates of the same task a rater found better."""

    preference_id: PreferenceId
    task_id: TaskId
    left_id: CandidateId
    right_id: CandidateId
    outcome: Outcome
    rater_id: RaterId
    reasons: tuple[str, ...] = ()
    confidence: str | None = None
    seconds: float | None = None
    repeat_of: PreferenceId | None = None
    supersedes: PreferenceId | None = None
    created_at: str = ""

    def __post_init__(self) -> None:
        if self.left_id == self.right_id:
            raise InvalidValueError(f"{self.preference_id}: both sides are the same candidate")
