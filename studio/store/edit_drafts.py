"""Drafts of edits beside the project's file, one for each answer and person."""

import hashlib
import re
from pathlib import Path
from typing import Any

from studio.domain.ids import CandidateId, RaterId
from studio.store import drafts

_PREFIX = "edit-"
_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,80}")


def read(project: Path, candidate_id: CandidateId, rater_id: RaterId) -> dict[str, Any] | None:
    """Give what a person typed over an answer, None where nothing waits."""
    return drafts.read(project, _name(candidate_id, rater_id))


def keep(
    project: Path, candidate_id: CandidateId, rater_id: RaterId, draft: dict[str, Any]
) -> None:
    """Keep what is typed. Raises StorageFullError or ProjectError."""
    drafts.keep(project, _name(candidate_id, rater_id), draft)


def drop(project: Path, candidate_id: CandidateId, rater_id: RaterId) -> None:
    """Forget what was typed; harmless where there is nothing."""
    drafts.drop(project, _name(candidate_id, rater_id))


def newest_first(project: Path, rater_id: RaterId) -> list[CandidateId]:
    """Name the answers over which a person typed something, the newest first."""
    end = f"-{_part(rater_id)}.json"
    found = [file for file in drafts.files_of(project, prefix=_PREFIX) if file.name.endswith(end)]
    found.sort(key=_moment, reverse=True)
    return [CandidateId(file.name.removeprefix(_PREFIX).removesuffix(end)) for file in found]


def _moment(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _name(candidate_id: CandidateId, rater_id: RaterId) -> str:
    return f"{_PREFIX}{_part(candidate_id)}-{_part(rater_id)}"


def _part(text: str) -> str:
    """Take an id as it is, unless a file of another's making holds one that is no file's name."""
    return text if _PLAIN.fullmatch(text) else hashlib.sha256(text.encode()).hexdigest()
