"""Checks a target as it is being written; pure, so that it can run in a process of its own.

The libraries are loaded where a check runs: the window imports this module and never needs them.
"""

from collections.abc import Callable, Mapping
from typing import Any

from studio.domain import json_places, json_text
from studio.domain.errors import InvalidValueError
from studio.domain.sentence import Sentence
from studio.domain.target import Contract, ContractType
from studio.domain.target_draft import Fault, TargetDraft, TargetField
from studio.services import example_checks
from studio.services.example_checks import Finding

MAX_CHARACTERS = 1_000_000


def faults(draft: TargetDraft) -> tuple[Fault, ...]:
    """Give all that keeps a draft from being a target, in the order of the form."""
    found = [_statement(draft), *_contract(draft), *_floors(draft)]
    told = [fault for fault in found if fault is not None]
    if not any(fault.field in _CONTRACT for fault in told):
        example = check_example(draft.contract(), draft.example)
        told += [] if example is None else [example]
    order = list(TargetField)
    return tuple(sorted(told, key=lambda fault: order.index(fault.field)))


def check_schema(text: str) -> Fault | None:
    """Say why a text is no JSON Schema, at its line; None where it is one or there is none."""
    value = _read(text, TargetField.SCHEMA)
    if isinstance(value, Fault):
        return value
    if value is None:
        return None
    if not isinstance(value, dict):
        return Fault(
            field=TargetField.SCHEMA, message=Sentence("a schema is a JSON object"), line=1
        )
    return _schema_fault(value, text, field=TargetField.SCHEMA)


def check_tools(text: str) -> Fault | None:
    """Say why a text is no list of OpenAI function tools; None where it is, or is empty."""
    value = _read(text, TargetField.TOOLS)
    if value is None or isinstance(value, Fault):
        return value
    finding = example_checks.tools(value)
    return None if finding is None else _at(finding, text, TargetField.TOOLS)


def check_fixture(script: str) -> Fault | None:
    """Say why a script makes no database; None where it does, or is empty."""
    from studio.store import fixtures

    if not script.strip():
        return None
    try:
        fixtures.tables(script)
    except InvalidValueError as error:
        return Fault(
            field=TargetField.FIXTURE, message=Sentence("the script fails: {error}", error=error)
        )
    return None


def check_example(contract: Contract, text: str) -> Fault | None:
    """Say why an answer breaks its contract; None where it passes, or there is none."""
    if not text.strip():
        return None
    if len(text) > MAX_CHARACTERS:
        return Fault(field=TargetField.EXAMPLE, message=_too_long())
    finding = _EXAMPLES[contract.type](contract, text)
    return None if finding is None else _at(finding, text, TargetField.EXAMPLE)


_CONTRACT = frozenset({TargetField.SCHEMA, TargetField.TOOLS, TargetField.FIXTURE})
_EXAMPLES: Mapping[ContractType, Callable[[Contract, str], Finding | None]] = {
    ContractType.TEXT: lambda _contract, _text: None,
    ContractType.JSON: example_checks.json_answer,
    ContractType.SQL: example_checks.sql_answer,
    ContractType.PYTHON: example_checks.python_answer,
    ContractType.TOOL_CALL: example_checks.tool_calls,
}


def _statement(draft: TargetDraft) -> Fault | None:
    if draft.statement.strip():
        return None
    message = Sentence("say in a sentence what the student shall do")
    return Fault(field=TargetField.STATEMENT, message=message)


def _contract(draft: TargetDraft) -> list[Fault | None]:
    checks = {
        ContractType.JSON: lambda: check_schema(draft.schema),
        ContractType.TOOL_CALL: lambda: check_tools(draft.tools),
        ContractType.SQL: lambda: check_fixture(draft.fixture),
    }
    return [checks[draft.type]()] if draft.type in checks else []


def _floors(draft: TargetDraft) -> list[Fault | None]:
    return [
        Fault(
            field=TargetField.FLOORS,
            message=Sentence("the floor of {metric} is no share of 0 to 100 %", metric=metric),
        )
        for metric, floor in draft.floors.items()
        if not 0 <= floor <= 1
    ]


def _read(text: str, field: TargetField) -> Any:  # noqa: ANN401  JSON, a fault, or None for none
    if not text.strip():
        return None
    if len(text) > MAX_CHARACTERS:
        return Fault(field=field, message=_too_long())
    try:
        return json_text.parse(text)
    except json_text.NotJsonError as error:
        line, column = example_checks.place_of_break(text)
        return Fault(
            field=field, message=Sentence("this {error}", error=error), line=line, column=column
        )


def _schema_fault(schema: Mapping[str, Any], text: str, *, field: TargetField) -> Fault | None:
    from studio.grading import schema_check

    found = schema_check.fault(schema)
    if found is None:
        return None
    return _at(Finding(message=found.words, path=found.path), text, field)


def _at(finding: Finding, text: str, field: TargetField) -> Fault:
    line, column = finding.line, finding.column
    if finding.path is not None:
        position = json_places.offset(text, finding.path)
        line, column = json_places.line_and_column(text, position)
    return Fault(field=field, message=finding.message, line=line, column=column)


def _too_long() -> str:
    return Sentence("this is longer than {most:,} characters; keep it shorter", most=MAX_CHARACTERS)
