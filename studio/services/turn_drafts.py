"""Corrections of turns as they are typed, kept beside the project's file until they are taken."""

from collections.abc import Mapping
from pathlib import Path

from studio.domain.ids import TaskId
from studio.store import drafts


class TurnDrafts:
    """One file each, in the folder ``drafts`` of the project: a crash takes seconds at most."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, task_id: TaskId, turn: int, text: str) -> None:
        """Keep what is typed in a turn's place. Raises StorageFullError or ProjectError."""
        drafts.keep(self._folder, f"{_prefix(task_id)}{turn}", {"text": text})

    def of_task(self, task_id: TaskId) -> Mapping[int, str]:
        """Give what was typed in the place of a task's turns, by their place among its messages."""
        prefix = _prefix(task_id)
        found: dict[int, str] = {}
        for name in drafts.names(self._folder, prefix=prefix):
            place, stored = name.removeprefix(prefix), drafts.read(self._folder, name)
            text = stored.get("text") if stored is not None else None
            if place.isdecimal() and isinstance(text, str):
                found[int(place)] = text
        return found

    def drop(self, task_id: TaskId, turn: int) -> None:
        """Forget what was typed, as it is taken or not wanted."""
        drafts.drop(self._folder, f"{_prefix(task_id)}{turn}")


def _prefix(task_id: TaskId) -> str:
    return f"turn-{task_id}-"
