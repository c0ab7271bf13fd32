"""Rows of the studio's own files are read with every field, and faults are named."""

from typing import Any

import pytest

from studio import formats
from studio.domain.judgement import Outcome
from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split
from studio.formats import AnswerRow, PreferenceRow, ReadResult, RowError, TaskRow
from tests.unit.formats.conftest import WriteLines, said, user

TASK: dict[str, Any] = {
    "id": "t1",
    "messages": [user()],
    "tools": [{"type": "function", "function": {"name": "track"}}],
    "kind": "long_tail",
    "topic": "tracking",
    "difficulty": "hard",
    "split": "eval",
    "group": "g1",
    "reference": "In Leipzig.",
    "graders": [{"type": "exact"}],
    "source": "written by hand",
}
ANSWER: dict[str, Any] = {
    "task_id": "t1",
    "model": "m",
    "text": "In Leipzig.",
    "prompt_tokens": 12,
    "answer_tokens": 4,
    "latency_ms": 801.5,
    "cost": 0.002,
    "created_at": "2026-03-17T13:04:28.088Z",
}
VOTE: dict[str, Any] = {
    "task_id": "t1",
    "left_model": "a",
    "right_model": "b",
    "outcome": "both_bad",
    "reasons": ["tone"],
    "confidence": "high",
    "rater": "r",
    "seconds": 4,
    "created_at": "2026-03-19T12:31:21+01:00",
}


def test_a_task_is_read_with_every_field(write_lines: WriteLines) -> None:
    [row] = formats.read_tasks(write_lines(TASK)).rows

    assert row == TaskRow(
        task_id="t1",
        messages=(Message(role="user", content="Where is it?"),),
        tools=({"type": "function", "function": {"name": "track"}},),
        kind=Kind.LONG_TAIL,
        topic="tracking",
        difficulty=Difficulty.HARD,
        split=Split.EVAL,
        group="g1",
        reference="In Leipzig.",
        graders=({"type": "exact"},),
        source="written by hand",
    )
    assert row.line == 1


def test_what_a_task_does_not_say_is_left_open(write_lines: WriteLines) -> None:
    [row] = formats.read_tasks(write_lines({"messages": [user()]})).rows

    assert row == TaskRow(messages=(Message(role="user", content="Where is it?"),))


def test_an_answer_is_read_with_every_field(write_lines: WriteLines) -> None:
    [row] = formats.read_answers(write_lines(ANSWER)).rows

    assert row == AnswerRow(**ANSWER)


def test_an_answer_may_name_its_task_by_the_messages(write_lines: WriteLines) -> None:
    call = {"type": "function", "function": {"name": "track", "arguments": "{}"}}
    path = write_lines({"messages": [user()], "tool_calls": [call]})
    [row] = formats.read_answers(path).rows

    assert row.messages == (Message(role="user", content="Where is it?"),)
    assert (row.text, row.tool_calls, row.model) == ("", (call,), None)


def test_a_vote_is_read_with_every_field(write_lines: WriteLines) -> None:
    [row] = formats.read_preferences(write_lines(VOTE)).rows

    assert row == PreferenceRow(
        **VOTE | {"outcome": Outcome.BOTH_BAD, "reasons": ("tone",), "seconds": 4.0}
    )


