"""A target as it is being written: texts as typed, which may not make a target yet."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any, Self

from studio.domain import json_text
from studio.domain.errors import InvalidValueError
from studio.domain.target import Contract, ContractType, Target


class TargetField(StrEnum):
    """The parts of a target, in the order of its form."""

    STATEMENT = "statement"
    IN_SCOPE = "in_scope"
    OUT_OF_SCOPE = "out_of_scope"
    SYSTEM_PROMPT = "system_prompt"
    TYPE = "type"
    SCHEMA = "schema"
    TOOLS = "tools"
    FIXTURE = "fixture"
    EXAMPLE = "example"
    STUDENT = "student"
    FLOORS = "floors"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What keeps a draft from being a target; ``line`` and ``column`` count from 1."""

    field: TargetField
    message: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return self.message if self.line is None else f"line {self.line}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetDraft:
    """What stands in the form; scopes hold one entry a line, ``schema`` and ``tools`` JSON."""

    statement: str = ""
    in_scope: str = ""
    out_of_scope: str = ""
    system_prompt: str = ""
    type: ContractType = ContractType.TEXT
    schema: str = ""
    tools: str = ""
    fixture: str = ""
    example: str = ""
    student: str = ""
    floors: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, target: Target) -> Self:
        """Write a target out as its form shows it."""
        contract = target.contract
        return cls(
            statement=target.statement,
            in_scope="\n".join(target.in_scope),
            out_of_scope="\n".join(target.out_of_scope),
            system_prompt=target.system_prompt,
            type=contract.type,
            schema="" if contract.schema is None else written(contract.schema),
            tools=written(list(contract.tools)) if contract.tools else "",
            fixture=contract.fixture or "",
            example=contract.example or "",
            student=target.student,
            floors=dict(target.floors),
        )

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """Read a draft as ``to_json`` writes it; what is not of that shape counts as empty."""
        texts = {each.name for each in fields(cls)} - {"type", "floors"}
        told = {key: stored[key] for key in texts if isinstance(stored.get(key), str)}
        floors = stored.get("floors")
        kept = {
            str(metric): float(share)
            for metric, share in (floors.items() if isinstance(floors, Mapping) else ())
            if isinstance(share, (int, float))
        }
        known = [one for one in ContractType if one == stored.get("type")]
        return cls(**told, floors=kept, type=known[0] if known else ContractType.TEXT)

    def to_json(self) -> dict[str, Any]:
        """Give the draft as plain values."""
        return asdict(self)

    def contract(self) -> Contract:
        """Read the contract, leaving out what its type has no use for.

        Raises InvalidValueError where the schema or the tools are not the JSON they should be.
        """
        schema = _parsed(self.schema, "schema") if self.type is ContractType.JSON else None
        if not isinstance(schema, (dict, type(None))):
            raise InvalidValueError("the schema must be a JSON object")
        tools = _parsed(self.tools, "tools") if self.type is ContractType.TOOL_CALL else None
        if not isinstance(tools, (list, type(None))):
            raise InvalidValueError("the tools must be a JSON list")
        if not all(isinstance(tool, dict) for tool in tools or ()):
            raise InvalidValueError("a tool must be a JSON object")
        return Contract(
            type=self.type,
            schema=schema,
            example=self.example if self.example.strip() else None,
            tools=tuple(tools or ()),
            fixture=self.fixture
            if self.type is ContractType.SQL and self.fixture.strip()
            else None,
        )

    def target(self) -> Target:
        """Read the whole target. Raises InvalidValueError where something is amiss."""
        if not self.statement.strip():
            raise InvalidValueError("the target has no statement")
        return Target(
            statement=self.statement.strip(),
            system_prompt=self.system_prompt,
            student=self.student.strip(),
            in_scope=_entries(self.in_scope),
            out_of_scope=_entries(self.out_of_scope),
            contract=self.contract(),
            floors=dict(self.floors),
        )

    def says(self, target: Target | None) -> bool:
        """Tell whether the draft says the same as a target, so that there is nothing to keep."""
        if target is not None and self == type(self).of(target):
            return True
        try:
            return self.target() == target
        except InvalidValueError:
            return target is None and not self._is_begun()

    def _is_begun(self) -> bool:
        texts = [self.statement, self.in_scope, self.out_of_scope, self.system_prompt]
        texts += [self.schema, self.tools, self.fixture, self.example]
        chosen = self.type is not ContractType.TEXT or bool(self.floors)
        return chosen or any(text.strip() for text in texts)


def written(value: object) -> str:
    """Write JSON for reading: indented, keys in their order."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def _parsed(text: str, name: str) -> object:
    if not text.strip():
        return None
    try:
        return json_text.parse(text)
    except json_text.NotJsonError as error:
        raise InvalidValueError("the {name} {error}", name=name, error=error) from None


def _entries(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
