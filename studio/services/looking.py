"""Looks closely at an answer that is being typed: checks, grades, faults with places, length.

Pure, so that it can run in another process.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from studio.domain import json_places, json_text, tool_calls
from studio.domain.errors import InvalidValueError
from studio.domain.message import ToolCall
from studio.domain.sentence import Sentence
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Task
from studio.services import example_checks, students, trying
from studio.services.example_checks import Finding
from studio.services.students import TokenCount
from studio.services.trying import Trial

_MOST_FAULTS = 20
_PLACED = 30_000  # characters beyond which only the first fault's place is worth looking for
_COUNTED = 500_000  # characters beyond which tokens are estimated


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFault:
    """What is wrong with characters ``start:end`` of the text; ``in_calls``: of its tool calls."""

    start: int
    end: int
    message: str
    in_calls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What every rule says of an answer, where it breaks its contract, and how long it is."""

    trial: Trial
    faults: tuple[TextFault, ...] = ()
    tokens: TokenCount


def look(task: Task, target: Target | None, text: str, tool_calls: Sequence[ToolCall] = ()) -> Look:
    """Look at one text as an answer to the task."""
    return Look(
        trial=trying.run(task, target, text, tool_calls=tool_calls),
        faults=faults(task, target, text, tool_calls=tool_calls),
        tokens=count(target, text, tool_calls=tool_calls),
    )


def count(target: Target | None, text: str, *, tool_calls: Sequence[ToolCall] = ()) -> TokenCount:
    """Count an answer's tokens for the student, its tool calls included."""
    whole = f"{text}\n{written(tool_calls)}" if tool_calls else text
    student = target.student if target is not None and len(whole) <= _COUNTED else ""
    return students.count_tokens(student, whole)


def faults(
    task: Task, target: Target | None, text: str, *, tool_calls: Sequence[ToolCall] = ()
) -> tuple[TextFault, ...]:
    """Give the places where an answer breaks the form that is asked for, in order."""
    contract = target.contract if target is not None else Contract()
    if contract.type is ContractType.TOOL_CALL:
        return _calls_faults(contract, task, tool_calls)
    if not text.strip():
        return ()
    if contract.type is ContractType.PYTHON:
        found = example_checks.python_answer(contract, text)
        return () if found is None else (_placed(text, found),)
    wanted = _schema(contract, task)
    return () if wanted is None else tuple(_json_faults(wanted, text))


def written(tool_calls_: Sequence[ToolCall]) -> str:
    """Write tool calls as they are compared and edited."""
    return tool_calls.written(tool_calls.plain(tool_calls_))


def _schema(contract: Contract, task: Task) -> Mapping[str, Any] | bool | None:
    """Give what the answer's JSON must keep; None where it need not be JSON."""
    for grader in task.graders:
        schema = grader.get("schema")
        if grader.get("type") == "json_schema" and isinstance(schema, (Mapping, bool)):
            return schema
    if contract.type is ContractType.JSON:
        return contract.schema if contract.schema is not None else True
    return None


def _json_faults(schema: Mapping[str, Any] | bool, text: str) -> Iterator[TextFault]:
    from studio.grading import answer, json_schema

    try:
        value = answer.parse(text)
    except json_text.NotJsonError as error:
        line, column = example_checks.place_of_break(text)
        message = Sentence("the answer {error}", error=error)
        yield _placed(text, Finding(message=message, line=line, column=column))
        return
    try:
        misfits = json_schema.misfits(schema, value)
    except InvalidValueError:
        return  # the schema itself is at fault, which its grader says
    most = _MOST_FAULTS if len(text) <= _PLACED else 1
    for one in misfits[:most]:
        yield _placed(text, Finding(message=one.words, path=one.path))


def _calls_faults(
    contract: Contract, task: Task, calls: Sequence[ToolCall]
) -> tuple[TextFault, ...]:
    text = written(calls)
    offered = task.tools or contract.tools
    found = example_checks.tool_calls(replace(contract, tools=tuple(offered)), text)
    return () if found is None else (_placed(text, found, in_calls=True),)


def _placed(text: str, found: Finding, *, in_calls: bool = False) -> TextFault:
    if found.path is not None:
        start, end = json_places.extent(text, found.path)
    else:
        start, end = _at(text, found.line or 1, found.column or 1)
    return TextFault(start=start, end=end, message=found.message, in_calls=in_calls)


def _at(text: str, line: int, column: int) -> tuple[int, int]:
    """Give the rest of the word at a line and column, both counted from 1."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    start = min(start + column - 1, max(0, len(text) - 1))
    end = start + 1
    while end < len(text) and end < start + 40 and not text[end].isspace():
        end += 1
    return start, end
