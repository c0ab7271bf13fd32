"""Evaluations: the same held-out tasks for base, student, teachers and human reference."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.ids import EvaluationId, ModelId
from studio.domain.model import Model, ModelRole
from studio.domain.run import RunStatus
from studio.domain.sentence import Sentence
from studio.domain.task import Split
from studio.protocol.settings import GenerateSettings
from studio.services.answering_job import AnsweringJob
from studio.services.clock import new_id
from studio.services.outcomes import OutcomeService
from studio.services.snapshots import SnapshotService
from studio.services.work import ImmediateStep, Step, WorkerStep
from studio.store import evaluations, events, models, targets
from studio.store.database import Database
from studio.store.evaluations import Evaluation
from studio.store.snapshots import Snapshot

LOCAL = "local"
_CHANGE = ChangeSet(label="Evaluate", entities=frozenset({Entity.EVALUATION}))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    evaluation: Evaluation
    snapshot: Snapshot
    models: tuple[Model, ...]


class EvaluationService:
    """Begins evaluations and carries them on; owns transactions and says what changed."""

    def __init__(self, db: Database, folder: Path, snapshot_service: SnapshotService) -> None:
        self._db = db
        self._folder = folder
        self._snapshots = snapshot_service
        self._outcomes = OutcomeService(db)

    def steps(
        self,
        *,
        names: Sequence[str] = (),
        split: str = Split.EVAL.value,
        settings: GenerateSettings | None = None,
    ) -> Iterator[Step]:
        """Yield the steps of an evaluation; each must be carried out before the next is asked for.

        An evaluation of the same models on the same tasks that was cut off is gone on with.
        Raises NotFoundError for a model that is not there, InvalidValueError where no tasks are.
        """
        settings = settings or GenerateSettings()
        begun = self._begin(self._chosen(names), Split(split), partial=bool(names))
        yield ImmediateStep(
            title=Sentence("Grading the recorded answers"), run=lambda: self._grade_recorded(begun)
        )
        for model in begun.models:
            if model.connector == LOCAL and not self._is_done(begun, model):
                yield WorkerStep(
                    title=Sentence("Asking {model}", model=model.name),
                    job=self._answering(begun, model, settings),
                )
        yield ImmediateStep(title=Sentence("Measuring"), run=lambda: self._close(begun))

    def unfinished(self) -> Evaluation | None:
        """Give the newest evaluation where that was cut off."""
        newest = evaluations.listing(self._db)[-1:]
        return next((one for one in newest if one.status is not RunStatus.DONE), None)

    def pending_models(self) -> list[Model]:
        """Give the models that the newest finished evaluation of all models does not cover."""
        done = evaluations.listing(self._db, status=RunStatus.DONE)
        whole = [one for one in done if not one.settings.get("partial")]
        covered = {
            key
            for one in whole[-1:]
            for key in evaluations.model_statuses(self._db, one.evaluation_id)
        }
        return [one for one in models.listing(self._db) if one.model_id not in covered]

    def _begin(self, chosen: tuple[Model, ...], split: Split, *, partial: bool) -> _Begun:
        with self._db.atomic():
            snapshot = self._snapshots.for_evaluation(split)
            evaluation = self._same(snapshot, chosen) or self._new(
                snapshot, chosen, split, partial=partial
            )
            evaluations.set_status(self._db, evaluation.evaluation_id, RunStatus.RUNNING)
        return _Begun(evaluation=evaluation, snapshot=snapshot, models=chosen)

    def _chosen(self, names: Sequence[str]) -> tuple[Model, ...]:
        self._ensure_base()
        known = {model.name: model for model in models.listing(self._db)}
        unknown = [name for name in names if name not in known]
        if unknown:
            raise NotFoundError(
                "there is no model {name!r} in the project; there are {known}",
                name=unknown[0],
                known=", ".join(known),
            )
        return tuple(known[name] for name in names or known)

    def _ensure_base(self) -> None:
        """Make the untrained student a model, so that training is measured against it."""
        target = targets.require(self._db)
        name = f"{Path(target.student).name} (base)"  # a student may be named by its folder
        if models.by_name(self._db, name) is None:
            base = Model(
                model_id=ModelId(new_id()), name=name, role=ModelRole.BASE, connector=LOCAL
            )
            models.add(self._db, base)

    def _same(self, snapshot: Snapshot, chosen: tuple[Model, ...]) -> Evaluation | None:
        wanted = {model.model_id for model in chosen}
        for one in reversed(evaluations.listing(self._db)):
            if one.status is RunStatus.DONE or one.snapshot_id != snapshot.snapshot_id:
                continue
            if set(evaluations.model_statuses(self._db, one.evaluation_id)) == wanted:
                return one
        return None

    def _new(
        self, snapshot: Snapshot, chosen: tuple[Model, ...], split: Split, *, partial: bool
    ) -> Evaluation:
        evaluation_id = EvaluationId(new_id())
        evaluation = Evaluation(
            evaluation_id=evaluation_id,
            snapshot_id=snapshot.snapshot_id,
            folder=f"runs/{evaluation_id}",
            settings={"split": split.value, "partial": partial},
            created_at=self._db.now(),
        )
        evaluations.add(self._db, evaluation, [model.model_id for model in chosen])
        entity = ("evaluation", evaluation_id)
        events.record(self._db, "evaluate", label="Evaluation begun", entity=entity)
        return evaluation

    def _grade_recorded(self, begun: _Begun) -> ChangeSet:
        with self._db.atomic():
            for model in begun.models:
                key = begun.evaluation.evaluation_id
                if model.connector == LOCAL:
                    complete = self._outcomes.reuse(begun.snapshot, key, model)
                else:
                    complete = self._outcomes.grade_recorded(begun.snapshot, key, model)
                if complete:
                    evaluations.set_model_status(self._db, key, model.model_id, RunStatus.DONE)
        return _CHANGE

    def _is_done(self, begun: _Begun, model: Model) -> bool:
        statuses = evaluations.model_statuses(self._db, begun.evaluation.evaluation_id)
        return statuses[model.model_id] is RunStatus.DONE

    def _answering(self, begun: _Begun, model: Model, settings: GenerateSettings) -> AnsweringJob:
        folder = self._folder / begun.evaluation.folder / model.model_id
        target = targets.get(self._db, begun.snapshot.target_id)
        job = AnsweringJob(self._db, folder, model, evaluation_id=begun.evaluation.evaluation_id)
        job.fill(self._snapshots.write(begun.snapshot), student=target.student, settings=settings)
        return job

    def _close(self, begun: _Begun) -> ChangeSet:
        key = begun.evaluation.evaluation_id
        missing = [model.name for model in begun.models if not self._is_done(begun, model)]
        note = (
            Sentence("without answers of {missing}", missing=", ".join(missing)) if missing else ""
        )
        if len(missing) == len(begun.models):
            raise InvalidValueError(
                "none of the models has answers to the tasks: {note}", note=note
            )
        with self._db.atomic():
            evaluations.set_status(self._db, key, RunStatus.DONE, message=note)
            entity = ("evaluation", key)
            events.record(self._db, "evaluate_done", label="Evaluation finished", entity=entity)
        return _CHANGE
