from dataclasses import replace
from typing import Any

import pytest

from studio.domain.target import Contract, ContractType, Target
from studio.services import target_differences

OTHER = {"properties": {"a": {"type": "null"}, "c": {}}}
BEFORE = Target(
    statement="Answer.",
    system_prompt="Be brief.",
    student="tiny",
    in_scope=("taste", "origin"),
    contract=Contract(type=ContractType.JSON, schema={"properties": {"a": {}, "b": {}}}),
    floors={"resolution_rate": 0.68, "valid_json": 0.9},
)


def test_equal_targets_do_not_differ() -> None:
    assert target_differences.between(BEFORE, replace(BEFORE)) == ()


@pytest.mark.parametrize(
    ("changed", "brief", "words"),
    [
        ({"statement": "Ask."}, "statement", "statement: “Answer.” → “Ask.”"),
        ({"system_prompt": ""}, "system prompt", "system prompt: removed"),
        (
            {"system_prompt": "Be\nbrief."},
            "system prompt",
            "system prompt: changed (9 → 9 characters)",
        ),
        ({"student": "small"}, "student", "student: tiny → small"),
        ({"in_scope": ("origin", "price")}, "in scope",
         "in scope: added “price”; removed “taste”"),
        ({"in_scope": ("origin", "taste")}, "in scope", "in scope: another order"),
        ({"out_of_scope": ("wine",)}, "out of scope", "out of scope: added “wine”"),
        ({"floors": {"resolution_rate": 0.7, "valid_json": 0.9}}, "1 floor",
         "floor of resolution rate: 68 % → 70 %"),
        ({"floors": {"resolution_rate": 0.68}}, "1 floor", "floor of valid JSON: 90 % removed"),
        ({"contract": replace(BEFORE.contract, schema=OTHER)}, "schema",
         "schema: added c; removed b; changed a"),
        ({"contract": replace(BEFORE.contract, schema=None)}, "schema", "schema: removed a, b"),
        ({"contract": replace(BEFORE.contract, example="{}")}, "example answer",
         "example answer: added"),
    ],
)  # fmt: skip
def test_a_difference_is_said_in_words(changed: dict[str, Any], brief: str, words: str) -> None:
    (difference,) = target_differences.between(BEFORE, replace(BEFORE, **changed))
    assert difference.brief == brief
    assert difference.words == words


def test_parts_are_named_once() -> None:
    after = replace(BEFORE, statement="Ask.", floors={})
    differences = target_differences.between(BEFORE, after)
    assert len(differences) == 3
    assert target_differences.brief(differences) == "statement, 2 floors"


def test_another_form_of_answer_is_told_beside_what_it_brings() -> None:
    tool = {"type": "function", "function": {"name": "track"}}
    contract = Contract(type=ContractType.TOOL_CALL, tools=(tool,))
    words = [
        one.words for one in target_differences.between(BEFORE, replace(BEFORE, contract=contract))
    ]
    assert words == ["output form: json → tool_call", "schema: removed a, b", "tools: added track"]
