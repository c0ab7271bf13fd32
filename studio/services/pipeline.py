"""The whole way from recorded answers to a measured student, one step after another."""

from collections.abc import Iterator
from dataclasses import dataclass

from studio.domain.change import ChangeSet
from studio.domain.errors import InvalidValueError
from studio.domain.run import Method
from studio.domain.sentence import Sentence
from studio.services.checking import CheckService
from studio.services.evaluation import EvaluationService
from studio.services.review import ReviewService
from studio.services.training import TrainingService, TrainRequest
from studio.services.work import ImmediateStep, Step, WorkerStep
from studio.store import checked
from studio.store import funnel as funnels
from studio.store.checked import CheckedAnswers
from studio.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStep:
    """One step of the pipeline as a list shows it."""

    key: str
    title: str
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """The services whose work the pipeline strings together."""

    checking: CheckService
    review: ReviewService
    training: TrainingService
    evaluation: EvaluationService


class PipelineService:
    """Knows what is done and what comes next; what was done is never done again."""

    def __init__(self, db: Database, stages: Stages) -> None:
        self._db = db
        self._stages = stages
        self._checked = CheckedAnswers(db)

    def plan(self) -> tuple[PlannedStep, ...]:
        """Give the steps in order, with those that are done."""
        training = self._stages.training
        done = {
            "check": self._checked.all(),
            "accept": checked.any_accepted(self._db),
            "sft": bool(training.finished(Method.SFT)),
            "dpo": bool(training.finished(Method.DPO)),
        }
        done["evaluate"] = done["sft"] and not self._stages.evaluation.pending_models()
        titles = {
            "check": "Check the answers",
            "accept": "Accept what passes",
            "sft": "Train on accepted answers (SFT)",
            "dpo": "Train on preferences (DPO)",
            "evaluate": "Evaluate on held-out tasks",
        }
        return tuple(
            PlannedStep(key=key, title=title, done=done[key]) for key, title in titles.items()
        )

    def steps(self, override: str | None = None) -> Iterator[Step]:
        """Yield the steps that are left; carry each out before asking for the next.

        A run or an evaluation that was cut off is gone on with. ``override`` is the reason to
        train though cells lie below their floor; raises BelowFloorError there without one, and
        InvalidValueError where there is no answer to begin with.
        """
        self._require_answers()
        done = {step.key: step.done for step in self.plan()}
        if not done["check"]:
            yield ImmediateStep(title=Sentence("Checking the answers"), run=self._check)
        if not done["accept"]:
            yield ImmediateStep(title=Sentence("Accepting what passes"), run=self._accept)
        for method in Method:
            if not done[method]:
                yield self._train(method, override)
        if not all(step.done for step in self.plan() if step.key == "evaluate"):
            yield from self._stages.evaluation.steps()

    def _require_answers(self) -> None:
        funnel = funnels.read(self._db)
        if not funnel.tasks:
            raise InvalidValueError("there are no tasks yet; bring tasks in, then answers to them")
        if not funnel.candidates:
            raise InvalidValueError(
                "there are no answers to learn from yet; import a file of teachers' answers first"
            )

    def _check(self) -> ChangeSet:
        return self._stages.checking.run().change

    def _accept(self) -> ChangeSet:
        return self._stages.review.accept_passing().change

    def _train(self, method: Method, override: str | None) -> WorkerStep:
        training = self._stages.training
        begun = training.unfinished(method)
        job = (
            training.resume(begun.run_id)
            if begun is not None
            else training.prepare(TrainRequest(method=method, override=override))
        )
        return WorkerStep(title=Sentence("Training by {method}", method=method.upper()), job=job)
