from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.operations.background import Background
from studio.gui.operations.job import Job
from studio.gui.operations.jobs import JobList
from studio.gui.operations.news import Keeping
from studio.gui.operations.pipeline import Ending, PipelineModel
from studio.gui.operations.projects import OpenProject
from studio.gui.shell.status_bar import StatusBar
from studio.gui.theme.theme import Theme
from tests.unit.gui.operations import sums

TRAINING = Job(title="Training by SFT", done=12, total=40, unit="steps")


@pytest.fixture
def bar(theme: Theme, owner: QWidget, jobs: JobList, actions: ActionSet) -> StatusBar:
    bar = StatusBar(theme, jobs, actions["jobs.show"])
    bar.setParent(owner)
    return bar


def test_an_open_project_is_all_kept(bar: StatusBar) -> None:
    bar.show_project(OpenProject(path=Path("/p"), name="p", read_only=False))

    assert bar.state.text() == "All changes kept"


def test_a_read_only_project_says_so(bar: StatusBar) -> None:
    bar.show_project(OpenProject(path=Path("/p"), name="p", read_only=True))

    assert bar.state.text() == "Read-only"


def test_what_is_being_undone_is_said_until_it_is_over(bar: StatusBar) -> None:
    bar.show_project(OpenProject(path=Path("/p"), name="p", read_only=False))

    bar.show_working("Undoing: Import…")
    assert bar.state.text() == "Undoing: Import…"

    bar.show_working("")
    assert bar.state.text() == "All changes kept"


def test_an_edit_that_is_not_kept_is_no_change_that_is(bar: StatusBar) -> None:
    bar.show_project(OpenProject(path=Path("/p"), name="p", read_only=False))

    bar.show_keeping(Keeping.UNDER_WAY)
    assert bar.state.text() == "Keeping…"
    bar.show_keeping(Keeping.FAILED)
    assert bar.state.text() == "Your edit is not kept yet"
    bar.show_keeping(Keeping.KEPT)
    assert bar.state.text() == "All changes kept"


def test_a_running_job_is_shown_with_cancel(bar: StatusBar, pipeline: PipelineModel) -> None:
    pipeline.job_changed.emit(TRAINING)

    assert bar.job_title.text() == "Training by SFT"
    assert (bar.meter.value(), bar.meter.maximum()) == (12, 40)
    assert bar.job_line.text() == "12 of 40 steps"
    assert not bar.cancel.isHidden()
    assert bar.more.isHidden()


def test_of_several_jobs_the_first_is_shown_and_the_others_are_counted(
    bar: StatusBar, pipeline: PipelineModel, background: Background
) -> None:
    pipeline.job_changed.emit(TRAINING)
    for _ in range(2):
        background.run(sums.wait_for_ever, then=print, title="Mapping")

    assert bar.job_title.text() == "Training by SFT"
    assert bar.more.text() == "+2"
    assert not bar.more.isHidden()


def test_without_a_job_nothing_of_it_is_left(bar: StatusBar, pipeline: PipelineModel) -> None:
    pipeline.job_changed.emit(TRAINING)
    pipeline.ended.emit(Ending.DONE)

    assert bar.job_title.isHidden()
    assert bar.meter.isHidden()
    assert bar.cancel.isHidden()


def test_leakage_is_a_number_where_it_is_known(bar: StatusBar) -> None:
    assert bar.leakage.isHidden()
    bar.show_leakage(3)

    assert bar.leakage.text() == "Leakage 3"
    assert not bar.leakage.isHidden()


def test_the_text_size_is_told(bar: StatusBar, theme: Theme) -> None:
    theme.set_zoom(1.5)

    assert bar.zoom.text() == "150 %"
    assert bar.height() == 36
