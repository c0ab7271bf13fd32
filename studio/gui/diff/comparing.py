"""Compares two texts: short ones at once, long ones in the background, the newest only."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from studio.diffing import comparison
from studio.diffing.results import Diff, Method
from studio.gui.diff import marks
from studio.gui.diff.marks import Side
from studio.gui.operations.background import Background
from studio.gui.operations.problems import Problem

# Characters of both texts beyond which a comparison takes longer than a frame.
AT_ONCE = 20_000
_LINE = 20  # characters that take as long as a line more


def is_large(characters: int, lines: int) -> bool:
    """Tell whether texts of this size take longer than a frame to compare."""
    return characters + _LINE * lines > AT_ONCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is to be compared, and how."""

    left: str
    right: str
    method: Method
    ignore_space: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What differs, and the marks of both texts that come of it."""

    diff: Diff
    sides: tuple[Side, Side]


class Comparer(QObject):
    """While a comparison runs, only the newest of further questions waits."""

    answered = Signal(object)  # Found
    failed = Signal(str)
    waiting = Signal(bool)

    def __init__(self, background: Background | None, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._wanted: Question | None = None
        self._running: Question | None = None
        self._next: Question | None = None
        self._ready: tuple[Question, Found] | None = None

    def make_ready(self, question: Question) -> None:
        """Compare ahead, so that the answer is there if this very question is asked."""
        if self._background is not None:
            self._background.run(
                _compare, question, then=partial(self._keep, question), on_problem=_let_be
            )

    def ask(self, question: Question) -> None:
        """Compare; an earlier question need not be answered any more."""
        self._wanted = question
        texts = question.left, question.right
        if self._ready is not None and self._ready[0] == question:
            self._next = None
            self.answered.emit(self._ready[1])
            return
        large = is_large(sum(map(len, texts)), sum(text.count("\n") for text in texts))
        if self._background is None or not large:
            self._next = None
            self.answered.emit(_compare(question))
        elif self._running == question:
            self._wanted, self._next = self._running, None  # its answer is on its way
        elif self._running is not None:
            self._next = question
        else:
            self._start(question)

    def forget(self) -> None:
        """Answer nothing that was asked."""
        self._wanted = self._next = None

    def _keep(self, question: Question, found: Found) -> None:
        self._ready = question, found

    def _start(self, question: Question) -> None:
        if self._background is not None:
            self._running = question
            self.waiting.emit(True)
            self._background.run(_compare, question, then=self._take, on_problem=self._fail)

    def _take(self, found: Found) -> None:
        question, self._running = self._running, None
        self.waiting.emit(False)
        if self._next is not None:
            following, self._next = self._next, None
            self._start(following)
        elif question is not None and question is self._wanted:
            self.answered.emit(found)

    def _fail(self, problem: Problem) -> None:
        question, self._running = self._running, None
        self.waiting.emit(False)
        if self._next is not None:
            following, self._next = self._next, None
            self._start(following)
        elif question is not None and question is self._wanted:
            self.failed.emit(problem.sentence)


def _let_be(_problem: Problem) -> None:
    """Say nothing: who asks the question will be told."""


def _compare(question: Question) -> Found:
    diff = comparison.compare(
        question.left, question.right, question.method, ignore_space=question.ignore_space
    )
    return Found(diff=diff, sides=marks.sides(diff, question.left, question.right))
