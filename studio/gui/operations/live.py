"""A value of the project that a view shows: read anew when a change touches it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from studio.domain.change import ChangeSet, Entity
from studio.domain.steps import Steps
from studio.gui.operations.runner import OperationRunner
from studio.gui.operations.stepping import Reading

if TYPE_CHECKING:
    from studio.project import Project

Value = TypeVar("Value")


class LiveValue(QObject, Generic[Value]):
    """Holds the newest value; never more than one reading is under way.

    ``read`` may go in steps, between which others have their turn. ``pause`` is the least time in
    seconds between two readings, for what changes often.
    """

    changed = Signal(object)

    def __init__(
        self,
        runner: OperationRunner,
        read: "Callable[[Project], Value | Steps[Value]]",
        *,
        touched_by: frozenset[Entity],
        pause: float = 0.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.value: Value | None = None
        self._runner, self._read, self._touched_by = runner, read, touched_by
        self._reading = False
        self._under_way: Reading[Value] | None = None
        self._stale = self._missed = self._stopped = False
        self._view: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=round(pause * 1000))
        self._timer.timeout.connect(self._resume)
        runner.changed.connect(self._hear)

    def while_shown(self, view: QWidget) -> None:
        """Read after changes only while the view is on the display; it catches up when shown."""
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up when the view is shown."""
        if watched is self._view and event.type() is QEvent.Type.Show and self._missed:
            self.load()
        return False

    def load(self) -> None:
        """Read the value; a reading under way is followed by another."""
        if self._reading or self._timer.isActive():
            self._stale = True
            return
        self._reading = True
        self._stale = self._missed = False
        self._under_way = Reading(self._runner, self._read, self._arrive, on_problem=self._give_up)

    def clear(self, empty: Value) -> None:
        """Show nothing, as the project was closed, and read nothing until ``load``."""
        self._timer.stop()
        self._stale = self._missed = False
        self.value = None
        self.changed.emit(empty)

    def stop(self) -> None:
        """Read and tell nothing any more, as what shows it is closed."""
        self._stopped = True
        if self._under_way is not None:
            self._under_way.cancel()
        self._timer.stop()
        self._runner.changed.disconnect(self._hear)

    def _hear(self, change: ChangeSet) -> None:
        if not change.touches(*self._touched_by):
            return
        if self._view is not None and not self._view.isVisible():
            self._missed = True
        else:
            self.load()

    def _arrive(self, value: Value) -> None:
        if self._stopped:
            return
        self.value = value
        self._reading = False
        self._timer.start()
        self.changed.emit(value)

    def _give_up(self, problem: object) -> None:
        if self._stopped:
            return
        self._reading = False
        self._runner.failed.emit(problem)

    def _resume(self) -> None:
        if self._stale:
            self.load()
