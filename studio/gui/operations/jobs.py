"""All that runs or ran since the window opened: the pipeline's steps and the background work."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from studio.gui.operations.background import Background, Task
from studio.gui.operations.job import Job
from studio.gui.operations.pipeline import Ending, PipelineModel
from studio.gui.operations.problems import Problem

Clock: TypeAlias = Callable[[], datetime]
_MOST_ENDED = 50


class JobState(StrEnum):
    """Where a job stands."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobEntry:
    """One job of the list; ``cancel`` stops it, ``problem`` is why it failed."""

    number: int
    job: Job
    began: datetime
    cancel: Callable[[], None]
    state: JobState = JobState.RUNNING
    problem: Problem | None = None
    ended: datetime | None = None


class JobList(QObject):
    """Follows whatever works; running jobs first come first, ended ones newest first."""

    changed = Signal()

    def __init__(
        self,
        pipeline: PipelineModel,
        background: Background,
        *,
        clock: Clock = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pipeline, self._clock = pipeline, clock
        self._entries: dict[int, JobEntry] = {}
        self._last = 0
        self._step: int | None = None  # the entry of the pipeline's running step
        pipeline.job_changed.connect(self._follow_step)
        pipeline.ended.connect(self._end_step)
        background.started.connect(self._follow_task)

    @property
    def running(self) -> tuple[JobEntry, ...]:
        """What runs now, the oldest first."""
        return tuple(one for one in self._entries.values() if one.state is JobState.RUNNING)

    @property
    def ended(self) -> tuple[JobEntry, ...]:
        """What has ended, the newest first."""
        over = [one for one in self._entries.values() if one.ended is not None]
        return tuple(sorted(over, key=lambda one: (one.ended or one.began, one.number))[::-1])

    def forget_ended(self) -> None:
        """Take the ended ones off the list."""
        self._entries = {one.number: one for one in self.running}
        self.changed.emit()

    def _follow_step(self, job: Job | None) -> None:
        if job is None:
            return  # ``ended`` says how
        known = self._entries.get(self._step) if self._step is not None else None
        if known is not None and known.job.title == job.title:
            self._put(replace(known, job=job))
            return
        if known is not None:
            self._end(known.number, JobState.DONE)
        self._step = self._begin(job, self._pipeline.cancel)

    def _end_step(self, ending: Ending) -> None:
        number, self._step = self._step, None
        if number is not None:
            problem = self._pipeline.problem if ending is Ending.FAILED else None
            self._end(number, JobState(ending.value), problem)

    def _follow_task(self, task: Task) -> None:
        if not task.title:
            return
        number = self._begin(task.job, task.cancel)
        task.changed.connect(lambda: self._put(replace(self._entries[number], job=task.job)))
        task.ended.connect(lambda problem: self._end_task(number, problem))

    def _end_task(self, number: int, problem: Problem | None) -> None:
        if problem is None:
            self._end(number, JobState.DONE)
        else:
            state = JobState.STOPPED if problem.cancelled else JobState.FAILED
            self._end(number, state, None if problem.cancelled else problem)

    def _begin(self, job: Job, cancel: Callable[[], None]) -> int:
        self._last += 1
        self._put(JobEntry(number=self._last, job=job, began=self._clock(), cancel=cancel))
        return self._last

    def _end(self, number: int, state: JobState, problem: Problem | None = None) -> None:
        entry = self._entries.get(number)
        if entry is not None:
            self._put(replace(entry, state=state, problem=problem, ended=self._clock()))
        for old in self.ended[_MOST_ENDED:]:
            del self._entries[old.number]

    def _put(self, entry: JobEntry) -> None:
        self._entries[entry.number] = entry
        self.changed.emit()
