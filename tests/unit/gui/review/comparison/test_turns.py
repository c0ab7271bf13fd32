"""Earlier turns of the assistant are reviewed, too."""

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.domain.task import Split, Task
from studio.domain.task_query import TaskQuery
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.comparison.pane import ComparisonPane
from studio.gui.review.comparison.turns import places
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from studio.project import Project
from tests.unit.gui.review.comparison.conftest import Put

if TYPE_CHECKING:
    from tests.unit.gui.review.conftest import Ask


def _several_turns(project: Project) -> Task:
    return next(
        task
        for task_id in project.tasks.ids(TaskQuery(splits=frozenset({Split.TRAIN})))
        if places((task := project.tasks.get(task_id).task).messages)
    )


def test_a_task_of_one_turn_offers_none(pane: ComparisonPane, put: Put) -> None:
    put("a")
    assert not pane.turns.isVisible()


def test_an_earlier_turn_is_corrected_as_a_step_that_can_be_undone(
    model: ReviewModel, review_kit: Kit, actions: ActionSet, qtbot: QtBot, ask: "Ask"
) -> None:
    task = ask(_several_turns)
    assert isinstance(task, Task)
    model.open_item(task.task_id)
    qtbot.waitUntil(
        lambda: model.desk.item is not None and model.desk.item.task.task_id == task.task_id,
    )
    pane = ComparisonPane(review_kit, actions, model)
    qtbot.addWidget(pane)
    pane.show()
    assert pane.turns.isVisible()
    (place, *_others) = places(task.messages)
    dialog = pane.turns.open_turn(task, place)
    assert not dialog.keep.isEnabled()
    QTest.keyClicks(dialog.view.right, "Well. ")
    assert dialog.keep.isEnabled()
    with qtbot.waitSignal(dialog.accepted):
        dialog.keep.click()

    found = ask(lambda project: project.tasks.get(task.task_id))
    assert found.withdrawn  # type: ignore[attr-defined]
