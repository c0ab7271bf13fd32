"""A runner on a real project, ended in order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.gui.operations.runner import OperationRunner


@pytest.fixture
def runner(qtbot: QtBot, no_leaks: None) -> Iterator[OperationRunner]:
    del qtbot, no_leaks
    runner = OperationRunner()
    yield runner
    runner.shut_down()
    runner.deleteLater()


@pytest.fixture
def opened(runner: OperationRunner, tmp_path: Path, qtbot: QtBot) -> OperationRunner:
    """The runner with an empty project open."""
    arrived: list[object] = []
    runner.open(lambda: projects.create(tmp_path / "p.stillroom"), arrived.append)
    qtbot.waitUntil(lambda: bool(arrived))
    return runner
