"""The table of actions on a bare widget, and jobs that nothing works at."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.operations.background import Background
from studio.gui.operations.jobs import JobList
from studio.gui.operations.pipeline import PipelineModel
from studio.gui.operations.runner import OperationRunner
from studio.gui.operations.worker_host import WorkerHost
from studio.gui.theme.theme import Theme


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


@pytest.fixture
def actions(theme: Theme, owner: QWidget) -> ActionSet:
    shipped = table.load()
    runs = {row.id: owner.update for row in shipped.actions}
    return ActionSet(shipped, runs, theme=theme, owner=owner)


@pytest.fixture
def runner(qtbot: QtBot, no_leaks: None) -> Iterator[OperationRunner]:
    del qtbot, no_leaks
    runner = OperationRunner()
    yield runner
    runner.shut_down()
    runner.deleteLater()


@pytest.fixture
def background(qtbot: QtBot, no_leaks: None) -> Iterator[Background]:
    del qtbot, no_leaks
    background = Background()
    yield background
    background.shut_down()
    background.deleteLater()


@pytest.fixture
def pipeline(runner: OperationRunner) -> PipelineModel:
    return PipelineModel(runner, WorkerHost(runner), parent=runner)


@pytest.fixture
def jobs(pipeline: PipelineModel, background: Background) -> JobList:
    return JobList(pipeline, background, parent=pipeline)
