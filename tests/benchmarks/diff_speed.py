"""Measures comparisons and the view that shows them; `python -m tests.benchmarks.diff_speed`.

Processor time of the measuring thread, so that a busy machine counts less; ``--wall`` for clocks.
As in the window, garbage is collected between what a person does.
"""

import argparse
import difflib
import gc
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.diffing import comparison
from studio.diffing.results import Method
from studio.gui.diff.view import DiffView
from studio.gui.operations.background import Background, Task
from studio.gui.theme import fonts, tokens
from studio.gui.theme.theme import Theme
from tests.benchmarks import steadiness
from tests.benchmarks.steadiness import Beside

_TEXT = (
    "the parcel is late today and we will send it again to your address as soon as customs has "
    "cleared this invoice number order please answer by Friday with a copy of form fee"
)
_WORDS = _TEXT.split()
_LINES = 10_000


class Material:
    """Texts by chance, the same in every run."""

    def __init__(self) -> None:
        self._random = random.Random(7)

    def sentence(self, words: int) -> str:
        """Give words in a row."""
        return " ".join(self._random.choice(_WORDS) for _ in range(words)).capitalize() + "."

    def edited(self, text: str, share: float) -> str:
        """Give a text in which some words are others, gone or new."""
        kept: list[str] = []
        for word in text.split(" "):
            chance = self._random.random() / share
            if chance >= 1:
                kept.append(word)
            elif chance < 0.7:
                kept += [self._random.choice(_WORDS)] * (1 if chance < 0.4 else 2)
        return " ".join(kept)

    def prose(self) -> tuple[str, str]:
        """Give two answers of about 500 tokens."""
        text = "\n\n".join(" ".join(self.sentence(12) for _ in range(4)) for _ in range(8))
        return text, self.edited(text, 0.25)

    def json(self) -> tuple[str, str]:
        """Give two objects of about 500 tokens with other values and orders."""
        keys = [f"field_{n}" for n in range(28)]
        left = {key: self.sentence(9) for key in keys}
        self._random.shuffle(keys)
        right = {key: self.edited(left[key], 0.25) for key in keys}
        return json.dumps(left, indent=2), json.dumps(right, indent=2)

    def sql(self) -> tuple[str, str]:
        """Give two queries of about 500 tokens."""
        part = "SELECT id, {0} FROM parcel p JOIN depot d ON d.id = p.{0} WHERE p.weight > {1}"
        sides = [
            "\nUNION ALL\n".join(
                part.format(self._random.choice(_WORDS), self._random.randrange(3))
                for _ in range(20)
            )
            for _ in range(2)
        ]
        return sides[0], sides[1]

    def long(self) -> tuple[str, str]:
        """Give two texts of 10,000 lines."""
        left = [self.sentence(10) for _ in range(_LINES)]
        right = [self.edited(line, 0.3) if self._random.random() < 0.2 else line for line in left]
        return "\n".join(left), "\n".join(right)


