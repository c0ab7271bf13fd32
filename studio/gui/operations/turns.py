"""Spreads work of the window's own thread over turns of its loop, so that keys are answered."""

import time
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Step: TypeAlias = Callable[[], object]
_TURN_SECONDS = 0.006


class Turns(QObject):
    """Takes steps in order, as many a turn as fit into a few milliseconds, at least one."""

    finished = Signal()

    def __init__(self, steps: Iterable[Step], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = deque(steps)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take)
        self._timer.start()

    def add(self, step: Step) -> None:
        """Take one more step at the end."""
        self._steps.append(step)

    def stop(self) -> None:
        """Take no more steps, and finish never."""
        self._timer.stop()
        self._steps.clear()

    def _take(self) -> None:
        until = time.perf_counter() + _TURN_SECONDS
        while self._steps:
            self._steps.popleft()()
            if time.perf_counter() >= until:
                break
        if not self._steps and self._timer.isActive():
            self._timer.stop()
            self.finished.emit()


def build(steps: Iterable[Step], page: QWidget, then: Step) -> None:
    """Make a page in turns, dress its parts, then do the last thing, such as showing it."""

    def dress() -> None:
        polish(page).finished.connect(then)

    made = Turns(steps, page)
    made.finished.connect(dress)
    made.finished.connect(made.deleteLater)


def polish(page: QWidget) -> Turns:
    """Dress all of a page's parts in turns, so that showing it later takes no time for that."""
    parts = [page, *page.findChildren(QWidget)]
    turns = Turns((partial(_dress, part) for part in parts), page)
    turns.finished.connect(turns.deleteLater)
    return turns


def _dress(part: QWidget) -> None:
    """Dress a part, unless what it showed has changed and it is gone."""
    if isValid(part):
        part.ensurePolished()
