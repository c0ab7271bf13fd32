"""Which tasks lay on the desk, in order, and which of them lies there now."""

from collections.abc import Sequence

from studio.domain.ids import TaskId


class Course:
    """A list with a place in it: what was before is gone back to, what comes after is met again."""

    def __init__(self) -> None:
        self._tasks: list[TaskId] = []
        self._at = -1

    def clear(self) -> None:
        """Begin anew."""
        self._tasks.clear()
        self._at = -1

    def visit(self, task_id: TaskId) -> None:
        """Put a task on the desk: where it lay already, or right after the present one."""
        if task_id in self._tasks:
            self._at = self._tasks.index(task_id)
        else:
            self._at += 1
            self._tasks.insert(self._at, task_id)

    def forget(self, task_id: TaskId) -> None:
        """Leave out a task that is not there any more."""
        if task_id in self._tasks:
            place = self._tasks.index(task_id)
            del self._tasks[place]
            self._at -= place <= self._at

    @property
    def before(self) -> TaskId | None:
        """What lay on the desk before the present task."""
        return self._tasks[self._at - 1] if self._at > 0 else None

    @property
    def ahead(self) -> Sequence[TaskId]:
        """What lay there after it, nearest first."""
        return tuple(self._tasks[self._at + 1 :])
