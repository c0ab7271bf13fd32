"""Guesses what a file holds and in which format, by the fields of its first good line."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from studio.domain.errors import ImportFileError
from studio.formats import lines
from studio.formats.lines import Limits, Line
from studio.formats.values import Json

_LINES_READ = 20


class Content(StrEnum):
    """What rows become in a project."""

    TASKS = "tasks"
    ANSWERS = "answers"
    PREFERENCES = "preferences"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What a file seems to be: the words that ``--as`` and ``--format`` take."""

    content: Content
    format: str


def sniff(path: Path) -> Guess:
    """Look at the first lines. Raises ImportFileError where none can be recognised."""
    for line in islice(lines.read(path, Limits()), _LINES_READ):
        guess = _guess(line.content) if isinstance(line, Line) else None
        if guess is not None:
            return guess
    raise ImportFileError(
        "{path} is of no format that can be told by its first lines; name one with --format.",
        path=path,
    )


def _guess(row: Json) -> Guess | None:
    fields = set(row)
    if {"input", "preferred_output"} <= fields:
        return Guess(content=Content.PREFERENCES, format="openai-dpo")
    if {"chosen", "rejected"} <= fields:
        return Guess(content=Content.PREFERENCES, format="trl-dpo")
    if {"prompt", "completion"} <= fields:
        return Guess(content=Content.ANSWERS, format="trl-sft")
    if {"left_model", "right_model"} & fields:
        return Guess(content=Content.PREFERENCES, format="stillroom")
    if {"task_id", "text", "tool_calls", "model"} & fields:
        return Guess(content=Content.ANSWERS, format="stillroom")
    if "messages" in fields:
        return _by_messages(row)
    return None


def _by_messages(row: Json) -> Guess:
    messages = row["messages"]
    last = messages[-1] if isinstance(messages, list) and messages else None
    answered = isinstance(last, dict) and last.get("role") == "assistant"
    if answered and set(row) <= {"messages", "tools"}:
        return Guess(content=Content.ANSWERS, format="openai-sft")
    return Guess(content=Content.TASKS, format="stillroom")
