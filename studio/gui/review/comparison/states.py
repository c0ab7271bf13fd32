"""How a side stands, in a word: original, judged, saved, or a draft that is kept."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from studio.domain.ids import CandidateId
from studio.domain.judgement import Verdict
from studio.domain.review import Answer
from studio.gui import text
from studio.gui.widgets.chip import ChipTone

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a head's chip says, and the whole of it on hover."""

    said: str
    tone: ChipTone
    why: str = ""


def of_draft(kept: datetime | str | None, *, is_edited: bool) -> State:
    """Say of the edit whether it is kept: when, or why not."""
    if isinstance(kept, str):
        return State(said=translate("SideState", "not kept"), tone=ChipTone.BAD, why=kept)
    if not is_edited:
        return State(said=translate("SideState", "unchanged"), tone=ChipTone.PLAIN)
    if kept is None:
        return State(said=translate("SideState", "keeping…"), tone=ChipTone.PLAIN)
    when = text.time(kept.isoformat())
    return State(
        said=translate("SideState", "draft kept"),
        tone=ChipTone.GOOD,
        why=translate("SideState", "Kept at {time}").format(time=when),
    )


def of_candidate(answer: Answer | None, candidate_id: CandidateId | None) -> State | None:
    """Say of an answer, or of one of its revisions, what was decided; None of what is neither."""
    if answer is None or candidate_id is None:
        return None
    if candidate_id == answer.candidate.candidate_id:
        if answer.conflict:
            said = translate("SideState", "reviewers disagree")
            return State(said=said, tone=ChipTone.OPEN)
        return _of_verdict(answer.verdict) or State(
            said=translate("SideState", "original"), tone=ChipTone.PLAIN
        )
    edit = next((one for one in answer.edits if one.candidate_id == candidate_id), None)
    if edit is None:
        return None
    judged = _of_verdict(answer.edit_verdicts.get(candidate_id))
    when = text.date_time(edit.created_at)
    saved = translate("SideState", "saved {time}").format(time=when)
    if judged is not None:
        return State(said=judged.said, tone=judged.tone, why=saved)
    return State(said=saved, tone=ChipTone.PLAIN)


def _of_verdict(verdict: Verdict | None) -> State | None:
    if verdict is Verdict.ACCEPT:
        return State(said=translate("SideState", "accepted"), tone=ChipTone.GOOD)
    if verdict is Verdict.REJECT:
        return State(said=translate("SideState", "rejected"), tone=ChipTone.BAD)
    if verdict is Verdict.ESCALATE:
        return State(said=translate("SideState", "escalated"), tone=ChipTone.OPEN)
    return None
