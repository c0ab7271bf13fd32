"""The target: the one ability being distilled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from studio.domain.errors import InvalidValueError


class ContractType(StrEnum):
    """What form every answer must have."""

    TEXT = "text"
    JSON = "json"
    SQL = "sql"
    PYTHON = "python"
    TOOL_CALL = "tool_call"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The form of an answer.

    ``schema`` is JSON Schema draft 2020-12 where the type is JSON, ``tools`` are OpenAI function
    tools where it is tool calls, and ``fixture`` is the SQL that makes the database to query
    where it is SQL. ``example`` is an answer as it should be.
    """

    type: ContractType = ContractType.TEXT
    schema: Mapping[str, Any] | None = None
    example: str | None = None
    tools: tuple[Mapping[str, Any], ...] = ()
    fixture: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What the student must be able to do, and how well.

    ``floors`` maps a metric's name to the smallest share (0-1) that is good enough.
    """

    statement: str
    system_prompt: str
    student: str
    in_scope: tuple[str, ...] = ()
    out_of_scope: tuple[str, ...] = ()
    contract: Contract = field(default_factory=Contract)
    floors: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for metric, floor in self.floors.items():
            if not 0.0 <= floor <= 1.0:
                raise InvalidValueError(
                    "floor of {metric} is {floor}; give a share between 0 and 1",
                    metric=metric,
                    floor=floor,
                )
