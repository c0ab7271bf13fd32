"""How many items a filter asks for, how far the work is, and what is still to be taken in."""

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.review import Progress, QueueFilter
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project

_SETTLE = 1_500  # milliseconds after the last change: the next verdict must not wait for it
_STEP = 100  # tasks taken into the queue at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueState:
    """What a filter asks for, and how many items that are.

    ``preparing`` counts the tasks that are not taken into the queue yet; ``is_read`` says that
    this is what the project holds, not what was there before it was asked.
    """

    filter: QueueFilter = field(default_factory=QueueFilter)
    count: int = 0
    preparing: int = 0
    is_read: bool = False


class QueueCounts(QObject):
    """Counts again once changes have come to rest."""

    changed = Signal(object)  # QueueState
    progress_changed = Signal(object)  # Progress
    prepared = Signal()  # some more tasks are in the queue

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._round = 0  # which filter's answers are waited for
        self._opening = 0  # and which project's
        self._is_preparing = False
        self.state = QueueState()
        self.progress: Progress | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE)
        self._timer.timeout.connect(self.read)

    def begin(self, filter: QueueFilter) -> None:
        """Count what a filter asks for."""
        self._round += 1
        self._say(QueueState(filter=filter, preparing=self.state.preparing))
        self.read()

    def clear(self) -> None:
        """Show nothing, as no project is open."""
        self._round += 1
        self._opening += 1
        self._is_preparing = False
        self._timer.stop()
        self.progress = None
        self._say(QueueState())

    def read_later(self) -> None:
        """Count again once nothing has changed for a moment."""
        self._timer.start()

    def read(self) -> None:
        """Count again."""
        self._timer.stop()
        wanted = self.state.filter

        def count(project: "Project") -> int:
            return project.queue.count(wanted)

        def progress(project: "Project") -> Progress:
            return project.queue.progress(wanted)

        self._runner.query(count, partial(self._count, self._round))
        self._runner.query(progress, partial(self._tell, self._round))

    def take_out(self) -> None:
        """Count one item less, as it was decided, until all are counted again."""
        if self.state.filter.state == "open" and self.state.count:
            self._say(replace(self.state, count=self.state.count - 1))

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
            wanted = self.state.filter
            self._runner.query(
                lambda project: project.queue.prepare(_STEP, first=wanted),
                partial(self._go_on, turn),
            )

    def _count(self, turn: int, count: int) -> None:
        if turn == self._round and (count != self.state.count or not self.state.is_read):
            self._say(replace(self.state, count=count, is_read=True))

    def _tell(self, turn: int, progress: Progress) -> None:
        if turn == self._round:
            self.progress = progress
            self.progress_changed.emit(progress)

    def _say(self, state: QueueState) -> None:
        self.state = state
        self.changed.emit(state)
