"""What the board, the report and the charts show: figures with their intervals."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from studio.domain.ids import EvaluationId, ModelId, RunId, TaskId
from studio.domain.model import ModelRole
from studio.domain.run import Method, RunStatus


class Unit(StrEnum):
    """How a figure is written."""

    SHARE = "share"
    MILLISECONDS = "ms"
    USD = "usd"
    TOKENS = "tokens"


class Standing(StrEnum):
    """What the evidence says at 95 %; never more than it can bear."""

    BETTER = "better"
    WORSE = "worse"
    NOT_PROVEN = "not proven"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measured number with its 95 % interval and the number of cases behind it.

    ``low`` and ``high`` are None where no interval applies (a percentile of latency).
    """

    metric: str
    value: float
    count: int
    low: float | None = None
    high: float | None = None
    unit: Unit = Unit.SHARE


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One model against another, or against a floor, on the same tasks.

    ``difference`` is the model's figure minus the baseline's; ``cases_needed`` is how many
    cases in all would settle a difference of this size, None where it is settled.
    """

    metric: str
    model: str
    baseline: str
    difference: Figure
    standing: Standing
    p_value: float | None = None
    cases_needed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One model's figures by metric, and how it stands against floors and other models."""

    model_id: ModelId
    name: str
    role: ModelRole
    figures: Mapping[str, Figure]
    floors: tuple[Comparison, ...] = ()
    versus: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Resolution rate by model name within one kind, topic or difficulty."""

    dimension: str
    value: str
    count: int
    figures: Mapping[str, Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureCase:
    """A held-out task the student got wrong: what was asked, what each model said, and why."""

    task_id: TaskId
    name: str
    kind: str
    topic: str
    input: str
    answers: Mapping[str, str]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One evaluation, summed up."""

    evaluation_id: EvaluationId
    created_at: str
    split: str
    count: int
    verdict: str
    rows: tuple[BoardRow, ...]
    slices: tuple[Slice, ...] = ()
    failures: tuple[FailureCase, ...] = ()
    notes: tuple[str, ...] = ()


class Noted(StrEnum):
    """What the note of a stage is about."""

    TO_TRAIN_ON = "to_train_on"
    TO_TASKS = "to_tasks"
    UNCHECKED = "unchecked"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FunnelStage:
    """One step of the data's way; ``note`` says in English what was lost or waits.

    ``noted`` and ``number`` say the same as facts, for a window of another language.
    """

    key: str
    label: str
    count: int
    note: str = ""
    noted: Noted | None = None
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A run's numbers by metric: (step, value) in order of steps."""

    run_id: RunId
    name: str
    method: Method
    status: RunStatus
    points: Mapping[str, tuple[tuple[int, float], ...]] = field(default_factory=dict)
