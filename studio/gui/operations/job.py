"""How far a running job is, folded from the worker's events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from studio.protocol.events import Event, Notice, Phase, Progress

_PACE_SECONDS = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is running now: its name, phase, count, pace and time left.

    ``pace`` is units per second over the last seconds; None until it can be told.
    ``marks`` are (time, count) pairs the pace is told from.
    """

    title: str
    phase: str = ""
    done: int = 0
    total: int = 0
    unit: str = ""
    pace: float | None = None
    seconds_left: float | None = None
    notice: str = ""
    silent: bool = False
    stopping: bool = False
    marks: tuple[tuple[float, int], ...] = ()

    def after(self, events: Iterable[Event], *, now: float) -> "Job":
        """Give the job as it stands after the events; ``now`` is in seconds of any clock."""
        job = self
        for event in events:
            if isinstance(event, Phase):
                job = _entered(job, event.name)
            elif isinstance(event, Notice):
                job = replace(job, notice=event.text)
            elif isinstance(event, Progress):
                job = _progressed(job, event, now)
        return job


def _entered(job: Job, phase: str) -> Job:
    """Begin a phase, whose count has nothing to do with the last one's."""
    return Job(
        title=job.title,
        phase=phase,
        notice=job.notice,
        silent=job.silent,
        stopping=job.stopping,
    )


def _progressed(job: Job, event: Progress, now: float) -> Job:
    same = event.unit == job.unit and event.total == job.total and event.done >= job.done
    marks = (*(job.marks if same else ()), (now, event.done))
    recent = tuple(mark for mark in marks if now - mark[0] <= _PACE_SECONDS) or marks[-1:]
    pace = _pace(recent)
    left = event.seconds_left
    if left is None and pace:
        left = (event.total - event.done) / pace
    return replace(
        job,
        done=event.done,
        total=event.total,
        unit=event.unit,
        pace=pace,
        seconds_left=left,
        marks=recent,
    )


def _pace(marks: tuple[tuple[float, int], ...]) -> float | None:
    (began, first), (ended, last) = marks[0], marks[-1]
    if ended - began < 1.0 or last <= first:
        return None
    return (last - first) / (ended - began)