def _reason(result: ReadResult[Any]) -> str:
    assert not result.rows
    [error] = result.errors
    return error.reason


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"messages": None}, "has no 'messages'"),
        ({"messages": []}, "at least one turn"),
        ({"messages": "hello"}, "must be a list"),
        ({"messages": [{"role": "customer", "content": "x"}]}, "role 'customer' is not known"),
        ({"messages": [user() | {"weight": 1}]}, "unknown field 'weight' in turn 1"),
        ({"messages": [user(), said()]}, "last message is of role 'assistant'"),
        ({"mesages": []}, "unknown field 'mesages'; did you mean 'messages'?"),
        ({"zzz": 1}, "unknown field 'zzz'; known are id, messages"),
        ({"kind": "weird"}, "unknown kind 'weird'; it must be one of common, long_tail"),
        ({"kind": 3}, "'kind' must be a text"),
        ({"split": "test"}, "unknown split 'test'; it must be one of train, validation, eval"),
        ({"difficulty": "5"}, "unknown difficulty '5'; it must be one of easy, medium, hard"),
        ({"id": 7}, "'id' must be a text"),
        ({"id": " "}, "'id' is blank"),
        ({"tools": {}}, "'tools' must be a list of objects"),
        ({"graders": ["exact"]}, "'graders' must be a list of objects"),
        ({"graders": [{"type": "vibes"}]}, "unknown grader 'vibes'; it must be one of json_schema"),
        ({"graders": [{}]}, "unknown grader 'None'"),
        ({"reference": {"category": "x"}}, "'reference' must be a text or"),
        ({"reference": 3}, "'reference' must be a text or"),
    ],
)
def test_a_fault_in_a_task_is_named(
    write_lines: WriteLines, change: dict[str, Any], words: str
) -> None:
    assert words in _reason(formats.read_tasks(write_lines(TASK | change)))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"task_id": None}, "has neither 'task_id' nor 'messages'"),
        ({"text": None}, "has neither 'text' nor 'tool_calls'"),
        ({"text": 3}, "'text' must be a text"),
        ({"prompt_tokens": -1}, "'prompt_tokens' is -1"),
        ({"prompt_tokens": 1.5}, "'prompt_tokens' must be a whole number"),
        ({"latency_ms": "fast"}, "'latency_ms' must be a number"),
        ({"cost": True}, "'cost' must be a number"),
        ({"created_at": "yesterday"}, "'created_at' is no time in ISO 8601"),
        ({"answer": "x"}, "unknown field 'answer'"),
    ],
)
def test_a_fault_in_an_answer_is_named(
    write_lines: WriteLines, change: dict[str, Any], words: str
) -> None:
    assert words in _reason(formats.read_answers(write_lines(ANSWER | change)))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"right_model": "a"}, "both sides are answers of 'a'"),
        ({"outcome": "maybe"}, "unknown outcome 'maybe'"),
        ({"outcome": None}, "has no 'outcome'"),
        ({"task_id": None}, "has no 'task_id'"),
        ({"rater": None}, "has no 'rater'"),
        ({"reasons": "tone"}, "'reasons' must be a list of texts"),
        ({"left": "a"}, "unknown field 'left'"),
    ],
)
def test_a_fault_in_a_vote_is_named(
    write_lines: WriteLines, change: dict[str, Any], words: str
) -> None:
    assert words in _reason(formats.read_preferences(write_lines(VOTE | change)))


def test_an_id_that_came_before_is_an_error_on_the_later_line(write_lines: WriteLines) -> None:
    result = formats.read_tasks(write_lines(TASK, TASK | {"id": "t2"}, TASK))

    assert [row.task_id for row in result.rows] == ["t1", "t2"]
    assert result.errors == (RowError(line=3, reason="the id 't1' is on line 1 already"),)


def test_an_id_on_a_bad_line_is_free_for_a_good_one(write_lines: WriteLines) -> None:
    result = formats.read_tasks(write_lines(TASK | {"kind": "weird"}, TASK))

    assert [row.line for row in result.rows] == [2]


def test_rows_and_errors_come_one_by_one_in_the_files_order(write_lines: WriteLines) -> None:
    stream = formats.stream_tasks(write_lines(TASK, "broken", {"messages": [user()]}))

    assert isinstance(next(stream), TaskRow)
    assert isinstance(next(stream), RowError)
    assert isinstance(next(stream), TaskRow)


def test_a_field_that_is_null_is_as_good_as_absent(write_lines: WriteLines) -> None:
    path = write_lines({"messages": [user()], "kind": None, "refusal": None})

    assert not formats.read_tasks(path).errors
