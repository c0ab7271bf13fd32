"""What is undone on a turn is gone from the desk, and said no more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet
from studio.domain.ids import TaskId
from studio.gui.review.view import ReviewView
from studio.gui.shell.kit import Kit
from studio.project import Project
from tests.unit.gui.review.turns.conftest import (
    Change,
    box,
    chip,
    press,
    turn,
)

if TYPE_CHECKING:
    pass


def test_what_is_undone_is_said_no_more(view: ReviewView, qtbot: QtBot, change: Change) -> None:
    press(Qt.Key.Key_C)
    press(Qt.Key.Key_1)
    with qtbot.waitSignal(view.task.turns.told):
        press(Qt.Key.Key_X)
    assert view.bar.strip.words == f"Turn {turn(view).number} rejected, and kept."
    change(lambda project: project.history.undo())
    qtbot.waitUntil(lambda: chip(box(view)) == "To review")
    assert not view.bar.strip.words.startswith("Turn")
    assert view.task.turns.model.reasons == frozenset()
    assert view.task.turns.panel is not None
    assert not any(one.isChecked() for one in view.task.turns.panel.toggles)
    change(lambda project: project.history.redo())
    qtbot.waitUntil(lambda: chip(box(view)) == "Rejected")
    assert len(view.task.turns.model.reasons) == 1


def test_who_undoes_her_own_correction_is_not_told_of_others(
    view: ReviewView, review_kit: Kit, qtbot: QtBot, change: Change
) -> None:
    told: list[str] = []
    review_kit.news.told.connect(lambda words, _: told.append(words))
    item = view.model.desk.item
    assert item is not None
    old, place = item.task.task_id, turn(view).turn
    made: list[TaskId] = []

    def correct(project: Project) -> ChangeSet:
        saved = project.turns.correct(old, place, "Well, then.", keep_answers=True)
        made.append(saved.task_id)
        return saved.change

    change(correct)
    view.model.open_item(made[0])
    qtbot.waitUntil(lambda: view.task.turns.model.task_id == made[0] and not view.model.is_busy)
    told.clear()
    change(lambda project: project.history.undo())
    qtbot.waitUntil(lambda: view.task.turns.model.task_id != made[0])
    assert told == []
