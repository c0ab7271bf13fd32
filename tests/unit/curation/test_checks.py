"""Every check runs on every text, in one order."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.curation import checks
from studio.domain.judgement import CheckStatus
from studio.domain.target import ContractType
from tests.unit.curation.conftest import make_target, make_task

NAMES = [
    "empty",
    "too_long",
    "unfinished",
    "fences",
    "invisible_characters",
    "prompt_leak",
    "personal_data",
]
NASTY = {
    "megabytes": "All is well. " * 100_000,
    "open strings": '"' * 300_001,
    "open brackets": "[" * 300_000,
    "digits": "0" * 300_000,
    "spaced digits": "0 1-" * 80_000,
    "at signs": "a@" * 150_000,
    "dots": "a." * 150_000 + "@",
    "capitals": "AB12" * 80_000,
    "controls": "\x00\x1b\u202e\ud800" * 100_000,
    "marks": "\u200e" * 300_000,
}


@pytest.mark.parametrize("contract", [ContractType.TEXT, ContractType.JSON])
@given(text=st.text())
def test_any_text_gets_one_finding_of_each_check(contract: ContractType, text: str) -> None:
    found = checks.run(make_task(), text, target=make_target(contract))

    assert [finding.name for finding in found] == NAMES


@pytest.mark.parametrize("name", NASTY)
def test_no_text_is_too_strange_to_check(name: str) -> None:
    started = time.monotonic()
    found = checks.run(make_task(), NASTY[name], target=make_target(ContractType.JSON))

    assert [finding.name for finding in found] == NAMES
    assert all(len(finding.reason) < 1_000 for finding in found)
    assert time.monotonic() - started < 60


def test_a_good_answer_passes_all_that_applies() -> None:
    found = checks.run(
        make_task(), '{"reply": "It comes tomorrow."}', target=make_target(ContractType.JSON)
    )

    assert {finding.status for finding in found} == {CheckStatus.PASSED}


def test_what_is_skipped_says_why() -> None:
    found = checks.run(make_task(), "", target=make_target())

    assert all(finding.reason for finding in found if finding.status is CheckStatus.SKIPPED)
