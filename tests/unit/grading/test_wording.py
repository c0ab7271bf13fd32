"""Exact, contains and regex compare after NFC and trimming."""

import time
from typing import Any

import pytest

from studio.domain.grade import GradeStatus
from tests.unit.grading.conftest import Grader

PASSED, FAILED = GradeStatus.PASSED, GradeStatus.FAILED


@pytest.mark.parametrize(
    ("settings", "text", "status"),
    [
        ({"answers": ["Paris", "Lutetia"]}, " Lutetia\n", PASSED),
        ({"answers": ["Paris"]}, "paris", FAILED),
        ({"answers": ["Paris"], "case": False}, "PARIS", PASSED),
        ({"answers": ["STRASSE"], "case": False}, "straße", PASSED),
        ({"answers": ["café"]}, "cafe\u0301", PASSED),
        ({"answers": ["Paris"]}, "Paris, France", FAILED),
    ],
)
def test_exact(grade: Grader, settings: dict[str, Any], text: str, status: GradeStatus) -> None:
    assert grade({"type": "exact"} | settings, text).status is status


def test_exact_falls_back_on_the_reference(grade: Grader) -> None:
    assert grade({"type": "exact"}, "Paris", reference="Paris").status is PASSED
    assert grade({"type": "exact"}, "Rome", reference="Paris").status is FAILED


@pytest.mark.parametrize(
    ("settings", "text", "status"),
    [
        ({"all": ["red", "blue"]}, "blue and red", PASSED),
        ({"all": ["red", "blue"]}, "red", FAILED),
        ({"any": ["red", "blue"]}, "a blue one", PASSED),
        ({"any": ["red", "blue"]}, "green", FAILED),
        ({"none": ["red"]}, "green", PASSED),
        ({"none": ["red"]}, "a red one", FAILED),
        ({"all": ["a"], "none": ["b"]}, "ab", FAILED),
        ({"all": ["RED"], "case": False}, "red", PASSED),
    ],
)
def test_contains(grade: Grader, settings: dict[str, Any], text: str, status: GradeStatus) -> None:
    assert grade({"type": "contains"} | settings, text).status is status


def test_contains_says_what_is_missing_and_what_is_too_much(grade: Grader) -> None:
    result = grade({"type": "contains", "all": ["red", "one"], "none": ["blue"]}, "one blue")

    assert result.reason == "lacks 'red'; has 'blue'"
    assert result.parts == {"all: red": False, "all: one": True, "none: blue": False}


@pytest.mark.parametrize(
    ("settings", "text", "status"),
    [
        ({"pattern": r"\d+"}, "room 12", PASSED),
        ({"pattern": r"\d+", "full": True}, "room 12", FAILED),
        ({"pattern": r"\d+", "full": True}, " 12\n", PASSED),
        ({"pattern": r"(?i)room"}, "ROOM", PASSED),
    ],
)
def test_regex(grade: Grader, settings: dict[str, Any], text: str, status: GradeStatus) -> None:
    assert grade({"type": "regex"} | settings, text).status is status


def test_a_regex_that_backtracks_without_end_is_stopped(grade: Grader) -> None:
    started = time.monotonic()

    result = grade({"type": "regex", "pattern": "^(a|a?)+$"}, "a" * 60 + "!")

    assert result.status is not PASSED
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    "settings",
    [
        {"type": "exact"},
        {"type": "exact", "answers": "Paris"},
        {"type": "exact", "answers": ["a"], "case": "no"},
        {"type": "contains"},
        {"type": "contains", "all": [1]},
        {"type": "regex"},
        {"type": "regex", "pattern": "(", "full": True},
    ],
)
def test_wrong_settings_are_no_fault_of_the_answer(grade: Grader, settings: dict[str, Any]) -> None:
    result = grade(settings, "text")

    assert result.status is GradeStatus.NOT_GRADABLE
    assert result.reason
