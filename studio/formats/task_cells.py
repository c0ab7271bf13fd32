"""Makes a task of a table's row, as its columns are mapped."""

import functools
import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from studio.domain import json_text
from studio.domain.errors import InvalidValueError
from studio.domain.message import Conversation, Message, Role
from studio.domain.task import Difficulty, Kind, Split
from studio.formats import columns, stillroom, values
from studio.formats.columns import Field
from studio.formats.rows import RowError, TaskRow
from studio.formats.separated import Record
from studio.formats.tables import Table

Choice = TypeVar("Choice", bound=StrEnum)
LONGEST_NAME = 200
_SPEAKERS: Mapping[str, Role] = {
    "human": "user",
    "user": "user",
    "gpt": "assistant",
    "assistant": "assistant",
    "model": "assistant",
    "system": "system",
    "observation": "tool",
    "tool": "tool",
}


class TaskReader:
    """Reads rows of one table by one mapping of its columns to fields."""

    def __init__(self, table: Table, mapping: Mapping[str, Field]) -> None:
        self._places: dict[Field, list[int]] = {}
        for number, name in enumerate(table.columns):
            if name in mapping:
                self._places.setdefault(mapping[name], []).append(number)

    def read(self, record: Record) -> TaskRow | RowError:
        """Give the row's task, or what is wrong with the row."""
        try:
            return self._task(record)
        except InvalidValueError as error:
            return RowError(line=record.line, reason=str(error))

    def _task(self, record: Record) -> TaskRow:
        cells = functools.partial(self._cells, record)
        messages, answer = _conversation(cells(Field.MESSAGE))
        messages = (*_system(cells(Field.SYSTEM)), *_history(cells(Field.HISTORY)), *messages)
        kind = _choice(cells(Field.KIND), Field.KIND, Kind)
        stillroom.check_messages(messages, kind)
        reference = _reference(cells(Field.REFERENCE))
        return TaskRow(
            messages=messages,
            task_id=_name(cells(Field.ID), "id"),
            tools=_objects(cells(Field.TOOLS), "tools"),
            kind=kind,
            topic=_name(cells(Field.TOPIC), "topic"),
            difficulty=_choice(cells(Field.DIFFICULTY), Field.DIFFICULTY, Difficulty),
            split=_choice(cells(Field.SPLIT), Field.SPLIT, Split),
            group=_name(cells(Field.GROUP), "group"),
            reference=answer if reference is None else reference,
            graders=_graders(cells(Field.GRADERS)),
            source=_name(cells(Field.SOURCE), "source"),
            line=record.line,
        )

    def _cells(self, record: Record, field: Field) -> list[object]:
        """Give the cells of a field that hold anything."""
        places = self._places.get(field)
        if not places:
            return []
        found = (record.cells[number] for number in places)
        return [cell for cell in found if not _is_blank(cell)]


def _conversation(cells: Sequence[object]) -> tuple[Conversation, str | Mapping[str, Any] | None]:
    """Read the messages; an assistant's at their end is the reference answer."""
    if not cells:
        raise InvalidValueError("has no message")
    if len(cells) == 1:
        turns = _turns(cells[0])
        if turns is not None:
            return _split_off_answer(turns)
    text = "\n\n".join(_text(cell, "message") for cell in cells)
    return (Message(role="user", content=text),), None


def _turns(cell: object) -> Conversation | None:
    """Read a list of turns, also where a table holds it as JSON; None for a plain text."""
    if isinstance(cell, str) and cell.lstrip().startswith("["):
        try:
            found = json_text.parse(cell)
        except json_text.NotJsonError:
            return None
        if not (isinstance(found, list) and found and isinstance(found[0], dict)):
            return None
        cell = found
    if not isinstance(cell, list):
        return None
    if cell and isinstance(cell[0], Mapping) and "from" in cell[0]:
        cell = [_from_sharegpt(turn, number) for number, turn in enumerate(cell, start=1)]
    return values.conversation({"messages": cell}, "messages")


def _from_sharegpt(turn: object, number: int) -> dict[str, Any]:
    """Turn ``{"from", "value"}`` into ``{"role", "content"}``."""
    if not isinstance(turn, Mapping) or not isinstance(turn.get("value"), str):
        raise InvalidValueError(
            "turn {number} of the conversation has no text in 'value'", number=number
        )
    speaker = str(turn.get("from"))
    if speaker == "function_call":
        return {"role": "assistant", "content": "", "tool_calls": [_call(turn["value"], number)]}
    if speaker not in _SPEAKERS:
        known = ", ".join([*_SPEAKERS, "function_call"])
        raise InvalidValueError(
            "turn {number} of the conversation is from {speaker!r}; known are {known}",
            number=number,
            speaker=speaker[:80],
            known=known,
        )
    return {"role": _SPEAKERS[speaker], "content": turn["value"]}


