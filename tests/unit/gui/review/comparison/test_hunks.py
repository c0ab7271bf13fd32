"""Reasons of single changes: of a few words, kept as the edit goes on, and shown again."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.diffing import comparison, parts
from studio.diffing.results import Method
from studio.domain.ids import DecisionId
from studio.domain.judgement import Decision, Hunk, Verdict
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.comparison import combining, hunks
from studio.gui.review.comparison.laying import Laid
from studio.gui.review.comparison.pane import ComparisonPane
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from tests.unit.gui.review.comparison.conftest import Put, answer, item

ANSWER = "The parcel was lost near the old harbour, and we pay within two weeks of that day."
EDIT = "The parcel was late near the old harbour, and we pay within two days of that day."


@pytest.fixture
def edited(pane: ComparisonPane, put: Put, desk_model: ReviewModel) -> ComparisonPane:
    """A paragraph with two words changed in the edit."""
    put(ANSWER)
    desk_model.desk.set_compare(Compare.EDIT)
    desk_model.desk.set_text(EDIT)
    return pane


def say(pane: ComparisonPane, actions: ActionSet, number: int) -> None:
    """Press a reason in the menu of the current change."""
    actions["review.hunk_reasons"].trigger()
    pane.hunks.menu.actions()[number].trigger()
    pane.hunks.menu.close()


def about(model: ReviewModel) -> list[tuple[str, str, tuple[str, ...]]]:
    """Give the marked parts: of which words, what the edit has there, and why."""
    return [(ANSWER[one.start : one.end], one.text, one.reasons) for one in model.desk.hunks]


def test_a_reason_is_said_of_the_words_of_one_change(
    edited: ComparisonPane, actions: ActionSet, desk_model: ReviewModel
) -> None:
    for _ in range(2):
        actions["review.next_change"].trigger()
    say(edited, actions, 1)
    assert about(desk_model) == [("weeks", "days", ("tone",))]
    assert edited.hunks.said() == "Tone"
    actions["review.next_change"].trigger()
    assert edited.hunks.said() == ""


def test_what_something_is_said_of_is_framed_and_named_on_hover(
    edited: ComparisonPane, actions: ActionSet
) -> None:
    actions["review.next_change"].trigger()
    say(edited, actions, 0)
    (stretch,) = edited.view.left.said[0]
    assert (stretch.start, stretch.end) == (ANSWER.index("lost"), ANSWER.index("lost") + 4)
    assert edited.view.left.explain(ANSWER.index("lost") + 1) == ["Wordy"]
    assert edited.view.left.explain(0) == []


def test_a_reason_stays_with_its_change_as_the_edit_goes_on(
    edited: ComparisonPane, actions: ActionSet, desk_model: ReviewModel, qtbot: QtBot
) -> None:
    actions["review.next_change"].trigger()
    say(edited, actions, 1)
    cursor = QTextCursor(edited.view.right.document())
    with qtbot.waitSignal(edited.view.compared):
        cursor.insertText("Hello. ")
    assert about(desk_model) == [("lost", "late", ("tone",))]
    cursor.setPosition(edited.view.text().index("late"))
    edited.view.right.setTextCursor(cursor)
    edited.view.right.setFocus()
    with qtbot.waitSignal(edited.view.compared):
        QTest.keyClicks(edited.view.right, "very ")
    qtbot.waitUntil(lambda: about(desk_model) == [("lost", "very late", ("tone",))])


def test_a_reason_goes_with_a_change_that_is_taken_back_and_comes_again_with_it(
    edited: ComparisonPane, actions: ActionSet, desk_model: ReviewModel, qtbot: QtBot
) -> None:
    actions["review.next_change"].trigger()
    say(edited, actions, 1)
    actions["review.next_change"].trigger()
    say(edited, actions, 0)
    whole = Hunk(start=0, end=len(ANSWER), text=EDIT, reasons=("wordy",))
    desk_model.desk.mark_hunk(whole)
    with qtbot.waitSignal(edited.view.compared):
        edited.view.replace_text(EDIT.replace("late", "lost"))
    other = [(ANSWER, EDIT, ("wordy",)), ("weeks", "days", ("wordy",))]
    qtbot.waitUntil(lambda: about(desk_model) == other)
    desk_model.desk.mark_hunk(replace(whole, reasons=()))
    with qtbot.waitSignal(edited.view.compared):
        edited.view.right.undo()
    qtbot.waitUntil(
        lambda: about(desk_model) == [("lost", "late", ("tone",)), ("weeks", "days", ("wordy",))]
    )


def test_a_reason_given_before_to_whole_lines_is_kept_beside_the_new_one(
    edited: ComparisonPane, actions: ActionSet, desk_model: ReviewModel
) -> None:
    desk_model.desk.mark_hunk(Hunk(start=0, end=len(ANSWER), text=EDIT, reasons=("wordy",)))
    actions["review.next_change"].trigger()
    assert edited.hunks.said() == "Wordy"
    say(edited, actions, 1)
    assert about(desk_model) == [(ANSWER, EDIT, ("wordy",)), ("lost", "late", ("tone",))]


def test_what_an_earlier_verdict_said_of_a_part_shows_again(
    pane: ComparisonPane, desk_model: ReviewModel
) -> None:
    start = ANSWER.index("lost")
    made = Decision(
        decision_id=DecisionId("d"),
        candidate_id=answer(ANSWER).candidate.candidate_id,
        verdict=Verdict.REJECT,
        hunks=(Hunk(start=start, end=start + 4, reasons=("tone",)),),
    )
    judged = replace(answer(ANSWER), decisions=(made,), now=(made,), verdict=Verdict.REJECT)
    desk_model.desk.show(item(judged), Path("nowhere"))
    assert pane.view.left.explain(start + 1) == ["Tone"]
    assert pane.view.left.flags == {0}


def test_a_change_is_told_by_its_characters(pane: ComparisonPane) -> None:
    text, other = "a\r\nbb cc\r\nd", "a\nbb xx\nd"
    pane.view.show_texts(text, other, Method.WORDS)
    (hunk,) = hunks.of_changes(pane.view.changes, pane.view, Laid(text, text), Laid(other, other))
    assert (text[hunk.start : hunk.end], hunk.text) == ("cc", "xx")
    span = hunks.shown(hunk, Laid(text, text))
    assert pane.view.left.text()[span.start : span.end] == "cc"


def test_only_the_words_of_a_change_are_taken_into_the_edit() -> None:
    (block,) = comparison.compare(ANSWER, EDIT).changes
    first, second = parts.changes(block)
    found = combining.take(ANSWER, ANSWER, EDIT, second)
    assert found.text == ANSWER.replace("weeks", "days")
    both = combining.take(ANSWER, found.text, EDIT, first)
    assert both.text == EDIT
    assert combining.take(ANSWER, both.text, EDIT, first).text == EDIT
    own = combining.take(ANSWER, ANSWER.replace("lost", "stolen"), EDIT, first)
    assert not own.taken
    assert own.text == ANSWER.replace("lost", "stolen")


def test_alt_right_takes_one_change_of_another_answer(
    pane: ComparisonPane, put: Put, actions: ActionSet, desk_model: ReviewModel
) -> None:
    put(ANSWER, EDIT)
    desk_model.desk.set_compare(Compare.ANSWERS)
    actions["review.next_change"].trigger()
    actions["review.next_change"].trigger()
    actions["review.take"].trigger()
    assert desk_model.desk.text == ANSWER.replace("weeks", "days")
    assert pane.notice.isVisible()
