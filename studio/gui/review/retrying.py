"""Hands a verdict over to the project until it takes it: a lock or a full disk may pass."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from studio.gui.operations.news import Keeping
from studio.gui.operations.problems import Problem

_SLOW = 600  # milliseconds after which it is said that a verdict is on its way
_AGAIN = 2000  # milliseconds until a verdict that was not taken is handed over again


class Retrying(QObject):
    """One verdict at a time; nothing else is decided until it is kept or given up."""

    changed = Signal()  # how it stands
    given_up = Signal()  # nothing was decided

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.problem: Problem | None = None  # why it is not kept yet
        self._submit: Callable[[], None] | None = None
        self._is_slow = self._is_given_up = False
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(self._tell_slow)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self.hurry)

    @property
    def is_waiting(self) -> bool:
        """Whether a verdict is not kept yet, and is tried again."""
        return self.problem is not None

    @property
    def keeping(self) -> Keeping:
        """How the verdict stands; one that is kept in no time is never under way."""
        if self.is_waiting:
            return Keeping.UNDECIDED
        return Keeping.UNDER_WAY if self._is_slow else Keeping.KEPT

    def begin(self, submit: Callable[[], None]) -> None:
        """Hand a verdict over, now and as often as it takes."""
        self._submit = submit
        self._is_given_up = False
        self._slow.start()
        submit()

    def refused(self, problem: Problem) -> bool:
        """Say why it was not taken; gives whether it will be tried again."""
        if self._is_given_up:
            self.end()
            self.given_up.emit()
            return True
        if self._submit is None or problem.hindrance is None:
            self.end()
            return False
        self.problem = problem
        self._slow.stop()
        self._is_slow = False
        self._again.start()
        self.changed.emit()
        return True

    def hurry(self) -> None:
        """Try again now."""
        if self.is_waiting and self._submit is not None and not self._is_given_up:
            self._again.stop()
            self._submit()

    def give_up(self) -> None:
        """Try no more; one that is being taken just now may be kept still."""
        self._is_given_up = True
        if self._again.isActive():
            self.end()
            self.given_up.emit()

    def end(self) -> None:
        """Be done with it: it is kept, or cannot be."""
        self._slow.stop()
        self._again.stop()
        self._submit = None
        if self.is_waiting or self._is_slow:
            self.problem, self._is_slow = None, False
            self.changed.emit()

    def _tell_slow(self) -> None:
        self._is_slow = True
        self.changed.emit()
