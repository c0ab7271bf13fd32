"""A picture of all tasks: where each lies, where they crowd, and where there are none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from studio.domain.ids import TaskId

Spot: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """An ellipse between two dense regions, with the tasks inside; ``between`` names the regions.

    ``across`` points from one region to the other, ``reach`` is half the length that way and
    ``width`` half the length the other way, as parts of the map's side.
    """

    between: tuple[str, str]
    centre: Spot
    across: Spot
    reach: float
    width: float
    task_ids: tuple[TaskId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clump:
    """Tasks that are near-duplicates of each other, and the circle around them."""

    centre: Spot
    radius: float
    task_ids: tuple[TaskId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicSpot:
    """Where the tasks of a topic have their middle."""

    topic: str
    centre: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageMap:
    """Every task's place (0-1 across, 0-1 up), in the order of ``task_ids``."""

    task_ids: tuple[TaskId, ...] = ()
    across: Sequence[float] = ()
    up: Sequence[float] = ()
    topics: tuple[TopicSpot, ...] = ()
    gaps: tuple[Gap, ...] = ()
    clumps: tuple[Clump, ...] = ()
