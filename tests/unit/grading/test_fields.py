"""Fields of the answer's JSON are compared with the reference's, one by one."""

import json
from typing import Any

import pytest

from studio.domain.grade import GradeStatus
from tests.unit.grading.conftest import Grader

REFERENCE = json.dumps(
    {"category": "delay", "weight": 2, "urgent": True, "items": [{"sku": "A-1"}], "note": "é"}
)


def _fields(*paths: str) -> dict[str, Any]:
    return {"type": "fields", "fields": list(paths)}


def test_equal_fields_pass_whatever_else_there_is(grade: Grader) -> None:
    answer = '{"items": [{"sku": "A-1", "n": 3}], "category": "delay", "more": 1}'

    result = grade(_fields("category", "items[0].sku"), answer, reference=REFERENCE)

    assert result.status is GradeStatus.PASSED
    assert result.parts == {"category": True, "items[0].sku": True}


def test_the_score_is_the_share_of_right_fields(grade: Grader) -> None:
    answer = '{"category": "delay", "weight": 3, "urgent": true}'

    result = grade(_fields("category", "weight", "urgent", "note"), answer, reference=REFERENCE)

    assert (result.status, result.score) == (GradeStatus.FAILED, 0.5)
    assert result.parts == {"category": True, "weight": False, "urgent": True, "note": False}
    assert result.reason == "weight should be 2, not 3; note is missing"


def test_without_fields_every_field_of_the_reference_counts(grade: Grader) -> None:
    result = grade({"type": "fields"}, REFERENCE, reference=REFERENCE)

    assert result.status is GradeStatus.PASSED
    assert list(result.parts) == ["category", "weight", "urgent", "items", "note"]


@pytest.mark.parametrize(
    ("reference", "answer", "status"),
    [
        ('{"a": 2}', '{"a": 2.0}', GradeStatus.PASSED),
        ('{"a": 1}', '{"a": true}', GradeStatus.FAILED),
        ('{"a": null}', "{}", GradeStatus.FAILED),
        ('{"a": "é"}', '{"a": "e\\u0301"}', GradeStatus.PASSED),
        ('{"a": {"x": 1, "y": [2]}}', '{"a": {"y": [2], "x": 1}}', GradeStatus.PASSED),
        ('{"a": [1, 2]}', '{"a": [2, 1]}', GradeStatus.FAILED),
        ('{"a": "x"}', '{"a": "X"}', GradeStatus.FAILED),
        ('{"a": "x"}', '["a"]', GradeStatus.FAILED),
    ],
)
def test_equality_is_that_of_json(
    grade: Grader, reference: str, answer: str, status: GradeStatus
) -> None:
    assert grade(_fields("a"), answer, reference=reference).status is status


def test_a_field_absent_from_the_reference_must_be_absent(grade: Grader) -> None:
    assert grade(_fields("z"), "{}", reference=REFERENCE).status is GradeStatus.PASSED
    result = grade(_fields("z"), '{"z": 1}', reference=REFERENCE)

    assert result.reason == "z should not be there"


def test_an_answer_that_is_not_json_fails_in_every_field(grade: Grader) -> None:
    result = grade(_fields("category", "note"), "delay, é", reference=REFERENCE)

    assert (result.status, result.score) == (GradeStatus.FAILED, 0.0)
    assert result.parts == {"category": False, "note": False}
    assert "not JSON" in result.reason


@pytest.mark.parametrize(
    ("settings", "reference"),
    [
        (_fields("a"), None),
        (_fields("a"), "plain text"),
        (_fields("a"), {"tool_calls": []}),
        (_fields("a..b"), REFERENCE),
        (_fields("a[b"), REFERENCE),
        (_fields(""), REFERENCE),
        ({"type": "fields", "fields": "category"}, REFERENCE),
        ({"type": "fields"}, "[]"),
    ],
)
def test_without_a_usable_reference_or_path_nothing_is_graded(
    grade: Grader, settings: dict[str, Any], reference: str | None
) -> None:
    assert grade(settings, "{}", reference=reference).status is GradeStatus.NOT_GRADABLE
