"""Reference answers as a human's answers, so that they are graded like any other."""

from collections.abc import Mapping

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, TaskId
from studio.domain.model import Model, ModelRole
from studio.services.clock import new_id
from studio.store import candidates, models
from studio.store.database import Database

REFERENCE = "human reference"


def keep(db: Database, texts: Mapping[TaskId, str]) -> None:
    """Keep each task's reference text as a human's answer; one that is there stays as it is."""
    if not texts:
        return
    model_id = _model(db)
    candidates.add_many(
        db,
        (
            Candidate(
                candidate_id=CandidateId(new_id()), task_id=task_id, model_id=model_id, text=text
            )
            for task_id, text in texts.items()
        ),
    )


def replace(db: Database, task_id: TaskId, text: str | None) -> None:
    """Withdraw what was a task's reference answer and keep another, or none, in its place."""
    model_id = _model(db)
    candidates.withdraw(
        db,
        [
            one.candidate_id
            for one in candidates.for_task(db, task_id)
            if one.model_id == model_id and one.parent_id is None and one.text != text
        ],
    )
    if text is not None:
        keep(db, {task_id: text})


def _model(db: Database) -> ModelId:
    known = models.by_name(db, REFERENCE)
    if known is not None:
        return known.model_id
    made = Model(
        model_id=ModelId(new_id()), name=REFERENCE, role=ModelRole.HUMAN, connector="human"
    )
    models.add(db, made)
    return made.model_id
