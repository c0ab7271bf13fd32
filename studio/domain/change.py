"""What a change touched, so that every view reloads only what it shows."""

from dataclasses import dataclass
from enum import StrEnum

from studio.domain.ids import TaskId


class Entity(StrEnum):
    """The kinds of things that can change."""

    TARGET = "target"
    PLAN = "plan"
    TOPIC = "topic"
    CELL = "cell"
    TASK = "task"
    MODEL = "model"
    CANDIDATE = "candidate"
    CHECK = "check"
    DECISION = "decision"
    TURN_DECISION = "turn_decision"
    REASON = "reason"
    SAVED_VIEW = "saved_view"
    PREFERENCE = "preference"
    SNAPSHOT = "snapshot"
    RUN = "run"
    METRIC = "metric"
    EVALUATION = "evaluation"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """A change's name, as a menu would say it, and the kinds of things it touched.

    ``undoes`` says that a step was taken back; ``unjudged`` is the one task whose verdicts were
    taken back with it, where it is one.
    """

    label: str
    entities: frozenset[Entity] = frozenset()
    undoes: bool = False
    unjudged: TaskId | None = None

    def touches(self, *entities: Entity) -> bool:
        """Tell whether any of the given kinds changed."""
        return not self.entities.isdisjoint(entities)
