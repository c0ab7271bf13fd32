"""What an answer cites must be in the task's messages."""

from typing import Any

import pytest

from studio.domain.grade import GradeStatus
from tests.unit.grading.conftest import Grader

ORDERS: dict[str, Any] = {"type": "citation", "patterns": [r"PD-\d{6}"]}
PASSED, FAILED = GradeStatus.PASSED, GradeStatus.FAILED


@pytest.mark.parametrize(
    ("question", "answer", "status"),
    [
        ("Where is PD-123456?", '{"order": "PD-123456"}', PASSED),
        ("Where is PD-123456?", '{"order": "PD-123457"}', FAILED),
        ("Where is pd 123 456?", "PD-123456 is late", PASSED),
        ("Where is PD-1234567?", "PD-123456 is late", FAILED),
        ("Where is XPD-123456?", "PD-123456 is late", FAILED),
        ("Where is my parcel?", '{"order": null}', PASSED),
        ("Where is my parcel?", '{"order": "PD-999999"}', FAILED),
        ("PD-123456 and PD-654321", "PD-654321, then PD-123456", PASSED),
        ("PD-123456", '{"order": "PD-\\u0031\\u003234567"}', FAILED),
        ("PD-123456", '{"order": "PD-999999"', FAILED),
    ],
)
def test_an_order_number_must_be_in_the_input(
    grade: Grader, question: str, answer: str, status: GradeStatus
) -> None:
    assert grade(ORDERS, answer, question=question).status is status


def test_the_systems_own_example_is_no_source(grade: Grader) -> None:
    assert grade(ORDERS, "It is PD-999999.").reason == "not in the input: 'PD-999999'"


def test_the_score_is_the_share_of_true_citations(grade: Grader) -> None:
    result = grade(ORDERS, "PD-123456, PD-000001", question="PD-123456")

    assert result.score == 0.5
    assert result.parts == {"PD-123456": True, "PD-000001": False}


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ('You wrote "left at the door".', PASSED),
        ("You wrote “LEFT  at the door”.", PASSED),
        ('You wrote "left with a neighbour".', FAILED),
        ("Sie schrieben „beim Nachbarn“.", FAILED),
        ('{"reply": "As you say: \\"left at the door\\""}', PASSED),
        ('{"reply": "no quotes here"}', PASSED),
    ],
)
def test_a_quoted_span_must_be_in_the_input(
    grade: Grader, answer: str, status: GradeStatus
) -> None:
    settings = {"type": "citation", "quotes": True}

    assert grade(settings, answer, question="It was left at the door.").status is status


@pytest.mark.parametrize(
    ("settings", "answer"),
    [
        ({"type": "citation"}, "x"),
        ({"type": "citation", "patterns": ["("]}, "x"),
        ({"type": "citation", "quotes": True}, '{"reply": "broken'),
    ],
)
def test_what_cannot_be_decided_is_not_graded(
    grade: Grader, settings: dict[str, Any], answer: str
) -> None:
    assert grade(settings, answer).status is GradeStatus.NOT_GRADABLE