def _call(text: str, number: int) -> dict[str, Any]:
    try:
        call = json_text.parse(text)
    except json_text.NotJsonError as error:
        raise InvalidValueError(
            "the call in turn {number} is not JSON: it {error}", number=number, error=error
        ) from None
    if not isinstance(call, dict) or not isinstance(call.get("name"), str):
        raise InvalidValueError("the call in turn {number} has no 'name'", number=number)
    arguments = json.dumps(call.get("arguments", {}), ensure_ascii=False)
    return {"type": "function", "function": {"name": call["name"], "arguments": arguments}}


def _split_off_answer(turns: Conversation) -> tuple[Conversation, str | Mapping[str, Any] | None]:
    last = turns[-1]
    if last.role != "assistant":
        return turns, None
    if last.tool_calls:
        return turns[:-1], {"tool_calls": [dict(call) for call in last.tool_calls]}
    return turns[:-1], last.content if last.content.strip() else None


def _system(cells: Sequence[object]) -> Conversation:
    text = "\n\n".join(_text(cell, "system") for cell in cells)
    return (Message(role="system", content=text),) if text else ()


def _history(cells: Sequence[object]) -> Conversation:
    """Read alpaca's earlier rounds: a list of pairs of what was asked and answered."""
    turns: list[Message] = []
    for cell in cells:
        rounds = json_text.parse(cell) if isinstance(cell, str) else cell
        if not isinstance(rounds, list) or not all(_is_round(one) for one in rounds):
            raise InvalidValueError("'history' must be a list of pairs: what was asked, answered")
        for asked, answered in rounds:
            turns.append(Message(role="user", content=asked))
            turns.append(Message(role="assistant", content=answered))
    return tuple(turns)


def _is_round(value: object) -> bool:
    return (
        isinstance(value, list) and len(value) == 2 and all(isinstance(one, str) for one in value)
    )


def _reference(cells: Sequence[object]) -> str | Mapping[str, Any] | None:
    if not cells:
        return None
    value = cells[0]
    if isinstance(value, list):  # TRL's completion: one message of the assistant's
        turns = values.conversation({"completion": value}, "completion")
        if len(turns) != 1 or turns[0].role != "assistant":
            raise InvalidValueError("the reference must be one message of the assistant's")
        return _split_off_answer(turns)[1]
    if isinstance(value, Mapping) and set(value) == {"tool_calls"}:
        return {"tool_calls": list(values.objects(value, "tool_calls"))}
    if isinstance(value, Mapping):  # an answer that is JSON, written out
        return json.dumps(value, ensure_ascii=False)
    return _text(value, "reference")


def _choice(cells: Sequence[object], field: Field, choices: type[Choice]) -> Choice | None:
    if not cells:
        return None
    word = columns.synonym(field, _text(cells[0], field.value))
    return values.choice({field.value: word}, field.value, choices)


def _name(cells: Sequence[object], field: str) -> str | None:
    if not cells:
        return None
    found = " ".join(_text(cells[0], field).split())
    if len(found) > LONGEST_NAME:
        raise InvalidValueError(
            "{field!r} is longer than {longest} characters", field=field, longest=LONGEST_NAME
        )
    return found


def _graders(cells: Sequence[object]) -> tuple[Mapping[str, Any], ...]:
    return stillroom.graders({"graders": list(_objects(cells, "graders"))})


def _objects(cells: Sequence[object], field: str) -> tuple[Mapping[str, Any], ...]:
    if not cells:
        return ()
    value = cells[0]
    if isinstance(value, str):
        try:
            value = json_text.parse(value)
        except json_text.NotJsonError as error:
            raise InvalidValueError(
                "{field!r} is not JSON: it {error}", field=field, error=error
            ) from None
    return values.objects({field: value}, field)


def _text(cell: object, field: str) -> str:
    if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
        raise InvalidValueError("{field!r} must be a text", field=field)
    return str(cell).strip()


def _is_blank(cell: object) -> bool:
    return cell is None or cell in ([], {}) or (isinstance(cell, str) and values.is_blank(cell))


def read_all(
    table: Table, mapping: Mapping[str, Field]
) -> tuple[tuple[TaskRow, ...], tuple[RowError, ...]]:
    """Read every row; give the tasks, and what is wrong with the other lines in their order."""
    reader = TaskReader(table, mapping)
    found = [reader.read(record) for record in table.records]
    good = tuple(one for one in found if isinstance(one, TaskRow))
    bad = (*table.errors, *(one for one in found if isinstance(one, RowError)))
    return good, tuple(_ordered(bad))


def _ordered(errors: Iterable[RowError]) -> list[RowError]:
    return sorted(errors, key=lambda error: error.line)
