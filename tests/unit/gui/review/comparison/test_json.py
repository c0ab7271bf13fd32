"""JSON on one line is compared over lines, and stays on one line."""

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.gui.actions.bindings import ActionSet
from studio.gui.review.comparison.pane import ComparisonPane
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from tests.unit.gui.review.comparison.conftest import JSON, Put

LINE = '{"category": "delay", "days": 2, "reply": "It is late."}'
OTHER = '{"category": "lost", "days": 2, "reply": "It is lost."}'


def replace(pane: ComparisonPane, old: str, new: str) -> None:
    """Type something in the place of something else."""
    cursor = pane.view.right.document().find(old)
    assert not cursor.isNull()
    pane.view.right.setTextCursor(cursor)
    QTest.keyClicks(pane.view.right, new)


def test_each_value_has_a_line_and_the_edit_stays_on_one(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    put(LINE, contract=JSON)
    assert pane.view.text().splitlines()[1] == '  "category": "delay",'
    replace(pane, "late", "here")
    assert desk_model.desk.text == LINE.replace("late", "here")
    assert len(pane.view.changes) <= 1


def test_what_is_no_json_while_it_is_typed_is_kept_as_it_is(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    put(LINE, contract=JSON)
    replace(pane, '"delay"', "d")
    assert '"category": d,' in desk_model.desk.text
    replace(pane, "d,", '"lost",')
    assert desk_model.desk.text == LINE.replace("delay", "lost")


def test_what_is_typed_stays_where_it_is_when_the_item_is_read_again(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    shown = put(LINE, contract=JSON)
    pane.view.right.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(pane.view.right, Qt.Key.Key_Return)
    typed = pane.view.text()
    desk_model.desk.show_again(shown)
    assert pane.view.text() == typed


def test_json_on_several_lines_is_left_as_it_is(pane: ComparisonPane, put: Put) -> None:
    text = '{\n      "category":\n "delay"}'
    put(text, contract=JSON)
    assert pane.view.text() == text


def test_it_can_be_shown_as_it_is(pane: ComparisonPane, put: Put) -> None:
    put(LINE, contract=JSON)
    pane.options.set(lay_out=False)
    assert pane.view.text() == LINE
    pane.options.set(lay_out=True)
    assert "\n" in pane.view.text()


def test_a_fault_is_underlined_where_it_is_shown(
    pane: ComparisonPane, put: Put, qtbot: QtBot
) -> None:
    put(LINE, contract=JSON)
    replace(pane, "delay", "late")
    qtbot.waitUntil(lambda: bool(pane.view.right.extraSelections()))
    first = pane.view.right.extraSelections()[0]
    assert first.cursor.selectedText() == '"late"'
    assert pane.view.faults.said().startswith("Line 2")


def test_a_line_of_another_answer_is_taken_into_the_edit(
    pane: ComparisonPane, put: Put, actions: ActionSet, desk_model: ReviewModel
) -> None:
    put(LINE, OTHER, contract=JSON)
    desk_model.desk.set_compare(Compare.ANSWERS)
    actions["review.next_change"].trigger()
    actions["review.take"].trigger()
    assert json.loads(desk_model.desk.text)["category"] == "lost"
    assert json.loads(desk_model.desk.text)["reply"] == "It is late."
    assert "\n" not in desk_model.desk.text
    assert pane.notice.isVisible()


def test_reasons_of_a_change_name_characters_of_the_answer_itself(
    pane: ComparisonPane, put: Put, actions: ActionSet, desk_model: ReviewModel
) -> None:
    put(LINE, OTHER, contract=JSON)
    desk_model.desk.set_compare(Compare.ANSWERS)
    actions["review.hunk_reasons"].trigger()
    pane.hunks.menu.actions()[0].trigger()
    pane.hunks.menu.close()
    (hunk,) = desk_model.desk.hunks
    assert LINE[hunk.start : hunk.end] == '"delay"'
    assert hunk.text == '"lost"'
    assert pane.view.left.flags == {1}
