"""Two teachers' answers make one edit, and parts of an answer have reasons of their own."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.diffing import comparison, parts
from studio.diffing.results import Change
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.comparison import combining
from studio.gui.review.comparison.pane import ComparisonPane
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from tests.unit.gui.review.comparison.conftest import Put

A = "Dear Ms Okafor,\nit is lost.\nWe pay.\nGoodbye"
B = "Dear Ms Okafor,\nit is late.\nWe pay.\nBye"


def changes(left: str, right: str) -> list[Change]:
    blocks = comparison.compare(left, right).changes
    return [one for block in blocks for one in parts.changes(block)]


@pytest.mark.parametrize(
    ("answer", "other"),
    [(A, B), ("a\nb\nc", "a\nc"), ("a\nc", "a\nb\nc"), ("", "a"), ("a", ""), ("a\r\nb", "a\nc")],
)
def test_every_change_taken_gives_the_other_answer(answer: str, other: str) -> None:
    edit = answer
    for block in changes(answer, other):
        found = combining.take(answer, edit, other, block)
        assert found.taken
        edit = found.text
        assert combining.take(answer, edit, other, block).text == edit  # once is enough
    assert edit == other


def test_a_change_is_taken_where_its_lines_are_in_an_edit_that_moved_on() -> None:
    edit = A.replace("Dear", "A line of my own\nDear")
    found = combining.take(A, edit, B, changes(A, B)[0])
    assert found.text == edit.replace("lost", "late")
    assert found.line == 2


def test_what_the_edit_has_of_its_own_is_left_alone() -> None:
    edit = A.replace("it is lost.", "it is on its way.")
    found = combining.take(A, edit, B, changes(A, B)[0])
    assert not found.taken
    assert found.text == edit
    assert found.line == 1


def test_a_click_beside_a_line_of_the_other_answer_takes_it(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    put(A, B)
    desk_model.desk.set_compare(Compare.ANSWERS)
    right = pane.view.right
    rect = right.visible_blocks(0, 400)[1][1]
    place = QPoint(right.gutter.width() // 2, round(rect.center().y()))
    QTest.mouseClick(right.gutter, Qt.MouseButton.LeftButton, pos=place)
    assert desk_model.desk.text == A.replace("lost", "late")
    assert right.text() == B


def test_what_was_taken_can_be_undone_in_the_edit(
    pane: ComparisonPane, put: Put, actions: ActionSet, desk_model: ReviewModel
) -> None:
    put(A, B)
    desk_model.desk.set_compare(Compare.ANSWERS)
    actions["review.take"].trigger()
    pane.notice.followed.emit()
    assert pane.view.text() == A.replace("lost", "late")
    assert pane.view.right.textCursor().blockNumber() == 1
    pane.view.right.undo()
    assert desk_model.desk.text == A


def test_an_edit_begins_with_the_other_answer(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    put(A, B)
    desk_model.desk.set_compare(Compare.ANSWERS)
    pane.heads.begin.click()
    assert desk_model.desk.compare is Compare.EDIT
    assert pane.view.text() == desk_model.desk.text == B
    pane.view.right.undo()
    assert desk_model.desk.text == A


def test_long_answers_are_combined_in_the_background(
    pane: ComparisonPane, put: Put, qtbot: QtBot, desk_model: ReviewModel
) -> None:
    lines = [f"line {number} of a long answer" for number in range(900)]
    put("\n".join(lines), "\n".join([*lines[:500], "another", *lines[501:]]))
    desk_model.desk.set_compare(Compare.ANSWERS)
    qtbot.waitUntil(lambda: bool(pane.view.changes))
    pane.take_change()
    qtbot.waitUntil(lambda: desk_model.desk.is_edited)
    assert desk_model.desk.text.splitlines()[500] == "another"


def test_reasons_are_given_to_the_current_change_and_taken_back(
    pane: ComparisonPane, put: Put, actions: ActionSet, desk_model: ReviewModel
) -> None:
    put(A, B)
    desk_model.desk.set_compare(Compare.ANSWERS)
    actions["review.next_change"].trigger()
    actions["review.next_change"].trigger()
    for wanted in (("tone",), ()):
        actions["review.hunk_reasons"].trigger()
        pane.hunks.menu.actions()[1].trigger()
        pane.hunks.menu.close()
        assert tuple(one for hunk in desk_model.desk.hunks for one in hunk.reasons) == wanted
        assert ("Tone" in pane.bar.count.toolTip()) is bool(wanted)
        assert pane.bar.reasons.isVisible() is bool(wanted)
