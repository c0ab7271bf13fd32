"""A correction that people made again and again, and the undecided answers that it would mend."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.domain.ids import CandidateId, TaskId

BULK_NOTE = "bulk repair: "  # how the note of each verdict that a repair gives begins


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairExample:
    """An accepted edit that made the correction; ``left`` and ``right`` are it in its line."""

    task_id: TaskId
    parent_id: CandidateId
    edit_id: CandidateId
    left: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """Put ``after`` in the place of ``before``, which ``times`` accepted edits did.

    ``before`` is matched to the letter, but never in the middle of a word. ``after`` may be "".
    ``in_calls`` says that it is made in tool calls, as they are written over lines.
    """

    repair_id: str  # the same for the same two texts
    before: str
    after: str
    times: int
    examples: tuple[RepairExample, ...] = ()
    in_calls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairCount:
    """How many undecided answers each repair would touch, by its id, in one slice of them.

    ``next`` is where the next slice begins, None at the end; counts of slices add up.
    """

    touched: Mapping[str, int]
    next: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairedAnswer:
    """An undecided answer as it is and as it would be; ``places`` is how often it is mended.

    ``text`` and ``repaired`` are its tool calls where these are mended.

    ``failed`` names the checks and graders that the answer would fail then.
    """

    candidate_id: CandidateId
    task_id: TaskId
    task_label: str
    model: str
    text: str
    repaired: str
    places: int
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairPage:
    """Some of the answers that a repair would touch; ``next`` is where the next page begins.

    A page may hold few or none though more follow.
    """

    answers: tuple[RepairedAnswer, ...]
    next: int | None
