"""Leakage is counted when a project opens and after each change of its tasks."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.domain.change import ChangeSet, Entity
from studio.domain.ids import TaskId
from studio.domain.message import Message
from studio.domain.task import Split
from studio.gui.operations.background import Background
from studio.gui.operations.leakage import LeakageModel
from studio.gui.operations.runner import OperationRunner
from studio.project import Project
from studio.store import tasks
from studio.store.identifiers import new_id


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("leakage") / "desk.stillroom"
    projects.create_sample(path, "parcel-desk").close()
    return path


@pytest.fixture
def opened_sample(
    runner: OperationRunner, sample: Path, tmp_path: Path, qtbot: QtBot
) -> OperationRunner:
    path = tmp_path / "desk.stillroom"
    shutil.copytree(sample, path)
    arrived: list[object] = []
    runner.open(lambda: Project.open(path), arrived.append)
    qtbot.waitUntil(lambda: bool(arrived))
    return runner


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    del qtbot
    background = Background()
    yield background
    background.shut_down()
    background.deleteLater()


def _leak(project: Project) -> ChangeSet:
    """Put a task's twin into another split, as no service would."""
    db = project._opened.db
    known = next(one for one in tasks.listing(db) if one.split is Split.EVAL)
    turns = (Message(role="system", content="Be brief."), *known.messages)
    twin = replace(
        known, task_id=TaskId(new_id()), group_id="twin", split=Split.TRAIN, messages=turns
    )
    tasks.add_many(db, [twin])
    return ChangeSet(label="Leak", entities=frozenset({Entity.TASK}))


def test_many_tasks_are_prepared_elsewhere_before_they_are_counted(
    opened_sample: OperationRunner, background: Background, qtbot: QtBot
) -> None:
    started: list[object] = []
    background.started.connect(started.append)
    model = LeakageModel(opened_sample, background)
    model.load()
    qtbot.waitUntil(lambda: model.tasks == 0)

    assert len(started) == 1


def test_a_leak_is_counted_once_it_is_there(
    opened_sample: OperationRunner, background: Background, qtbot: QtBot
) -> None:
    model = LeakageModel(opened_sample, background)
    model.load()
    qtbot.waitUntil(lambda: model.tasks == 0)
    opened_sample.change(_leak)

    qtbot.waitUntil(lambda: model.tasks == 1)


def test_a_change_while_it_counts_is_counted_too(
    opened_sample: OperationRunner, background: Background, qtbot: QtBot
) -> None:
    model = LeakageModel(opened_sample, background)
    model.load()
    opened_sample.change(_leak)

    qtbot.waitUntil(lambda: model.tasks == 1)


def test_of_a_closed_project_nothing_is_known(
    opened: OperationRunner, background: Background, qtbot: QtBot
) -> None:
    model = LeakageModel(opened, background)
    model.load()
    qtbot.waitUntil(lambda: model.tasks == 0)
    with qtbot.waitSignal(model.changed) as told:
        model.clear()

    assert told.args == [None]
    assert model.tasks is None
