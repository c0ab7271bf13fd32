"""Measures for how long the window's thread answered to nothing."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer

_BEAT_MS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch between two beats of a timer, in milliseconds beyond the beat itself.

    ``busy`` is the thread's own processor time in it: on a machine that is shared, a stretch can
    be long because another program had the processor.
    """

    lasted: float
    busy: float


class LoopWatch(QObject):
    """Beats every few milliseconds; whatever keeps the thread busy makes a beat late."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """Measure no more."""
        self._timer.stop()

    def longest_busy(self) -> float:
        """Give the longest stretch of the thread's own work, in milliseconds."""
        return max(block.busy for block in self.blocks)

    def percentile(self, share: float) -> float:
        """Give how late a beat was at most in ``share`` of all cases, in milliseconds."""
        ordered = sorted(block.lasted for block in self.blocks)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    def _beat(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        lasted, busy = ((now[at] - self._last[at]) * 1000 for at in (0, 1))
        self.blocks.append(Block(lasted=max(0.0, lasted - _BEAT_MS), busy=busy))
        self._last = now
