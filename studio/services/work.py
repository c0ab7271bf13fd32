"""Work that a front end drives: steps done at once, and jobs done by the worker."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from studio.domain.change import ChangeSet
from studio.protocol.events import Event


class WorkerJob(Protocol):
    """A prepared run folder and what becomes of the worker's events.

    All methods are called on the thread that owns the project.
    """

    folder: Path

    def receive(self, event: Event) -> ChangeSet:
        """Store what the event says, durably."""
        ...

    def finish(self, exit_status: int) -> ChangeSet:
        """Close the job after its process ended.

        Raises TrainingError where it failed, CancelledError where it was stopped.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ImmediateStep:
    """Work done on the project's own thread within a moment."""

    title: str
    run: Callable[[], ChangeSet]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerStep:
    """Work done by the worker in a process of its own."""

    title: str
    job: WorkerJob


Step: TypeAlias = ImmediateStep | WorkerStep
