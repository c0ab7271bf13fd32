"""An editor over a page, and what the project holds."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.domain.ids import TaskId
from studio.domain.task import Kind, Split
from studio.domain.task_query import TaskQuery
from studio.gui.design.tasks.editor.panel import EditorPanel
from studio.gui.shell.kit import Kit
from studio.project import Project

Ask = Callable[[Callable[[Project], Any]], Any]


@pytest.fixture
def ask(sample_kit: Kit, qtbot: QtBot) -> Ask:
    """Reads something of the project, as it stands now."""

    def read(what: Callable[[Project], Any]) -> Any:  # noqa: ANN401 - whatever is asked for
        found: list[Any] = []
        sample_kit.runner.query(what, found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    return read


@pytest.fixture
def news(sample_kit: Kit) -> list[str]:
    """What the window was told."""
    told: list[str] = []
    sample_kit.news.told.connect(lambda text, _offers: told.append(text))
    return told


@pytest.fixture
def panel(sample_kit: Kit, window: QWidget, qtbot: QtBot) -> Iterator[EditorPanel]:
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    panel = EditorPanel(sample_kit, window)
    yield panel
    panel.close_editor()


@pytest.fixture
def train_task(ask: Ask) -> TaskId:
    """A task of several turns to learn from, which has answers."""
    query = TaskQuery(kinds=frozenset({Kind.MULTI_TURN}), splits=frozenset({Split.TRAIN}))
    return ask(lambda project: project.tasks.ids(query)[0])  # type: ignore[no-any-return]


@pytest.fixture
def eval_task(ask: Ask) -> TaskId:
    """A held-out task of one turn, with a reference answer."""
    query = TaskQuery(kinds=frozenset({Kind.COMMON}), splits=frozenset({Split.EVAL}))
    return ask(lambda project: project.tasks.ids(query)[0])  # type: ignore[no-any-return]


def open_task(panel: EditorPanel, task_id: TaskId, qtbot: QtBot) -> None:
    """Open a task and wait until all is shown and its graders have been tried."""
    with qtbot.waitSignal(panel.model.tried):
        panel.open(task_id)
    form = panel.form
    qtbot.waitUntil(lambda: form.turns.is_complete and form.graders.is_complete)
