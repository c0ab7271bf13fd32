"""Measures the review queue's list in the window; `python -m tests.benchmarks.queue_window FOLDER`.

The project is one that review_speed has made with --project.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.review import QueueFilter, QueueOrder
from studio.gui.operations.runner import OperationRunner
from studio.gui.review.queue.item_list import ItemList
from studio.gui.review.queue.lines import QueueLines
from studio.gui.theme import fonts, tokens
from studio.gui.theme.theme import Appearance, Theme
from studio.project import Project
from tests.benchmarks.windows import TimedApplication, resident, until

_JUMPS = 40
_PAGES_DOWN = 300


def main() -> None:
    """Print what is measured."""
    folder = Path(sys.argv[1])
    app = TimedApplication("queue_window")
    fonts.register()
    theme = Theme(app, tokens.load())
    theme.restore(Appearance.LIGHT, 1.0)
    runner = OperationRunner()
    runner.failed.connect(lambda problem: sys.stderr.write(f"{problem}\n"))
    opened: list[object] = []
    runner.open(lambda: Project.open(folder, read_only=True), opened.append)
    until(app, lambda: bool(opened))
    lines = QueueLines(runner)
    shown = ItemList(theme, lines)
    shown.resize(theme.tokens.size.queue, 600)
    shown.show()
    try:
        for line in _measure(app, lines, shown):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    finally:
        runner.shut_down()


def _measure(app: TimedApplication, lines: QueueLines, shown: ItemList) -> Iterator[str]:
    counted: list[int] = []
    lines.counted.connect(counted.append)
    before = resident()
    for order in QueueOrder:
        counted.clear()
        app.longest = app.longest_work = 0.0
        started = time.perf_counter()
        lines.show(QueueFilter(order=order))
        until(app, lambda: bool(counted))
        first = (time.perf_counter() - started) * 1000
        for _ in range(_PAGES_DOWN):
            QTest.keyClick(shown, Qt.Key.Key_PageDown)
            app.processEvents()
        waits = sorted(_jump(app, lines, shown, at) for at in range(_JUMPS))
        yield (
            f"{order}: {counted[0]:,} rows after {first:.0f} ms; {_JUMPS} jumps through all of"
            f" them, median wait {waits[_JUMPS // 2]:.0f} ms, worst {waits[-1]:.0f} ms;"
            f" longest turn {app.longest * 1000:.1f} ms, {app.longest_work * 1000:.1f} ms at work"
        )
    yield f"memory grew by {resident() - before:.0f} MB"


def _jump(app: TimedApplication, lines: QueueLines, shown: ItemList, at: int) -> float:
    """Move the scroll bar somewhere and wait for the rows; gives the milliseconds."""
    started = time.perf_counter()
    bar = shown.verticalScrollBar()
    bar.setValue(bar.maximum() * at // _JUMPS)
    until(app, lambda: lines.row(shown.rowAt(0)) is not None)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
