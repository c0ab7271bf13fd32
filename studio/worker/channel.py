"""What the worker says and hears: events on standard output, a request to stop on its input."""

import io
import os
import sys
import threading
from pathlib import Path
from typing import BinaryIO

from studio.protocol import events
from studio.protocol.events import Event


class StopRequest:
    """Whether somebody asked the worker to save and stop; set from any thread or signal."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def ask(self) -> None:
        """Ask the worker to stop."""
        self._asked.set()

    def is_set(self) -> bool:
        """Say whether it was asked to."""
        return self._asked.is_set()


class Channel:
    """Writes events as JSON lines, whole and in order, and mirrors them into the run folder.

    A reader that has gone away is a request to stop. A mirror that cannot be written (a full
    disk) silences only the mirror: what matters then is told on the channel itself. After it is
    closed nothing is said any more: the heart may still beat while the process ends.
    """

    def __init__(self, output: BinaryIO, stop: StopRequest, *, mirror: Path | None = None) -> None:
        self._output = output
        self._stop = stop
        # Unbuffered: a line that did not fit on a full disk must not be tried again at the end.
        self._mirror: io.FileIO | None = None
        if mirror is not None:
            self._mirror = _opened(mirror)
        self._is_closed = False
        self._lock = threading.Lock()

    def emit(self, event: Event) -> None:
        """Write one event."""
        with self._lock:
            self._write(event)

    def close(self, last: Event | None = None) -> None:
        """Write the last event, after which no other thread says anything."""
        with self._lock:
            if last is not None:
                self._write(last)
            self._is_closed = True
            self._drop_mirror()

    def _write(self, event: Event) -> None:
        if not self._is_closed:
            line = events.encode(event).encode()
            self._say(line)
            self._keep(line)

    def _drop_mirror(self) -> None:
        if self._mirror is not None:
            self._mirror.close()
            self._mirror = None

    def _say(self, line: bytes) -> None:
        try:
            self._output.write(line)
            self._output.flush()
        except (OSError, ValueError):
            self._stop.ask()

    def _keep(self, line: bytes) -> None:
        if self._mirror is None:
            return
        try:
            self._mirror.write(line)
        except OSError:
            self._drop_mirror()


def _opened(mirror: Path) -> io.FileIO:
    """Open a mirror at its end, on a new line where a crash cut the last one off."""
    cut_off = mirror.is_file() and not mirror.read_bytes().endswith(b"\n")
    file = mirror.open("ab", buffering=0)
    if cut_off and mirror.stat().st_size:
        file.write(b"\n")
    return file


def claim_output() -> BinaryIO:
    """Keep standard output for events alone: whatever else prints goes to standard error."""
    sys.stdout.flush()
    claimed = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return os.fdopen(claimed, "wb")
