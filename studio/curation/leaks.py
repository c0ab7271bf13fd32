"""Finds the held-out tasks that a train task gives away by saying nearly the same (see twins)."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.curation.grouping import Close
from studio.domain.ids import TaskId
from studio.domain.task import Split


@dataclass(frozen=True, slots=True, kw_only=True)
class Leakage:
    """Held-out tasks that leak, by split, of how many there are; which they are."""

    eval: int = 0
    validation: int = 0
    of_eval: int = 0
    of_validation: int = 0
    task_ids: frozenset[TaskId] = frozenset()

    @property
    def total(self) -> int:
        """Count the leaking tasks of both held-out splits."""
        return self.eval + self.validation


def find(splits: Mapping[TaskId, Split], close: Close) -> frozenset[TaskId]:
    """Give the held-out tasks, among those of these splits, that are like a train task."""
    found: set[TaskId] = set()
    for equal, like in close:
        ours = [TaskId(name) for name in equal]
        around = (*ours, *(TaskId(name) for name in like))
        if any(splits.get(name) is Split.TRAIN for name in around):
            found |= {one for one in ours if splits.get(one, Split.TRAIN) is not Split.TRAIN}
    return frozenset(found)
