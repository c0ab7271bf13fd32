"""Earlier turns of the assistant in a task's conversation, and what reviewers say of them."""

from dataclasses import dataclass
from enum import StrEnum

from studio.domain.ids import DecisionId, RaterId, TaskId
from studio.domain.judgement import Verdict
from studio.domain.message import Conversation


class TurnState(StrEnum):
    """How a turn stands; ``hidden`` where another judged it and one has not yet."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CONFLICT = "conflict"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnDecision:
    """A person's verdict on a turn: accept, reject or undone.

    ``turn`` is its place among the task's messages, from 0. ``supersedes`` is the decision that
    it takes back; ``adjudicates`` says that it settles what others do not agree on.
    """

    decision_id: DecisionId
    task_id: TaskId
    turn: int
    verdict: Verdict
    rater_id: RaterId
    reasons: tuple[str, ...] = ()
    note: str = ""
    adjudicates: bool = False
    supersedes: DecisionId | None = None
    created_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedTurn:
    """One turn of the assistant as one person may see it.

    ``verdict`` is what counts, None where nobody decided, people conflict, or it is hidden;
    ``decisions`` are all that were made of it, oldest first, ``now`` those that none replaces.
    """

    turn: int
    verdict: Verdict | None = None
    decisions: tuple[TurnDecision, ...] = ()
    now: tuple[TurnDecision, ...] = ()
    conflict: bool = False
    hidden: bool = False

    @property
    def number(self) -> int:
        """Its number for a person, from 1."""
        return self.turn + 1

    @property
    def state(self) -> TurnState:
        """How it stands."""
        if self.hidden:
            return TurnState.HIDDEN
        if self.conflict:
            return TurnState.CONFLICT
        if self.verdict is None:
            return TurnState.OPEN
        return TurnState.ACCEPTED if self.verdict is Verdict.ACCEPT else TurnState.REJECTED

    @property
    def is_open(self) -> bool:
        """Whether it waits for a verdict."""
        return self.state in _WAITING

    @property
    def is_unfit(self) -> bool:
        """Whether nothing is learnt from the conversation because of it, as far as one may see."""
        return self.state in _UNFIT

    def said_by(self, rater_id: RaterId | None) -> TurnDecision | None:
        """Give what one person says of it now."""
        return next((one for one in self.now if one.rater_id == rater_id), None)


_WAITING = frozenset({TurnState.OPEN, TurnState.HIDDEN})
_UNFIT = frozenset({TurnState.REJECTED, TurnState.CONFLICT})


def places(messages: Conversation) -> tuple[int, ...]:
    """Give which messages are turns of the assistant, from 0."""
    return tuple(at for at, message in enumerate(messages) if message.role == "assistant")
