"""Long texts are compared in the background, and edits only where they are made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.diffing.results import Method
from studio.gui.diff.faults import Fault
from studio.gui.diff.view import DiffView
from studio.gui.operations.background import Background

LINES = [f"line {number} is the same on both sides of it" for number in range(1_500)]


@pytest.fixture
def long(patient: DiffView, qtbot: QtBot) -> DiffView:
    left = LINES.copy()
    left[700] = "something else stands on the left"
    with qtbot.waitSignal(patient.compared):
        patient.show_texts("\n".join(left), "\n".join(LINES), Method.WORDS)
        assert patient.diff is None
        assert patient.right.rows.heights
    patient.right.setFocus()
    return patient


def edit(view: DiffView, line: int, *keys: Qt.Key) -> None:
    view.right.setTextCursor(QTextCursor(view.right.document().findBlockByNumber(line)))
    for key in keys:
        QTest.keyClick(view.right, key)


def test_the_answer_comes_from_the_background(long: DiffView) -> None:
    assert long.right.side.changed == {700}


def test_what_was_compared_ahead_is_there_with_the_texts(
    patient: DiffView, background: Background, qtbot: QtBot
) -> None:
    left, right = "\n".join(LINES), "\n".join(["another line", *LINES])
    with qtbot.waitSignal(background.started) as started:
        patient.make_ready(left, right, Method.WORDS)
    qtbot.waitUntil(lambda: started.args is not None and started.args[0].is_ended)

    patient.show_texts(left, right, Method.WORDS)
    assert patient.right.side.changed == {0}

    patient.show_texts(left, f"{right} and more", Method.WORDS)
    assert patient.diff is None  # that is another question


def test_an_edit_is_marked_at_once_and_later_marks_move_along(long: DiffView) -> None:
    edit(long, 100, Qt.Key.Key_X, Qt.Key.Key_Return)
    assert long.right.side.changed == {100, 701}
    last = long.page.blocks[-1]
    assert (last.left_end, last.right_end) == (1_500, 1_501)
    assert long.left.rows.top(1_000) == long.right.rows.top(1_001)


def test_when_typing_pauses_the_whole_is_compared(long: DiffView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(long.compared):
        edit(long, 100, Qt.Key.Key_X)
    assert long.right.side.changed == {100, 700}


def test_folds_keep_their_lines_when_lines_are_added_above(long: DiffView) -> None:
    edit(long, 0, Qt.Key.Key_Return)
    document = long.right.document()
    for first, count in ((one.right, one.count) for one in long.page.folds):
        assert not document.findBlockByNumber(first).isVisible()
        assert not document.findBlockByNumber(first + count - 1).isVisible()
        assert document.findBlockByNumber(first - 1).isVisible()
        assert document.findBlockByNumber(first + count).isVisible()


def test_undo_of_an_edit_over_many_lines_leaves_no_marks(long: DiffView) -> None:
    cursor = QTextCursor(long.right.document().findBlockByNumber(100))
    cursor.setPosition(
        long.right.document().findBlockByNumber(300).position(), QTextCursor.MoveMode.KeepAnchor
    )
    cursor.removeSelectedText()
    long.right.undo()
    assert long.right.side.changed == {700}
    assert len(long.right.rows.heights) == 1_500


def test_a_line_of_very_many_characters_is_shown(patient: DiffView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(patient.compared):
        patient.show_texts("word " * 30_000, "word " * 29_999 + "end ", Method.WORDS)
    assert patient.right.side.changed == {patient.right.blockCount() - 1}
    assert patient.text() == "word " * 29_999 + "end "
    assert "compared in pieces" in patient.remark
    assert "do not wrap" in patient.remark


def test_a_line_in_pieces_is_said_to_be_so_where_lines_still_wrap(
    patient: DiffView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(patient.compared):
        patient.show_texts("word " * 2_000, "word " * 1_999 + "end ", Method.WORDS)
    assert "compared in pieces" in patient.remark
    assert "do not wrap" not in patient.remark
    with qtbot.waitSignal(patient.compared):
        patient.show_texts("word", "end", Method.WORDS)
    assert not patient.remark


def test_a_late_answer_of_texts_no_longer_shown_changes_nothing(
    patient: DiffView, qtbot: QtBot
) -> None:
    patient.show_texts("\n".join(LINES), "\n".join(LINES[1:]), Method.WORDS)
    assert patient.remark == "Comparing…"
    patient.show_texts("short", "shorter", Method.WORDS)
    qtbot.wait(1_500)
    assert patient.right.side.changed == {0}
    assert len(patient.page.blocks) == 1
    assert not patient.remark


def test_a_very_long_text_is_read_in_while_the_window_answers(
    patient: DiffView, qtbot: QtBot
) -> None:
    left = "\n".join(LINES * 8)
    right = left.replace("line 700 is", "line 700 was", 1)
    with qtbot.waitSignal(patient.compared, timeout=60_000):
        patient.show_texts(left, right, Method.WORDS, key="1")
        assert patient.is_loading
        assert patient.right.isReadOnly()
    assert patient.text() == right
    assert patient.right.side.changed == {700}
    assert not patient.right.isReadOnly()
    assert not patient.right.document().isUndoAvailable()


def test_another_text_takes_the_place_of_one_that_is_read_in(
    patient: DiffView, qtbot: QtBot
) -> None:
    patient.show_texts("\n".join(LINES * 8), "\n".join(LINES * 8), Method.WORDS)
    patient.show_texts("short", "shorter", Method.WORDS)
    qtbot.wait(100)
    assert patient.text() == "shorter"
    assert not patient.right.isReadOnly()
    assert patient.right.side.changed == {0}


def test_a_long_line_is_copied_and_pasted_whole(patient: DiffView, qtbot: QtBot) -> None:
    text = "word " * 5_000
    with qtbot.waitSignal(patient.compared):
        patient.show_texts("", text, Method.WORDS)
    assert patient.right.blockCount() > 2
    patient.right.selectAll()
    patient.right.copy()
    patient.right.paste()
    assert patient.text() == text


def test_a_fault_in_a_long_line_is_underlined_at_its_place(patient: DiffView) -> None:
    text = "word " * 3_000 + "\U0001f600 wrong " + "word " * 500
    patient.show_texts("", text, Method.WORDS)
    at = text.index("wrong")
    patient.show_faults([Fault(start=at, end=at + 5, message="no")])
    (mark,) = patient.right.extraSelections()
    assert mark.cursor.selectedText() == "wrong"


def test_a_short_text_after_a_long_one_breaks_at_words_again(view: DiffView) -> None:
    pane = view.left
    pane.begin_loading()
    QTextCursor(pane.document()).insertText("x" * 200_000)
    pane.end_loading()
    view.set_wrap(False)
    view.set_wrap(True)
    pane.set_text("words of a line")
    mode = pane.document().defaultTextOption().wrapMode()
    assert mode is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_an_edit_that_moves_nothing_is_marked_beside_the_scroll_bar(long: DiffView) -> None:
    with_marks = len(long.strip._marks(long.right))
    edit(long, 100, Qt.Key.Key_X)
    long.strip.repaint()
    assert len(long.strip._marks(long.right)) == with_marks + 1
    assert long.left.rows.top(1_000) == long.right.rows.top(1_000)


def test_a_question_asked_while_another_fails_is_answered(
    patient: DiffView, background: Background, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(background.started) as started:
        patient.show_texts("\n".join(LINES), "\n".join(LINES[1:]), Method.WORDS)
    patient.show_texts("\n".join(LINES), "\n".join(LINES[2:]), Method.WORDS)
    assert started.args is not None
    with qtbot.waitSignal(patient.compared):
        started.args[0].cancel()
    assert patient.left.side.changed == {0, 1}


def test_many_lines_that_a_narrow_pane_would_have_to_wrap_are_not_wrapped(
    patient: DiffView, qtbot: QtBot
) -> None:
    text = "\n".join(["fifty characters on each of the lines of a long text"] * 2_000)
    patient.resize(500, 500)
    with qtbot.waitSignal(patient.compared):
        patient.show_texts(text, text, Method.WORDS)
    assert not patient.right.is_wrapped
    assert "to wrap them" in patient.remark
    patient.resize(1_600, 500)
    with qtbot.waitSignal(patient.compared):
        patient.show_texts(text, text, Method.WORDS)
    assert patient.right.is_wrapped
