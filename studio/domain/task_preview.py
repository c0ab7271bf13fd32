"""What an import of tasks would do, row by row, and what a person chooses of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from studio.domain.ids import TaskId
from studio.domain.task import Difficulty, Kind, Split


class Status(StrEnum):
    """What a row is to the project.

    NEAR is nearly the same as a task or an earlier row; TORN is so to tasks of two splits, and
    would leak wherever it goes. PRESENT is there already, with other labels where it DIFFERS;
    REPEATED is an earlier row again.
    """

    NEW = "new"
    NEAR = "near"
    TORN = "torn"
    PRESENT = "present"
    DIFFERS = "differs"
    REPEATED = "repeated"


# What is imported unless a person says otherwise.
WANTED = frozenset({Status.NEW, Status.NEAR})
# What can be imported at all: the rest is in the project, or in an earlier row.
POSSIBLE = WANTED | {Status.TORN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What a row repeats or nearly repeats: a task of the project, or an earlier row.

    ``text`` is its first line, ``similarity`` 0 to 1. ``line`` is 0 for a task.
    """

    text: str
    similarity: float
    task_id: TaskId | None = None
    name: str = ""
    line: int = 0
    split: Split | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What tasks get that say nothing themselves; the source with its licence and a note."""

    kind: Kind = Kind.COMMON
    topic: str | None = None
    difficulty: Difficulty = Difficulty.MEDIUM
    split: Split = Split.TRAIN
    source: str | None = None
    licence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What a person says of a row; what is None stays as the row or the defaults have it."""

    kind: Kind | None = None
    topic: str | None = None
    difficulty: Difficulty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What to do with a preview's rows, which are named by their number.

    ``splits`` is by group. ``left_out`` are rows not to import, ``taken_in`` torn ones to import
    all the same; ``relabel`` are rows whose labels the task in the project shall take over.
    """

    defaults: Defaults = field(default_factory=Defaults)
    labels: Mapping[int, Labels] = field(default_factory=dict)
    splits: Mapping[str, Split] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    taken_in: frozenset[int] = frozenset()
    relabel: frozenset[int] = frozenset()
