"""What can be compared on the desk, and the two sides that come of it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, TaskId
from studio.domain.message import ToolCall
from studio.domain.review import Answer, ReviewItem

translate = QCoreApplication.translate


class Compare(StrEnum):
    """What stands beside what; the answer that is judged is on the left."""

    EDIT = "edit"  # the answer and what the reviewer makes of it
    ANSWERS = "answers"  # two teachers' answers
    REVISION = "revision"  # the revision before and the present one
    REFERENCE = "reference"  # the answer and the task's reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of the comparison; ``candidate_id`` is None where it is no answer that is kept."""

    title: str
    text: str
    tool_calls: tuple[ToolCall, ...] = ()
    candidate_id: CandidateId | None = None
    is_edit: bool = False


def choices(item: ReviewItem, subject: Answer) -> tuple[Compare, ...]:
    """Give what can be compared of an item, in the order of the key that goes through them."""
    found = [Compare.EDIT]
    if len(item.answers) > 1:
        found.append(Compare.ANSWERS)
    if subject.edits:
        found.append(Compare.REVISION)
    if item.task.reference is not None:
        found.append(Compare.REFERENCE)
    return tuple(found)


def in_order(
    answers: Sequence[Answer], task_id: TaskId, *, names_hidden: bool
) -> tuple[Answer, ...]:
    """Give the answers as they are shown: by chance for each task where names are hidden."""
    if not names_hidden:
        return tuple(answers)
    return tuple(sorted(answers, key=lambda one: _chance(task_id, one.candidate.candidate_id)))


def name(answers: Sequence[Answer], answer: Answer, *, names_hidden: bool) -> str:
    """Name an answer by its model, or by a letter where names are hidden."""
    if not names_hidden:
        return answer.model
    words = translate("Sides", "Answer {letter}")
    return words.format(letter=letter(answers.index(answer)))


def letter(index: int) -> str:
    """Give the letter of an answer by its place among those shown."""
    return chr(ord("A") + index % 26)


def of_answer(answer: Answer, title: str) -> Side:
    """Give an answer as a side."""
    return _of(answer.candidate, title)


def of_edit(text: str, tool_calls: tuple[ToolCall, ...]) -> Side:
    """Give what the reviewer is typing as a side."""
    title = translate("Sides", "Your edit")
    return Side(title=title, text=text, tool_calls=tool_calls, is_edit=True)


def of_revisions(answer: Answer, title: str) -> tuple[Side, Side]:
    """Give the revision before the present one, and that one."""
    revisions = (answer.candidate, *answer.edits)
    before, present = revisions[-2], revisions[-1]
    number = len(revisions)
    words = translate("Sides", "{name}, revision {number}")
    first = title if number == 2 else words.format(name=title, number=number - 1)
    return _of(before, first), _of(present, words.format(name=title, number=number))


def of_reference(item: ReviewItem) -> Side:
    """Give the task's reference answer as a side."""
    reference = item.task.reference
    title = translate("Sides", "Reference")
    if isinstance(reference, str) or reference is None:
        return Side(title=title, text=reference or "")
    calls = reference.get("tool_calls") or ()
    text = reference.get("content") or reference.get("text") or ""
    return Side(title=title, text=str(text), tool_calls=tuple(calls))


def _of(candidate: Candidate, title: str) -> Side:
    return Side(
        title=title,
        text=candidate.text,
        tool_calls=candidate.tool_calls,
        candidate_id=candidate.candidate_id,
    )


def _chance(task_id: TaskId, candidate_id: CandidateId) -> bytes:
    return hashlib.blake2b(f"{task_id} {candidate_id}".encode(), digest_size=8).digest()
