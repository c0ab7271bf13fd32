"""Edits that are being typed: kept beside the project's file until they are decided on."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.domain.candidate import Candidate
from studio.domain.errors import NotFoundError, StudioError
from studio.domain.ids import CandidateId, RaterId, TaskId
from studio.domain.message import ToolCall
from studio.store import candidates
from studio.store import edit_drafts as files
from studio.store.database import Database

_DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is typed; ``tool_calls`` is None where only the text is edited."""

    text: str
    kept_at: str
    tool_calls: Sequence[ToolCall] | None = None

    def to_json(self) -> dict[str, Any]:
        """Give it as plain values."""
        calls = None if self.tool_calls is None else [dict(call) for call in self.tool_calls]
        return {"text": self.text, "tool_calls": calls, "kept_at": self.kept_at}


def waiting(
    db: Database, folder: Path, answers: Sequence[Candidate], rater_id: RaterId | None
) -> tuple[Mapping[str, Any], ...]:
    """Give what a person typed over a task's answers, the newest first.

    Where she undid an edit, its text waits again, unless she dropped it since.
    """
    if rater_id is None:
        return ()
    undone = candidates.undone_edits(db, [one.candidate_id for one in answers], rater_id)
    found = []
    for answer in answers:
        draft = files.read(folder, answer.candidate_id, rater_id)
        edit = undone.get(answer.candidate_id)
        if draft is None and edit is not None:
            typed = Draft(text=edit.text, tool_calls=edit.tool_calls, kept_at=edit.created_at)
            draft = typed.to_json()
        if draft is not None and _DROPPED not in draft:
            found.append({"candidate_id": answer.candidate_id, **draft})
    return tuple(sorted(found, key=lambda draft: str(draft.get("kept_at", "")), reverse=True))


def begun(db: Database, folder: Path, rater_id: RaterId, *, limit: int = 10) -> list[TaskId]:
    """Give the tasks over whose answers a person typed something, the newest first."""
    found = []
    for candidate_id in files.newest_first(folder, rater_id)[:limit]:
        draft = files.read(folder, candidate_id, rater_id)
        if draft is not None and _DROPPED not in draft:
            with suppress(NotFoundError):
                found.append(candidates.get(db, candidate_id).task_id)
    return list(dict.fromkeys(found))


def keep(folder: Path, candidate_id: CandidateId, rater_id: RaterId, draft: Draft) -> None:
    """Keep what is typed. Raises StorageFullError or ProjectError."""
    files.keep(folder, candidate_id, rater_id, draft.to_json())


def forget(folder: Path, candidate_id: CandidateId, rater_id: RaterId) -> None:
    """Forget what was typed, as it is part of the project now, whatever becomes of the file."""
    with suppress(StudioError):
        files.drop(folder, candidate_id, rater_id)


def drop(db: Database, folder: Path, candidate_id: CandidateId, rater_id: RaterId) -> None:
    """Forget what was typed; an edit that was undone does not come up again either."""
    if candidates.undone_edits(db, [candidate_id], rater_id):
        files.keep(folder, candidate_id, rater_id, {_DROPPED: True})
    else:
        files.drop(folder, candidate_id, rater_id)
