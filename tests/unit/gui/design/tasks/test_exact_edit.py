import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.gui.design.tasks.editor.exact_edit import ExactEdit
from studio.gui.theme.theme import Theme


@pytest.fixture
def editor(theme: Theme, qtbot: QtBot) -> ExactEdit:
    editor = ExactEdit(theme, "What is said")
    editor.resize(400, 200)
    qtbot.addWidget(editor)
    editor.show()
    return editor


def test_an_untouched_text_comes_back_to_the_last_character(editor: ExactEdit) -> None:
    text = "a\u00a0b\u2028c\r\nd\u202e\u200b"
    editor.set_text(text)
    assert editor.text() == text


def test_a_no_break_space_survives_typing_beside_it(
    editor: ExactEdit,
) -> None:
    editor.set_text("10\u00a0kg")
    editor.go_to_end()
    QTest.keyClicks(editor, "!")
    assert editor.text() == "10\u00a0kg!"


def test_typing_is_told_and_showing_is_not(editor: ExactEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited, wait=50):
        editor.set_text("one")
    with qtbot.waitSignal(editor.edited):
        QTest.keyClicks(editor, "x")


def test_new_colours_are_no_edit(editor: ExactEdit, qtbot: QtBot) -> None:
    editor.set_text('{"a": 1}')
    with qtbot.assertNotEmitted(editor.edited, wait=50):
        editor.highlight("json")


def test_a_megabyte_on_one_line_takes_a_keystroke_and_stays_whole(
    editor: ExactEdit,
) -> None:
    text = "x" * 1_000_000
    editor.set_text(text)
    editor.go_to_end()
    QTest.keyClicks(editor, "y")
    assert editor.text() == text + "y"


def test_a_megabyte_that_is_pasted_stays_whole_and_is_undone_at_once(
    editor: ExactEdit,
) -> None:
    pasted = QMimeData()
    pasted.setText("y" * 1_000_000)
    editor.set_text("x")
    editor.go_to_end()
    editor.insertFromMimeData(pasted)
    assert editor.text() == "x" + "y" * 1_000_000
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "x"


def test_it_grows_with_its_text_up_to_a_height(editor: ExactEdit) -> None:
    heights = []
    for lines in (1, 6, 500):
        editor.set_text("\n".join(["line"] * lines))
        heights.append(editor.sizeHint().height())
    assert heights[0] < heights[1] < heights[2] < 500
