"""An answer must be strict JSON and valid under the schema, and the fault is named."""

import json
import re
import time

import pytest

from studio.domain.grade import GradeStatus
from studio.domain.target import Contract, ContractType
from tests.unit.grading.conftest import Grader, make_target

GOOD = '{"category": "delay", "order": "PD-123456"}'
BY_CONTRACT = {"type": "json_schema"}


def test_a_valid_answer_passes(grade: Grader) -> None:
    result = grade(BY_CONTRACT, f"  {GOOD}\n")

    assert (result.status, result.score) == (GradeStatus.PASSED, 1.0)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"```json\n{GOOD}\n```", "has code fences"),
        (f"Sure! {GOOD}", "has text before"),
        (GOOD[:-1], "breaks off"),
        ('{"category": "delay", "category": "delay", "order": null}', "'category' twice"),
        ('{"category": "delay"}', r"^\$: 'order' is a required property"),
        ('{"category": "lost", "order": null}', r"^\$.category: 'lost' is not one of 'delay', "),
        ('{"category": "delay", "order": 7}', r"^\$.order: 7 is not of type string or null"),
        ('{"category": "delay", "order": "7"}', r"^\$.order: '7' does not match"),
        ('{"category": "delay", "order": null, "x": 1}', r"^\$: .*'x' was unexpected"),
        ('{"category": "delay", "order": null, "items": ["a", "a"]}', r"^\$.items: .*twice"),
        ('{"category": "delay", "order": null, "items": ["a", null]}', r"items\[1\]: null is not"),
        ("null", r"^\$: null is not of type object"),
        ("", "is empty"),
    ],
)
def test_a_fault_is_named_with_its_path(grade: Grader, text: str, reason: str) -> None:
    result = grade(BY_CONTRACT, text)

    assert (result.status, result.score) == (GradeStatus.FAILED, 0.0)
    assert re.search(reason, result.reason), result.reason


def test_of_several_faults_the_first_in_the_document_is_named(grade: Grader) -> None:
    result = grade(BY_CONTRACT, '{"order": 7, "category": "lost"}')

    assert result.reason.startswith("$.order:")


def test_a_text_that_is_too_long_is_counted_not_quoted(grade: Grader) -> None:
    result = grade({"type": "json_schema", "schema": {"maxLength": 3}}, '"abcdef"')

    assert result.reason == "$: 6 characters, wanted at most 3"


def test_the_graders_own_schema_comes_before_the_contract(grade: Grader) -> None:
    assert grade(BY_CONTRACT | {"schema": {"type": "array"}}, "[]").status is GradeStatus.PASSED


def test_without_any_schema_being_json_is_enough(grade: Grader) -> None:
    target = make_target(Contract(type=ContractType.JSON))

    assert grade(BY_CONTRACT, "[1]", target=target).status is GradeStatus.PASSED
    assert grade(BY_CONTRACT, "one", target=target).status is GradeStatus.FAILED


@pytest.mark.parametrize(
    "schema",
    [
        "object",
        {"type": "objekt"},
        {"$ref": "#/$defs/absent"},
        {"$ref": "https://example.com/schema.json"},
        {"type": "string", "pattern": "("},
    ],
)
def test_a_wrong_schema_is_no_fault_of_the_answer(grade: Grader, schema: object) -> None:
    result = grade({"type": "json_schema", "schema": schema}, '"text"')

    assert result.status is GradeStatus.NOT_GRADABLE, result.reason
    assert "schema" in result.reason or "pattern" in result.reason


def test_a_text_contract_has_no_schema_to_grade_by(grade: Grader) -> None:
    result = grade(BY_CONTRACT, GOOD, target=make_target(Contract()))

    assert result.status is GradeStatus.NOT_GRADABLE


def test_a_pattern_that_backtracks_runs_out_of_time(grade: Grader) -> None:
    schema = {"type": "string", "pattern": "^(a|a?)+$"}
    started = time.monotonic()

    result = grade({"type": "json_schema", "schema": schema}, json.dumps("a" * 40 + "!"))

    assert result.status is not GradeStatus.PASSED
    assert time.monotonic() - started < 10


def test_ten_thousand_different_objects_are_compared_quickly(grade: Grader) -> None:
    schema = {"type": "array", "uniqueItems": True}
    text = json.dumps([{"n": number} for number in range(10_000)])
    started = time.monotonic()

    assert grade({"type": "json_schema", "schema": schema}, text).status is GradeStatus.PASSED
    assert time.monotonic() - started < 10
