"""The worker as a child process, for front ends that block while it works."""

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from studio.domain.errors import InvalidValueError
from studio.protocol import events, folder
from studio.protocol.events import Event

STOP_SECONDS = 60.0  # a checkpoint of a large adapter on a slow disk
TERMINATE_SECONDS = 10.0
SILENCE_SECONDS = 60.0


class WorkerProcess:
    """Runs ``python -m studio worker run FOLDER`` and yields what it says.

    Leaving the ``with`` block stops the worker: asked first, then terminated, then killed.
    """

    def __init__(self, run_folder: Path) -> None:
        self._folder = run_folder
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._log: IO[bytes] = (run_folder / folder.LOG).open("ab")
        self._process = subprocess.Popen(
            command(run_folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            encoding="utf-8",
            # Ctrl+C at the terminal must reach the app alone, which then asks the worker to stop.
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, name="worker-reader", daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout, self._log):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    @property
    def pid(self) -> int:
        """The process id of the worker."""
        return self._process.pid

    def events(self) -> Iterator[Event | None]:
        """Yield each event as it comes, and None once a second while none does."""
        while True:
            try:
                line = self._lines.get(timeout=1.0)
            except queue.Empty:
                yield None
                continue
            if line is None:
                return
            with suppress(InvalidValueError):  # a later worker may say more than we know
                yield events.decode(line)

    def ask_to_stop(self) -> None:
        """Ask for "save and stop"; the last events still come."""
        stdin = self._process.stdin
        if stdin is not None and not stdin.closed:
            with suppress(OSError):
                stdin.write(events.STOP)
                stdin.close()

    def stop(self) -> None:
        """End the process: ask, then terminate, then kill."""
        if self._process.poll() is None:
            self.ask_to_stop()
            self._end(STOP_SECONDS)
        if self._process.poll() is None:
            self._process.terminate()
            self._end(TERMINATE_SECONDS)
        if self._process.poll() is None:
            self._process.kill()

    def wait(self) -> int:
        """Wait for the process's end and give its exit status (negative: ended by a signal)."""
        return self._process.wait()

    def _end(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while self._process.poll() is None and time.monotonic() < until:
            time.sleep(0.05)

    def _read(self) -> None:
        stream = self._process.stdout
        if stream is not None:
            for line in stream:
                self._lines.put(line)
        self._lines.put(None)


def is_at_work(run_folder: Path) -> bool:
    """Tell whether a worker, of whichever program, holds the run folder's lock."""
    from filelock import FileLock, Timeout  # the window's start can spare it

    lock = run_folder / folder.LOCK
    if not lock.exists():
        return False
    try:
        with FileLock(lock, timeout=0):
            return False
    except Timeout:
        return True
    except OSError:  # a folder that can only be read tells nothing; believe what was recorded
        return True


def command(run_folder: Path) -> list[str]:
    """Give the command line that works a run folder's job."""
    return [sys.executable, "-m", "studio", "worker", "run", str(run_folder)]