class Bench:
    """Prints one line for each thing measured, in milliseconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        gc.disable()
        self.app = QApplication(["diff_speed"])
        fonts.register()
        self.theme = Theme(self.app, tokens.load())
        self.material = Material()
        gc.freeze()
        heads = ("P50", "P95", "worst", "steady", "P50", "P95")
        _say(f"{'milliseconds':<52}" + "".join(f"{head:>9}" for head in heads))

    def timed(self, run: Callable[[], object]) -> Beside[float]:
        """Give how long something took, painting included."""
        gc.collect()
        before = steadiness.add_up()
        start = self._clock()
        run()
        self.app.sendPostedEvents()
        took = (self._clock() - start) * 1000
        return Beside(took, before, steadiness.add_up())

    def compare(self, count: int) -> None:
        """Compare two answers of 500 tokens."""
        for method, make in (
            (Method.WORDS, self.material.prose),
            (Method.JSON, self.material.json),
            (Method.SQL, self.material.sql),
        ):
            pairs = [make() for _ in range(count)]
            times = [self.timed(partial(comparison.compare, *pair, method)) for pair in pairs]
            _line(f"compare two answers, {method.value}", times)
        words = [(left.split(" "), right.split(" ")) for left, right in pairs[:20]]
        others = [
            self.timed(difflib.SequenceMatcher(None, *pair, autojunk=False).get_opcodes)
            for pair in words
        ]
        _line("  difflib on words of the same queries, no view", others)

    def show(self, count: int) -> None:
        """Show two answers of 500 tokens, to the last pixel."""
        background = Background(self.app)
        view = self._view(background)
        for method, make in (
            (Method.WORDS, self.material.prose),
            (Method.JSON, self.material.json),
            (Method.SQL, self.material.sql),
        ):
            for pane in (view.left, view.right):
                pane.highlight("" if method is Method.WORDS else method.value)
            pairs = [make() for _ in range(count)]
            _painted(view, make(), method)  # fonts and libraries are read with the first
            times = [self.timed(partial(_painted, view, pair, method)) for pair in pairs]
            _line(f"compare, show and paint two answers, {method.value}", times)
            times = []
            for pair in pairs:
                _make_ready(background, view, pair, method)
                times.append(self.timed(partial(_painted, view, pair, method)))
            _line("  where they were compared ahead", times)
        times = [self.timed(lambda: QTest.keyClick(view.right, Qt.Key.Key_X)) for _ in range(count)]
        _line("type a key into one of them", times)
        view.close()
        background.shut_down()

    def long(self) -> None:
        """Show, scroll and edit 10,000 lines."""
        left, right = self.material.long()
        _line(
            "compare 10,000 lines",
            [self.timed(lambda: comparison.compare(left, right, seconds=60)) for _ in range(3)],
        )
        background = Background(self.app)
        view = self._view(background)
        start = time.monotonic()
        shown = self.timed(lambda: view.show_texts(left, right, Method.WORDS))
        while view.diff is None:
            QTest.qWait(10)
        _line("show 10,000 lines, before they are compared", [shown])
        took = (time.monotonic() - start) * 1000
        _say(f"{'  until what differs is marked (clock)':<52}{took:9.1f}")
        bar = view.area.verticalScrollBar()
        times = []
        for step in range(100):
            bar.setValue(bar.maximum() * step // 100)
            times.append(self.timed(view.repaint))
        _line("scroll in 10,000 lines", times)
        view.right.setFocus()
        for name, key in (("a letter", Qt.Key.Key_X), ("Enter", Qt.Key.Key_Return)):
            times = []
            for step in range(60):
                line = view.right.document().findBlockByNumber(100 + 150 * step)
                cursor = QTextCursor(line)
                cursor.movePosition(QTextCursor.MoveOperation.NextWord)
                view.right.setTextCursor(cursor)
                QTest.qWait(5)
                times.append(self.timed(partial(_typed, view, key)))
            _line(f"type {name} in 10,000 lines", times)
        view.close()
        background.shut_down()

    def _view(self, background: Background | None) -> DiffView:
        view = DiffView(self.theme, left_name="A", right_name="B", background=background)
        view.resize(1000, 700)
        view.show()
        QTest.qWait(50)
        return view


def _make_ready(
    background: Background, view: DiffView, pair: tuple[str, str], method: Method
) -> None:
    """Compare as the desk does while the item before is looked at."""
    tasks: list[Task] = []
    background.started.connect(tasks.append)
    view.make_ready(*pair, method)
    background.started.disconnect(tasks.append)
    while not all(task.is_ended for task in tasks):
        QTest.qWait(1)


def _painted(view: DiffView, pair: tuple[str, str], method: Method) -> None:
    view.show_texts(*pair, method)
    view.repaint()


def _typed(view: DiffView, key: Qt.Key) -> None:
    QTest.keyClick(view.right, key)
    view.repaint()


def _line(name: str, tries: Sequence[Beside[float]]) -> None:
    """Tell of all tries, then of how many, and which, were made on a steady machine."""
    times, steady = [one.measured for one in tries], steadiness.steady(tries)
    line = f"{name:<52}{statistics.median(times):9.1f}{steadiness.p95(times):9.1f}{max(times):9.1f}"
    if steady:
        line += f"{len(steady):9}{statistics.median(steady):9.1f}{steadiness.p95(steady):9.1f}"
    _say(line)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--wall", action="store_true", help="by the clock")
    chosen = options.parse_args()
    bench = Bench(time.perf_counter if chosen.wall else time.thread_time)
    bench.compare(chosen.count)
    bench.show(chosen.count)
    bench.long()


if __name__ == "__main__":
    main()
