"""Measures the window's table over very many tasks: first paint, scrolling, memory, blocking."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from studio.domain.change import Entity
from studio.domain.task_query import TaskLine, TaskQuery
from studio.gui.operations.runner import OperationRunner
from studio.gui.tables.model import LazyModel
from studio.gui.tables.table import LazyTable
from studio.gui.theme import fonts, tokens
from studio.gui.theme.theme import Appearance, Theme
from studio.project import Project
from tests.benchmarks.windows import TimedApplication, resident, until
from tests.unit.gui.tables.source import TaskSource

_STEPS = 400


def measure(folder: Path) -> Iterator[str]:
    """Show the project's tasks and say how long that takes."""
    app = TimedApplication("table_window")
    fonts.register()
    theme = Theme(app, tokens.load())
    theme.restore(Appearance.LIGHT, 1.0)
    runner = OperationRunner()
    runner.failed.connect(lambda problem: sys.stderr.write(f"{problem}\n"))
    opened: list[object] = []
    runner.open(lambda: Project.open(folder, read_only=True), opened.append)
    until(app, lambda: bool(opened))
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
    app: TimedApplication,
    model: LazyModel[TaskLine, TaskQuery],
    table: LazyTable[TaskLine, TaskQuery],
) -> Iterator[str]:
    counted: list[int] = []
    table.counted.connect(counted.append)
    table.show()
    app.longest, started = 0.0, time.perf_counter()
    table.show_query(TaskQuery())
    until(app, lambda: model.row(0) is not None)
    table.repaint()
    painted = time.perf_counter() - started
    until(app, lambda: bool(counted))
    known = time.perf_counter() - started
    yield f"window: first rows painted after {painted * 1000:.0f} ms"
    yield f"window: {counted[0]:,} rows counted after {known * 1000:.0f} ms"
    until(app, lambda: table.verticalScrollBar().maximum() > counted[0] - 100)
    before = resident()
    waits = [_scroll(app, model, table, step) for step in range(_STEPS)]
    grown = resident() - before
    yield (
        f"window: {_STEPS} jumps through all rows, median wait"
        f" {sorted(waits)[_STEPS // 2] * 1000:.0f} ms, worst {max(waits) * 1000:.0f} ms;"
        f" memory grew by {grown:.0f} MB"
    )
    yield f"window: longest turn of its thread {app.longest * 1000:.1f} ms"


def _scroll(
    app: TimedApplication,
    model: LazyModel[TaskLine, TaskQuery],
    table: LazyTable[TaskLine, TaskQuery],
    step: int,
) -> float:
    started = time.perf_counter()
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() * step // _STEPS)
    until(app, lambda: model.row(table.rowAt(0)) is not None)
    return time.perf_counter() - started
