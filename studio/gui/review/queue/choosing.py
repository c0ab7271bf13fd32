"""A filter while a person chooses it: how many tasks it would show, and what there is to choose."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.review import QueueFilter
from studio.gui.operations.runner import OperationRunner
from studio.gui.operations.stepping import Reading

if TYPE_CHECKING:
    from studio.project import Project
    from studio.services.queue_options import QueueOptions

Value = TypeVar("Value")
_PAUSE = 120  # milliseconds after the last choice


class Choosing(QObject):
    """``settled`` tells what is chosen once choosing pauses, for the queue to show it."""

    changed = Signal(object)  # QueueFilter
    settled = Signal(object)  # QueueFilter
    counted = Signal(int)
    options_read = Signal(object)  # QueueOptions

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._asked = 0
        self._options: Reading[QueueOptions] | None = None
        self.wanted = QueueFilter()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._settle)

    def begin(self, filter: QueueFilter) -> None:
        """Start from the filter that holds."""
        self._pause.stop()
        self.wanted = filter
        self.changed.emit(filter)
        self._ask()

    def end(self) -> None:
        """Tell what was chosen last, and count nothing more."""
        self._asked += 1
        if self._options is not None:
            self._options.cancel()
        if self._pause.isActive():
            self._pause.stop()
            self.settled.emit(self.wanted)

    def set(self, filter: QueueFilter) -> None:
        """Choose another filter; it is told and counted once choosing pauses."""
        if filter != self.wanted:
            self.wanted = filter
            self.changed.emit(filter)
            self._pause.start()

    def put(self, **parts: Any) -> None:  # noqa: ANN401 - the fields of a filter
        """Choose other parts of it."""
        self.set(replace(self.wanted, **parts))

    def _settle(self) -> None:
        self.settled.emit(self.wanted)
        self._ask()

    def _ask(self) -> None:
        self._asked += 1
        wanted = self.wanted
        self._read(lambda project: project.queue.count(wanted), self.counted.emit)
        if self._options is not None:
            self._options.cancel()
        self._options = Reading(
            self._runner,
            lambda project: project.queue.options_in_steps(wanted),
            self.options_read.emit,
        )

    def _read(self, read: "Callable[[Project], Value]", then: Callable[[Value], None]) -> None:
        """Read something unless something else is chosen by then."""
        number = self._asked

        def arrive(found: Value | None) -> None:
            if found is not None and number == self._asked:
                then(found)

        self._runner.query(lambda project: read(project) if number == self._asked else None, arrive)
