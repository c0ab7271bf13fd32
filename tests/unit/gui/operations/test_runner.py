import threading
import time
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import BehindError, NotFoundError
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner
from studio.project import Project

TASKS = ChangeSet(label="Import", entities=frozenset({Entity.TASK}))


def test_a_query_runs_elsewhere_and_its_result_arrives_here(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    threads: list[int] = []
    found: list[str] = []

    def read(project: Project) -> str:
        threads.append(threading.get_ident())
        return project.name

    def arrive(name: str) -> None:
        threads.append(threading.get_ident())
        found.append(name)

    opened.query(read, arrive)
    qtbot.waitUntil(lambda: bool(found))

    assert found == ["p"]
    assert threads[0] != threads[1] == threading.get_ident()


def test_everybody_hears_of_a_change_before_its_author_goes_on(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    order: list[str] = []
    opened.changed.connect(lambda change: order.append(f"heard {change.label}"))

    opened.change(lambda _: TASKS, lambda _: order.append("went on"))
    qtbot.waitUntil(lambda: len(order) == 2)

    assert order == ["heard Import", "went on"]


def test_an_author_who_shows_something_first_does_so_before_everybody_hears(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    heard: list[str] = []
    opened.changed.connect(lambda change: heard.append(change.label))

    with qtbot.waitSignal(opened.changed):
        opened.change(lambda _: ChangeSet(label="it"), first=lambda _: heard.append("shown"))

    assert heard == ["shown", "it"]


def test_everybody_hears_of_changes_in_their_order(opened: OperationRunner, qtbot: QtBot) -> None:
    heard: list[str] = []
    opened.changed.connect(lambda change: heard.append(change.label))

    opened.change(lambda _: ChangeSet(label="one"), first=lambda _: None)
    opened.change(lambda _: ChangeSet(label="two"))

    qtbot.waitUntil(lambda: heard == ["one", "two"])


def test_an_error_without_a_taker_is_told_to_all(opened: OperationRunner, qtbot: QtBot) -> None:
    def fail(_: Project) -> None:
        raise NotFoundError("there is no run R")

    with qtbot.waitSignal(opened.failed) as told:
        opened.query(fail, lambda _: None)

    assert told.args == [Problem(sentence="there is no run R")]


def test_an_error_with_a_taker_is_told_to_that_one_only(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    taken: list[Problem] = []

    def fail(_: Project) -> None:
        raise NotFoundError("no")

    with qtbot.assertNotEmitted(opened.failed):
        opened.query(fail, lambda _: None, on_problem=taken.append)
        qtbot.waitUntil(lambda: bool(taken))


def test_after_a_bug_the_next_query_is_answered(opened: OperationRunner, qtbot: QtBot) -> None:
    found: list[int] = []
    with qtbot.waitSignal(opened.failed) as told:
        opened.query(lambda _: 1 // 0, found.append)
    opened.query(lambda _: 7, found.append)
    qtbot.waitUntil(lambda: bool(found))

    assert found == [7]
    assert "ZeroDivisionError" in told.args[0].details


def test_without_a_project_a_query_says_so(runner: OperationRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.failed) as told:
        runner.query(lambda project: project.name, lambda _: None)

    assert told.args[0].sentence == "No project is open; open one first."


def test_opening_another_project_lets_go_of_the_first(
    opened: OperationRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    arrived: list[Project] = []
    opened.open(lambda: projects.create(tmp_path / "q.stillroom"), arrived.append)
    qtbot.waitUntil(lambda: bool(arrived))

    with Project.open(tmp_path / "p.stillroom") as first:
        assert not first.read_only


def test_a_project_that_cannot_be_opened_leaves_the_open_one_open(
    opened: OperationRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(opened.failed):
        opened.open(lambda: Project.open(tmp_path / "nowhere"), lambda _: None)
    found: list[str] = []
    opened.query(lambda project: project.name, found.append)
    qtbot.waitUntil(lambda: bool(found))

    assert found == ["p"]


def test_after_shutting_down_nothing_arrives_any_more(qtbot: QtBot, tmp_path: Path) -> None:
    runner = OperationRunner()
    arrived: list[object] = []
    runner.open(lambda: projects.create(tmp_path / "p.stillroom"), arrived.append)

    runner.shut_down()
    qtbot.wait(50)

    assert arrived == []


def test_shutting_down_closes_the_project_after_what_was_asked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    runner = OperationRunner()
    done: list[str] = []
    runner.open(lambda: projects.create(tmp_path / "p.stillroom"), lambda _: None)
    runner.query(lambda project: done.append(project.name), lambda _: None)

    runner.shut_down()

    assert done == ["p"]
    Project.open(tmp_path / "p.stillroom").close()


def test_results_that_arrive_together_are_handed_over_in_turns_and_in_order(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    order: list[object] = []

    def take(number: int) -> None:
        order.append(number)
        time.sleep(0.01)

    for number in range(4):
        opened.query(lambda _, number=number: number, take)  # type: ignore[misc]
    beat = QTimer(interval=0)
    beat.timeout.connect(lambda: order.append("key"))
    time.sleep(0.2)  # all have arrived by now
    beat.start()
    qtbot.waitUntil(lambda: 3 in order)
    beat.stop()

    assert [one for one in order if one != "key"] == [0, 1, 2, 3]
    assert "key" in order[: order.index(3)]


def _behind(project: Project) -> ChangeSet:
    """Do what must wait until all tasks are compared, as it says itself."""
    if project.splits.keeper.patience is not None:
        raise BehindError("not compared yet")
    return ChangeSet(label="late", entities=frozenset())


def _impatient(project: Project) -> None:
    project.splits.keeper.patience = 0


def test_what_must_wait_is_done_later_and_no_change_overtakes_it(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    done: list[str] = []
    opened.query(_impatient, lambda _: None)
    opened.change(_behind, lambda change: done.append(change.label))
    opened.change(lambda _: TASKS, lambda change: done.append(change.label))
    opened.query(lambda project: project.name, done.append)
    qtbot.waitUntil(lambda: bool(done))
    waiting = list(done)
    opened.go_on()
    qtbot.waitUntil(lambda: len(done) == 3)

    assert waiting == ["p"]
    assert done == ["p", "late", "Import"]


def test_what_still_waits_when_a_project_is_closed_is_done_before(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    done: list[str] = []
    opened.query(_impatient, lambda _: None)
    opened.change(_behind, lambda change: done.append(change.label))
    opened.close(lambda _: done.append("closed"))
    qtbot.waitUntil(lambda: len(done) == 2)

    assert done == ["late", "closed"]


def test_who_asked_and_is_gone_is_told_nothing(opened: OperationRunner, qtbot: QtBot) -> None:
    class Asker(QObject):
        def hear(self, _: object) -> None:
            self.setObjectName("heard")  # fails where the object is no more

    asker, go_on, done = Asker(), threading.Event(), list[int]()
    opened.query(lambda _: go_on.wait(60), lambda _: None)
    opened.query(lambda project: project.name, asker.hear)
    opened.change(lambda _: TASKS, asker.hear)
    opened.query(lambda _: 1 / 0, lambda _: None, on_problem=asker.hear)
    opened.query(lambda _: 1, done.append)
    shiboken6.delete(asker)
    go_on.set()

    qtbot.waitUntil(lambda: done == [1])
