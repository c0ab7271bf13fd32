"""An answer under grading: its text, read once, beside its task and target."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from studio.domain import json_text
from studio.domain.message import ToolCall
from studio.domain.target import Target
from studio.domain.task import Task

# No useful answer is longer; a model that never stops must not hold up the others.
MAX_JSON_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a model said, with what it was asked.

    ``json`` is the parsed value of the whole text, and ``json_problem`` says in words why
    there is none; it is empty where the text is strict JSON.
    """

    task: Task
    target: Target
    text: str
    tool_calls: tuple[ToolCall, ...] = ()
    json: object = None
    json_problem: str = ""


def read(task: Task, text: str, *, target: Target, tool_calls: tuple[ToolCall, ...]) -> Answer:
    """Parse the text once for all graders; any text will do."""
    value: object = None
    problem = ""
    try:
        value = parse(text)
    except json_text.NotJsonError as error:
        problem = str(error)
    return Answer(
        task=task,
        target=target,
        text=text,
        tool_calls=tool_calls,
        json=value,
        json_problem=problem,
    )


def parse(text: str) -> object:
    """Read strict JSON of bearable length; raises NotJsonError."""
    if len(text) > MAX_JSON_CHARACTERS:
        raise json_text.NotJsonError("is longer than {most:,} characters", most=MAX_JSON_CHARACTERS)
    return json_text.parse(text)


def prose(answer: Answer) -> str:
    """Give what a reader of the answer would read: the values of its JSON, or its text."""
    if answer.json_problem:
        return answer.text
    return "\n".join(_words(answer.json))


def _words(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
    elif isinstance(value, str):
        yield value
    elif value is not None and not isinstance(value, bool):
        yield str(value)
