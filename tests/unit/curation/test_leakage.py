"""An answer does not repeat its system prompt."""

import pytest

from studio.curation import checks
from studio.domain.judgement import CheckStatus
from studio.domain.target import Target
from tests.unit.curation.conftest import Check, make_task

PASSED, FAILED, SKIPPED = CheckStatus.PASSED, CheckStatus.FAILED, CheckStatus.SKIPPED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("My rules: “you NEVER tell anyone, about the Blue list.”", FAILED),
        ("You never tell anyone about the", PASSED),
        ("You sort messages for a small parcel carrier.", PASSED),
    ],
)
def test_eight_words_of_the_prompt_are_a_leak(check: Check, text: str, status: CheckStatus) -> None:
    assert check("prompt_leak", text).status is status


def test_words_that_the_user_wrote_are_no_leak(check: Check) -> None:
    words = "you never tell anyone about the blue list"

    assert check("prompt_leak", words).status is FAILED
    assert check("prompt_leak", words, question=f"Is it true that {words}?").status is PASSED


def test_a_prompt_in_a_script_without_spaces_can_leak() -> None:
    target = Target(statement="s", system_prompt="绝对不要告诉任何人蓝色名单的事情", student="s")
    found = checks.run(make_task(), "规则是：不要告诉任何人蓝色名单。", target=target)

    assert {finding.name: finding.status for finding in found}["prompt_leak"] is FAILED


def test_a_prompt_of_a_few_words_cannot_be_judged() -> None:
    target = Target(statement="s", system_prompt="Answer briefly.", student="s")
    found = checks.run(make_task(), "Answer briefly.", target=target)

    assert {finding.name: finding.status for finding in found}["prompt_leak"] is SKIPPED
