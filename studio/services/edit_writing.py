"""Writes people's corrections down: each is an answer of its own, with what it corrects."""

from collections.abc import Sequence

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, RaterId
from studio.domain.message import ToolCall
from studio.domain.model import Model, ModelRole
from studio.services.clock import new_id
from studio.store import candidates, models
from studio.store.database import Database

EDITORS = "people's edits"


def write(
    db: Database, parent: Candidate, text: str, tool_calls: Sequence[ToolCall], rater_id: RaterId
) -> CandidateId:
    """Add a correction inside the caller's transaction; gives the one there is if it is the same.

    One that was withdrawn comes back.
    """
    edit = Candidate(
        candidate_id=CandidateId(new_id()),
        task_id=parent.task_id,
        model_id=_editors(db),
        text=text,
        tool_calls=tuple(tool_calls),
        rater_id=rater_id,
        parent_id=parent.candidate_id,
    )
    candidates.add_many(db, [edit])
    same = candidates.twin(db, edit)
    return edit.candidate_id if same is None else same.candidate_id


def _editors(db: Database) -> ModelId:
    known = models.by_name(db, EDITORS)
    if known is not None:
        return known.model_id
    made = Model(model_id=ModelId(new_id()), name=EDITORS, role=ModelRole.HUMAN, connector="human")
    models.add(db, made)
    return made.model_id
