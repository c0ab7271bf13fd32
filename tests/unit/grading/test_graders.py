"""Every text is graded, whatever a model wrote; unknown graders say so."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio import grading
from studio.domain.grade import GradeStatus, resolved
from tests.unit.grading.conftest import make_target, make_task

EVERY = (
    {"type": "json_schema"},
    {"type": "fields", "fields": ["category", "items[0]"]},
    {"type": "exact"},
    {"type": "contains", "all": ["delay"], "none": ["sorry"]},
    {"type": "regex", "pattern": r"(\w+\s?)+$"},
    {"type": "refusal", "expected": True},
    {"type": "citation", "patterns": [r"[A-Z]{2}-\d{6}", r"https?://\S+"]},
    {"type": "citation", "quotes": True},
)
TASK = make_task(*EVERY, reference='{"category": "delay", "items": ["a"]}')

NASTY = {
    "5 MB of prose": "I cannot say. " * 360_000,
    "5 MB of JSON": "[" + "1," * 2_500_000 + "1]",
    "just under the limit": "[" + "{}," * 300_000 + "{}]",
    "deep nesting": "[" * 2_000_000,
    "deep and closed": '{"a":' * 5_000 + "1" + "}" * 5_000,
    "almost too deep": "[" * 99 + "]" * 99,
    "NUL": "\x00" * 10_000 + '{"category": "\x00"}',
    "half a surrogate pair": '{"category": "\ud800", "order": "\udfff \u201c\ud800\ud800\u201d"}',
    "escaped surrogate": '{"category": "\\ud800", "order": null}',
    "digits": "9" * 100_000,
    "huge float": '{"category": 1e400}',
    "quotes without end": "“" * 200_000,
    "many citations": "AB-123456 " * 100_000,
    "one long line": "a" * 1_000_000,
    "bidi and zero width": "\u202e\u200b\ufeff{}\u2066",
    "combining": "e" + "\u0301" * 100_000,
}


@pytest.mark.parametrize("name", NASTY)
def test_no_text_is_too_strange_to_grade(name: str) -> None:
    started = time.monotonic()

    grades = grading.grade(TASK, NASTY[name], target=make_target())

    assert [grade.grader for grade in grades] == [settings["type"] for settings in EVERY]
    assert all(len(grade.reason) < 1_500 for grade in grades)
    for grade in grades:
        assert "\n".join((grade.reason, *grade.parts)).encode() is not None
    assert time.monotonic() - started < 60


@given(st.text() | st.builds("{{{}}}".format, st.text('":, \\{}[]truefals0123456789éu')))
def test_any_text_gets_one_grade_from_each_grader(text: str) -> None:
    grades = grading.grade(TASK, text, target=make_target())

    assert len(grades) == len(EVERY)
    assert all(0.0 <= grade.score <= 1.0 for grade in grades)
    assert all((grade.score == 1.0) == (grade.status is GradeStatus.PASSED) for grade in grades)


@pytest.mark.parametrize("name", ["sql", "python", "tool_call", "judge", "", "made_up"])
def test_a_grader_that_is_not_here_says_so(name: str) -> None:
    [grade] = grading.grade(make_task({"type": name}), "text", target=make_target())

    assert grade.status is GradeStatus.NOT_GRADABLE
    assert grade.reason == f"this version has no grader {name!r}"


def test_a_grader_that_cannot_grade_does_not_decide_the_task() -> None:
    task = make_task({"type": "sql"}, {"type": "contains", "all": ["a"]})

    assert resolved(grading.grade(task, "a", target=make_target())) is True


def test_a_task_without_graders_has_no_grades() -> None:
    assert grading.grade(make_task(), "text", target=make_target()) == ()
