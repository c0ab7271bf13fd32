"""The one thread that owns the project: it runs what it is handed, in order."""

import queue
import threading
from collections.abc import Callable


class DataThread:
    """Runs functions one after another on a thread of its own."""

    def __init__(self) -> None:
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        # Not a daemon: the project must be closed, not cut off.
        self._thread = threading.Thread(target=self._run, name="stillroom-data")
        self._thread.start()

    def submit(self, work: Callable[[], None]) -> None:
        """Run the function after all that was submitted before; it must not raise."""
        self._work.put(work)

    def stop(self) -> None:
        """End the thread after all that was submitted, and wait for it."""
        self._work.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            work()
