"""What a reviewer sees of an item's answers, and does with them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.domain.ids import CandidateId
from studio.domain.judgement import CheckResult, CheckStatus, Verdict
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.comparison.looks import LEFT, RIGHT
from studio.gui.review.comparison.pane import ComparisonPane
from studio.gui.review.comparison.verdicts import Status
from studio.gui.review.comparison.ways import Way
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from studio.gui.shell.kit import Kit
from tests.unit.gui.review.comparison.conftest import JSON, Put, answer, item

GOOD = '{\n  "category": "delay",\n  "days": 2\n}'
BAD = '{\n  "category": "late",\n  "days": "two"\n}'


def end(pane: ComparisonPane) -> None:
    pane.view.right.moveCursor(QTextCursor.MoveOperation.End)


def test_nothing_is_shown_without_a_project(pane: ComparisonPane) -> None:
    assert pane.view.text() == ""
    assert not any(line.isVisible() for line in pane.lines.values())


def test_an_answer_stands_beside_its_edit(pane: ComparisonPane, put: Put) -> None:
    put("It is late.", "It is lost.")
    assert pane.view.left.text() == pane.view.text() == "It is late."
    assert pane.heads.left.title.text() == "Teacher 0"
    assert not pane.view.right.isReadOnly()


def test_d_goes_through_what_can_be_compared(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    put("It is late.", "It is lost.", reference="It is here.")
    desk_model.desk.next_compare()
    assert pane.view.text() == "It is lost."
    assert pane.view.right.isReadOnly()
    assert pane.bar.compare.value() == Compare.ANSWERS
    desk_model.desk.next_compare()
    assert pane.view.text() == "It is here."
    assert not pane.bar.compare.segment(Compare.REVISION).isEnabled()


def test_what_is_typed_is_on_the_desk_and_is_said_to_be_kept(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    put("It is late")
    end(pane)
    QTest.keyClicks(pane.view.right, " today.")
    assert desk_model.desk.text == "It is late today."
    assert pane.heads.right.chip.text == "keeping…"
    desk_model.desk.draft_kept.emit("the disk is full")
    assert pane.heads.right.chip.text == "not kept"
    assert "disk is full" in pane.heads.right.chip.toolTip()


def test_letters_are_typed_in_the_editor_and_leave_it_by_escape(
    pane: ComparisonPane, put: Put, actions: ActionSet
) -> None:
    put("x")
    pane.activateWindow()
    actions["review.edit"].trigger()
    assert pane.view.right.hasFocus()
    QTest.keyClicks(pane.view.right, "d")
    assert "d" in pane.view.text()
    QTest.keyClick(pane.view.right, Qt.Key.Key_Escape)
    assert not pane.view.right.hasFocus()
    assert pane.hasFocus()


def test_another_item_and_back_keeps_undo(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    first = put("first")
    end(pane)
    QTest.keyClicks(pane.view.right, "!")
    other = item(answer("other", 7))
    desk_model.desk.show(other, Path("nowhere"))
    assert pane.view.text() == "other"
    draft = {"candidate_id": "c0", "text": "first!"}
    desk_model.desk.show(replace(first, drafts=(draft,)), Path("nowhere"))
    assert pane.view.text() == "first!"
    pane.view.right.undo()
    assert pane.view.text() == "first"
    assert desk_model.desk.text == "first"


def test_the_same_item_read_again_leaves_the_cursor_where_it_is(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    shown = put("one two three")
    end(pane)
    place = pane.view.right.textCursor().position()
    desk_model.desk.show_again(shown)
    assert pane.view.right.textCursor().position() == place


def test_the_way_follows_the_target_until_another_is_chosen(pane: ComparisonPane, put: Put) -> None:
    put('{"a": 1, "b": 2}', '{"b": 2, "a": 1}', contract=JSON)
    assert pane.sheet.used_way is Way.JSON
    pane.bar.way_chosen.emit(Way.PROSE)
    assert pane.bar.way.text() == "Prose"
    pane.bar.way_chosen.emit(None)
    assert pane.bar.way.text() == "JSON"


def test_the_current_change_is_counted(
    pane: ComparisonPane, put: Put, actions: ActionSet, desk_model: ReviewModel
) -> None:
    put("a\nb\nc\nd\ne", "a\nB\nc\nD\ne")
    desk_model.desk.set_compare(Compare.ANSWERS)
    assert not pane.bar.count.text().startswith("Change")
    actions["review.next_change"].trigger()
    assert pane.bar.count.text() == "Change 1 of 2"
    actions["review.previous_change"].trigger()
    assert pane.bar.count.text() == "Change 2 of 2"


def test_options_are_remembered(pane: ComparisonPane, put: Put, actions: ActionSet) -> None:
    put("word " * 400)
    actions["review.wrap"].trigger()
    assert pane.view.area.horizontalScrollBar().maximum() > 0
    actions["review.mode"].trigger()
    assert pane.view.area.is_inline
    assert not pane.options.options.wrap
    again = type(pane.options)(pane.options._memory)
    assert again.options == pane.options.options


def test_hidden_names_are_letters(pane: ComparisonPane, put: Put, desk_model: ReviewModel) -> None:
    put("a", "b")
    desk_model.desk.set_names_hidden(True)
    assert "Teacher" not in pane.heads.left.title.text() + pane.heads.left.menu.text()
    assert pane.bar.names.is_on


def test_of_three_answers_another_can_be_chosen(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    put("one", "two", "three")
    desk_model.desk.set_compare(Compare.ANSWERS)
    entries = pane.heads.right.menu.actions_()
    assert [one.text() for one in entries] == ["Teacher 1", "Teacher 2"]
    entries[1].trigger()
    assert pane.view.text() == "three"
    pane.heads.left.menu.actions_()[2].trigger()
    assert pane.view.left.text() == "three"


def test_stored_checks_stand_under_an_untouched_answer(
    pane: ComparisonPane, desk_model: ReviewModel
) -> None:
    one = answer("late")
    failed = CheckResult(
        candidate_id=one.candidate.candidate_id,
        name="leakage",
        status=CheckStatus.FAILED,
        reason="it repeats the prompt",
    )
    desk_model.desk.show(item(replace(one, checks=(failed,))), Path("nowhere"))
    (shown,) = pane.lines[LEFT].verdicts
    assert (shown.name, shown.status) == ("leakage", Status.FAILED)
    assert pane.lines[LEFT].isVisible()


def test_an_edit_is_graded_and_its_faults_are_underlined_as_it_is_typed(
    pane: ComparisonPane, put: Put, qtbot: QtBot, desk_model: ReviewModel
) -> None:
    put(GOOD, contract=JSON, graders=({"type": "json_schema"},))
    desk_model.desk.set_text(BAD)
    qtbot.waitUntil(lambda: pane.view.faults.said() != "")
    assert "late" in pane.view.faults.said()
    marked = [one.cursor.selectedText() for one in pane.view.right.extraSelections()]
    assert marked == ['"late"', '"two"']
    verdicts = {one.name: one.status for one in pane.lines[RIGHT].verdicts}
    assert verdicts["json schema"] is Status.FAILED
    desk_model.desk.set_text(GOOD)
    qtbot.waitUntil(lambda: pane.view.faults.said() == "")


def test_lengths_are_said_with_their_ratio(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    put("word " * 40, "word " * 80)
    desk_model.desk.set_compare(Compare.ANSWERS)
    assert "50" in pane.heads.left.length.text()
    assert pane.heads.right.length.text().endswith("2.0×")


def test_a_verdict_shows_on_its_side(pane: ComparisonPane, desk_model: ReviewModel) -> None:
    desk_model.desk.show(item(replace(answer("a"), verdict=Verdict.REJECT)), Path("nowhere"))
    assert pane.heads.left.chip.text == "rejected"


@pytest.mark.parametrize("width", [420, 760, 1200])
def test_no_width_hides_the_choices(pane: ComparisonPane, put: Put, width: int) -> None:
    put("a", "b")
    pane.resize(width, 600)
    QTest.qWait(1)
    assert pane.width() == width
    for part in (pane.bar.compare, pane.bar.layout_button, pane.bar.after):
        corner = part.mapTo(pane, part.rect().bottomRight())
        assert pane.rect().contains(corner)


def test_a_revision_stands_beside_the_one_before(
    pane: ComparisonPane, desk_model: ReviewModel
) -> None:
    one = answer("first")
    edit = replace(
        one.candidate,
        candidate_id=CandidateId("e0"),
        text="second",
        parent_id=one.candidate.candidate_id,
        created_at="2026-01-02T10:00:00+00:00",
    )
    whole = replace(one, edits=(edit,), edit_verdicts={edit.candidate_id: Verdict.ACCEPT})
    desk_model.desk.show(item(whole), Path("nowhere"))
    desk_model.desk.set_compare(Compare.REVISION)
    assert (pane.view.left.text(), pane.view.text()) == ("first", "second")
    assert pane.view.right.isReadOnly()
    assert pane.heads.right.chip.text == "accepted"
    assert "saved" in pane.heads.right.chip.toolTip()


def test_going_back_to_two_columns_follows_the_width(
    pane: ComparisonPane, put: Put, actions: ActionSet
) -> None:
    put("a")
    actions["review.mode"].trigger()
    actions["review.mode"].trigger()
    assert pane.options.options.mode == "auto"
    pane.resize(430, 600)
    QTest.qWait(1)
    assert pane.view.area.is_inline


def test_a_look_that_fails_is_said(pane: ComparisonPane, put: Put) -> None:
    put("a")
    question = pane.looks._asked[LEFT]
    pane.looks._live.failed.emit(question, "the computer has no memory left")
    assert "no memory" in pane.lines[LEFT]._waiting.text()


def test_nothing_is_edited_in_a_project_that_is_only_read(
    pane: ComparisonPane, put: Put, review_kit: Kit, qtbot: QtBot, actions: ActionSet
) -> None:
    review_kit.session.close()
    qtbot.waitUntil(lambda: review_kit.session.current is None)
    put("a", "b")
    assert pane.view.right.isReadOnly()
    actions["review.edit"].trigger()
    assert not pane.view.right.hasFocus()


def test_the_head_tells_of_drafts_over_other_answers(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    put("one answer", "another answer")
    assert not pane.heads.drafts.isVisible()
    desk_model.desk.set_text("my edit of it")
    desk_model.desk.set_subject(1)
    assert pane.heads.drafts.isVisible()
    assert pane.heads.drafts.text == "draft over A"
    assert "Teacher 0 · draft" in [one.text() for one in pane.heads.left.menu.actions_()]
    desk_model.desk.set_subject(0)
    assert not pane.heads.drafts.isVisible()


def long_text(last: str) -> str:
    return "\n".join([*(f"line {number} of a long answer" for number in range(1_500)), last])


def test_nothing_is_said_of_changes_before_the_texts_are_compared(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel, qtbot: QtBot
) -> None:
    put(long_text("It is late."), long_text("It is lost."))
    desk_model.desk.set_compare(Compare.ANSWERS)
    assert pane.bar.count.text() == "Comparing…"
    qtbot.waitUntil(lambda: pane.bar.count.text().startswith("1 change"))


def test_a_long_edit_is_being_compared_until_what_was_typed_is(
    pane: ComparisonPane, put: Put, qtbot: QtBot
) -> None:
    put(long_text("It is late."))
    qtbot.waitUntil(lambda: pane.bar.count.text() == "No change")
    end(pane)
    QTest.keyClicks(pane.view.right, "!")
    assert pane.bar.count.text() == "Comparing…"
    qtbot.waitUntil(lambda: pane.bar.count.text().startswith("1 change"))


def test_a_very_long_answer_is_being_compared_while_it_is_read(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel, qtbot: QtBot
) -> None:
    put("\n".join([long_text("It is late.")] * 12), "short")
    desk_model.desk.set_compare(Compare.ANSWERS)
    assert pane.view.is_loading
    assert pane.bar.count.text() == "Comparing…"
    qtbot.waitUntil(lambda: "change" in pane.bar.count.text())
    assert pane.view.changes
