import pytest
from pytestqt.qtbot import QtBot

from studio.gui.operations.history import HistoryModel
from studio.gui.operations.runner import OperationRunner


@pytest.fixture
def history(opened: OperationRunner, qtbot: QtBot) -> HistoryModel:
    """A history with one step to undo."""
    history = HistoryModel(opened, opened)
    opened.change(lambda project: project.design.add_topics(["cheese"]))
    history.load()
    qtbot.waitUntil(lambda: bool(history.undo_label))
    return history


def test_undoing_is_said_at_once_and_until_it_is_done(history: HistoryModel, qtbot: QtBot) -> None:
    said: list[str] = []
    busy: list[bool] = []
    history.working.connect(said.append)

    with qtbot.waitSignal(history.undone):
        history.undo()
        busy.append(history.is_busy)
        assert [words.startswith("Undoing: ") for words in said] == [True]

    busy.append(history.is_busy)
    assert busy == [True, False]
    assert said[1:] == [""]


def test_a_second_undo_waits_for_the_first(history: HistoryModel, qtbot: QtBot) -> None:
    done: list[str] = []
    history.undone.connect(done.append)

    history.undo()
    history.undo()
    qtbot.waitUntil(lambda: not history.is_busy)
    qtbot.wait(50)

    assert len(done) == 1


def test_undoing_that_fails_ends_too(
    history: HistoryModel, opened: OperationRunner, qtbot: QtBot
) -> None:
    history.undo()
    qtbot.waitUntil(lambda: not history.is_busy)

    with qtbot.waitSignal(opened.failed):
        history.undo()

    assert not history.is_busy
