"""The studio's own JSON lines: tasks, answers and preferences, read and written alike."""

from collections.abc import Mapping
from typing import Any

from studio.domain import message
from studio.domain.errors import InvalidValueError
from studio.domain.judgement import Outcome
from studio.domain.message import Conversation
from studio.domain.task import Difficulty, Kind, Split
from studio.formats import values
from studio.formats.lines import Line
from studio.formats.rows import AnswerRow, PreferenceRow, TaskRow
from studio.formats.values import Json

TASK_FIELDS = (
    "id", "messages", "tools", "kind", "topic", "difficulty", "split", "group", "reference",
    "graders", "source",
)  # fmt: skip
ANSWER_FIELDS = (
    "task_id", "messages", "model", "text", "tool_calls", "prompt_tokens", "answer_tokens",
    "latency_ms", "cost", "created_at",
)  # fmt: skip
PREFERENCE_FIELDS = (
    "task_id", "left_model", "right_model", "outcome", "reasons", "confidence", "rater",
    "seconds", "created_at",
)  # fmt: skip
GRADER_TYPES = (
    "json_schema", "fields", "exact", "contains", "regex", "sql", "python", "tool_call",
    "refusal", "citation", "consistency", "judge",
)  # fmt: skip


def task(line: Line) -> TaskRow:
    """Read a task. Raises InvalidValueError naming what is wrong."""
    row = line.content
    values.check_fields(row, TASK_FIELDS)
    messages, kind = values.conversation(row, "messages"), values.choice(row, "kind", Kind)
    check_messages(messages, kind)
    return TaskRow(
        messages=messages,
        task_id=values.name(row, "id"),
        tools=values.objects(row, "tools"),
        kind=kind,
        topic=values.name(row, "topic"),
        difficulty=values.choice(row, "difficulty", Difficulty),
        split=values.choice(row, "split", Split),
        group=values.name(row, "group"),
        reference=_reference(row),
        graders=graders(row),
        source=values.name(row, "source"),
        line=line.number,
    )


def check_messages(messages: Conversation, kind: Kind | None) -> None:
    """Refuse what no model could answer. Raises InvalidValueError saying why.

    A message of white space alone is a task only where bad input is what is tried.
    """
    if not messages or messages[-1].role not in {"user", "tool"}:
        last = f"of role {messages[-1].role!r}" if messages else "missing"
        raise InvalidValueError(
            "the last message is {last}; a task ends with the user's or a tool's, which is to be "
            "answered",
            last=last,
        )
    said = [turn.content for turn in messages if turn.role == "user"]
    if said and kind is not Kind.BAD_INPUT and all(map(values.is_blank, said)):
        raise InvalidValueError(
            "the user says nothing but white space; only a task of the kind bad_input may be so"
        )


def answer(line: Line) -> AnswerRow:
    """Read an answer. Raises InvalidValueError naming what is wrong."""
    row = line.content
    values.check_fields(row, ANSWER_FIELDS)
    task_id = values.name(row, "task_id")
    said, calls = values.text(row, "text"), values.objects(row, "tool_calls")
    if task_id is None and row.get("messages") is None:
        raise InvalidValueError("has neither 'task_id' nor 'messages' to say what it answers")
    if said is None and not calls:
        raise InvalidValueError("has neither 'text' nor 'tool_calls'")
    return AnswerRow(
        task_id=task_id,
        messages=None if row.get("messages") is None else values.conversation(row, "messages"),
        model=values.name(row, "model"),
        text=said or "",
        tool_calls=calls,
        prompt_tokens=values.whole(row, "prompt_tokens"),
        answer_tokens=values.whole(row, "answer_tokens"),
        latency_ms=values.number(row, "latency_ms"),
        cost=values.number(row, "cost"),
        created_at=values.time(row, "created_at"),
        line=line.number,
    )


def preference(line: Line) -> PreferenceRow:
    """Read a vote. Raises InvalidValueError naming what is wrong."""
    row = line.content
    values.check_fields(row, PREFERENCE_FIELDS)
    left, right = values.due_name(row, "left_model"), values.due_name(row, "right_model")
    if left == right:
        raise InvalidValueError(
            "both sides are answers of {left!r}; a vote needs two models", left=left
        )
    outcome = values.choice(row, "outcome", Outcome)
    if outcome is None:
        raise InvalidValueError("has no 'outcome'")
    return PreferenceRow(
        task_id=values.due_name(row, "task_id"),
        left_model=left,
        right_model=right,
        outcome=outcome,
        rater=values.due_name(row, "rater"),
        reasons=values.texts(row, "reasons"),
        confidence=values.name(row, "confidence"),
        seconds=values.number(row, "seconds"),
        created_at=values.time(row, "created_at"),
        line=line.number,
    )


def from_task(row: TaskRow) -> dict[str, Any]:
    """Write a task, leaving out what is not known."""
    return _without_gaps(
        {
            "id": row.task_id,
            "messages": message.to_json(row.messages),
            "tools": [dict(tool) for tool in row.tools],
            "kind": row.kind,
            "topic": row.topic,
            "difficulty": row.difficulty,
            "split": row.split,
            "group": row.group,
            "reference": row.reference,
            "graders": [dict(grader) for grader in row.graders],
            "source": row.source,
        }
    )


def from_answer(row: AnswerRow) -> dict[str, Any]:
    """Write an answer, leaving out what is not known."""
    calls = [dict(call) for call in row.tool_calls]
    return _without_gaps(
        {
            "task_id": row.task_id,
            "messages": None if row.messages is None else message.to_json(row.messages),
            "model": row.model,
            "text": row.text if row.text or not calls else None,
            "tool_calls": calls,
            "prompt_tokens": row.prompt_tokens,
            "answer_tokens": row.answer_tokens,
            "latency_ms": row.latency_ms,
            "cost": row.cost,
            "created_at": row.created_at,
        }
    )


def from_preference(row: PreferenceRow) -> dict[str, Any]:
    """Write a vote, leaving out what is not known."""
    return _without_gaps(
        {
            "task_id": row.task_id,
            "left_model": row.left_model,
            "right_model": row.right_model,
            "outcome": row.outcome,
            "reasons": list(row.reasons),
            "confidence": row.confidence,
            "rater": row.rater,
            "seconds": row.seconds,
            "created_at": row.created_at,
        }
    )


def _reference(row: Json) -> str | Json | None:
    value = row.get("reference")
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping) and set(value) == {"tool_calls"}:
        return {"tool_calls": list(values.objects(value, "tool_calls"))}
    raise InvalidValueError("'reference' must be a text or {\"tool_calls\": […]}")


def graders(row: Json) -> tuple[Json, ...]:
    """Give the settings of graders of known types; none where they are absent."""
    graders = values.objects(row, "graders")
    for grader in graders:
        if grader.get("type") not in GRADER_TYPES:
            known = ", ".join(GRADER_TYPES)
            raise InvalidValueError(
                "unknown grader {grader!r}; it must be one of {known}",
                grader=str(grader.get("type"))[:80],
                known=known,
            )
    return graders


def _without_gaps(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value is not None and value != []}
