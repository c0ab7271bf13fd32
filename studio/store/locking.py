"""Lets one program at a time write to a project."""

import json
import os
import socket
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from studio.domain.errors import ProjectBusyError, ProjectError
from studio.domain.sentence import Sentence
from studio.store import failures, layout


class ProjectLock:
    """A held lock. The system frees it when its process ends, however that happens."""

    def __init__(self, project: Path, lock: FileLock) -> None:
        self._holder = project / layout.HOLDER
        self._lock = lock

    def release(self) -> None:
        """Let others open the project; harmless the second time."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._holder.unlink()
            self._lock.release()


def acquire(project: Path, *, started: str) -> ProjectLock:
    """Take the project's lock and leave word of who holds it.

    Raises ProjectBusyError naming the holder, ProjectError where the folder cannot be written.
    """
    lock = FileLock(project / layout.LOCK, timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise ProjectBusyError(
            "{project} is open elsewhere ({holder}); close it there, or open it to read only",
            project=project,
            holder=_holder(project),
        ) from error
    except OSError as error:
        raise unwritable(project, error) from error
    _leave_word(project, started)
    return ProjectLock(project, lock)


def unwritable(project: Path, error: OSError) -> Exception:
    """Say why a project's folder cannot be written."""
    if failures.is_full(error):
        return failures.full(project)
    return ProjectError(
        "{project} can only be read ({reason}); make it writable, copy it elsewhere, or open "
        "it to read only",
        project=project,
        reason=error.strerror,
    )


def _leave_word(project: Path, started: str) -> None:
    word = {"pid": os.getpid(), "host": socket.gethostname(), "started": started}
    # A courtesy to whoever comes second: the lock holds without it.
    with suppress(OSError):
        (project / layout.HOLDER).write_text(json.dumps(word), encoding="utf-8")


def _holder(project: Path) -> str:
    try:
        word = json.loads((project / layout.HOLDER).read_text(encoding="utf-8"))
        return Sentence(
            "by process {process} on {host} since {started}",
            process=word["pid"],
            host=word["host"],
            started=word["started"],
        )
    except (OSError, ValueError, LookupError, TypeError):
        return Sentence("by another program")
