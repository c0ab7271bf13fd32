"""A real kit with the sample open, ended in order."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.domain.grid import Grid
from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.design.model import DesignModel
from studio.gui.operations.problems import Problem
from studio.gui.shell import kit as kits
from studio.gui.shell.kit import Kit

ReadGrid = Callable[[], Grid]


@pytest.fixture
def told() -> list[Problem]:
    """What the window was told of as a problem."""
    return []


@pytest.fixture(scope="session")
def checked_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with its answers checked and accepted, made once and copied for each test."""
    path = tmp_path_factory.mktemp("checked") / "desk.stillroom"
    with projects.create_sample(path, "parcel-desk") as made:
        made.checking.run()
        made.review.accept_passing()
    return path


@pytest.fixture
def sample_kit(
    qapp: QApplication,
    tmp_path: Path,
    qtbot: QtBot,
    no_leaks: None,
    told: list[Problem],
    checked_sample: Path,
) -> Iterator[Kit]:
    """The kit with the checked sample open."""
    del no_leaks
    path = tmp_path / "desk.stillroom"
    shutil.copytree(checked_sample, path)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    kit = kits.build(qapp, settings, documents=tmp_path / "Documents", show_path=lambda _: None)
    kit.runner.failed.connect(told.append)
    kit.session.open(path)
    qtbot.waitUntil(lambda: kit.session.current is not None)
    yield kit
    kit.background.shut_down()
    kit.runner.shut_down()
    kit.collector.stop()
    for part in (kit.background, kit.session, kit.pipeline, kit.runner, kit.theme):
        part.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Something for dialogs and actions to belong to."""
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def design_actions(sample_kit: Kit, window: QWidget) -> ActionSet:
    actions = ActionSet(table.load(), {}, theme=sample_kit.theme, owner=window)
    actions.refresh({When.PROJECT, When.WRITABLE}, screen="design")
    return actions


@pytest.fixture
def model(sample_kit: Kit, qtbot: QtBot) -> DesignModel:
    """A model that has read the sample."""
    model = DesignModel(sample_kit.runner, sample_kit.runner)
    with qtbot.waitSignal(model.headline_changed):
        model.load()
    return model


@pytest.fixture
def kept(sample_kit: Kit, qtbot: QtBot) -> ReadGrid:
    """Reads the grid as it stands in the project now."""

    def read() -> Grid:
        found: list[Grid] = []
        sample_kit.runner.query(lambda project: project.design.grid(), found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    return read
