import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.judgement import Reason, ReasonSubject
from studio.gui.review.deciding.reasons_dialog import ReasonsDialog
from studio.gui.shell.kit import Kit

REASONS = (
    Reason(code="untrue", label="Says something untrue", hotkey="1"),
    Reason(code="tone", label="Tone", hotkey="2", subject=ReasonSubject.PAIR),
    Reason(code="other", label="Something else"),
)


@pytest.fixture
def dialog(review_kit: Kit, window: QWidget, qtbot: QtBot) -> ReasonsDialog:
    dialog = ReasonsDialog(review_kit, window, REASONS)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.is_ready)
    return dialog


def test_a_list_that_is_left_alone_comes_back_as_it_was(dialog: ReasonsDialog) -> None:
    assert dialog.reasons() == REASONS


def test_a_reason_is_renamed_and_keeps_its_code(dialog: ReasonsDialog) -> None:
    line = dialog.lines[0]
    line.words.clear()
    QTest.keyClicks(line.words, "Wrong")
    assert dialog.reasons()[0] == Reason(code="untrue", label="Wrong", hotkey="1")
    assert line.code.isReadOnly()


def test_a_new_one_gets_a_free_key_and_a_code_of_its_words(dialog: ReasonsDialog) -> None:
    dialog.more.click()
    QTest.keyClicks(dialog.lines[-1].words, "Wrong date")
    assert dialog.reasons()[-1] == Reason(code="wrong_date", label="Wrong date", hotkey="3")


def test_reasons_are_moved_by_key(dialog: ReasonsDialog) -> None:
    QTest.keyClick(dialog.lines[2].words, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.code for one in dialog.reasons()] == ["untrue", "other", "tone"]
    assert not dialog.lines[0].up.isEnabled()
    assert not dialog.lines[2].down.isEnabled()


def test_a_reason_is_removed(dialog: ReasonsDialog) -> None:
    dialog.lines[0].remove.click()
    assert [one.code for one in dialog.reasons()] == ["tone", "other"]


def test_the_last_one_cannot_go(dialog: ReasonsDialog) -> None:
    for _ in REASONS:
        dialog.lines[0].remove.click()
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_a_key_given_twice_is_said_under_both_rows_and_nothing_is_saved(
    dialog: ReasonsDialog,
) -> None:
    dialog.lines[1].key.set_value("1")
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert "key 1" in dialog.lines[0].fault
    assert "key 1" in dialog.lines[1].fault
    assert dialog.lines[2].fault == ""

    dialog.lines[1].key.set_value("")
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert [one.hotkey for one in dialog.reasons()] == ["1", "", ""]


def test_an_empty_row_is_no_fault_before_one_saves(dialog: ReasonsDialog) -> None:
    line = dialog.add()
    assert line.fault == ""
    dialog.accept()
    assert line.fault.startswith("Give the reason some words")


def test_the_shipped_list_can_be_had_back(dialog: ReasonsDialog, qtbot: QtBot) -> None:
    dialog.reset.click()
    qtbot.waitUntil(lambda: dialog.is_ready and len(dialog.lines) == 10)
    assert dialog.reasons()[0].code == "wrong_fact"


def test_the_keys_that_other_reasons_have_are_named(dialog: ReasonsDialog) -> None:
    first, second = dialog.lines[0].key, dialog.lines[1].key
    assert [first.itemText(place) for place in (1, 2, 3)] == ["1", "2  Tone", "3"]
    assert second.itemText(1) == "1  Says something untrue"
    assert first.currentText() == "1"
    first.setCurrentIndex(3)
    first.activated.emit(3)
    assert [first.currentText(), second.itemText(1)] == ["3", "1"]
    assert dialog.reasons()[0].hotkey == "3"
