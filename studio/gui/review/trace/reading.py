"""Reads the project for a place of the trace; every function runs on the data thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId
from studio.domain.message import Conversation
from studio.domain.target import Target
from studio.domain.trace import Trace, UsedAnswers
from studio.gui.review.trace.places import AtAnswer, AtRun, AtSnapshot, AtWords, Place

if TYPE_CHECKING:
    from studio.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What was asked and what was answered; the target is that of now."""

    candidate: Candidate
    turns: Conversation
    target: Target | None


def read(place: Place, project: "Project", *, after: int = -1) -> Trace | Words | UsedAnswers:
    """Read what a place shows; ``after`` is the last row known of a list. Raises NotFoundError."""
    if isinstance(place, AtAnswer):
        return project.tracing.trace(place.candidate_id)
    if isinstance(place, AtWords):
        return _words(place.candidate_id, project)
    if isinstance(place, AtSnapshot):
        return project.tracing.of_snapshot(place.snapshot_id, after=after)
    assert isinstance(place, AtRun)
    return project.tracing.of_run(place.run_id, after=after)


def _words(candidate_id: CandidateId, project: "Project") -> Words:
    candidate = project.tracing.trace(candidate_id).candidate
    task = project.tasks.get(candidate.task_id).task
    return Words(candidate=candidate, turns=task.messages, target=project.target.current())
