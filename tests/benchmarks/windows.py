"""What measures of the window share: the longest turn of its thread, waiting, memory."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication


class TimedApplication(QApplication):
    """Times every event that the window's thread handles: by the clock, and at work."""

    def __init__(self, name: str) -> None:
        super().__init__([name, "-platform", "offscreen"])
        self.longest = self.longest_work = 0.0
        self._depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Handle an event, and note how long that took."""
        if self._depth:
            return super().notify(receiver, event)
        self._depth += 1
        started, worked = time.perf_counter(), time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            self.longest = max(self.longest, time.perf_counter() - started)
            self.longest_work = max(self.longest_work, time.thread_time() - worked)


def until(app: QApplication, arrived: Callable[[], bool]) -> None:
    """Handle events until something is there, a minute at the most."""
    end = time.perf_counter() + 60
    while not arrived() and time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.001)


def resident() -> float:
    """Give the memory this process has, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
