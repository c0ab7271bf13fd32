"""What repeated corrections have in common, and what an answer becomes by one."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from studio.diffing import corrections
from studio.diffing.results import Span
from studio.domain.grade import GradeStatus
from studio.domain.judgement import CheckStatus
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """An answer's text with a repair made in it, in ``places`` places."""

    answer: UndecidedAnswer
    text: str
    places: int


def seen(edit: AcceptedEdit, left: str, right: str) -> tuple[Seen, ...]:
    """Give the corrections that an edit makes of a text, each once."""
    found = {
        (one.before, one.after): Seen(
            before=one.before,
            after=one.after,
            example=RepairExample(
                task_id=edit.task_id,
                parent_id=edit.parent_id,
                edit_id=edit.edit_id,
                left=_excerpt(left, one.left),
                right=_excerpt(right, one.right),
            ),
        )
        for one in corrections.between(left, right)
    }
    return tuple(found.values())


def repairs(made: Iterable[Seen], *, least: int) -> list[Repair]:
    """Give what was corrected so many times at least, the commonest first."""
    alike: dict[tuple[str, str], list[RepairExample]] = defaultdict(list)
    for one in made:
        alike[one.before, one.after].append(one.example)
    found = [
        Repair(
            repair_id=hashlib.sha256(f"{before}\0{after}".encode()).hexdigest()[:16],
            before=before,
            after=after,
            times=len(examples),
            examples=tuple(examples[-_EXAMPLES:]),
        )
        for (before, after), examples in alike.items()
        if len(examples) >= least
    ]
    return sorted(found, key=lambda one: (-one.times, one.before, one.after))


def touches(text: str, repair: Repair) -> bool:
    """Tell whether a repair would change a text."""
    return repair.before in text and bool(corrections.places(text, repair.before, repair.after))


def mend(answer: UndecidedAnswer, repair: Repair) -> Mended | None:
    """Make a repair in an answer; None where it does not apply, or would leave nothing."""
    text, places = corrections.make(answer.candidate.text, repair.before, repair.after)
    if not places or not (text.strip() or answer.candidate.tool_calls):
        return None
    return Mended(answer=answer, text=text, places=places)


def shown(mended: Mended, task: Task, target: Target | None, label: str) -> RepairedAnswer:
    """Show an answer before and after, with the checks and graders that it would fail then."""
    candidate = mended.answer.candidate
    trial = trying.run(task, target, mended.text, tool_calls=candidate.tool_calls)
    return RepairedAnswer(
        candidate_id=candidate.candidate_id,
        task_id=candidate.task_id,
        task_label=label,
        model=mended.answer.model,
        text=candidate.text,
        repaired=mended.text,
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
