"""Readings in short turns: others come in between, and each ends once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from studio.domain.steps import Steps
from studio.gui.operations import stepping
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner
from studio.gui.operations.stepping import Reading
from studio.project import Project, create


@pytest.fixture(autouse=True)
def _a_step_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stepping, "_TURN_SECONDS", 0.0)


def _count(_: Project) -> Steps[str]:
    for at in range(3):
        yield at + 1, 3
    return "counted"


def test_it_gives_its_result_and_tells_how_far_it_is(opened: OperationRunner, qtbot: QtBot) -> None:
    found: list[str] = []
    told: list[tuple[int, int]] = []
    Reading(opened, _count, found.append, on_progress=lambda *now: told.append(now))
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["counted"]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_what_has_no_steps_is_given_at_once(opened: OperationRunner, qtbot: QtBot) -> None:
    found: list[str] = []
    Reading(opened, lambda _: "at once", found.append)
    qtbot.waitUntil(lambda: found == ["at once"])


def test_others_have_their_turn_between_its_steps(opened: OperationRunner, qtbot: QtBot) -> None:
    order: list[str] = []
    Reading(opened, _count, order.append)
    opened.query(lambda _: "other", order.append)
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["other", "counted"]


def test_one_that_was_cancelled_reads_and_tells_nothing_more(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    steps: list[int] = []

    def endless(_: Project) -> Steps[None]:
        while True:
            steps.append(1)
            yield len(steps), 0

    told: list[object] = []
    reading = Reading(opened, endless, told.append, on_problem=told.append)
    qtbot.waitUntil(lambda: len(steps) > 2)
    reading.cancel()
    ended: list[None] = []
    for _ in range(3):  # what was under way is over, and nothing came after it
        opened.query(lambda _: None, ended.append)
    qtbot.waitUntil(lambda: len(ended) == 3)
    taken = len(steps)
    opened.query(lambda _: None, ended.append)
    qtbot.waitUntil(lambda: len(ended) == 4)
    assert (len(steps), told) == (taken, [])


def test_a_problem_is_told_once(opened: OperationRunner, qtbot: QtBot) -> None:
    def fail(_: Project) -> Steps[None]:
        yield 1, 2
        raise OSError("gone")

    problems: list[Problem] = []
    given: list[None] = []
    Reading(opened, fail, given.append, on_problem=problems.append)
    qtbot.waitUntil(lambda: bool(problems))
    assert isinstance(problems[0], Problem)
    assert (len(problems), given) == (1, [])


def test_it_begins_anew_in_another_project(
    opened: OperationRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    names: list[str] = []

    def look(project: Project) -> Steps[str]:
        names.append(project.name)
        while project.name != "other":
            yield 0, 0
        return project.name

    found: list[str] = []
    Reading(opened, look, found.append)
    qtbot.waitUntil(lambda: bool(names))
    opened.open(lambda: create(tmp_path / "other.stillroom"), lambda _: None)
    qtbot.waitUntil(lambda: bool(found))
    assert names[-1] == "other"


def test_who_is_gone_is_told_nothing(opened: OperationRunner, qtbot: QtBot) -> None:
    class Asker(QObject):
        told = 0

        def hear(self, _: str) -> None:
            Asker.told += 1

    asker = Asker()
    Reading(opened, _count, asker.hear)
    delete(asker)
    done: list[str] = []
    Reading(opened, _count, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert Asker.told == 0
