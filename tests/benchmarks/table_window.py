"""Measures the window's table over very many tasks: first paint, scrolling, memory, blocking."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from studio.domain.change import Entity
from studio.domain.task_query import TaskLine, TaskQuery
from studio.gui.operations.runner import OperationRunner
from studio.gui.tables.model import LazyModel
from studio.gui.tables.table import LazyTable
from studio.gui.theme import fonts, tokens
from studio.gui.theme.theme import Appearance, Theme
from studio.project import Project
from tests.unit.gui.tables.source import TaskSource

_STEPS = 400


class _Turns(QApplication):
    """Times every event that the window's thread handles."""

    def __init__(self) -> None:
        super().__init__(["table_window", "-platform", "offscreen"])
        self.longest = 0.0
        self._depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._depth:
            return super().notify(receiver, event)
        self._depth += 1
        started = time.perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            self.longest = max(self.longest, time.perf_counter() - started)


def measure(folder: Path) -> Iterator[str]:
    """Show the project's tasks and say how long that takes."""
    app = _Turns()
    fonts.register()
    theme = Theme(app, tokens.load())
    theme.restore(Appearance.LIGHT, 1.0)
    runner = OperationRunner()
    runner.failed.connect(lambda problem: sys.stderr.write(f"{problem}\n"))
    opened: list[object] = []
    runner.open(lambda: Project.open(folder, read_only=True), opened.append)
    _until(app, lambda: bool(opened))
    model: LazyModel[TaskLine, TaskQuery] = LazyModel(
        runner, TaskSource(), touched_by=frozenset({Entity.TASK})
    )
    table = LazyTable(theme, model, name="Tasks")
    table.resize(1280, 800)
    try:
        yield from _show(app, model, table)
    finally:
        runner.shut_down()


def _show(
    app: _Turns, model: LazyModel[TaskLine, TaskQuery], table: LazyTable[TaskLine, TaskQuery]
) -> Iterator[str]:
    counted: list[int] = []
    table.counted.connect(counted.append)
    table.show()
    app.longest, started = 0.0, time.perf_counter()
    table.show_query(TaskQuery())
    _until(app, lambda: model.row(0) is not None)
    table.repaint()
    painted = time.perf_counter() - started
    _until(app, lambda: bool(counted))
    known = time.perf_counter() - started
    yield f"window: first rows painted after {painted * 1000:.0f} ms"
    yield f"window: {counted[0]:,} rows counted after {known * 1000:.0f} ms"
    _until(app, lambda: table.verticalScrollBar().maximum() > counted[0] - 100)
    before = _resident()
    waits = [_scroll(app, model, table, step) for step in range(_STEPS)]
    grown = _resident() - before
    yield (
        f"window: {_STEPS} jumps through all rows, median wait"
        f" {sorted(waits)[_STEPS // 2] * 1000:.0f} ms, worst {max(waits) * 1000:.0f} ms;"
        f" memory grew by {grown:.0f} MB"
    )
    yield f"window: longest turn of its thread {app.longest * 1000:.1f} ms"


def _scroll(
    app: _Turns,
    model: LazyModel[TaskLine, TaskQuery],
    table: LazyTable[TaskLine, TaskQuery],
    step: int,
) -> float:
    started = time.perf_counter()
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() * step // _STEPS)
    _until(app, lambda: model.row(table.rowAt(0)) is not None)
    return time.perf_counter() - started


def _until(app: QApplication, arrived: Callable[[], bool]) -> None:
    end = time.perf_counter() + 60
    while not arrived() and time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.001)


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
