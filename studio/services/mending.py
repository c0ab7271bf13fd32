"""What repeated corrections have in common, and what an answer becomes by one."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from studio.diffing import corrections
from studio.diffing.corrections import Correction
from studio.diffing.results import Span
from studio.domain import tool_calls
from studio.domain.candidate import Candidate
from studio.domain.errors import InvalidValueError
from studio.domain.grade import GradeStatus
from studio.domain.judgement import CheckStatus
from studio.domain.message import ToolCall
from studio.domain.repair import Repair, RepairedAnswer, RepairExample
from studio.domain.target import Target
from studio.domain.task import Task
from studio.services import trying
from studio.store.edits import AcceptedEdit
from studio.store.undecided import UndecidedAnswer

_EXAMPLES = 5
_CONTEXT = 60  # characters on either side of an example


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One correction that an accepted edit makes, with the edit as its example."""

    before: str
    after: str
    example: RepairExample
    in_calls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """An answer with a repair made in it, in ``places`` places of ``before``.

    ``before`` and ``after`` are what was mended: its text, or its tool calls as they are written.
    """

    answer: UndecidedAnswer
    before: str
    after: str
    places: int
    text: str
    tool_calls: tuple[ToolCall, ...]


def seen(edit: AcceptedEdit, answer: Candidate, edited: Candidate) -> tuple[Seen, ...]:
    """Give the corrections that an edit makes of an answer, each once."""
    left, right = answer.text, edited.text
    in_text = _seen(edit, left, right, corrections.between(left, right))
    if answer.tool_calls == edited.tool_calls:
        return in_text
    left, right = written(answer), written(edited)
    found = corrections.of_values(left, right)
    return (*in_text, *_seen(edit, left, right, found, in_calls=True))


def _seen(
    edit: AcceptedEdit,
    left: str,
    right: str,
    made: Iterable[Correction],
    *,
    in_calls: bool = False,
) -> tuple[Seen, ...]:
    found = {
        (one.before, one.after): Seen(
            before=one.before,
            after=one.after,
            in_calls=in_calls,
            example=RepairExample(
                task_id=edit.task_id,
                parent_id=edit.parent_id,
                edit_id=edit.edit_id,
                left=_excerpt(left, one.left),
                right=_excerpt(right, one.right),
            ),
        )
        for one in made
    }
    return tuple(found.values())


def repairs(made: Iterable[Seen], *, least: int) -> list[Repair]:
    """Give what was corrected so many times at least, the commonest first."""
    alike: dict[tuple[str, str, bool], list[RepairExample]] = defaultdict(list)
    for one in made:
        alike[one.before, one.after, one.in_calls].append(one.example)
    found = [
        Repair(
            repair_id=_id(before, after, "calls" if in_calls else ""),
            before=before,
            after=after,
            times=len(examples),
            examples=tuple(examples[-_EXAMPLES:]),
            in_calls=in_calls,
        )
        for (before, after, in_calls), examples in alike.items()
        if len(examples) >= least
    ]
    return sorted(found, key=lambda one: (-one.times, one.before, one.after))


def touches(text: str, repair: Repair) -> bool:
    """Tell whether a repair would change a text."""
    return repair.before in text and bool(corrections.places(text, repair.before, repair.after))


def mend(answer: UndecidedAnswer, repair: Repair) -> Mended | None:
    """Make a repair in an answer; None where it does not apply, or would leave nothing."""
    candidate = answer.candidate
    before = written(candidate) if repair.in_calls else candidate.text
    if repair.before not in before:
        return None
    after, places = corrections.make(before, repair.before, repair.after)
    text, calls = candidate.text, candidate.tool_calls
    if repair.in_calls:
        try:
            calls = tool_calls.wrapped(tool_calls.read(after))
        except InvalidValueError:
            return None  # it fits where this answer has something else
    else:
        text = after
    if not places or not (text.strip() or calls):
        return None
    return Mended(
        answer=answer, before=before, after=after, places=places, text=text, tool_calls=calls
    )


def written(candidate: Candidate) -> str:
    """Write an answer's tool calls over lines; "" where it has none."""
    if not candidate.tool_calls:
        return ""
    return tool_calls.written(tool_calls.plain(candidate.tool_calls))


def _id(*parts: str) -> str:
    """Make an id that is the same for the same repair."""
    return hashlib.sha256("\0".join(filter(None, parts)).encode()).hexdigest()[:16]


def shown(mended: Mended, task: Task, target: Target | None, label: str) -> RepairedAnswer:
    """Show an answer before and after, with the checks and graders that it would fail then."""
    candidate = mended.answer.candidate
    trial = trying.run(task, target, mended.text, tool_calls=mended.tool_calls)
    return RepairedAnswer(
        candidate_id=candidate.candidate_id,
        task_id=candidate.task_id,
        task_label=label,
        model=mended.answer.model,
        text=mended.before,
        repaired=mended.after,
        places=mended.places,
        failed=_failed(trial),
    )


def _failed(trial: trying.Trial) -> tuple[str, ...]:
    checks = [one.name for one in trial.checks if one.status is CheckStatus.FAILED]
    graders = [one.grader for one in trial.grades if one.status is GradeStatus.FAILED]
    return tuple(dict.fromkeys((*checks, *graders)))


def _excerpt(text: str, part: Span) -> str:
    """Give what stands around a part in its lines, cut where it is long."""
    start = max(text.rfind("\n", 0, part.start) + 1, part.start - _CONTEXT)
    line_end = text.find("\n", part.end)
    end = min(len(text) if line_end < 0 else line_end, part.end + _CONTEXT)
    return text[start:end]
