"""What is said of a candidate: rules' checks, reviewers' decisions, raters' votes."""

import re
from dataclasses import dataclass
from enum import StrEnum

from studio.domain.errors import InvalidValueError
from studio.domain.ids import CandidateId, DecisionId, PreferenceId, RaterId, TaskId

_CODE = re.compile(r"[a-z][a-z0-9_]{0,63}")


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


class ReasonSubject(StrEnum):
    """What a reason can be said of."""

    ANSWER = "answer"
    PAIR = "pair"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a person decides as she does, in the project's words; ``hotkey`` is one key or ""."""

    code: str
    label: str
    hotkey: str = ""
    subject: ReasonSubject = ReasonSubject.BOTH

    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.code):
            raise InvalidValueError(
                "{code!r} is no reason's code; use a-z, 0-9 and _, beginning with a letter",
                code=self.code,
            )
        if not self.label.strip():
            raise InvalidValueError("the reason {code} needs a label", code=self.code)
        if len(self.hotkey) > 1 or self.hotkey.isspace():
            raise InvalidValueError(
                "the key of {code} is {hotkey!r}; give one key", code=self.code, hotkey=self.hotkey
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Hunk:
    """Characters ``start:end`` of an answer that have reasons of their own.

    ``text`` is what an edit has in their place; it may be "".
    """

    start: int
    end: int
    text: str = ""
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise InvalidValueError(
                "a part of an answer cannot be {start} to {end}", start=self.start, end=self.end
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A verdict on a candidate; ``supersedes`` is the decision it takes back.

    ``adjudicates`` says that it settles what others do not agree on, ``keeps_pair`` whether an
    accepted edit and the answer it corrects are a pair to learn from.
    """

    decision_id: DecisionId
    candidate_id: CandidateId
    verdict: Verdict
    reasons: tuple[str, ...] = ()
    hunks: tuple[Hunk, ...] = ()
    note: str = ""
    seconds: float | None = None
    rater_id: RaterId | None = None
    adjudicates: bool = False
    keeps_pair: bool = True
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
            raise InvalidValueError(
                "{preference_id}: both sides are the same candidate",
                preference_id=self.preference_id,
            )
