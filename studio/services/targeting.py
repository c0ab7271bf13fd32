"""The target as a file: read with care, kept as a new version."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import ImportFileError
from studio.domain.target import Contract, ContractType, Target
from studio.store import changes, events, targets
from studio.store.database import Database

DEFAULT_STUDENT = "smollm2-135m-instruct"
_MOST_BYTES = 10_000_000


class _ContractFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    type: ContractType = ContractType.TEXT
    schema_: dict[str, Any] | None = Field(default=None, alias="schema")


class _TargetFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    statement: str = Field(min_length=1)
    system_prompt: str = ""
    student: str = DEFAULT_STUDENT
    in_scope: tuple[str, ...] = ()
    out_of_scope: tuple[str, ...] = ()
    contract: _ContractFile = _ContractFile()
    floors: dict[str, float] = Field(default_factory=dict)


class TargetService:
    """Shows and changes the target; owns the transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def current(self) -> Target | None:
        """Give the target as it stands, None in a new project."""
        return targets.current(self._db)

    def set(self, target: Target) -> ChangeSet:
        """Make this the target, as a new version; the same target again changes nothing."""
        if target == self.current():
            return ChangeSet(label="Set target")
        with changes.recording(self._db, "Set target"):
            target_id = targets.append(self._db, target)
            events.record(self._db, "target", label="Target set", entity=("target", target_id))
        return ChangeSet(label="Set target", entities=frozenset({Entity.TARGET}))


def read(path: Path) -> Target:
    """Read a target file.

    Raises ImportFileError for a file that is missing, no JSON, or breaks a rule, naming it.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ImportFileError(
                f"{path} is too large for a target; it should be a small JSON file"
            )
        found = _TargetFile.model_validate(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise ImportFileError(f"{path} cannot be read ({error.strerror})") from error
    except ValidationError as error:
        raise ImportFileError(f"{path}: {_first(error)}") from error
    except ValueError as error:
        raise ImportFileError(f"{path} is not a JSON file ({error})") from error
    return _target(path, found)


def to_json(target: Target) -> dict[str, Any]:
    """Give a target as its file holds it."""
    contract: dict[str, Any] = {"type": target.contract.type.value}
    if target.contract.schema is not None:
        contract["schema"] = dict(target.contract.schema)
    return {
        "statement": target.statement,
        "in_scope": list(target.in_scope),
        "out_of_scope": list(target.out_of_scope),
        "system_prompt": target.system_prompt,
        "contract": contract,
        "student": target.student,
        "floors": dict(target.floors),
    }


def _target(path: Path, found: _TargetFile) -> Target:
    schema = found.contract.schema_
    if schema is not None:
        try:
            Draft202012Validator.check_schema(schema)
        except SchemaError as error:
            raise ImportFileError(
                f"{path}: contract.schema is no JSON Schema: {error.message}"
            ) from error
    try:
        return Target(
            statement=found.statement,
            system_prompt=found.system_prompt,
            student=found.student,
            in_scope=found.in_scope,
            out_of_scope=found.out_of_scope,
            contract=Contract(type=found.contract.type, schema=schema),
            floors=found.floors,
        )
    except ValueError as error:
        raise ImportFileError(f"{path}: {error}") from error


def _first(error: ValidationError) -> str:
    fault = error.errors()[0]
    place = ".".join(map(str, fault["loc"])) or "the file"
    return f"{place}: {fault['msg']}"
