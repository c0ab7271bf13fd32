"""What is wrong with an answer that is typed, and where."""

import json

import pytest

from studio.domain.ids import TaskId
from studio.domain.message import Message
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.services import looking

SCHEMA = {
    "type": "object",
    "properties": {"category": {"enum": ["delay", "lost"]}, "days": {"type": "integer"}},
    "required": ["category"],
}
TOOL = {
    "type": "function",
    "function": {
        "name": "track",
        "parameters": {"type": "object", "properties": {"number": {"type": "string"}}},
    },
}


def task(**other: object) -> Task:
    return Task(
        task_id=TaskId("t"),
        messages=(Message(role="user", content="Where is it?"),),
        kind=Kind.COMMON,
        topic_id=None,
        difficulty=Difficulty.EASY,
        split=Split.TRAIN,
        group_id="g",
        **other,  # type: ignore[arg-type]
    )


def target(type_: ContractType, **other: object) -> Target:
    contract = Contract(type=type_, **other)  # type: ignore[arg-type]
    return Target(statement="s", system_prompt="p", student="", contract=contract)


JSON = target(ContractType.JSON, schema=SCHEMA)


def test_every_value_that_breaks_the_schema_is_found_at_its_place() -> None:
    text = '{\n  "category": "late",\n  "days": "two"\n}'
    found = looking.faults(task(), JSON, text)
    assert [text[one.start : one.end] for one in found] == ['"late"', '"two"']
    assert "late" in found[0].message


def test_broken_json_is_found_where_it_breaks() -> None:
    text = '{"category": "delay",\n "days" 2}'
    (found,) = looking.faults(task(), JSON, text)
    assert text[found.start :].startswith("2}")
    assert "line 2" in found.message


@pytest.mark.parametrize("text", ["{", '{"a": "', "\x00", "[" * 5_000, "9" * 5_000, "\u202e{}"])
def test_a_place_is_always_inside_the_text(text: str) -> None:
    for one in looking.faults(task(), JSON, text):
        assert 0 <= one.start < one.end <= len(text)


def test_a_graders_own_schema_goes_before_the_contracts() -> None:
    own = task(graders=({"type": "json_schema", "schema": {"type": "array"}},))
    (found,) = looking.faults(own, JSON, '{"category": "delay"}')
    assert "array" in found.message


def test_a_text_that_need_not_be_json_has_no_faults() -> None:
    assert looking.faults(task(), target(ContractType.TEXT), "Hello") == ()
    assert looking.faults(task(), None, "Hello") == ()


def test_python_that_does_not_compile_is_found() -> None:
    (found,) = looking.faults(task(), target(ContractType.PYTHON), "x = 1\ny = (")
    assert found.start >= len("x = 1\n")


def test_a_call_that_breaks_its_schema_is_found_in_the_calls() -> None:
    call = {"type": "function", "function": {"name": "track", "arguments": '{"number": 5}'}}
    wanted = target(ContractType.TOOL_CALL, tools=(TOOL,))
    (found,) = looking.faults(task(), wanted, "", tool_calls=(call,))
    assert found.in_calls
    assert looking.written((call,))[found.start : found.end] == "5"


def test_a_look_has_checks_grades_and_length() -> None:
    graded = task(graders=({"type": "contains", "all": ["late"]},))
    text = json.dumps({"category": "delay"})
    found = looking.look(graded, JSON, text)
    assert [one.grader for one in found.trial.grades] == ["contains"]
    assert found.trial.checks
    assert found.tokens.tokens > 0
