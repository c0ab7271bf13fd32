from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet
from studio.domain.judgement import Reason
from studio.gui.operations.history import HistoryModel
from studio.gui.operations.runner import OperationRunner
from studio.project import Project
from studio.store import changes


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


def test_of_a_long_step_it_is_said_how_far_it_is(
    history: HistoryModel,
    opened: OperationRunner,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened.change(lambda project: project.design.add_topics(["milk", "butter", "cream", "whey"]))
    qtbot.waitUntil(lambda: "4" in history.undo_label)
    monkeypatch.setattr(changes, "_AT_ONCE", 1)
    said: list[str] = []
    history.working.connect(said.append)
    far = ["25\u202f%", "50\u202f%", "75\u202f%"]

    with qtbot.waitSignal(history.undone):
        history.undo()
    assert [words.split("… ")[-1] for words in said] == ["Undoing: Add 4 topics…", *far, ""]

    qtbot.waitUntil(lambda: bool(history.redo_label))
    said.clear()
    with qtbot.waitSignal(history.redone):
        history.redo()
    assert [words.split("… ")[-1] for words in said] == ["Doing again: Add 4 topics…", *far, ""]


def test_the_review_desk_leaves_what_was_done_elsewhere_alone(
    history: HistoryModel, qtbot: QtBot
) -> None:
    said: list[str] = []
    history.working.connect(said.append)
    with qtbot.waitSignal(history.refused) as refused:
        history.undo_review()
    assert not said[0].startswith("Undoing")
    qtbot.waitUntil(lambda: not history.is_busy)
    assert refused.args == [history.undo_label, ""]
    assert not history.undoes_review
    assert "cheese" in history.undo_label


def test_the_review_desk_undoes_what_was_done_there(
    history: HistoryModel, opened: OperationRunner, qtbot: QtBot
) -> None:
    reason = Reason(code="odd", label="Odd")
    opened.change(lambda project: project.review.set_reasons([reason]))
    qtbot.waitUntil(lambda: history.undoes_review)
    with qtbot.waitSignal(history.undone) as undone:
        history.undo_review()
    assert undone.args == ["Change the reasons"]
    qtbot.waitUntil(lambda: "cheese" in history.undo_label)
    assert not history.undoes_review


def test_the_review_desk_leaves_the_work_of_another_person_alone(
    history: HistoryModel, opened: OperationRunner, qtbot: QtBot
) -> None:
    def act(project: Project) -> ChangeSet:
        project.sign("dora")
        change = project.review.set_reasons([Reason(code="odd", label="Odd")])
        project.sign("cleo")
        return change

    opened.change(act)
    qtbot.waitUntil(lambda: "reasons" in history.undo_label)
    assert not history.undoes_review
    with qtbot.waitSignal(history.refused) as refused:
        history.undo_review()
    assert refused.args == [history.undo_label, "dora"]


def test_steps_asked_for_in_quick_succession_are_all_taken(
    history: HistoryModel, opened: OperationRunner, qtbot: QtBot
) -> None:
    opened.change(lambda project: project.design.add_topics(["wine"]))
    qtbot.waitUntil(lambda: "wine" in history.undo_label)
    undone: list[str] = []
    redone: list[str] = []
    history.undone.connect(undone.append)
    history.redone.connect(redone.append)

    for _ in range(5):  # more than there are: the rest finds nothing and says nothing
        history.undo()
    qtbot.waitUntil(lambda: len(undone) == 2 and not history.is_busy)
    assert ["wine" in undone[0], "cheese" in undone[1]] == [True, True]
    qtbot.waitUntil(lambda: history.undo_label == "")

    history.redo()
    history.redo()
    qtbot.waitUntil(lambda: len(redone) == 2 and not history.is_busy)
    assert ["cheese" in redone[0], "wine" in redone[1]] == [True, True]
    assert len(undone) == 2


def test_who_asks_again_after_a_while_is_not_taken_to_mean_two_steps(
    history: HistoryModel, opened: OperationRunner, qtbot: QtBot
) -> None:
    opened.change(lambda project: project.design.add_topics(["wine"]))
    qtbot.waitUntil(lambda: "wine" in history.undo_label)
    undone: list[str] = []
    history.undone.connect(undone.append)
    go_on = Event()
    opened.query(lambda _project: go_on.wait(60), lambda _came: None)

    history.undo()
    qtbot.waitUntil(lambda: not history.takes_steps)
    history.undo()
    go_on.set()
    qtbot.waitUntil(lambda: bool(undone) and "cheese" in history.undo_label)
    qtbot.wait(50)
    assert len(undone) == 1
    assert history.takes_steps


def test_undoing_that_fails_ends_too(
    history: HistoryModel, opened: OperationRunner, qtbot: QtBot
) -> None:
    history.undo()
    qtbot.waitUntil(lambda: not history.is_busy)

    with qtbot.waitSignal(opened.failed):
        history.undo()

    assert not history.is_busy
