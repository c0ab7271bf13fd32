import json
from dataclasses import replace

import pytest

from studio.domain.errors import InvalidValueError
from studio.domain.ids import TopicId
from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_draft import TaskDraft
from studio.domain.typed_task import TypedGrader, TypedTask, TypedTurn

_CALL = {"id": "c1", "type": "function", "function": {"name": "find", "arguments": "{}"}}
DRAFT = TaskDraft(
    messages=(
        Message(role="system", content="Be kind."),
        Message(role="user", content="Où est-il ? \u00a0مرحبا"),
        Message(role="assistant", content="", tool_calls=(_CALL,)),
        Message(role="tool", content="in Lyon", tool_call_id="c1"),
    ),
    kind=Kind.MULTI_TURN,
    topic_id=TopicId("T"),
    difficulty=Difficulty.HARD,
    split=Split.EVAL,
    tools=({"type": "function", "function": {"name": "find"}},),
    reference='{"a": 1}',
    graders=({"type": "fields", "fields": ["a"]}, {"type": "json_schema"}),
    source="by hand",
    group="g-1",
)


def test_a_task_written_out_and_read_back_is_the_same() -> None:
    assert TypedTask.of(DRAFT).draft() == DRAFT


def test_a_reference_of_tool_calls_is_the_same_too() -> None:
    draft = replace(DRAFT, reference={"tool_calls": [_CALL]})
    assert TypedTask.of(draft).draft() == draft


def test_what_is_kept_is_read_back_as_it_was_typed() -> None:
    typed = replace(TypedTask.of(DRAFT), tools="[{", new_topic="tortoises")
    kept = json.loads(json.dumps(typed.to_json()))
    assert TypedTask.from_json(kept) == typed


@pytest.mark.parametrize(
    "change", [{"kind": "odd"}, {"turns": [{"role": "king"}]}, {"extra": 1}, {"graders": 7}]
)
def test_what_another_version_kept_is_no_draft(change: dict[str, object]) -> None:
    assert TypedTask.from_json({**TypedTask.of(DRAFT).to_json(), **change}) is None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"tools": "{}"}, "the tools must be a list"),
        ({"tools": "[{"}, "the tools cannot be read as JSON"),
        ({"turns": (TypedTurn(text="x", calls="7"),)}, "the tool calls of turn 1"),
        ({"graders": (TypedGrader(type="regex", settings="[]"),)}, "grader 1 (regex)"),
        ({"reference": "x", "reference_is_calls": True}, "the reference's tool calls"),
    ],
)
def test_what_cannot_be_read_is_named(change: dict[str, object], said: str) -> None:
    typed = replace(TypedTask.of(DRAFT), **change)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError) as caught:
        typed.draft()
    assert said in str(caught.value)


def test_json_laid_out_otherwise_says_the_same() -> None:
    typed = TypedTask.of(DRAFT)
    assert replace(typed, tools=json.dumps(json.loads(typed.tools))).says(typed)
    assert not replace(typed, tools="[").says(typed)


def test_a_turn_moves_as_far_as_there_is_room() -> None:
    typed = TypedTask.of(DRAFT)
    assert typed.moved(1, 1).turns[2] == typed.turns[1]
    assert typed.moved(0, -1) == typed
    assert typed.moved(3, 9) == typed
