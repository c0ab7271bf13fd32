"""The projects opened lately: where, when, and whether they are still there."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent

from studio.gui.operations.projects import SUFFIX
from studio.gui.shell.memory import Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """One project; ``is_there`` is None until it was looked for."""

    path: Path
    opened_at: str
    is_there: bool | None = None


class RecentProjects(QObject):
    """Tells the list at once, and again when every folder was looked for.

    Looking is done on a thread of its own: a folder on a network that is gone takes minutes.
    """

    changed = Signal(object)  # tuple[Recent, ...]
    _looked = Signal(object)

    def __init__(self, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._thread: threading.Thread | None = None
        self.projects: tuple[Recent, ...] = ()
        self._looked.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def load(self) -> None:
        """Read the list, then look for each folder."""
        kept = self._memory.opened_at
        self._show(tuple(Recent(path=path, opened_at=at) for path, at in kept.items()))
        if self.projects and (self._thread is None or not self._thread.is_alive()):
            self._thread = threading.Thread(
                target=self._look, args=(self.projects,), name="stillroom-recent", daemon=True
            )
            self._thread.start()

    def forget(self, path: Path) -> None:
        """Take a project off the list."""
        self._memory.forget_recent(path)
        self._show(tuple(one for one in self.projects if one.path != path))

    def wait(self) -> None:
        """Wait a moment for the looking to end; a folder that does not answer is given up."""
        if self._thread is not None:
            self._thread.join(timeout=0.5)

    def _look(self, projects: Sequence[Recent]) -> None:
        self._looked.emit(tuple(replace(one, is_there=one.path.is_dir()) for one in projects))

    @Slot(object)
    def _take(self, projects: tuple[Recent, ...]) -> None:
        if not all(one.is_there for one in projects):
            self._show(projects)  # where all are there, what is shown is right already

    def _show(self, projects: tuple[Recent, ...]) -> None:
        known = set(self._memory.recent)
        self.projects = tuple(one for one in projects if one.path in known)
        self.changed.emit(self.projects)


def dropped_project(event: QDropEvent) -> Path | None:
    """Give the project that is dragged: its folder, or the file in it."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    if path.name == "project.db":
        path = path.parent
    return path if path.suffix == SUFFIX and path.is_dir() else None
