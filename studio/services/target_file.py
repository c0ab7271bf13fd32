"""The target as a file: read with care, written as it is read."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from studio.domain.errors import ImportFileError
from studio.domain.sentence import Sentence
from studio.domain.target import Contract, ContractType, Target
from studio.domain.target_draft import Fault, TargetDraft, TargetField
from studio.services import contract_checks
from studio.store import targets

DEFAULT_STUDENT = "smollm2-135m-instruct"
_MOST_BYTES = 10_000_000
_PLACES = {
    TargetField.SCHEMA: Sentence("contract.schema is no JSON Schema"),
    TargetField.TOOLS: Sentence("contract.tools are no function tools"),
    TargetField.FIXTURE: Sentence("contract.fixture makes no database"),
    TargetField.EXAMPLE: Sentence("contract.example does not fit the contract"),
}

_WORDS = {
    "missing": Sentence("is missing; every target has it"),
    "string_too_short": Sentence("is empty; say something there"),
    "string_type": Sentence("must be a text"),
    "float_type": Sentence("must be a number"),
    "float_parsing": Sentence("must be a number"),
    "dict_type": Sentence("must be an object in braces"),
    "model_type": Sentence("must be an object in braces"),
    "tuple_type": Sentence("must be a list in brackets"),
}


class _ContractFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    type: ContractType = ContractType.TEXT
    schema_: dict[str, Any] | None = Field(default=None, alias="schema")
    example: str | dict[str, Any] | list[Any] | None = None
    tools: tuple[dict[str, Any], ...] = ()
    fixture: str | None = None


class _TargetFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    statement: str = Field(min_length=1)
    system_prompt: str = ""
    student: str = DEFAULT_STUDENT
    in_scope: tuple[str, ...] = ()
    out_of_scope: tuple[str, ...] = ()
    contract: _ContractFile = _ContractFile()
    floors: dict[str, float] = Field(default_factory=dict)


def read(path: Path) -> Target:
    """Read a target file; its example may be a text or the JSON itself.

    Raises ImportFileError for a file that is missing, no JSON, or breaks a rule, naming it.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ImportFileError(
                "{path} is too large for a target; it should be a small JSON file", path=path
            )
        found = _TargetFile.model_validate(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise ImportFileError(
            "{path} cannot be read ({reason})", path=path, reason=error.strerror
        ) from error
    except ValidationError as error:
        raise ImportFileError("{path}: {error}", path=path, error=_first(error)) from error
    except (ValueError, RecursionError) as error:
        raise ImportFileError(
            "{path} is not a JSON file ({error})", path=path, error=error
        ) from error
    return _checked(path, found)


def to_json(target: Target) -> dict[str, Any]:
    """Give a target as its file holds it."""
    return {
        "statement": target.statement,
        "in_scope": list(target.in_scope),
        "out_of_scope": list(target.out_of_scope),
        "system_prompt": target.system_prompt,
        "contract": targets.contract_to_json(target.contract),
        "student": target.student,
        "floors": dict(target.floors),
    }


def _checked(path: Path, found: _TargetFile) -> Target:
    try:
        target = _target(found)
    except ValueError as error:
        raise ImportFileError("{path}: {error}", path=path, error=error) from error
    faults = contract_checks.faults(TargetDraft.of(target))
    if faults:
        raise ImportFileError("{path}: {fault}", path=path, fault=_explain(faults[0]))
    return target


def _target(found: _TargetFile) -> Target:
    contract, example = found.contract, found.contract.example
    if example is not None and not isinstance(example, str):
        example = json.dumps(example, ensure_ascii=False)
    return Target(
        statement=found.statement,
        system_prompt=found.system_prompt,
        student=found.student,
        in_scope=found.in_scope,
        out_of_scope=found.out_of_scope,
        contract=Contract(
            type=contract.type,
            schema=contract.schema_,
            example=example,
            tools=contract.tools,
            fixture=contract.fixture,
        ),
        floors=found.floors,
    )


def _explain(fault: Fault) -> str:
    """Say a fault without its line, which is none of the file's."""
    place = _PLACES.get(fault.field)
    return (
        Sentence("{place}: {fault}", place=place, fault=fault.message) if place else fault.message
    )


def _first(error: ValidationError) -> str:
    fault = error.errors()[0]
    place = ".".join(map(str, fault["loc"])) or Sentence("the file")
    if fault["type"] == "extra_forbidden":
        in_contract = len(fault["loc"]) > 1
        names = _names(_ContractFile if in_contract else _TargetFile)
        return Sentence(
            "{place} is no field here; the fields are {names}", place=place, names=", ".join(names)
        )
    if fault["type"] == "enum":
        return Sentence(
            "{place} must be one of {types}", place=place, types=", ".join(ContractType)
        )
    words = _WORDS.get(fault["type"])
    return (
        Sentence("{place} {words}", place=place, words=words)
        if words
        else Sentence("{place}: {fault}", place=place, fault=fault["msg"])
    )


def _names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]
