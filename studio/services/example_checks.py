"""Checks an example answer against its contract, for each form an answer can have."""

import json
import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studio.domain import json_text
from studio.domain.errors import StudioError
from studio.domain.sentence import Sentence
from studio.domain.target import Contract

_TOOL_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong, and where: a path into the JSON, or a line and column counted from 1."""

    message: str
    path: Sequence[str | int] | None = None
    line: int | None = None
    column: int | None = None


def json_answer(contract: Contract, text: str) -> Finding | None:
    """Hold a JSON answer against the contract's schema."""
    value = _parsed(text)
    if isinstance(value, Finding) or contract.schema is None:
        return value if isinstance(value, Finding) else None
    return _misfit(contract.schema, value, path=())


def sql_answer(contract: Contract, text: str) -> Finding | None:
    """Run a query on the contract's fixture; without one, on an empty database."""
    from studio.store import fixtures

    try:
        fixtures.query(contract.fixture or "", text)
    except StudioError as error:
        if contract.fixture is None and "no such table" in str(error):
            return None  # nothing to hold it against but its grammar
        return Finding(message=Sentence("the query fails: {error}", error=error))
    return None


def python_answer(contract: Contract, text: str) -> Finding | None:
    """Compile Python without running it."""
    del contract
    try:
        with warnings.catch_warnings(action="ignore"):
            compile(text, "<answer>", "exec", dont_inherit=True)
    except SyntaxError as error:
        return Finding(
            message=Sentence("no Python: {error}", error=error.msg),
            line=error.lineno,
            column=error.offset,
        )
    except (ValueError, MemoryError, RecursionError) as error:
        return Finding(
            message=Sentence("no Python: {error}", error=error or "nested too deeply"), line=1
        )
    return None


def tools(value: object) -> Finding | None:
    """Hold a value against the shape of OpenAI's function tools."""
    if not isinstance(value, list):
        return Finding(message=Sentence("tools are a JSON list"), path=())
    seen: set[str] = set()
    for index, tool in enumerate(value):
        found = _tool(tool, index, seen)
        if found is not None:
            return found
    return None


def tool_calls(contract: Contract, text: str) -> Finding | None:
    """Hold calls, as OpenAI writes them or bare, against the contract's tools."""
    value = _parsed(text)
    if isinstance(value, Finding):
        return value
    start: tuple[str | int, ...] = ()
    if isinstance(value, dict) and "tool_calls" in value:
        value, start = value["tool_calls"], ("tool_calls",)
    if not isinstance(value, list):
        message = Sentence(
            'calls are a JSON list: [{"name": …, "arguments": {…}}]; an empty one calls none'
        )
        return Finding(message=message, path=start)
    known = {tool["function"]["name"]: tool["function"] for tool in contract.tools}
    for index, call in enumerate(value):
        found = _call(call, known, (*start, index))
        if found is not None:
            return found
    return None


def place_of_break(text: str) -> tuple[int | None, int | None]:
    """Give line and column at which a text stops being JSON, none where that cannot be said."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return error.lineno, error.colno
    except (ValueError, RecursionError):
        return None, None
    return None, None


def _tool(tool: object, index: int, seen: set[str]) -> Finding | None:
    from studio.grading import schema_check

    function = tool.get("function") if isinstance(tool, dict) else None
    if not isinstance(tool, dict) or tool.get("type") != "function" or not function:
        shape = '{"type": "function", "function": {"name": …, "parameters": {…}}}'
        return Finding(
            message=Sentence("tool {number} must be {shape}", number=index + 1, shape=shape),
            path=(index,),
        )
    path = (index, "function")
    if not isinstance(function, dict):
        return Finding(
            message=Sentence("the function of tool {number} is no object", number=index + 1),
            path=path,
        )
    name = function.get("name")
    if not isinstance(name, str) or not _TOOL_NAME.fullmatch(name):
        message = Sentence(
            "tool {number} needs a name of letters, digits, _ and -, at most 64", number=index + 1
        )
        return Finding(message=message, path=(*path, "name"))
    if name in seen:
        return Finding(
            message=Sentence("two tools are named {name}", name=name), path=(*path, "name")
        )
    seen.add(name)
    parameters = function.get("parameters", {})
    if not isinstance(parameters, dict):
        message = Sentence("the parameters of {name} are no JSON Schema", name=name)
        return Finding(message=message, path=(*path, "parameters"))
    misfit = schema_check.fault(parameters)
    if misfit is None:
        return None
    message = Sentence("the parameters of {name}: {fault}", name=name, fault=misfit.words)
    return Finding(message=message, path=(*path, "parameters", *misfit.path))


def _call(
    call: object, known: Mapping[str, Mapping[str, Any]], path: tuple[str | int, ...]
) -> Finding | None:
    if isinstance(call, dict) and isinstance(call.get("function"), dict):
        call, path = call["function"], (*path, "function")
    name = call.get("name") if isinstance(call, dict) else None
    if not isinstance(call, dict) or not isinstance(name, str):
        return Finding(message=Sentence("a call needs a name"), path=path)
    if name not in known:
        there = (
            Sentence("there is {known}", known=", ".join(known))
            if known
            else Sentence("there are none yet")
        )
        return Finding(
            message=Sentence("there is no tool {name!r}; {there}", name=name, there=there),
            path=(*path, "name"),
        )
    place = (*path, "arguments")
    arguments = call.get("arguments", {})
    if isinstance(arguments, str):
        arguments, inside = _parsed(arguments), False
        if isinstance(arguments, Finding):
            message = Sentence(
                "the arguments of {name}: {fault}", name=name, fault=arguments.message
            )
            return Finding(message=message, path=place)
    else:
        inside = True
    if not isinstance(arguments, dict):
        return Finding(
            message=Sentence("the arguments of {name} are no object", name=name), path=place
        )
    found = _misfit(known[name].get("parameters", {}), arguments, path=place)
    if found is None:
        return None
    return Finding(
        message=Sentence("{name}: {fault}", name=name, fault=found.message),
        path=found.path if inside else place,
    )


def _misfit(
    schema: Mapping[str, Any], value: object, *, path: tuple[str | int, ...]
) -> Finding | None:
    from studio.grading import json_schema

    try:
        found = json_schema.misfit(schema, value)
    except StudioError as error:
        return Finding(message=str(error), path=path)
    return None if found is None else Finding(message=found.words, path=(*path, *found.path))


def _parsed(text: str) -> Any:  # noqa: ANN401  any JSON, or a finding
    try:
        return json_text.parse(text)
    except json_text.NotJsonError as error:
        line, column = place_of_break(text)
        return Finding(
            message=Sentence("no JSON: this {error}", error=error), line=line, column=column
        )
