"""Drives the pipeline from its first open step to its last: one button, with Cancel."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studio.domain.change import ChangeSet, Entity
from studio.gui import text
from studio.gui.operations.job import Job
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner
from studio.gui.operations.worker_host import WorkerHost
from studio.protocol.events import Event
from studio.services.work import ImmediateStep, Step, WorkerJob

if TYPE_CHECKING:  # these load the store and its libraries, which can wait for a project
    from studio.project import Project
    from studio.services.pipeline import PlannedStep


class Ending(StrEnum):
    """How a run of the pipeline ended."""

    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


class PipelineModel(QObject):
    """The plan, the job that runs now, and the verbs start and cancel.

    ``steps`` gives what is left to do of the open project; it is called on the data thread.
    """

    plan_changed = Signal(object)  # tuple[PlannedStep, ...]
    job_changed = Signal(object)  # Job | None
    ended = Signal(object)  # Ending

    def __init__(
        self,
        runner: OperationRunner,
        host: WorkerHost,
        *,
        steps: "Callable[[Project], Iterator[Step]] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._begin = steps or _pipeline_steps
        self._runner = runner
        self._host = host
        self._plan: tuple[PlannedStep, ...] = ()
        self._job: Job | None = None
        self.problem: Problem | None = None  # why the last run of it failed
        self._work: WorkerJob | None = None
        self._steps: Iterator[Step] | None = None  # advanced on the data thread only
        self._after: list[Callable[[], None]] = []
        runner.changed.connect(self._reload)
        host.events_received.connect(self._receive)
        host.silence_changed.connect(self._note_silence)
        host.ended.connect(self._finish_work)

    @property
    def plan(self) -> "tuple[PlannedStep, ...]":
        """The steps, with which of them are done."""
        return self._plan

    @property
    def job(self) -> Job | None:
        """What runs now."""
        return self._job

    @property
    def is_running(self) -> bool:
        """Tell whether the pipeline runs."""
        return self._job is not None

    def load(self) -> None:
        """Read the plan of the project that was opened."""
        self._runner.query(lambda project: project.pipeline.plan(), self._show_plan)

    def clear(self) -> None:
        """Forget the plan of a project that was closed."""
        self._show_plan(())

    def start(self) -> None:
        """Go on from the first step that is not done."""
        if self._job is None:
            self.problem = None
            self._set_job(Job(title=self.tr("Preparing")))
            self._runner.query(self._begin, self._begun, on_problem=self._fail)

    def cancel(self) -> None:
        """Save and stop; what was done is kept, and a later start goes on from there."""
        if self._job is not None and not self._job.stopping:
            self._set_job(replace(self._job, stopping=True))
            self._host.stop()

    def stop_then(self, act: Callable[[], None]) -> None:
        """Stop what runs, and act once it has ended; at once where nothing runs."""
        if self._job is None:
            act()
            return
        self._after.append(act)
        self.cancel()

    def _begun(self, steps: Iterator[Step]) -> None:
        self._steps = steps
        self._ask()

    def _ask(self) -> None:
        steps = self._steps
        if steps is None or self._job is None or self._job.stopping:
            self._end(Ending.STOPPED)
            return
        self._runner.query(lambda _: next(steps, None), self._take, on_problem=self._fail)

    def _take(self, step: Step | None) -> None:
        if step is None:
            self._end(Ending.DONE)
        elif self._job is None or self._job.stopping:
            self._end(Ending.STOPPED)
        elif isinstance(step, ImmediateStep):
            self._set_job(Job(title=text.said(step.title)))
            run = step.run
            self._runner.change(lambda _: run(), self._go_on, on_problem=self._fail)
        else:
            self._set_job(Job(title=text.said(step.title)))
            self._work = step.job
            self._host.start(step.job.folder)

    def _go_on(self, change: ChangeSet) -> None:
        del change
        self._ask()

    def _receive(self, events: tuple[Event, ...]) -> None:
        work = self._work
        if work is None or self._job is None:
            return
        self._set_job(self._job.after(events, now=time.monotonic()))
        self._runner.change(lambda _: _receive_all(work, events), on_problem=self._give_up)

    def _give_up(self, problem: Problem) -> None:
        """Stop a worker whose events cannot be kept: what it does would be lost."""
        if self._job is not None and not self._job.stopping:
            self._runner.failed.emit(problem)
            self.cancel()

    def _note_silence(self, silent: bool) -> None:
        if self._job is not None:
            self._set_job(replace(self._job, silent=silent))

    def _finish_work(self, exit_status: int) -> None:
        work, self._work = self._work, None
        if work is not None:
            self._runner.change(
                lambda _: work.finish(exit_status), self._go_on, on_problem=self._fail
            )

    def _fail(self, problem: Problem) -> None:
        self.problem = None if problem.cancelled else problem
        self._end(Ending.STOPPED if problem.cancelled else Ending.FAILED)
        if not problem.cancelled:
            self._runner.failed.emit(problem)

    def _end(self, ending: Ending) -> None:
        self._steps = None
        self._set_job(None)
        self.ended.emit(ending)
        after, self._after = self._after, []
        for act in after:
            act()

    def _set_job(self, job: Job | None) -> None:
        self._job = job
        self.job_changed.emit(job)

    def _reload(self, change: ChangeSet) -> None:
        if change.entities - {Entity.METRIC}:
            self.load()

    def _show_plan(self, plan: "tuple[PlannedStep, ...]") -> None:
        self._plan = plan
        self.plan_changed.emit(plan)


def _pipeline_steps(project: "Project") -> Iterator[Step]:
    return iter(project.pipeline.steps())


def _receive_all(work: WorkerJob, events: tuple[Event, ...]) -> ChangeSet:
    changes = [work.receive(event) for event in events]
    label = QCoreApplication.translate("PipelineModel", "Progress")
    return ChangeSet(
        label=label, entities=frozenset().union(*(change.entities for change in changes))
    )
