from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.operations.job import Job
from studio.gui.operations.projects import OpenProject
from studio.gui.shell.status_bar import StatusBar
from studio.gui.theme.theme import Theme


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


@pytest.fixture
def bar(theme: Theme, owner: QWidget) -> StatusBar:
    shipped = table.load()
    actions = ActionSet(
        shipped, {row.id: owner.update for row in shipped.actions}, theme=theme, owner=owner
    )
    bar = StatusBar(theme, actions)
    bar.setParent(owner)
    return bar


def test_an_open_project_is_all_kept(bar: StatusBar) -> None:
    bar.show_project(OpenProject(path=Path("/p"), name="p", read_only=False))

    assert bar.state.text() == "All changes kept"


def test_a_read_only_project_says_so(bar: StatusBar) -> None:
    bar.show_project(OpenProject(path=Path("/p"), name="p", read_only=True))

    assert bar.state.text() == "Read-only"


def test_a_running_job_is_shown_with_cancel(bar: StatusBar) -> None:
    bar.show_job(Job(title="Training by SFT", done=12, total=40, unit="steps"))

    assert bar.job_title.text() == "Training by SFT"
    assert (bar.meter.value(), bar.meter.maximum()) == (12, 40)
    assert bar.job_line.text() == "12 of 40 steps"
    assert not bar.cancel.isHidden()


def test_without_a_job_nothing_of_it_is_left(bar: StatusBar) -> None:
    bar.show_job(Job(title="Training by SFT"))
    bar.show_job(None)

    assert bar.job_title.isHidden()
    assert bar.meter.isHidden()
    assert bar.cancel.isHidden()


def test_the_text_size_is_told(bar: StatusBar, theme: Theme) -> None:
    theme.set_zoom(1.5)

    assert bar.zoom.text() == "150 %"
    assert bar.height() == 36
