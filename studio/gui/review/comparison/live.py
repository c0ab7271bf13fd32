"""Has answers looked at in the background: when typing pauses, and only the newest of each."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.message import ToolCall
from studio.domain.target import Target
from studio.domain.task import Task
from studio.gui.operations.background import Background
from studio.gui.operations.problems import Problem

if TYPE_CHECKING:
    from studio.services.looking import Look

_PAUSE = 250  # milliseconds of no typing
_LONG_PAUSE = 1_500
_LONG = 500_000  # characters of an answer that rules take a while for


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An answer to a task, as it is now; ``place`` is the side that it stands on."""

    place: str
    task: Task
    target: Target | None
    text: str
    tool_calls: tuple[ToolCall, ...] = ()


class LiveLook(QObject):
    """One look runs at a time; of what is asked meanwhile only the newest of each place waits."""

    looked = Signal(object, object)  # Question, Look
    failed = Signal(object, str)  # Question, why

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._wanted: dict[str, Question] = {}
        self._running: Question | None = None
        self._stale = False  # what runs is of no use any more
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)

    def ask(self, question: Question) -> None:
        """Look at an answer in a moment, in the place of what was asked of that side before."""
        self._wanted[question.place] = question
        if self._running is not None and self._running.place == question.place:
            self._stale = True
        longest = max(len(one.text) for one in self._wanted.values())
        self._timer.start(_LONG_PAUSE if longest > _LONG else _PAUSE)

    def forget(self) -> None:
        """Ask nothing more, as other answers are shown."""
        self._wanted.clear()
        self._timer.stop()
        self._stale = True

    @property
    def is_waiting(self) -> bool:
        """Tell whether something is to come."""
        return bool(self._wanted) or (self._running is not None and not self._stale)

    def _start(self) -> None:
        if self._running is not None or not self._wanted:
            return
        from studio.services import looking

        question = self._wanted.pop(next(iter(self._wanted)))
        self._running, self._stale = question, False
        self._background.run(
            looking.look,
            question.task,
            question.target,
            question.text,
            question.tool_calls,
            then=self._take,
            on_problem=self._fail,
        )

    def _take(self, look: "Look") -> None:
        question, stale = self._end()
        if question is not None and not stale:
            self.looked.emit(question, look)

    def _fail(self, problem: Problem) -> None:
        question, stale = self._end()
        if question is not None and not stale and not problem.cancelled:
            self.failed.emit(question, problem.sentence)

    def _end(self) -> tuple[Question | None, bool]:
        question, self._running = self._running, None
        stale, self._stale = self._stale, False
        if self._wanted and not self._timer.isActive():
            self._timer.start(0)
        return question, stale
