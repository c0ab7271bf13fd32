"""Goes through many rows on the window's thread, a little at each turn of its loop."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

Item = TypeVar("Item")

_TURN_SECONDS = 0.006
_CHUNK = 64


class Turns(QObject):
    """One pass at a time: a new one takes the place of one that has not ended."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._then: Callable[[], None] | None = None
        self._chunk = _CHUNK
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go)

    def run(
        self,
        items: Iterable[Item],
        act: Callable[[Item], object],
        then: Callable[[], None],
        *,
        chunk: int = _CHUNK,
    ) -> None:
        """Do something with each, then the last thing; a few are done before this returns.

        ``chunk`` are done before it looks at the clock again.
        """
        self._steps, self._then, self._chunk = (act(item) for item in items), then, chunk
        self._timer.start()
        self._go()

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()
        self._steps, self._then = iter(()), None

    def _go(self) -> None:
        end = time.monotonic() + _TURN_SECONDS
        while True:
            done = sum(1 for _ in zip(range(self._chunk), self._steps, strict=False))
            if done < self._chunk:
                self._timer.stop()
                then, self._then = self._then, None
                if then is not None:
                    then()
                return
            if time.monotonic() >= end:
                return
