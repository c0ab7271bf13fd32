"""The worker's process as the window sees it: events in batches, silence, and a firm end."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from studio.domain.errors import InvalidValueError
from studio.jobs import worker_process
from studio.protocol import events
from studio.protocol.events import Event
from studio.protocol.folder import LOG

_log = logging.getLogger(__name__)
_LONGEST_LINE = 4 * 1024 * 1024
NOT_STARTED = 127


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long the window waits, in seconds.

    Events are handed on every ``batch``, so that a chatty worker never floods the window.
    """

    batch: float = 0.1
    silence: float = 30.0
    stop: float = 10.0
    terminate: float = 5.0


class WorkerHost(QObject):
    """Runs one worker at a time; ``command`` gives the command line for a run folder."""

    events_received = Signal(object)  # tuple[Event, ...]
    silence_changed = Signal(bool)
    ended = Signal(int)  # exit status; negative: the number of the signal that ended it

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        patience: Patience | None = None,
        command: Callable[[Path], list[str]] = worker_process.command,
    ) -> None:
        super().__init__(parent)
        self._patience = patience or Patience()
        self._command = command
        self._process: QProcess | None = None
        self._line = b""
        self._events: list[Event] = []
        self._heard = 0.0
        self._silent = False
        self._batch = self._timer(self._patience.batch, self._hand_on)
        self._watch = self._timer(min(1.0, self._patience.silence / 4), self._listen)
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self._press)
        self._pressed = 0

    @property
    def is_running(self) -> bool:
        """Tell whether a worker runs."""
        return self._process is not None

    @property
    def pid(self) -> int:
        """The worker's process id, 0 where none runs."""
        return self._process.processId() if self._process is not None else 0

    def start(self, folder: Path) -> None:
        """Start a worker on a run folder; what it logs goes into the folder."""
        program, *arguments = self._command(folder)
        process = QProcess(self)
        process.setProgram(program)
        process.setArguments(arguments)
        process.setStandardErrorFile(str(folder / LOG), QProcess.OpenModeFlag.Append)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._trouble)
        self._process, self._line, self._pressed = process, b"", 0
        self._heard = time.monotonic()
        self._set_silent(False)
        self._watch.start()
        process.start()

    def stop(self) -> None:
        """Ask for "save and stop"; a worker that does not is terminated, then killed."""
        if self._process is not None and self._pressed == 0:
            self._process.write(events.STOP.encode())
            self._process.closeWriteChannel()
            self._deadline.start(round(self._patience.stop * 1000))

    def _press(self) -> None:
        if self._process is None:
            return
        self._pressed += 1
        if self._pressed == 1:
            self._process.terminate()
            self._deadline.start(round(self._patience.terminate * 1000))
        else:
            self._process.kill()

    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._line = (self._line + self._process.readAllStandardOutput().data()).split(
            b"\n"
        )
        if len(self._line) > _LONGEST_LINE:
            self._line = b""
        for line in lines:
            self._take(line.decode("utf-8", errors="replace"))
        if self._events and not self._batch.isActive():
            self._batch.start()

    def _take(self, line: str) -> None:
        try:
            self._events.append(events.decode(line))
        except InvalidValueError as error:  # a later worker may say more than we know
            _log.warning("%s", error)
        self._heard = time.monotonic()
        self._set_silent(False)

    def _hand_on(self) -> None:
        self._batch.stop()
        if self._events:
            batch, self._events = tuple(self._events), []
            self.events_received.emit(batch)

    def _listen(self) -> None:
        self._set_silent(time.monotonic() - self._heard > self._patience.silence)

    def _set_silent(self, silent: bool) -> None:
        if silent != self._silent:
            self._silent = silent
            self.silence_changed.emit(silent)

    def _trouble(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(NOT_STARTED)

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        # After a crash Qt gives the signal's number on Unix, and an NTSTATUS on Windows.
        self._end(-abs(code or 1) if status is QProcess.ExitStatus.CrashExit else code)

    def _end(self, exit_status: int) -> None:
        self._watch.stop()
        self._deadline.stop()
        self._hand_on()
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        self._set_silent(False)
        self.ended.emit(exit_status)

    def _timer(self, seconds: float, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=round(seconds * 1000))
        timer.timeout.connect(act)
        return timer
