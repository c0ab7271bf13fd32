"""Training files of other tools: OpenAI's and TRL's, for SFT and DPO, read and written.

Sources: OpenAI's fine-tuning guide (supervised and preference chat formats) and TRL's dataset
formats (conversational prompt-completion and preference). In OpenAI's shape a tool call's
arguments are JSON text; in TRL's they are an object, because chat templates expect one.
"""

import json
from collections.abc import Mapping
from typing import Any

from studio.domain import json_text, message
from studio.domain.errors import InvalidValueError
from studio.domain.message import Conversation, Message, ToolCall
from studio.domain.sentence import Sentence
from studio.formats import values
from studio.formats.lines import Line
from studio.formats.rows import PairExample, SftExample
from studio.formats.values import Json


def openai_sft(line: Line) -> SftExample:
    """Read ``{"messages", "tools"?}``, the last message the assistant's."""
    values.check_fields(line.content, ("messages", "tools", "parallel_tool_calls"))
    return _split_off_answer(line)


def trl_sft(line: Line) -> SftExample:
    """Read ``{"messages"}`` or ``{"prompt", "completion"}``, each with "tools" or without."""
    row = line.content
    if "messages" in row:
        return openai_sft(line)
    values.check_fields(row, ("prompt", "completion", "tools"))
    return SftExample(
        messages=values.conversation(row, "prompt"),
        answer=_answer(row, "completion"),
        tools=values.objects(row, "tools"),
        line=line.number,
    )


def openai_dpo(line: Line) -> PairExample:
    """Read ``{"input": {"messages", "tools"?}, "preferred_output", "non_preferred_output"}``."""
    row = line.content
    values.check_fields(row, ("input", "preferred_output", "non_preferred_output"))
    given = row.get("input")
    if not isinstance(given, Mapping):
        raise InvalidValueError("has no 'input' object")
    values.check_fields(
        given, ("messages", "tools", "parallel_tool_calls"), where=Sentence(" in 'input'")
    )
    return _pair(
        line,
        messages=values.conversation(given, "messages"),
        tools=values.objects(given, "tools"),
        sides=("preferred_output", "non_preferred_output"),
    )


def trl_dpo(line: Line) -> PairExample:
    """Read ``{"prompt", "chosen", "rejected"}``, with "tools" or without."""
    row = line.content
    values.check_fields(row, ("prompt", "chosen", "rejected", "tools"))
    return _pair(
        line,
        messages=values.conversation(row, "prompt"),
        tools=values.objects(row, "tools"),
        sides=("chosen", "rejected"),
    )


def to_openai_sft(row: SftExample) -> dict[str, Any]:
    """Write an example as OpenAI reads it."""
    turns = [_with_arguments(turn, as_text=True) for turn in (*row.messages, row.answer)]
    return _with_tools({"messages": message.to_json(turns)}, row.tools)


def to_trl_sft(row: SftExample) -> dict[str, Any]:
    """Write an example as prompt and completion, so that TRL trains on the answer alone."""
    content = {"prompt": _for_trl(row.messages), "completion": _for_trl((row.answer,))}
    return _with_tools(content, row.tools)


def to_openai_dpo(row: PairExample) -> dict[str, Any]:
    """Write a pair as OpenAI reads it."""
    turns = [_with_arguments(turn, as_text=True) for turn in row.messages]
    chosen, rejected = (
        message.to_json([_with_arguments(side, as_text=True)])
        for side in (row.chosen, row.rejected)
    )
    return {
        "input": _with_tools({"messages": message.to_json(turns)}, row.tools),
        "preferred_output": chosen,
        "non_preferred_output": rejected,
    }


def to_trl_dpo(row: PairExample) -> dict[str, Any]:
    """Write a pair with its prompt apart, as TRL's DPO trainer reads it."""
    content = {
        "prompt": _for_trl(row.messages),
        "chosen": _for_trl((row.chosen,)),
        "rejected": _for_trl((row.rejected,)),
    }
    return _with_tools(content, row.tools)


def _split_off_answer(line: Line) -> SftExample:
    messages = values.conversation(line.content, "messages")
    if messages[-1].role != "assistant":
        raise InvalidValueError("the last message is not the assistant's, so there is no answer")
    if len(messages) == 1:
        raise InvalidValueError("has an answer, but no message that it answers")
    return SftExample(
        messages=messages[:-1],
        answer=messages[-1],
        tools=values.objects(line.content, "tools"),
        line=line.number,
    )


def _pair(
    line: Line, *, messages: Conversation, tools: tuple[Json, ...], sides: tuple[str, str]
) -> PairExample:
    chosen, rejected = (_answer(line.content, side) for side in sides)
    if chosen == rejected:
        raise InvalidValueError(
            "{one!r} and {other!r} are the same answer", one=sides[0], other=sides[1]
        )
    return PairExample(
        messages=messages, chosen=chosen, rejected=rejected, tools=tools, line=line.number
    )


def _answer(row: Json, field: str) -> Message:
    turns = values.conversation(row, field)
    if len(turns) != 1 or turns[0].role != "assistant":
        raise InvalidValueError("{field!r} must be one message of the assistant's", field=field)
    return turns[0]


def _for_trl(turns: Conversation) -> list[dict[str, Any]]:
    return message.to_json([_with_arguments(turn, as_text=False) for turn in turns])


def _with_arguments(turn: Message, *, as_text: bool) -> Message:
    if not turn.tool_calls:
        return turn
    calls = tuple(_converted(call, as_text=as_text) for call in turn.tool_calls)
    return Message(
        role=turn.role, content=turn.content, tool_calls=calls, tool_call_id=turn.tool_call_id
    )


def _converted(call: ToolCall, *, as_text: bool) -> ToolCall:
    function = call.get("function")
    if not isinstance(function, Mapping) or "arguments" not in function:
        return call
    arguments = function["arguments"]
    if as_text and not isinstance(arguments, str):
        arguments = json.dumps(arguments, ensure_ascii=False)
    elif not as_text and isinstance(arguments, str):
        try:
            arguments = json_text.parse(arguments)
        except json_text.NotJsonError:
            # A teacher's broken arguments stay as it wrote them.
            return call
    return {**call, "function": {**function, "arguments": arguments}}


def _with_tools(content: dict[str, Any], tools: tuple[Json, ...]) -> dict[str, Any]:
    return content | {"tools": [dict(tool) for tool in tools]} if tools else content
