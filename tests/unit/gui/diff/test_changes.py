"""Changes inside a paragraph, gone through and taken over one at a time."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.diffing.results import Method
from studio.gui.diff.places import Stretch
from studio.gui.diff.view import DiffView

LEFT = "The parcel was lost near the old harbour, and we pay within two weeks of that day."
RIGHT = "The parcel was late near the old harbour, and we pay within two days of that day."
ALT = Qt.KeyboardModifier.AltModifier


def wait(view: DiffView, qtbot: QtBot, do: object) -> None:
    with qtbot.waitSignal(view.compared):
        do()  # type: ignore[operator]


def test_each_stretch_of_words_is_a_change(view: DiffView) -> None:
    view.show_texts(LEFT, RIGHT, Method.WORDS)
    assert len(view.changes) == 2
    view.go_to_change(1)
    assert view.current_place == 1
    view.go_to_change(1)
    assert view.right.textCursor().position() == RIGHT.index("days")
    left, right = view.span_of(view.changes[1])
    assert (LEFT[left.start : left.end], RIGHT[right.start : right.end]) == ("weeks", "days")


def test_alt_right_takes_only_the_current_change(view: DiffView, qtbot: QtBot) -> None:
    view.show_texts(LEFT, RIGHT, Method.WORDS)
    view.right.setFocus()
    QTest.keyClick(view.right, Qt.Key.Key_F7)
    QTest.keyClick(view.right, Qt.Key.Key_F7)
    wait(view, qtbot, lambda: QTest.keyClick(view.right, Qt.Key.Key_Right, ALT))
    assert view.text() == RIGHT.replace("days", "weeks")
    view.right.undo()
    assert view.text() == RIGHT


def test_a_click_beside_a_line_takes_all_of_it(view: DiffView, qtbot: QtBot) -> None:
    view.show_texts(LEFT, RIGHT, Method.WORDS)
    place = QPoint(view.left.gutter.width() // 2, 5)
    wait(
        view,
        qtbot,
        lambda: QTest.mouseClick(view.left.gutter, Qt.MouseButton.LeftButton, pos=place),
    )
    assert view.text() == LEFT


def test_the_change_at_the_cursor_is_the_current_one(view: DiffView) -> None:
    view.show_texts(LEFT, RIGHT, Method.WORDS)
    view.right.setFocus()
    cursor = QTextCursor(view.right.document())
    for place, expected in ((RIGHT.index("days") + 2, 2), (0, 1), (len(RIGHT), 2)):
        cursor.setPosition(place)
        view.right.setTextCursor(cursor)
        assert view.current_place == expected


def test_the_current_change_is_framed_on_both_sides(view: DiffView) -> None:
    view.show_texts("😀 " + LEFT, "😀 " + RIGHT, Method.WORDS)
    assert not view.left.current
    before = view.left.grab().toImage()
    view.go_to_change(1)
    start = LEFT.index("lost") + 3  # the emoji takes two units
    assert view.left.current == view.right.current == {0: Stretch(start, start + 4)}
    assert view.left.grab().toImage() != before


def test_words_that_are_only_there_have_a_place_on_the_other_side(
    view: DiffView, qtbot: QtBot
) -> None:
    view.show_texts("one two three", "one three", Method.WORDS)
    view.go_to_change(1)
    assert view.right.current == {0: Stretch(4, 4)}
    before = view.right.grab().toImage()
    view.right.show_current(None)
    assert view.right.grab().toImage() != before
    wait(view, qtbot, view.take_change)
    assert view.text() == "one two three"
    assert not view.left.current


def test_whole_lines_are_framed_where_they_are_the_change(view: DiffView) -> None:
    view.show_texts("a\nb\nc", "a\nc", Method.WORDS)
    view.go_to_change(1)
    assert view.left.current_lines == range(1, 2)
    assert not view.right.current_lines


def test_parts_keep_their_places_below_an_edit_of_a_long_text(
    patient: DiffView, qtbot: QtBot
) -> None:
    lines = "\n".join(f"line {number} says the same on both sides" for number in range(900))
    patient.show_texts(f"{lines}\n{LEFT}", f"{lines}\n{RIGHT}", Method.WORDS)
    qtbot.waitUntil(lambda: len(patient.changes) == 2)
    cursor = QTextCursor(patient.right.document())
    cursor.insertText("another line\n")
    assert len(patient.changes) == 3
    patient.go_to_change(-1)
    assert patient.current_place == 3
    _, right = patient.span_of(patient.changes[2])
    assert patient.text()[right.start : right.end] == "days"
    patient.take_change()
    assert patient.text().endswith(RIGHT.replace("days", "weeks"))


def test_a_change_in_a_line_that_is_cut_is_told_by_the_whole_text(view: DiffView) -> None:
    long = "many words in a line " * 500
    view.show_texts(long + LEFT, long + RIGHT, Method.WORDS)
    left, _ = view.span_of(view.changes[0])
    assert left.start == len(long) + LEFT.index("lost")
    view.show_said([left])
    assert view.left.flags


def test_going_back_passes_lines_that_are_not_on_the_right(view: DiffView) -> None:
    view.show_texts("a\nremoved\nlost here\nb", "a\nlate here\nc", Method.WORDS)
    view.right.setFocus()
    count = len(view.changes)
    assert count >= 3
    places = []
    for _ in range(count):
        view.go_to_change(-1)
        places.append(view.current_place)
    assert sorted(places) == list(range(1, count + 1))
