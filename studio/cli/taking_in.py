"""Takes new tasks into the review queue at the terminal, some at once and the rest as it goes."""

import time

from studio.cli.progress import ProgressLine
from studio.domain.ids import TaskId
from studio.domain.review import QueueFilter, ReviewItem
from studio.project import Project
from studio.protocol.events import Progress

_AT_ONCE = 250
_VERDICTS, _FEW = 1_000, 5_000  # tasks
# Somebody waits for the first item: what is not taken in by then is at the next look.
_PATIENCE = 1.0  # seconds


def follow(opened: Project) -> None:
    """Have the queue know all verdicts, and new answers where they are not very many."""
    while opened.queue.follow_verdicts(_VERDICTS):
        pass
    if opened.queue.waiting() <= _FEW:
        while opened.queue.prepare(_AT_ONCE):
            pass


class TakingIn:
    """Answers from what is in the queue already; ``waiting`` counts the tasks that are not."""

    def __init__(self, opened: Project, asked: QueueFilter, *, quiet: bool) -> None:
        self._opened = opened
        self._asked = asked
        self._quiet = quiet
        self._line: ProgressLine | None = None
        self._total = self.waiting = opened.queue.waiting()
        self._began = time.monotonic()

    def next(self, after: TaskId | None, *, all_of_them: bool) -> ReviewItem | None:
        """Give the item that comes next; None only once no task is left that could be it."""
        try:
            self._take(None if all_of_them else self._began + _PATIENCE)
            found = self._opened.queue.next(self._asked, after=after)
            while found is None and self.waiting:
                self._take(time.monotonic() + _PATIENCE)
                found = self._opened.queue.next(self._asked, after=after)
        finally:
            if self._line is not None:
                self._line.close()
        return found

    def _take(self, until: float | None) -> None:
        """Take in at least some, and more until a time; all where there is none."""
        while self.waiting:
            self.waiting = self._opened.queue.prepare(_AT_ONCE, first=self._asked)
            if self._total > _AT_ONCE:
                self._tell()
            if until is not None and time.monotonic() >= until:
                return

    def _tell(self) -> None:
        if self._line is None:
            self._line = ProgressLine("Taking new tasks into the queue", quiet=self._quiet)
        done = self._total - self.waiting
        pace = done / max(time.monotonic() - self._began, 1e-9)
        left = self.waiting / pace if pace > 0 and self.waiting else None
        self._line.show(
            Progress(done=max(done, 0), total=self._total, unit="tasks", seconds_left=left)
        )
