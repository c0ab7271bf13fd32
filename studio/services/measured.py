"""All that an evaluation found, read once for the board."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.domain.ids import ModelId, TaskId
from studio.domain.model import Model, ModelRole
from studio.domain.target import Target
from studio.domain.task import Task
from studio.services import figures
from studio.store.evaluations import Evaluation, GradedAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What an evaluation found: its tasks, its models in the board's order, all answers."""

    evaluation: Evaluation
    target: Target
    tasks: Mapping[TaskId, Task]
    task_names: Mapping[TaskId, str]
    topic_names: Mapping[str, str]
    models: tuple[Model, ...]
    answers: Mapping[ModelId, Sequence[GradedAnswer]]

    def of_role(self, role: ModelRole) -> list[Model]:
        """Give the models of one role, in the board's order."""
        return [model for model in self.models if model.role is role]

    def student(self) -> Model | None:
        """Give the student under discussion: the newest one."""
        return next(iter(self.of_role(ModelRole.STUDENT)), None)

    def resolution(self, model: Model) -> float:
        """Give a model's resolution rate, for ranking."""
        figure = figures.resolution(self.answers[model.model_id])
        return figure.value if figure else 0.0
