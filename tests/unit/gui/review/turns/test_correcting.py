"""What is typed in a turn's place is kept until it is taken, and checked as an answer is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.gui.review.turns.dialog import TurnDialog
from studio.gui.review.view import ReviewView
from tests.unit.gui.review.turns.conftest import box, dialog_of, press, turn

if TYPE_CHECKING:
    from tests.unit.gui.review.conftest import Ask

CONTROL = Qt.KeyboardModifier.ControlModifier


def _open(view: ReviewView) -> TurnDialog:
    press(Qt.Key.Key_I)
    dialog = dialog_of(view)
    assert dialog is not None
    return dialog


def _leave(view: ReviewView, dialog: TurnDialog, qtbot: QtBot) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog_of(view) is None)
    view.window().activateWindow()
    qtbot.waitUntil(box(view).hasFocus)


def test_what_is_typed_is_there_again_and_said_not_to_be_taken(
    view: ReviewView, qtbot: QtBot, ask: "Ask"
) -> None:
    press(Qt.Key.Key_C)
    task_id, place = view.task.turns.model.task_id, turn(view).turn
    assert task_id is not None
    dialog = _open(view)
    assert not dialog.earlier.isVisible()
    QTest.keyClicks(dialog.view.right, "Well. ")
    typed = dialog.view.text()
    _leave(view, dialog, qtbot)
    assert ask(lambda project: project.turn_drafts.of_task(task_id)) == {place: typed}
    assert view.bar.strip.words.startswith("Your correction is not taken yet")

    again = _open(view)
    assert again.view.text() == typed
    assert again.earlier.isVisible()
    assert again.keep.isEnabled()
    again.discard.click()
    assert again.view.text() != typed
    assert not again.keep.isEnabled()
    _leave(view, again, qtbot)
    assert ask(lambda project: project.turn_drafts.of_task(task_id)) == {}
    assert not _open(view).earlier.isVisible()


def test_a_draft_of_an_earlier_time_is_taken_up(view: ReviewView, qtbot: QtBot, ask: "Ask") -> None:
    task_id, place = view.task.turns.model.task_id, turn(view).turn
    assert task_id is not None
    ask(lambda project: project.turn_drafts.keep(task_id, place, "Well, then."))
    view.task.turns.typed.clear()
    with qtbot.waitSignal(view.task.turns.typed.changed):
        view.task.turns.typed.look(task_id)
    press(Qt.Key.Key_C)
    assert _open(view).view.text() == "Well, then."


def test_one_that_breaks_the_contract_is_asked_about_and_then_kept(
    view: ReviewView, qtbot: QtBot, ask: "Ask"
) -> None:
    press(Qt.Key.Key_C)
    task_id = view.task.turns.model.task_id
    assert task_id is not None
    dialog = _open(view)
    QTest.keyClicks(dialog.view.right, "Well. ")
    qtbot.waitUntil(dialog.view.faults.isVisible)
    QTest.keyClick(dialog.view.right, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: dialog.keep.text() == "Correct it all the same")
    assert dialog.isVisible()
    assert ask(lambda project: project.tasks.get(task_id).withdrawn) is False
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.view.right, Qt.Key.Key_Return, CONTROL)
    assert ask(lambda project: project.tasks.get(task_id).withdrawn) is True
    assert ask(lambda project: project.turn_drafts.of_task(task_id)) == {}


def test_one_that_keeps_the_contract_is_taken_at_once(view: ReviewView, qtbot: QtBot) -> None:
    press(Qt.Key.Key_C)
    dialog = _open(view)
    QTest.keyClicks(dialog.view.right, "  ")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.view.right, Qt.Key.Key_Return, CONTROL)
