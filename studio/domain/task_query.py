"""What a list of tasks shows, in which order, and one line of it."""

from dataclasses import dataclass
from enum import StrEnum

from studio.domain.ids import TaskId, TopicId
from studio.domain.task import Difficulty, Kind, Split


class TaskColumn(StrEnum):
    """What a list of tasks can show and be sorted by."""

    CREATED = "created"
    FIRST = "first"
    KIND = "kind"
    TOPIC = "topic"
    DIFFICULTY = "difficulty"
    SPLIT = "split"
    GROUP = "group"
    SOURCE = "source"
    GRADERS = "graders"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskQuery:
    """Which tasks in use are wanted, and in which order.

    An empty set, an empty text or None asks for no limit; None inside a set means the tasks
    that have no topic or no source. ``ids`` limits the list to these tasks, to none if empty.
    """

    text: str = ""
    kinds: frozenset[Kind] = frozenset()
    topics: frozenset[TopicId | None] = frozenset()
    difficulties: frozenset[Difficulty] = frozenset()
    splits: frozenset[Split] = frozenset()
    sources: frozenset[str | None] = frozenset()
    group: str | None = None
    ids: frozenset[TaskId] | None = None
    sort: TaskColumn = TaskColumn.CREATED
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """One task as a list shows it; ``first`` is the first line of what it asks."""

    task_id: TaskId
    name: str | None
    first: str
    kind: Kind
    topic: str | None
    difficulty: Difficulty
    split: Split
    group_id: str
    source: str | None
    graders: int
    has_reference: bool
    created_at: str
