"""What a reviewer sees of two texts, and does with them by keys and mouse."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.diffing.results import Kind, Method
from studio.gui.diff.pane import DiffPane
from studio.gui.diff.view import DiffView
from studio.gui.theme.theme import Theme
from tests.unit.gui.diff.conftest import LEFT, RIGHT

# The offscreen platform says so of every window with a smallest size.

LONG = "\n".join(f"line {number} is the same on both sides" for number in range(60))
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def top(pane: DiffPane, line: int) -> int:
    """Give where a line begins, seen from the area that both panes stand in."""
    block = pane.document().findBlockByNumber(line)
    inside = pane.blockBoundingGeometry(block).translated(pane.contentOffset()).top()
    over = pane.filler.over if line == 0 else 0
    return pane.y() + round(inside) + over


def at(pane: DiffPane, line: int) -> None:
    """Put the cursor at the start of a line."""
    pane.setTextCursor(QTextCursor(pane.document().findBlockByNumber(line)))


def wait(view: DiffView, qtbot: QtBot, do: object) -> None:
    with qtbot.waitSignal(view.compared):
        do()  # type: ignore[operator]


def test_lines_that_belong_together_stand_at_one_height(view: DiffView) -> None:
    assert top(view.left, 3) == top(view.right, 2)
    assert view.right.filler.under(1) > 0


def test_lines_stand_together_wherever_a_long_text_is_scrolled_to(view: DiffView) -> None:
    left = "removed\nand this\n" + LONG
    view.show_texts(left, LONG.replace("line 50", "line fifty"), Method.WORDS)
    view.set_folded(False)
    bar = view.area.verticalScrollBar()
    for value in (0, 37, 400, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        line = view.right.firstVisibleBlock().blockNumber() + 3
        assert top(view.left, line + 2) == top(view.right, line), value


def test_the_last_line_is_in_view_at_the_end(view: DiffView) -> None:
    view.show_texts(LONG + "\n" + "wrapped " * 400, LONG, Method.WORDS)
    bar = view.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    block = view.left.document().lastBlock()
    rect = view.left.blockBoundingGeometry(block).translated(view.left.contentOffset())
    bottom = view.left.y() + rect.bottom()
    assert bottom <= view.area.viewport().height() + 1
    assert bottom > view.area.viewport().height() - 40


def test_what_differs_is_marked_on_both_sides(view: DiffView) -> None:
    assert view.left.side.changed == {1, 2}
    assert view.right.side.changed == {1}
    assert list(view.right.side.stretches) == [1]


def test_an_item_of_its_own_is_put_in_its_place_once(view: DiffView, qtbot: QtBot) -> None:
    view.show_texts(LEFT, RIGHT, Method.WORDS, key="an item")
    aligned: list[bool] = []
    view.page.aligned.connect(lambda: aligned.append(True))

    with qtbot.waitCallback() as turned:  # what waits for the window's thread comes before
        QTimer.singleShot(1, turned)

    assert not aligned


def test_typing_compares_again(view: DiffView, qtbot: QtBot) -> None:
    view.right.setFocus()
    at(view.right, 2)
    wait(view, qtbot, lambda: QTest.keyClicks(view.right, "Kind "))
    qtbot.waitUntil(lambda: 2 in view.right.side.changed)


def test_f7_goes_through_the_changes_and_round(view: DiffView) -> None:
    places: list[tuple[int, int]] = []
    view.current_changed.connect(lambda place, count: places.append((place, count)))
    view.right.setFocus()
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 3 + (SHIFT,):
        QTest.keyClick(view.right, Qt.Key.Key_F7, modifier)
    count = len(view.changes)
    assert {total for _, total in places} == {count}
    assert places[0] == (1, count)
    assert places[-1][0] != places[-2][0] or count == 1


def test_alt_right_takes_the_left_lines_over_as_one_undo(view: DiffView, qtbot: QtBot) -> None:
    view.right.setFocus()
    at(view.right, 1)
    wait(view, qtbot, lambda: QTest.keyClick(view.right, Qt.Key.Key_Right, ALT))
    assert "lost" in view.text()
    view.right.undo()
    assert view.text() == RIGHT


def test_taking_every_change_makes_both_texts_equal(view: DiffView, qtbot: QtBot) -> None:
    for _ in range(10):
        if not view.changes:
            break
        wait(view, qtbot, view.take_change)
    assert view.text() == LEFT


@pytest.mark.parametrize(
    ("left", "right"),
    [("", "a\nb"), ("a\nb", ""), ("a\nb\nc", "a\nb"), ("a\nb", "x\ny\na\nb"), ("a", "a\nb\nc")],
)
def test_changes_at_the_edges_are_taken_over(
    view: DiffView, qtbot: QtBot, left: str, right: str
) -> None:
    view.show_texts(left, right, Method.WORDS)
    for _ in range(5):
        if not view.changes:
            break
        wait(view, qtbot, view.take_change)
    assert view.text() == left


def test_a_click_beside_a_line_takes_it_over(view: DiffView, qtbot: QtBot) -> None:
    inside = QPoint(view.left.gutter.width() // 2, top(view.left, 1) - view.left.y() + 5)
    wait(
        view,
        qtbot,
        lambda: QTest.mouseClick(view.left.gutter, Qt.MouseButton.LeftButton, pos=inside),
    )
    assert "lost" in view.text()


def test_what_is_selected_on_the_left_goes_to_the_cursor(view: DiffView, qtbot: QtBot) -> None:
    view.right.moveCursor(QTextCursor.MoveOperation.End)
    view.left.setFocus()
    view.left.setTextCursor(_selection(view.left, LEFT.index("We pay"), len("We pay.")))
    wait(view, qtbot, lambda: QTest.keyClick(view.left, Qt.Key.Key_Right, ALT))
    assert view.text() == RIGHT + "We pay."


def test_nothing_is_taken_into_a_text_that_is_only_read(view: DiffView) -> None:
    view.set_editable(False)
    assert not view.take_change()
    assert view.text() == RIGHT


def test_equal_stretches_are_folded_and_open_under_the_cursor(view: DiffView) -> None:
    view.show_texts(LONG + "\nend", LONG + "\nEnd", Method.WORDS)
    hidden = view.right.document().findBlockByNumber(20)
    assert not hidden.isVisible()
    view.right.setFocus()
    at(view.right, 20)
    assert view.right.document().findBlockByNumber(20).isVisible()
    assert top(view.left, 60) == top(view.right, 60)


def test_short_texts_are_not_folded(view: DiffView) -> None:
    text = "\n".join(f"line {number}" for number in range(20))
    view.show_texts(text, text + "!", Method.WORDS)
    assert view.right.document().findBlockByNumber(5).isVisible()


def test_equal_texts_are_not_folded(view: DiffView) -> None:
    view.show_texts(LONG, LONG, Method.WORDS)
    assert not view.right.bars


def test_a_whole_text_typed_over_is_in_view(view: DiffView, qtbot: QtBot) -> None:
    view.show_texts(LONG, LONG + "!", Method.WORDS)
    assert view.right.bars
    wait(view, qtbot, lambda: view.replace_text("a\nb"))
    assert view.right.document().firstBlock().isVisible()
    assert [block.blockNumber() for block, _ in view.right.visible_blocks(0, 100)] == [0, 1]


def test_a_click_on_the_bar_opens_a_fold(view: DiffView) -> None:
    view.show_texts(LONG + "\nend", LONG + "\nEnd", Method.WORDS)
    line = next(iter(view.right.bars))
    rect = view.right.visible_blocks(0, 500)[line][1]
    place = QPoint(view.right.viewport().width() // 2, round(rect.bottom()) - 3)
    QTest.mouseClick(view.right.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not view.right.bars


def test_one_column_shows_removed_lines_over_those_that_stayed(view: DiffView) -> None:
    view.set_mode("inline")
    assert view.right.width() == view.area.viewport().width()
    block = next(one for one in view.page.blocks if one.kind is Kind.REMOVED)
    assert view.right.ghosts[block.right_start] == (block.left_start, block.left_end)
    height = (block.left_end - block.left_start) * view.right.bar_height()
    under = view.right.filler.under(block.right_start - 1)
    assert (under if block.right_start else view.right.filler.over) == height


def test_a_narrow_view_has_one_column_where_the_width_decides(view: DiffView) -> None:
    view.set_mode("auto")
    assert not view.area.is_inline
    view.resize(400, 500)
    assert view.area.is_inline


def test_long_lines_go_on_where_wrapping_is_off(view: DiffView, qtbot: QtBot) -> None:
    view.show_texts("word " * 200, "word " * 200 + "end", Method.WORDS)
    view.set_wrap(False)
    qtbot.waitUntil(lambda: view.left.rows.heights == [view.left.bar_height()])
    assert view.area.horizontalScrollBar().maximum() > 0
    view.set_wrap(True)
    qtbot.waitUntil(lambda: view.left.rows.heights[0] > view.left.bar_height())


def test_white_space_counts_only_when_it_should(view: DiffView) -> None:
    view.show_texts("a b", "a  b", Method.WORDS)
    assert view.changes
    view.set_ignore_space(True)
    assert not view.changes


def test_an_item_opened_again_has_its_undo(view: DiffView, qtbot: QtBot) -> None:
    view.show_texts("a", "first", Method.WORDS, key="1")
    view.right.setFocus()
    wait(view, qtbot, lambda: QTest.keyClicks(view.right, "my "))
    kept = view.text()
    view.show_texts("a", "second", Method.WORDS, key="2")
    assert not view.right.document().isUndoAvailable()
    view.show_texts("a", kept, Method.WORDS, key="1")
    view.right.undo()
    assert view.text() == "first"


def test_an_item_whose_text_changed_elsewhere_begins_anew(view: DiffView) -> None:
    view.show_texts("a", "first", Method.WORDS, key="1")
    view.right.insertPlainText("my ")
    view.show_texts("a", "other", Method.WORDS, key="1")
    assert view.text() == "other"
    assert not view.right.document().isUndoAvailable()


def test_json_is_laid_out_as_one_undo(view: DiffView) -> None:
    view.show_texts("{}", '{"a":[1.0,{}],"b":"x, y"}', Method.JSON)
    view.right.setFocus()
    QTest.keyClick(view.right, Qt.Key.Key_F, CTRL | SHIFT)
    assert view.text().splitlines()[1:3] == ['  "a": [', "    1.0,"]
    assert json.loads(view.text()) == {"a": [1.0, {}], "b": "x, y"}
    view.right.undo()
    assert view.text() == '{"a":[1.0,{}],"b":"x, y"}'


def test_broken_json_is_left_as_it_is_and_said_so(view: DiffView, qtbot: QtBot) -> None:
    view.show_texts("{}", '{"a": ', Method.WORDS)
    with qtbot.waitSignal(view.remark_changed) as told:
        assert not view.format_json()
    assert told.args
    assert view.text() == '{"a": '


def test_text_that_is_not_what_it_should_be_is_remarked(view: DiffView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.remark_changed) as told:
        view.show_texts("{", "{}", Method.JSON)
    assert told.args
    assert "compared as text" in told.args[0]


@pytest.mark.parametrize(
    "text", ["a\u00a0b", "\U0001f600 x", "مرحبا", "ดีกว่า", "tab\there", "\u202eevil", "a\0b"]
)
def test_a_text_comes_back_as_it_was_given(view: DiffView, text: str) -> None:
    view.show_texts(text, text + " x", Method.WORDS)
    assert view.text() == text + " x"


def test_line_ends_of_other_systems_are_one_line_end(view: DiffView) -> None:
    view.show_texts("a\r\nb\u2028c", "a\nb\nd", Method.WORDS)
    assert view.page.blocks[0].kind is Kind.SAME
    assert view.left.rows.heights == view.right.rows.heights


def test_a_larger_text_size_keeps_lines_together(view: DiffView, theme: Theme) -> None:
    theme.set_zoom(1.5)
    QTest.qWait(20)
    assert top(view.left, 3) == top(view.right, 2)


def _selection(pane: DiffPane, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(pane.document())
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def test_both_texts_are_set_in_one_font_whatever_item_was_shown_before(
    view: DiffView, theme: Theme
) -> None:
    for key in ("", "1", "2", "1"):
        view.show_texts("a", "b", Method.WORDS, key=key)
        assert view.right.document().defaultFont().family() == theme.mono().family()


def test_colours_chosen_before_the_first_text_are_shown(theme: Theme, qtbot: QtBot) -> None:
    view = DiffView(theme, left_name="a", right_name="b")
    qtbot.addWidget(view)
    view.right.highlight("json")
    view.resize(900, 500)
    view.show()
    for key in ("", "1", ""):
        view.show_texts('{"a": 1}', '{"a": 2}', Method.JSON, key=key)
        line = view.right.document().firstBlock().layout()
        assert line.formats()
