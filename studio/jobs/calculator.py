"""Runs pure functions in a process of its own, so that no other thread waits for their sums."""

import inspect
import multiprocessing
import os
import pickle
import signal
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeAlias, TypeVar, cast

from studio.domain.errors import CancelledError, MissingResourceError, StudioError
from studio.domain.sentence import Sentence

Result = TypeVar("Result")
Tell: TypeAlias = Callable[[int, int], None]

_PROGRESS_SECONDS = 0.05
_NICER = 5  # the window and the data thread come first
_LEAVE_SECONDS = 2.0
_STOPPED = Sentence("the calculation was stopped")


class Calculator:
    """One process, started when it is first needed and again after it was stopped.

    One thread calls ``ready`` and ``run`` in turn; ``stop`` may be called by any other.
    """

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._link: Connection | None = None
        self._lock = threading.Lock()
        self._stopped = False

    def ready(self) -> None:
        """Prepare for the next ``run``: from now on ``stop`` means that one."""
        if self._stopped:
            self._forget()
        self._stopped = False

    def run(
        self, function: Callable[..., Result], *args: object, tell: Tell | None = None
    ) -> Result:
        """Give what the function returns; it and all it is given must be picklable.

        A function with a parameter ``progress`` is handed one to call with (done, total).
        Raises what the function raises, CancelledError after ``stop``, and MissingResourceError
        where the process ended by itself.
        """
        message = pickle.dumps((function, args))
        link = self._connect()
        try:
            link.send_bytes(message)
            return cast(Result, self._receive(link, tell))
        except (EOFError, OSError) as error:
            raise self._ended() from error

    def stop(self) -> None:
        """End what runs now; ``run`` raises CancelledError."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.terminate()

    def close(self) -> None:
        """End the process; a later ``run`` starts another."""
        self.stop()
        self._forget()

    def _connect(self) -> Connection:
        with self._lock:
            if self._stopped:
                raise CancelledError(_STOPPED)
            if self._link is not None:
                return self._link
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs,), daemon=True)
            process.start()
            theirs.close()
            self._process, self._link = process, ours
            return ours

    def _receive(self, link: Connection, tell: Tell | None) -> object:
        while True:
            kind, value = pickle.loads(link.recv_bytes())
            if kind == "done":
                return value
            if kind == "failed":
                raise value
            if tell is not None:
                tell(*value)

    def _ended(self) -> StudioError:
        stopped = self._stopped
        self._forget()
        if stopped:
            return CancelledError(_STOPPED)
        return MissingResourceError(
            "a calculation ended early, most likely because this computer's memory is full; "
            "close other programs and try again"
        )

    def _forget(self) -> None:
        with self._lock:
            process, self._process = self._process, None
            link, self._link = self._link, None
        if link is not None:
            link.close()
        if process is not None:
            process.join(_LEAVE_SECONDS)
            if process.is_alive():
                process.kill()
                process.join()
            process.close()


def _serve(link: Connection) -> None:
    """Work off what is sent until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C at the terminal ends it without a word
    if hasattr(os, "nice"):
        os.nice(_NICER)
    with suppress(EOFError, OSError):
        while True:
            _send(link, *_answer(link, link.recv_bytes()))


def _answer(link: Connection, message: bytes) -> tuple[str, object]:
    try:
        function, args = pickle.loads(message)
        if "progress" in inspect.signature(function).parameters:
            return "done", function(*args, progress=_teller(link))
        return "done", function(*args)
    except Exception as error:  # noqa: BLE001 - whatever it is, who asked must hear of it
        return "failed", _portable(error)


def _send(link: Connection, kind: str, value: object) -> None:
    try:
        message = pickle.dumps((kind, value))
    except Exception as error:  # noqa: BLE001 - a result that cannot travel is a bug to be told
        message = pickle.dumps(("failed", _portable(error)))
    link.send_bytes(message)


def _portable(error: Exception) -> Exception:
    """Give the error with its traceback as a note, in a form that can be sent."""
    trace = "".join(traceback.format_exception(error))
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001 - an error of any kind may not be picklable
        plain = type(error) if isinstance(error, StudioError) else RuntimeError
        error = _plain(plain, str(error))
    if not isinstance(error, StudioError):
        error.add_note(trace)
    return error


def _plain(kind: type[Exception], message: str) -> Exception:
    try:
        return pickle.loads(pickle.dumps(kind(message)))  # type: ignore[no-any-return]
    except Exception:  # noqa: BLE001 - an error of any kind may not be picklable
        return StudioError(message) if issubclass(kind, StudioError) else RuntimeError(message)


def _teller(link: Connection) -> Tell:
    last = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _PROGRESS_SECONDS or done >= total:
            last = now
            link.send_bytes(pickle.dumps(("progress", (done, total))))

    return tell
