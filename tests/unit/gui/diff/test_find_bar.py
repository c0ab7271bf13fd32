"""Find and replace in the edited text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from studio.diffing.results import Method
from studio.gui.diff import finding
from studio.gui.diff.finding import Place
from studio.gui.diff.view import DiffView

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def text(view: DiffView) -> DiffView:
    view.show_texts("one", "One box, one label, ONE form", Method.WORDS)
    view.right.setFocus()
    return view


def find(view: DiffView, phrase: str) -> None:
    QTest.keyClick(view.right, Qt.Key.Key_H, CTRL)
    view.find_bar.field.selectAll()
    QTest.keyClicks(view.find_bar.field, phrase)
    view.find_bar.search()


def test_ctrl_f_opens_the_bar_without_the_field_to_replace(text: DiffView) -> None:
    QTest.keyClick(text.right, Qt.Key.Key_F, CTRL)
    assert text.find_bar.isVisible()
    assert not text.find_bar.other.isVisible()


def test_enter_goes_on_and_round_shift_enter_back(text: DiffView) -> None:
    find(text, "one")
    starts = []
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 4 + (SHIFT,):
        QTest.keyClick(text.find_bar.field, Qt.Key.Key_Return, modifier)
        starts.append(text.right.textCursor().selectionStart())
    assert starts == [0, 9, 20, 0, 20]


def test_one_is_replaced_after_the_other(text: DiffView) -> None:
    find(text, "one")
    text.find_bar.other.setText("1")
    text.find_bar.go(1)
    text.find_bar.replace()
    assert text.text() == "1 box, one label, ONE form"
    text.find_bar.replace()
    assert text.text() == "1 box, 1 label, ONE form"


def test_all_are_replaced_as_one_undo_by_case_when_asked(text: DiffView) -> None:
    find(text, "one")
    text.find_bar.case.setChecked(True)
    text.find_bar.other.setText("two")
    text.find_bar.replace_all()
    assert text.text() == "One box, two label, ONE form"
    text.find_bar.case.setChecked(False)
    text.find_bar.replace_all()
    assert text.text() == "two box, two label, two form"
    text.right.undo()
    assert text.text() == "One box, two label, ONE form"


def test_tab_goes_to_what_takes_its_place_and_letters_are_no_commands(text: DiffView) -> None:
    find(text, "one")
    QTest.keyClick(text.find_bar.field, Qt.Key.Key_Tab)
    assert text.find_bar.other.hasFocus()
    QTest.keyClick(text.find_bar.other, Qt.Key.Key_Tab)
    button = text.focusWidget()
    assert button is not None
    pressed: list[bool] = []
    shortcut = QShortcut(QKeySequence("A"), text)
    shortcut.activated.connect(lambda: pressed.append(True))

    QTest.keyClick(button, Qt.Key.Key_A)
    assert not pressed
    text.right.setFocus()
    QTest.keyClick(text.right, Qt.Key.Key_Escape)
    text.find_bar.close_bar()
    text.left.clearFocus()
    text.right.clearFocus()
    QTest.keyClick(text, Qt.Key.Key_A)
    assert pressed


def test_escape_closes_the_bar_and_goes_back_to_the_text(text: DiffView) -> None:
    find(text, "one")
    QTest.keyClick(text.find_bar.other, Qt.Key.Key_Escape)
    assert not text.find_bar.isVisible()
    assert not text.right.extraSelections()


def test_replacing_is_not_offered_once_another_text_is_only_read(text: DiffView) -> None:
    find(text, "one")
    assert text.find_bar.other.isEnabled()
    text.set_editable(False)
    text.show_texts("one", "one more", Method.WORDS)
    text.find_bar.search()
    assert not text.find_bar.other.isEnabled()


def test_nothing_is_replaced_in_a_text_that_is_only_read(text: DiffView) -> None:
    find(text, "one")
    text.set_editable(False)
    text.find_bar.replace_all()
    assert text.text() == "One box, one label, ONE form"


def test_places_count_as_an_editor_counts() -> None:
    assert finding.places("\U0001f600 a \U0001f600 a", "a", match_case=True) == [
        Place(3, 4),
        Place(8, 9),
    ]


@pytest.mark.parametrize("phrase", ["a.c", "(", "\\"])
def test_a_phrase_is_no_pattern(phrase: str) -> None:
    assert finding.places("abc", phrase, match_case=True) == []
    assert len(finding.places(f"x{phrase}x", phrase, match_case=False)) == 1
