"""An answer is there, not too long, finished, and bare where it must be JSON."""

import pytest

from studio.curation import checks
from studio.domain.judgement import CheckStatus
from studio.domain.target import ContractType
from tests.unit.curation.conftest import Check, make_target, make_task

PASSED, FAILED = CheckStatus.PASSED, CheckStatus.FAILED
WARNED, SKIPPED = CheckStatus.WARNED, CheckStatus.SKIPPED
LONG = "It left the depot this morning. " * 7


@pytest.mark.parametrize(("text", "status"), [("", FAILED), (" \n\t", FAILED), ("x", PASSED)])
def test_an_empty_answer_fails(check: Check, text: str, status: CheckStatus) -> None:
    assert check("empty", text).status is status


def test_a_tool_call_without_text_is_an_answer() -> None:
    found = checks.run(make_task(), "", target=make_target(), tool_calls=[{"type": "function"}])

    assert found[0].status is PASSED


@pytest.mark.parametrize(
    ("text", "tokens", "status"),
    [
        ("a", 1_024, PASSED),
        ("a", 1_025, FAILED),
        ("a" * 4_096, None, PASSED),
        ("a" * 4_097, None, FAILED),
    ],
)
def test_an_answer_longer_than_is_wanted_fails(
    check: Check, text: str, tokens: int | None, status: CheckStatus
) -> None:
    assert check("too_long", text, tokens=tokens).status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ('{"a": "b"}', PASSED),
        ('{"a": "b', FAILED),
        ('{"a": "b"', FAILED),
        ('{"a": ["b"', FAILED),
        ('{"a": "[{"}', PASSED),
        ('{"a": "say \\"hi\\""}', PASSED),
        ('{"a": "b\\', FAILED),
        ("plain text", PASSED),
        ("", SKIPPED),
    ],
)
def test_json_that_breaks_off_fails(check: Check, text: str, status: CheckStatus) -> None:
    assert check("unfinished", text, contract=ContractType.JSON).status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (LONG, PASSED),
        (LONG + "And then it", WARNED),
        (LONG + "Namely,", WARNED),
        (LONG + "那个包裹在", WARNED),
        (LONG + "那个包裹在这里。", PASSED),
        (LONG + "😀", PASSED),
        (LONG + "(see above)", PASSED),
        ("Tuesday", PASSED),
        ("```python\nprint(1)", FAILED),
        ("```python\nprint(1)\n```", PASSED),
    ],
)
def test_prose_that_breaks_off_is_noticed(check: Check, text: str, status: CheckStatus) -> None:
    assert check("unfinished", text).status is status


def test_fences_fail_only_where_json_is_due(check: Check) -> None:
    text = '```json\n{"a": 1}\n```'

    assert check("fences", text, contract=ContractType.JSON).status is FAILED
    assert check("fences", '{"a": 1}', contract=ContractType.JSON).status is PASSED
    assert check("fences", text).status is SKIPPED
