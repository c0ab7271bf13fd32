"""A real kit with the sample open, its answers checked and not decided on; ended in order."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.operations.problems import Problem
from studio.gui.review.model import ReviewModel
from studio.gui.shell import kit as kits
from studio.gui.shell.kit import Kit
from studio.project import Project

Ask = Callable[[Callable[[Project], object]], object]


@pytest.fixture
def told() -> list[Problem]:
    """What the window was told of as a problem."""
    return []


@pytest.fixture(scope="session")
def undecided_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with its answers checked, made once and copied for each test."""
    path = tmp_path_factory.mktemp("undecided") / "desk.stillroom"
    with projects.create_sample(path, "parcel-desk") as made:
        made.checking.run()
        while made.queue.prepare():
            pass
    return path


@pytest.fixture
def bare_kit(
    qapp: QApplication, tmp_path: Path, no_leaks: None, told: list[Problem]
) -> Iterator[Kit]:
    """A kit with no project open."""
    del no_leaks
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    kit = kits.build(qapp, settings, documents=tmp_path / "Documents", show_path=lambda _: None)
    kit.runner.failed.connect(told.append)
    yield kit
    kit.background.shut_down()
    kit.runner.shut_down()
    kit.collector.stop()
    kit.theme.deleteLater()


@pytest.fixture
def review_kit(bare_kit: Kit, tmp_path: Path, qtbot: QtBot, undecided_sample: Path) -> Kit:
    """The kit with the undecided sample open."""
    path = tmp_path / "desk.stillroom"
    shutil.copytree(undecided_sample, path)
    bare_kit.session.open(path)
    qtbot.waitUntil(lambda: bare_kit.session.current is not None)
    return bare_kit


@pytest.fixture
def model(review_kit: Kit, qtbot: QtBot) -> Iterator[ReviewModel]:
    """The model with the first item on the desk and the list read."""
    model = ReviewModel(review_kit)
    model.load()
    qtbot.waitUntil(lambda: model.desk.item is not None)
    qtbot.waitUntil(lambda: model.progress is not None)
    yield model
    model.deleteLater()


@pytest.fixture
def actions(bare_kit: Kit, qtbot: QtBot) -> Iterator[ActionSet]:
    """The table's actions as on the review screen of a project that may be changed."""
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = ActionSet(table.load(), {}, theme=bare_kit.theme, owner=owner)
    actions.refresh([When.PROJECT, When.WRITABLE, When.UNDOABLE], screen="review")
    yield actions
    owner.close()


@pytest.fixture
def ask(review_kit: Kit, qtbot: QtBot) -> Ask:
    """Read something of the open project, on its thread."""

    def run(read: Callable[[Project], object]) -> object:
        answers: list[object] = []
        review_kit.runner.query(read, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return run
