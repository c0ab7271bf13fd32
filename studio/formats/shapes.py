"""Says which known format a table is in, and whether its rows are tasks at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.formats import stillroom
from studio.formats.sniffing import Content
from studio.formats.tables import Layout, Table

_CHAT = frozenset({"messages", "tools", "parallel_tool_calls"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A format's name, "" for a table of its own kind, and what its rows are."""

    format: str = ""
    content: Content = Content.TASKS


def of(table: Table) -> Shape:
    """Tell by the columns, and by how the first conversation ends."""
    if table.layout is not Layout.JSON:
        return Shape()
    names = frozenset(table.columns)
    for fields, shape in _TOLD_BY:
        if fields <= names:
            return shape
    if {"task_id", "model"} & names and names & {"text", "tool_calls"}:
        return Shape(format="stillroom", content=Content.ANSWERS)
    if "messages" in names:
        answered = _ends_answered(_first(table, "messages"))
        if answered and names <= _CHAT:
            return Shape(format="openai-sft")
        return Shape(format="stillroom") if names <= {*stillroom.TASK_FIELDS} else Shape()
    return Shape()


_TOLD_BY = (
    ({"input", "preferred_output"}, Shape(format="openai-dpo", content=Content.PREFERENCES)),
    ({"chosen", "rejected"}, Shape(format="trl-dpo", content=Content.PREFERENCES)),
    ({"left_model", "right_model"}, Shape(format="stillroom", content=Content.PREFERENCES)),
    ({"prompt", "completion"}, Shape(format="trl-sft")),
    ({"conversations"}, Shape(format="sharegpt")),
    ({"instruction", "output"}, Shape(format="alpaca")),
)


def _first(table: Table, name: str) -> object:
    number = table.columns.index(name)
    cells = (record.cells[number] for record in table.records)
    return next((cell for cell in cells if cell is not None), None)


def _ends_answered(messages: object) -> bool:
    last: Any = messages[-1] if isinstance(messages, list) and messages else None
    return isinstance(last, Mapping) and last.get("role") == "assistant"
