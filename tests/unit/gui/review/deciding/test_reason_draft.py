from dataclasses import replace

import pytest

from studio.domain.judgement import Reason, ReasonSubject
from studio.gui.review.deciding import reason_draft
from studio.gui.review.deciding.reason_draft import ReasonDraft

TONE = ReasonDraft(label="Tone", code="tone", hotkey="1", is_new=False)
LONG = ReasonDraft(label="Too long", code="too_long", hotkey="2", is_new=False)


def test_a_list_in_order_has_no_faults_and_becomes_reasons() -> None:
    new = ReasonDraft(label=" Wrong date! ", hotkey="3", subject=ReasonSubject.PAIR)
    assert reason_draft.faults([TONE, LONG, new]) == ("", "", "")
    assert reason_draft.reasons([TONE, LONG, new])[2] == Reason(
        code="wrong_date", label="Wrong date!", hotkey="3", subject=ReasonSubject.PAIR
    )


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Wrong date!", "wrong_date"),
        ("Größe fälscht", "grosse_falscht"),
        ("2 of 3", "reason_2_of_3"),
        ("日付", "reason"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_code_is_made_of_the_words(label: str, code: str) -> None:
    assert reason_draft.code_of(label, ()) == code
    assert reason_draft.code_of(label, {code}) == f"{code}_2"


def test_new_reasons_never_get_a_code_that_is_there() -> None:
    drafts = [TONE, ReasonDraft(label="Tone?"), ReasonDraft(label="Tone!")]
    assert reason_draft.faults(drafts) == ("", "", "")
    assert [one.code for one in reason_draft.reasons(drafts)] == ["tone", "tone_2", "tone_3"]


def test_a_key_that_stands_twice_is_named_in_both_rows() -> None:
    first, second = reason_draft.faults([TONE, replace(LONG, hotkey="1")])
    assert first == second == "Two reasons have the key 1; choose another here."


def test_words_that_stand_twice_or_not_at_all_are_a_fault() -> None:
    twice = reason_draft.faults([TONE, replace(LONG, label="tone ")])
    assert all("Two reasons say" in fault for fault in twice)
    assert reason_draft.faults([replace(TONE, label="  ")])[0].startswith("Give the reason")


@pytest.mark.parametrize("code", ["Wrong", "1st", "a-b", "x" * 65])
def test_a_typed_code_must_be_one(code: str) -> None:
    assert "no code" in reason_draft.faults([ReasonDraft(label="New", code=code)])[0]


def test_a_code_that_stands_twice_is_a_fault() -> None:
    faults = reason_draft.faults([TONE, ReasonDraft(label="New", code="tone")])
    assert all(fault == "Two reasons have the code tone; change one." for fault in faults)


def test_the_next_free_key_is_offered() -> None:
    assert reason_draft.free_key([TONE, LONG], ["1", "2", "3"]) == "3"
    assert reason_draft.free_key([TONE, LONG], ["1", "2"]) == ""
