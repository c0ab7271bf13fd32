"""Tasks that are being written, kept as typed beside the project's file until they are saved."""

from dataclasses import dataclass
from pathlib import Path

from studio.domain.ids import TaskId
from studio.domain.typed_task import TypedTask
from studio.store import drafts

_PREFIX = "task-"
_NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTask:
    """What was typed of a task in use, or of a new one where ``task_id`` is None."""

    task_id: TaskId | None
    typed: TypedTask


class TaskDrafts:
    """One file each, in the folder ``drafts`` of the project: a crash takes seconds at most."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, task_id: TaskId | None, typed: TypedTask) -> None:
        """Keep what is typed. Raises StorageFullError or ProjectError."""
        drafts.keep(self._folder, _name(task_id), typed.to_json())

    def read(self, task_id: TaskId | None) -> TypedTask | None:
        """Give what was typed of a task, None where nothing waits."""
        stored = drafts.read(self._folder, _name(task_id))
        return None if stored is None else TypedTask.from_json(stored)

    def drop(self, task_id: TaskId | None) -> None:
        """Forget what was typed, as it is saved or not wanted."""
        drafts.drop(self._folder, _name(task_id))

    def listing(self) -> tuple[KeptTask, ...]:
        """Give all that waits to be saved."""
        names = drafts.names(self._folder, prefix=_PREFIX)
        ids = [name.removeprefix(_PREFIX) for name in names]
        found = [(TaskId(one) if one != _NEW else None) for one in ids]
        kept = ((task_id, self.read(task_id)) for task_id in found)
        return tuple(
            KeptTask(task_id=task_id, typed=typed) for task_id, typed in kept if typed is not None
        )


def _name(task_id: TaskId | None) -> str:
    return f"{_PREFIX}{task_id or _NEW}"
