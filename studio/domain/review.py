"""Review: which item comes next, and what a reviewer sees of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from studio.domain.candidate import Call, Candidate
from studio.domain.ids import CandidateId, ModelId, RaterId, TaskId, TopicId
from studio.domain.judgement import CheckResult, Decision, Verdict
from studio.domain.target import Target
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.domain.turns import JudgedTurn


class QueueOrder(StrEnum):
    """Which items come first."""

    BELOW_FLOOR = "below_floor"  # the cell furthest below its floor
    UNCERTAIN = "uncertain"  # the teachers disagree most
    AUDIT = "audit"  # by chance, the same for everybody
    OLDEST = "oldest"
    NEWEST = "newest"


class Standing(StrEnum):
    """How far a task's answers are judged; one that is accepted is all that a task needs."""

    OPEN = "open"  # nobody has accepted, rejected or escalated what there is
    ACCEPTED = "accepted"
    REJECTED = "rejected"  # every answer is
    ESCALATED = "escalated"
    CONFLICT = "conflict"  # reviewers do not agree


State: TypeAlias = Literal[
    "open", "accepted", "rejected", "escalated", "conflict", "decided", "all"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """Which tasks a reviewer wants to see; empty sets and None ask for nothing in particular.

    Where ``state`` is "open", tasks that another person has begun are left out, and those that
    wait for a second look are in.
    """

    text: str = ""
    kinds: frozenset[Kind] = frozenset()
    topics: frozenset[TopicId | None] = frozenset()
    difficulties: frozenset[Difficulty] = frozenset()
    splits: frozenset[Split] = frozenset({Split.TRAIN})
    models: frozenset[ModelId] = frozenset()
    failed_checks: frozenset[str] = frozenset()
    disagree: bool | None = None
    confidence_below: float | None = None  # agreement x share of answers that fail no check
    longer_than: int | None = None  # characters of the longest answer
    shorter_than: int | None = None
    reviewers: frozenset[RaterId] = frozenset()  # who decided on it
    older_than_days: int | None = None  # the newest answer
    like: CandidateId | None = None  # answers with the same failed checks, of the same model
    state: State = "open"
    order: QueueOrder = QueueOrder.BELOW_FLOOR


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A filter that a person gave a name."""

    view_id: str
    name: str
    filter: QueueFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueItem:
    """One task of the queue; ``flag`` says in words why it is worth a look, "" if nothing does."""

    task_id: TaskId
    kind: Kind
    topic: str | None
    difficulty: Difficulty
    standing: Standing
    answers: int
    disagreement: float  # 0 where the teachers' answers agree, 1 where nothing is shared
    flag: str = ""
    is_fault: bool = False  # the flag is a failed check


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer under review with all that is known of it.

    ``edits`` are its revisions by people, oldest first. ``decisions`` are all that were ever made
    of it and of its edits, oldest first, ``now`` those that none replaces; ``verdict`` is what
    counts now, None where nobody has decided or people conflict. ``edit_verdicts`` is the same for
    each edit. ``hidden`` says that another reviewer has judged it, and that what she did is kept
    from this one until she has given a verdict of her own.
    """

    candidate: Candidate
    model: str
    checks: tuple[CheckResult, ...] = ()
    verdict: Verdict | None = None
    decisions: tuple[Decision, ...] = ()
    now: tuple[Decision, ...] = ()
    edits: tuple[Candidate, ...] = ()
    edit_verdicts: Mapping[CandidateId, Verdict] = field(default_factory=dict)
    call: Call | None = None
    conflict: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """All that the desk shows of one task.

    ``drafts`` are what this reviewer typed over its answers and has not decided on, newest first:
    ``{"candidate_id", "text", "tool_calls", "kept_at"}``. After an edit was undone it is that
    edit's text. ``reader`` is who looks, None where she has not decided on anything yet;
    ``people`` are the names of all reviewers; ``turns`` the assistant's in the conversation.
    """

    item: QueueItem
    task: Task
    target: Target | None
    answers: tuple[Answer, ...]
    source: str | None = None
    group_size: int = 1
    drafts: tuple[Mapping[str, Any], ...] = ()
    reader: RaterId | None = None
    people: Mapping[RaterId, str] = field(default_factory=dict)
    turns: tuple[JudgedTurn, ...] = ()

    @property
    def draft(self) -> Mapping[str, Any]:
        """What was typed last; empty where nothing waits."""
        return self.drafts[0] if self.drafts else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """What a kind and topic lack to their floors; ``accepted`` are train tasks that count."""

    kind: Kind
    topic: str
    floor: int
    accepted: int

    @property
    def missing(self) -> int:
        """How many more must be accepted."""
        return self.floor - self.accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a reviewer is with what her filter asks for.

    ``floors`` are those that are not reached, the furthest first; ``pace`` is seconds an item,
    over the last decisions of today.
    """

    done: int
    left: int
    floors: tuple[Shortfall, ...] = ()
    pace: float | None = None

    @property
    def short(self) -> tuple[tuple[str, int], ...]:
        """What needs more accepted train tasks ("refusal × customs"), with how many."""
        return tuple((f"{one.kind} × {one.topic}", one.missing) for one in self.floors)

    @property
    def seconds_left(self) -> float | None:
        """The time that what is left takes at this pace."""
        return None if self.pace is None else self.pace * self.left
