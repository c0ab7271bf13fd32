"""The settings of a training or generation job, checked where they are made."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from studio.domain.errors import InvalidValueError

Precision: TypeAlias = Literal["auto", "fp32", "bf16"]
DpoLoss: TypeAlias = Literal["sigmoid", "conservative", "robust", "hinge", "ipo", "ipo_mean"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoraSettings:
    """The adapter: low-rank pairs beside every linear layer (Hu et al. 2021)."""

    rank: int = 16
    alpha: int = 32
    dropout: float = 0.0

    def __post_init__(self) -> None:
        _require(1 <= self.rank <= 1024, f"rank is {self.rank}; give 1 to 1024")
        _require(self.alpha > 0, f"alpha is {self.alpha}; give a positive number")
        _require(0.0 <= self.dropout < 1.0, f"dropout is {self.dropout}; give 0 to below 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainSettings:
    """What SFT and DPO have in common.

    ``batch`` counts the examples of one optimizer step, ``packed_tokens`` bounds the tokens of
    one forward pass (a step is split to fit), ``max_tokens`` is the longest example used.
    ``warmup`` is a share of all steps; the rate then falls on a cosine to zero. Checkpoints are
    written every ``checkpoint_steps`` steps and at the end.
    """

    epochs: int = 3
    max_steps: int | None = None
    batch: int = 8
    packed_tokens: int = 2048
    max_tokens: int = 2048
    learning_rate: float = 2e-4
    warmup: float = 0.05
    weight_decay: float = 0.0
    max_gradient_norm: float = 1.0
    seed: int = 0
    precision: Precision = "auto"
    device: str = "auto"
    checkpoint_steps: int = 50
    validation_steps: int = 25
    lora: LoraSettings = field(default_factory=LoraSettings)

    def __post_init__(self) -> None:
        _require(self.epochs >= 1, f"epochs is {self.epochs}; give 1 or more")
        _require(self.batch >= 1, f"batch is {self.batch}; give 1 or more")
        _require(
            self.max_steps is None or self.max_steps >= 1,
            f"max_steps is {self.max_steps}; give 1 or more",
        )
        _require(self.learning_rate > 0, f"learning_rate is {self.learning_rate}; give above 0")
        _require(0.0 <= self.warmup < 1.0, f"warmup is {self.warmup}; give 0 to below 1")
        _require(self.checkpoint_steps >= 1, "checkpoint_steps must be 1 or more")
        _require(self.validation_steps >= 1, "validation_steps must be 1 or more")
        _require(self.precision in {"auto", "fp32", "bf16"}, f"precision {self.precision} unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class DpoSettings:
    """The preference loss (Rafailov et al. 2023) and its variants; ``beta`` scales the rewards.

    ``label_smoothing`` is the share of votes taken to be flipped, for conservative and robust.
    """

    beta: float = 0.1
    loss: DpoLoss = "sigmoid"
    label_smoothing: float = 0.0

    def __post_init__(self) -> None:
        _require(self.beta > 0, f"beta is {self.beta}; give above 0")
        _require(
            0.0 <= self.label_smoothing < 0.5,
            f"label_smoothing is {self.label_smoothing}; give 0 to below 0.5",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GenerateSettings:
    """How a local model answers: greedy where ``temperature`` is 0.

    ``latency_sample`` tasks are answered alone, to measure latency at batch 1.
    """

    max_new_tokens: int = 192
    batch: int = 32
    temperature: float = 0.0
    seed: int = 0
    precision: Precision = "auto"
    device: str = "auto"
    latency_sample: int = 12

    def __post_init__(self) -> None:
        _require(self.max_new_tokens >= 1, "max_new_tokens must be 1 or more")
        _require(self.batch >= 1, f"batch is {self.batch}; give 1 or more")
        _require(self.temperature >= 0, f"temperature is {self.temperature}; give 0 or more")
        _require(self.latency_sample >= 0, "latency_sample must be 0 or more")


def _require(holds: bool, message: str) -> None:
    if not holds:
        raise InvalidValueError(message)
