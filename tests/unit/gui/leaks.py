"""Finds what a test of the window left running: threads, timers, processes."""

import gc
import threading
import time
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QProcess, QTimer


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What ran at one moment."""

    threads: frozenset[threading.Thread]
    objects: frozenset[int]


def running() -> Running:
    """Note what runs now."""
    return Running(
        threads=frozenset(threading.enumerate()),
        objects=frozenset(id(one) for one in _active()),
    )


def since(before: Running) -> list[str]:
    """Name what runs now and did not before."""
    threads = [
        f"thread {thread.name}"
        for thread in threading.enumerate()
        # Qt's own threads show up as dummies once Python code has run on them.
        if thread not in before.threads and not isinstance(thread, threading._DummyThread)
    ]
    objects = [
        f"{type(one).__name__} {one.objectName() or f'of {one.parent()}'}"
        for one in _active()
        if id(one) not in before.objects
    ]
    return threads + objects


def left(app: QCoreApplication, before: Running, seconds: float = 10.0) -> list[str]:
    """Name what still runs after a moment: what was begun may come to its own end."""
    until = time.monotonic() + seconds
    while True:
        # Outside a loop of its own, Qt deletes nothing that was put off.
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        found = since(before)
        if not found or time.monotonic() > until:
            return found
        app.processEvents()


def _active() -> list[QTimer | QProcess]:
    found: list[QTimer | QProcess] = []
    for one in gc.get_objects():
        # By type: asking an object for its class runs code of some libraries' proxies.
        kind = type(one)
        if issubclass(kind, QTimer | QProcess) and shiboken6.isValid(one) and _is_active(one):
            found.append(one)
    return found


def _is_active(one: QTimer | QProcess) -> bool:
    if isinstance(one, QTimer):
        return one.isActive()
    return one.state() is not QProcess.ProcessState.NotRunning
