"""Looks in the background whether a corrected turn keeps the contract, as an answer must."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.message import ToolCall
from studio.domain.target import Target
from studio.domain.task import Task
from studio.gui.operations.background import Background
from studio.gui.review.comparison.live import LiveLook, Question

if TYPE_CHECKING:
    from studio.services.looking import Look, TextFault

_TURN = "turn"  # the only side there is


class TurnCheck(QObject):
    """Knows the faults of the text that was asked about last, once it was looked at."""

    changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = LiveLook(background, self)
        self._live.looked.connect(self._take)
        self._live.failed.connect(lambda question, _: self._learn(question, ()))
        self._asked: Question | None = None
        self._faults: tuple[TextFault, ...] | None = None

    @property
    def faults(self) -> "tuple[TextFault, ...] | None":
        """Where the text breaks the contract; None while that is not known."""
        return self._faults

    def ask(
        self, task: Task, target: Target | None, text: str, calls: tuple[ToolCall, ...] = ()
    ) -> None:
        """Look at a text in a moment, once typing pauses."""
        self._faults = None
        self._asked = Question(place=_TURN, task=task, target=target, text=text, tool_calls=calls)
        self._live.ask(self._asked)

    def forget(self) -> None:
        """Ask nothing more, as nothing is typed any more."""
        self._live.forget()
        self._asked = self._faults = None

    def _take(self, question: Question, look: "Look") -> None:
        self._learn(question, tuple(one for one in look.faults if not one.in_calls))

    def _learn(self, question: Question, faults: "tuple[TextFault, ...]") -> None:
        if question is self._asked:
            self._faults = faults
            self.changed.emit()
