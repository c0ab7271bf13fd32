"""With which answer and which text an item begins on the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from studio.domain.ids import RaterId
from studio.domain.judgement import Verdict
from studio.domain.message import ToolCall
from studio.domain.review import Answer, ReviewItem

_ACCEPTED = (Verdict.ACCEPT, Verdict.ESCALATE)


def first(answers: Sequence[Answer], reader: RaterId | None) -> Answer | None:
    """Choose what to judge first: what people conflict on, else undecided, else accepted."""
    ways = (lambda one: one.conflict, partial(is_open, reader), _is_accepted)
    found = (next(filter(fits, answers), None) for fits in ways)
    return next((one for one in found if one is not None), answers[0] if answers else None)


def other(answers: Sequence[Answer], subject: Answer | None, chosen: int) -> int:
    """Give which answer stands beside the one that is judged: the one chosen, if it is another."""
    index = answers.index(subject) if subject is not None else 0
    if chosen != index and chosen < len(answers):
        return chosen
    return 1 if index == 0 else 0


def is_open(reader: RaterId | None, answer: Answer) -> bool:
    """Tell whether an answer waits for this person's verdict."""
    if answer.verdict is not None or answer.edit_verdicts:
        return False
    said = [one for one in answer.now if one.verdict is not Verdict.UNDONE]
    return all(one.rater_id != reader for one in said)


def successor(
    answers: Sequence[Answer], before: Answer | None, reader: RaterId | None
) -> Answer | None:
    """Find an answer among those read again, or what came in its place: of the same model."""
    if before is None:
        return first(answers, reader)
    ids = [one.candidate.candidate_id for one in answers]
    if before.candidate.candidate_id in ids:
        return answers[ids.index(before.candidate.candidate_id)]
    same = [one for one in answers if one.candidate.model_id == before.candidate.model_id]
    return same[-1] if same else first(answers, reader)


def text(answer: Answer) -> tuple[str, tuple[ToolCall, ...]]:
    """Give what editing begins with: the edit that was accepted, else the answer itself."""
    for edit in reversed(answer.edits):
        if answer.edit_verdicts.get(edit.candidate_id) is Verdict.ACCEPT:
            return edit.text, edit.tool_calls
    return answer.candidate.text, answer.candidate.tool_calls


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed over an answer at an earlier time."""

    text: str
    tool_calls: tuple[ToolCall, ...]
    kept_at: datetime | None  # None where nothing readable is noted


def drafts(item: ReviewItem | None, answers: Sequence[Answer]) -> list[tuple[Answer, Draft]]:
    """Give the drafts over these answers, the newest first."""
    known = {one.candidate.candidate_id: one for one in answers}
    found = []
    for draft in item.drafts if item is not None else ():
        answer = known.get(draft["candidate_id"])
        if answer is not None:
            calls = draft.get("tool_calls")
            typed = Draft(
                text=str(draft.get("text", "")),
                tool_calls=answer.candidate.tool_calls if calls is None else tuple(calls),
                kept_at=_moment(draft.get("kept_at")),
            )
            found.append((answer, typed))
    return found


def _moment(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(value))
    except ValueError:
        return None


def _is_accepted(answer: Answer) -> bool:
    return answer.verdict in _ACCEPTED or Verdict.ACCEPT in answer.edit_verdicts.values()
