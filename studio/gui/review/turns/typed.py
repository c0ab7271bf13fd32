"""Keeps what is typed in the place of turns until it is taken, also when the dialog is closed."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.ids import TaskId
from studio.gui.shell.kit import Kit

if TYPE_CHECKING:
    from studio.project import Project

_APART = 300  # milliseconds from one time a draft is kept to the next, while typing goes on

Key = tuple[TaskId, int]  # a task and the turn's place among its messages


class TypedTurns(QObject):
    """Holds corrections of the open project that are not taken yet; each is kept as a draft."""

    changed = Signal()

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._texts: dict[Key, str] = {}
        self._read: set[TaskId] = set()
        self._unkept: set[Key] = set()
        self._timer = QTimer(self, singleShot=True, interval=_APART)
        self._timer.timeout.connect(self.flush)
        kit.session.opening.connect(lambda _: self.flush())
        kit.session.closed.connect(self.clear)
        kit.session.opened.connect(lambda _: self.clear())

    def look(self, task_id: TaskId) -> None:
        """Read what was typed of a task at an earlier time, once."""
        if task_id not in self._read and self._kit.session.current is not None:
            self._read.add(task_id)
            self._kit.runner.query(
                lambda project: project.turn_drafts.of_task(task_id), partial(self._take, task_id)
            )

    def of(self, task_id: TaskId, place: int) -> str | None:
        """Give what was typed in a turn's place, None where nothing waits."""
        return self._texts.get((task_id, place))

    def keep(self, task_id: TaskId, place: int, text: str | None) -> None:
        """Keep what is typed in a moment; None forgets it, as it says what stands there."""
        key = (task_id, place)
        if self._texts.get(key) == text:
            return
        if text is None:
            del self._texts[key]
        else:
            self._texts[key] = text
        self._unkept.add(key)
        if not self._timer.isActive():
            self._timer.start()
        self.changed.emit()

    def flush(self) -> None:
        """Keep now what is typed."""
        self._timer.stop()
        unkept, self._unkept = self._unkept, set()
        if self._kit.session.current is None:
            return
        for task_id, place in unkept:
            text = self._texts.get((task_id, place))
            self._kit.runner.query(
                partial(_keep, task_id=task_id, place=place, text=text), lambda _: None
            )

    def clear(self) -> None:
        """Know nothing, as another project is opened."""
        self._timer.stop()
        self._texts.clear()
        self._read.clear()
        self._unkept.clear()

    def _take(self, task_id: TaskId, found: Mapping[int, str]) -> None:
        for place, text in found.items():
            if (task_id, place) not in self._unkept:
                self._texts.setdefault((task_id, place), text)
        if found:
            self.changed.emit()


def _keep(project: "Project", *, task_id: TaskId, place: int, text: str | None) -> None:
    if text is None:
        project.turn_drafts.drop(task_id, place)
    else:
        project.turn_drafts.keep(task_id, place, text)
