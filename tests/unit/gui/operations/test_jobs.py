from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from studio.gui.operations.background import Background
from studio.gui.operations.job import Job
from studio.gui.operations.jobs import JobList, JobState
from studio.gui.operations.pipeline import Ending, PipelineModel
from studio.gui.operations.runner import OperationRunner
from studio.gui.operations.worker_host import WorkerHost
from tests.unit.gui.operations import sums


@pytest.fixture
def background(runner: OperationRunner) -> Iterator[Background]:
    background = Background(runner)
    yield background
    background.shut_down()


@pytest.fixture
def pipeline(runner: OperationRunner) -> PipelineModel:
    return PipelineModel(runner, WorkerHost(runner), parent=runner)


@pytest.fixture
def jobs(pipeline: PipelineModel, background: Background) -> JobList:
    return JobList(pipeline, background, parent=pipeline)


def test_work_with_a_title_is_listed_until_it_ends(
    jobs: JobList, background: Background, qtbot: QtBot
) -> None:
    background.run(sums.count, 3, then=print, title="Counting")
    background.run(sums.add, 1, 2, then=print)
    assert [entry.job.title for entry in jobs.running] == ["Counting"]

    qtbot.waitUntil(lambda: jobs.running == ())
    (ended,) = jobs.ended
    assert ended.state is JobState.DONE
    assert (ended.job.done, ended.job.total) == (3, 3)


def test_an_error_is_kept_with_the_job(jobs: JobList, background: Background, qtbot: QtBot) -> None:
    background.run(sums.refuse, then=print, on_problem=print, title="Reading")
    qtbot.waitUntil(lambda: bool(jobs.ended))

    (ended,) = jobs.ended
    assert ended.state is JobState.FAILED
    assert ended.problem is not None
    assert ended.problem.sentence == "line 3 is no JSON; mend it"


def test_a_job_is_cancelled_from_the_list(
    jobs: JobList, background: Background, qtbot: QtBot
) -> None:
    background.run(sums.wait_for_ever, then=print, on_problem=print, title="Waiting")
    qtbot.wait(100)
    jobs.running[0].cancel()
    qtbot.waitUntil(lambda: bool(jobs.ended))

    assert jobs.ended[0].state is JobState.STOPPED
    assert jobs.ended[0].problem is None


def test_each_step_of_the_pipeline_is_a_job_of_its_own(
    jobs: JobList, pipeline: PipelineModel
) -> None:
    pipeline.job_changed.emit(Job(title="Checking"))
    pipeline.job_changed.emit(Job(title="Training"))
    pipeline.job_changed.emit(Job(title="Training", done=3, total=9))

    assert [(entry.job.title, entry.job.done) for entry in jobs.running] == [("Training", 3)]
    assert [entry.job.title for entry in jobs.ended] == ["Checking"]

    pipeline.job_changed.emit(None)
    pipeline.ended.emit(Ending.STOPPED)
    assert [(entry.job.title, entry.state.value) for entry in jobs.ended] == [
        ("Training", "stopped"), ("Checking", "done"),
    ]  # fmt: skip


def test_ended_jobs_can_be_taken_off_the_list(jobs: JobList, pipeline: PipelineModel) -> None:
    pipeline.job_changed.emit(Job(title="Checking"))
    pipeline.ended.emit(Ending.DONE)
    pipeline.job_changed.emit(Job(title="Training"))

    jobs.forget_ended()

    assert jobs.ended == ()
    assert len(jobs.running) == 1
