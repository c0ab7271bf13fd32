"""The list of the queue as far as it is read, how many there are, and how far the work is."""

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.ids import TaskId
from studio.domain.review import Progress, QueueFilter, QueueItem
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project

_PAGE = 100
_MOST = 500  # rows that are read again after a change
_SETTLE = 500  # milliseconds after the last change
_STEP = 100  # tasks taken into the queue at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueState:
    """What a filter asks for: the first ``items`` of ``count``.

    ``preparing`` counts the tasks that are not taken into the queue yet; ``is_read`` says that
    this is what the project holds, not what was there before it was asked.
    """

    filter: QueueFilter = field(default_factory=QueueFilter)
    items: tuple[QueueItem, ...] = ()
    count: int = 0
    is_complete: bool = True
    preparing: int = 0
    is_read: bool = False


class QueueList(QObject):
    """Reads the list page by page, and again once changes have come to rest."""

    changed = Signal(object)  # QueueState
    progress_changed = Signal(object)  # Progress
    prepared = Signal()  # some more tasks are in the queue

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._round = 0  # which filter's answers are waited for
        self._opening = 0  # and which project's
        self._is_reading = False
        self._is_preparing = False
        self.state = QueueState()
        self.progress: Progress | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE)
        self._timer.timeout.connect(self.read)

    def begin(self, filter: QueueFilter) -> None:
        """Ask for the first page of what a filter asks for."""
        self._round += 1
        self._is_reading = False
        self._say(QueueState(filter=filter, preparing=self.state.preparing))
        self.read()

    def clear(self) -> None:
        """Show nothing, as no project is open."""
        self._round += 1
        self._opening += 1
        self._is_reading = self._is_preparing = False
        self._timer.stop()
        self.progress = None
        self._say(QueueState())

    def read_later(self) -> None:
        """Read again once nothing has changed for a moment."""
        self._timer.start()

    def read(self) -> None:
        """Read again what is shown, its count and the progress."""
        self._timer.stop()
        wanted = self.state.filter
        limit = min(max(_PAGE, len(self.state.items)), _MOST)

        def page(project: "Project") -> list[QueueItem]:
            return project.queue.page(wanted, limit=limit)

        self._runner.query(page, partial(self._show, self._round, limit))
        self._runner.query(
            lambda project: project.queue.count(wanted), partial(self._count, self._round)
        )
        self._runner.query(
            lambda project: project.queue.progress(wanted), partial(self._tell, self._round)
        )

    def read_more(self) -> None:
        """Read the next page."""
        if self._is_reading or self.state.is_complete or not self.state.items:
            return
        self._is_reading = True
        wanted, last = self.state.filter, self.state.items[-1].task_id

        def page(project: "Project") -> list[QueueItem]:
            return project.queue.page(wanted, limit=_PAGE, after=last)

        self._runner.query(page, partial(self._add, self._round))

    def take_out(self, task_id: TaskId) -> None:
        """Leave out a task that was decided, until the list is read again."""
        if self.state.filter.state != "open":
            return
        kept = tuple(one for one in self.state.items if one.task_id != task_id)
        count = self.state.count - (len(kept) < len(self.state.items))
        self._say(replace(self.state, items=kept, count=count))

    def prepare(self) -> None:
        """Take what waits into the queue, some tasks at a time."""
        if not self._is_preparing:
            self._is_preparing = True
            self._runner.query(
                lambda project: 0 if project.read_only else project.queue.waiting(),
                partial(self._go_on, self._opening),
            )

    def _go_on(self, turn: int, waiting: int) -> None:
        if turn != self._opening:
            return
        if waiting != self.state.preparing:
            self._say(replace(self.state, preparing=waiting))
            self.prepared.emit()
        if waiting > 0:
            QTimer.singleShot(0, self, partial(self._take_step, turn))
        else:
            self._is_preparing = False
            self.read_later()

    def _take_step(self, turn: int) -> None:
        if turn == self._opening:
            self._runner.query(
                lambda project: project.queue.prepare(_STEP), partial(self._go_on, turn)
            )

    def _show(self, turn: int, limit: int, items: list[QueueItem]) -> None:
        if turn == self._round:
            complete = len(items) < limit
            count = len(items) if complete else max(self.state.count, len(items))
            self._say(
                replace(
                    self.state, items=tuple(items), is_complete=complete, count=count, is_read=True
                )
            )

    def _add(self, turn: int, items: list[QueueItem]) -> None:
        if turn == self._round:
            self._is_reading = False
            known = {one.task_id for one in self.state.items}
            more = tuple(one for one in items if one.task_id not in known)
            complete = len(items) < _PAGE
            self._say(replace(self.state, items=(*self.state.items, *more), is_complete=complete))

    def _count(self, turn: int, count: int) -> None:
        if turn == self._round and count != self.state.count:
            self._say(replace(self.state, count=count))

    def _tell(self, turn: int, progress: Progress) -> None:
        if turn == self._round:
            self.progress = progress
            self.progress_changed.emit(progress)

    def _say(self, state: QueueState) -> None:
        self.state = state
        self.changed.emit(state)
