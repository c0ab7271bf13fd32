"""The review screen with a conversation of several turns on the desk, and hands to work it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet
from studio.domain.task import Split, Task
from studio.domain.task_query import TaskQuery
from studio.domain.turns import JudgedTurn, places
from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.review.model import ReviewModel
from studio.gui.review.task.turn_box import TurnBox
from studio.gui.review.turns.dialog import TurnDialog
from studio.gui.review.view import ReviewView
from studio.gui.shell.kit import Kit
from studio.project import Project

if TYPE_CHECKING:
    from tests.unit.gui.review.conftest import Ask

Change = Callable[[Callable[[Project], ChangeSet]], None]


def _several_turns(project: Project) -> Task:
    ids = project.tasks.ids(TaskQuery(splits=frozenset({Split.TRAIN})))
    return next(one for one in (project.tasks.get(i).task for i in ids) if places(one.messages))


@pytest.fixture
def change(review_kit: Kit, qtbot: QtBot) -> Change:
    """Change something in the open project as another window would."""

    def run(act: Callable[[Project], ChangeSet]) -> None:
        done: list[ChangeSet] = []
        review_kit.runner.change(act, done.append)
        qtbot.waitUntil(lambda: bool(done))

    return run


@pytest.fixture
def task(ask: "Ask") -> Task:
    found = ask(_several_turns)
    assert isinstance(found, Task)
    return found


@pytest.fixture
def view(review_kit: Kit, qtbot: QtBot, task: Task) -> Iterator[ReviewView]:
    """The screen with a conversation on the desk, and the focus on its answers."""
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = ActionSet(table.load(), {}, theme=review_kit.theme, owner=window)
    actions.refresh([When.PROJECT, When.WRITABLE, When.UNDOABLE], screen="review")
    view = ReviewView(review_kit, ReviewModel(review_kit), actions)
    window.setCentralWidget(view)
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: view.is_ready)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: view.model.desk.item is not None and not view.model.is_busy)
    open_task(view, task, qtbot)
    view.comparison.leave_editor()
    yield view
    window.close()


def open_task(view: ReviewView, task: Task, qtbot: QtBot) -> None:
    view.model.open_item(task.task_id)
    qtbot.waitUntil(lambda: view.task.turns.model.task_id == task.task_id)


def turn(view: ReviewView, at: int = 0) -> JudgedTurn:
    return view.task.turns.model.turns[at]


def box(view: ReviewView, at: int = 0) -> TurnBox:
    found = view.task.conversation.box_of(turn(view, at).turn)
    assert found is not None
    return found


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def chip(of: TurnBox) -> str:
    assert of.chip is not None
    return of.chip.text if of.chip.isVisible() else ""


def dialog_of(view: ReviewView) -> TurnDialog | None:
    return next((one for one in view.window().findChildren(TurnDialog) if one.isVisible()), None)
