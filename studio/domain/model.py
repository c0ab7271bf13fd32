"""A model: anything that answers."""

from dataclasses import dataclass
from enum import StrEnum

from studio.domain.ids import ModelId


class ModelRole(StrEnum):
    """What part a model plays in the project."""

    TEACHER = "teacher"
    CRITIC = "critic"
    JUDGE = "judge"
    STUDENT = "student"
    BASE = "base"
    HUMAN = "human"


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A teacher, student, baseline or human, with its price in USD per million tokens.

    ``adapter_run`` is the id of the run whose adapter makes a student of its base.
    """

    model_id: ModelId
    name: str
    role: ModelRole
    connector: str
    price_in: float = 0.0
    price_out: float = 0.0
    licence: str = ""
    note: str = ""
    adapter_run: str | None = None
