"""The driver on a real project, its steps scripted so that every ending is reached at once."""

import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import CancelledError, StorageFullError, TrainingError
from studio.gui.operations.job import Job
from studio.gui.operations.pipeline import Ending, PipelineModel
from studio.gui.operations.runner import OperationRunner
from studio.gui.operations.worker_host import Patience, WorkerHost
from studio.protocol.events import Event, Metrics, Stopped
from studio.services.work import ImmediateStep, Step, WorkerStep

CHECK = ChangeSet(label="Check", entities=frozenset({Entity.CHECK}))
METRIC = ChangeSet(label="Train", entities=frozenset({Entity.METRIC}))
OBEDIENT = """
    import json, sys
    def say(kind, **values):
        print(json.dumps({"type": kind, **values}), flush=True)
    for step in range(3):
        say("metrics", step=step, values={"loss": 1.0})
        say("progress", done=step + 1, total=3, unit="steps")
"""


@dataclass
class Recording:
    """A job that notes what it is told, as a service would store it."""

    folder: Path
    events: list[Event] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    full: bool = False

    def receive(self, event: Event) -> ChangeSet:
        if self.full:
            raise StorageFullError("the disk is full; free some room")
        self.events.append(event)
        return METRIC

    def finish(self, exit_status: int) -> ChangeSet:
        self.statuses.append(exit_status)
        if any(isinstance(event, Stopped) for event in self.events):
            raise CancelledError("stopped and saved")
        if exit_status != 0:
            raise TrainingError(f"the worker ended early ({exit_status})")
        return CHECK


def _fail() -> Step:
    raise TrainingError("there is nothing to learn from")


Make = Callable[..., PipelineModel]


@pytest.fixture
def make(opened: OperationRunner, qtbot: QtBot) -> Iterator[Make]:
    made: list[tuple[PipelineModel, WorkerHost]] = []

    def build(steps: Iterator[Step], worker: str = OBEDIENT) -> PipelineModel:
        code = textwrap.dedent(worker)
        host = WorkerHost(
            opened,
            patience=Patience(batch=0.02, stop=0.5, terminate=0.5),
            command=lambda _: [sys.executable, "-c", code],
        )
        model = PipelineModel(opened, host, steps=lambda _: steps, parent=opened)
        made.append((model, host))
        return model

    yield build
    for model, _ in made:
        if model.is_running:
            with qtbot.waitSignal(model.ended):
                model.cancel()


def _run(model: PipelineModel, qtbot: QtBot) -> Ending:
    with qtbot.waitSignal(model.ended) as ended:
        model.start()
    ending: Ending = ended.args[0]
    return ending


def test_each_step_is_done_before_the_next_is_asked_for(make: Make, qtbot: QtBot) -> None:
    order: list[str] = []

    def steps() -> Iterator[Step]:
        for name in ("check", "accept"):
            order.append(f"asked {name}")

            def act(name: str = name) -> ChangeSet:
                order.append(f"did {name}")
                return CHECK

            yield ImmediateStep(title=name, run=act)

    assert _run(make(steps()), qtbot) is Ending.DONE
    assert order == ["asked check", "did check", "asked accept", "did accept"]


def test_a_workers_events_reach_its_job_before_its_end(
    make: Make, qtbot: QtBot, tmp_path: Path
) -> None:
    job = Recording(tmp_path)
    model = make(iter([WorkerStep(title="Train", job=job)]))
    shown: list[Job] = []
    model.job_changed.connect(lambda job: shown.append(job) if job else None)

    assert _run(model, qtbot) is Ending.DONE
    assert [event.step for event in job.events if isinstance(event, Metrics)] == [0, 1, 2]
    assert job.statuses == [0]
    assert (shown[-1].done, shown[-1].total) == (3, 3)


def test_cancel_stops_the_worker_and_counts_as_stopped(
    make: Make, opened: OperationRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    job = Recording(tmp_path)
    worker = OBEDIENT + "    sys.stdin.readline()\n    say('stopped', step=3)\n"
    model = make(iter([WorkerStep(title="Train", job=job)]), worker)
    model.start()
    qtbot.waitUntil(lambda: bool(job.events))

    with (
        qtbot.assertNotEmitted(opened.failed),
        qtbot.waitSignal(model.ended) as ended,
    ):
        model.cancel()

    assert ended.args == [Ending.STOPPED]
    assert not model.is_running


def test_cancel_between_steps_asks_for_no_more(make: Make, qtbot: QtBot) -> None:
    asked: list[str] = []
    model: PipelineModel

    def steps() -> Iterator[Step]:
        asked.append("first")
        yield ImmediateStep(title="first", run=lambda: CHECK)
        asked.append("second")
        yield ImmediateStep(title="second", run=lambda: CHECK)

    model = make(steps())
    model.job_changed.connect(lambda job: model.cancel() if job and job.title == "first" else None)

    assert _run(model, qtbot) is Ending.STOPPED
    assert asked == ["first"]


def test_a_worker_that_dies_is_told_with_its_reason(
    make: Make, opened: OperationRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    model = make(iter([WorkerStep(title="Train", job=Recording(tmp_path))]), "raise SystemExit(3)")

    with qtbot.waitSignal(opened.failed) as told:
        assert _run(model, qtbot) is Ending.FAILED

    assert told.args[0].sentence == "the worker ended early (3)"


def test_an_error_while_looking_for_the_next_step_ends_the_run(
    make: Make, opened: OperationRunner, qtbot: QtBot
) -> None:
    def steps() -> Iterator[Step]:
        yield from (_fail() for _ in range(1))

    with qtbot.waitSignal(opened.failed):
        assert _run(make(steps()), qtbot) is Ending.FAILED


def test_a_worker_whose_events_cannot_be_kept_is_stopped(
    make: Make, opened: OperationRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    job = Recording(tmp_path, full=True)
    worker = OBEDIENT + "    sys.stdin.readline()\n"
    model = make(iter([WorkerStep(title="Train", job=job)]), worker)

    with qtbot.waitSignal(opened.failed) as told:
        _run(model, qtbot)

    assert told.args[0].sentence == "the disk is full; free some room"


def test_what_waits_for_the_end_is_done_after_it(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    worker = OBEDIENT + "    sys.stdin.readline()\n    say('stopped', step=3)\n"
    job = Recording(tmp_path)
    model = make(iter([WorkerStep(title="Train", job=job)]), worker)
    model.start()
    qtbot.waitUntil(lambda: bool(job.events))
    running: list[bool] = []

    model.stop_then(lambda: running.append(model.is_running))
    qtbot.waitUntil(lambda: bool(running))

    assert running == [False]


def test_where_nothing_runs_nothing_is_waited_for(make: Make) -> None:
    done: list[str] = []

    make(iter([])).stop_then(lambda: done.append("at once"))

    assert done == ["at once"]


def test_a_second_start_changes_nothing(make: Make, qtbot: QtBot) -> None:
    runs: list[int] = []

    def act() -> ChangeSet:
        runs.append(1)
        return CHECK

    model = make(iter([ImmediateStep(title="check", run=act)]))
    with qtbot.waitSignal(model.ended):
        model.start()
        model.start()

    assert runs == [1]


def test_the_plan_is_read_again_after_a_change(
    make: Make, opened: OperationRunner, qtbot: QtBot
) -> None:
    model = make(iter([]))

    with qtbot.waitSignal(model.plan_changed):
        opened.change(lambda _: CHECK)

    assert [step.key for step in model.plan] == ["check", "accept", "sft", "dpo", "evaluate"]
