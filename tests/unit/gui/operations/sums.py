"""Functions for another process to run."""

import os
import threading
import time
from collections.abc import Callable

from studio.domain.errors import ImportFileError


class StubbornError(Exception):
    """An error that cannot be sent to another process as it is."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first + second)


def add(first: int, second: int) -> int:
    return first + second


def where() -> int:
    return os.getpid()


def count(total: int, *, progress: Callable[[int, int], None]) -> int:
    for done in range(total):
        progress(done, total)
        time.sleep(0.06)
    progress(total, total)
    return total


def wait_for_ever() -> None:
    threading.Event().wait()


def refuse() -> None:
    raise ImportFileError("line 3 is no JSON; mend it")


def stumble() -> None:
    raise StubbornError("a", "b")


def give_a_lock() -> object:
    return threading.Lock()


def die() -> None:
    os._exit(1)
