"""Tool calls as a person reads and edits them: a list of names with arguments, as JSON."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from studio.domain import json_text
from studio.domain.errors import InvalidValueError
from studio.domain.message import ToolCall

Plain: TypeAlias = Mapping[str, Any]  # {"name", "arguments"}, and "id" where the call has one


def plain(calls: Sequence[ToolCall]) -> tuple[Plain, ...]:
    """Give calls without their wrapping; arguments that are no JSON object stay a text."""
    return tuple(_plain(call) for call in calls)


def wrapped(calls: Sequence[Plain]) -> tuple[ToolCall, ...]:
    """Give calls as OpenAI writes them, with their arguments as a text."""
    found = []
    for call in calls:
        arguments = call.get("arguments", {})
        if not isinstance(arguments, str):
            arguments = json.dumps(arguments, ensure_ascii=False)
        function = {"name": call["name"], "arguments": arguments}
        named = {"id": call["id"]} if call.get("id") else {}
        found.append({**named, "type": "function", "function": function})
    return tuple(found)


def written(calls: Sequence[Plain]) -> str:
    """Write calls over lines, to be compared or edited."""
    return json.dumps([dict(call) for call in calls], ensure_ascii=False, indent=2)


def read(text: str) -> tuple[Plain, ...]:
    """Read what ``written`` wrote, or OpenAI's own form. Raises InvalidValueError."""
    value = json_text.parse(text) if text.strip() else []
    if not isinstance(value, list):
        raise InvalidValueError("tool calls are a JSON list; an empty one calls none")
    return tuple(_checked(number, call) for number, call in enumerate(value, start=1))


def parameters(tools: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Give the schema of every tool's arguments by the tool's name."""
    found = {}
    for tool in tools:
        function = tool.get("function", tool)
        if isinstance(function, Mapping) and isinstance(function.get("name"), str):
            schema = function.get("parameters")
            found[function["name"]] = schema if isinstance(schema, Mapping) else {}
    return found


def _plain(call: Mapping[str, Any]) -> Plain:
    function = call.get("function", call)
    if not isinstance(function, Mapping):
        function = {}
    arguments = function.get("arguments", {})
    if isinstance(arguments, str):
        arguments = _object(arguments)
    named = {"id": call["id"]} if call.get("id") else {}
    return {**named, "name": str(function.get("name", "")), "arguments": arguments}


def _object(text: str) -> Any:  # noqa: ANN401 - an object, or the text where it is none
    try:
        value = json_text.parse(text) if text.strip() else {}
    except json_text.NotJsonError:
        return text
    return value if isinstance(value, dict) else text


def _checked(number: int, call: object) -> Plain:
    if not isinstance(call, Mapping):
        raise InvalidValueError(
            "call {number} is no object with a name and arguments", number=number
        )
    found = _plain(call)
    if not found["name"]:
        raise InvalidValueError("call {number} names no tool", number=number)
    if not isinstance(found["arguments"], dict):
        raise InvalidValueError("the arguments of call {number} are no JSON object", number=number)
    return found
