"""Keeps what is typed over an answer as a draft, and tries again where that cannot be done."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.ids import CandidateId
from studio.domain.message import ToolCall
from studio.gui.operations.news import Keeping
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project

_APART = 300  # milliseconds from one time a draft is kept to the next, while typing goes on
_AGAIN = 3000  # milliseconds until a draft that could not be kept is tried again


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A text over an answer, of the project at ``place``.

    It is not edited where it says what editing begins with.
    """

    place: Path
    candidate_id: CandidateId
    text: str
    tool_calls: tuple[ToolCall, ...]
    is_edited: bool = True


class Drafts(QObject):
    """Holds what is not kept yet, by answer; nothing of it is dropped before it is kept.

    The first key is kept at once, what follows it every few moments, also while typing goes on.
    """

    kept = Signal(object, object)  # CandidateId, datetime
    failed = Signal(object, str)  # CandidateId, why
    troubled = Signal(object)  # Problem, once for each spell of trouble
    recovered = Signal()  # that is over
    turned = Signal(object)  # Keeping: how it stands now

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._waiting: dict[CandidateId, Typed] = {}
        self._asked: dict[CandidateId, Typed] = {}  # what is on its way to be kept
        self._is_in_trouble = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def take(self, typed: Typed) -> None:
        """Keep a text: at once where none was kept just now, else in a moment."""
        self._waiting[typed.candidate_id] = typed
        if not self._timer.isActive():
            self._timer.start(0)  # once the key is answered
        self._tell()

    def waiting(self, candidate_id: CandidateId) -> Typed | None:
        """Give a text that is not kept yet."""
        return self._waiting.get(candidate_id)

    @property
    def is_idle(self) -> bool:
        """Whether all that was typed is kept."""
        return not self._waiting

    @property
    def keeping(self) -> Keeping:
        """How what was typed stands."""
        if self.is_idle:
            return Keeping.KEPT
        return Keeping.FAILED if self._is_in_trouble else Keeping.UNDER_WAY

    def forget(self, candidate_id: CandidateId) -> None:
        """Keep no text for this answer any more: it was decided on."""
        self._waiting.pop(candidate_id, None)
        self._tell()

    def clear(self) -> None:
        """Forget everything: another project is open."""
        self._waiting.clear()
        self._asked.clear()
        self._timer.stop()
        self._is_in_trouble = False
        self._tell()

    def flush(self) -> None:
        """Keep everything now, after all that was asked of the project before."""
        self._timer.stop()
        for candidate_id, typed in self._waiting.items():
            if self._asked.get(candidate_id) is typed:
                continue
            self._asked[candidate_id] = typed
            self._runner.query(
                partial(_keep, typed),
                partial(self._arrive, typed),
                on_problem=partial(self._fail, typed),
            )

    def _go_on(self) -> None:
        """Keep what was typed since; while something is on its way still, wait for that."""
        if self._waiting and not self._asked:
            self.flush()
        if self._waiting:
            self._timer.start(_APART)

    def _end(self, typed: Typed) -> None:
        if self._asked.get(typed.candidate_id) is typed:
            del self._asked[typed.candidate_id]

    def _arrive(self, typed: Typed, _: None) -> None:
        self._end(typed)
        if self._is_in_trouble:
            self._is_in_trouble = False
            self.recovered.emit()
        if self._waiting.get(typed.candidate_id) is typed:
            del self._waiting[typed.candidate_id]
            self.kept.emit(typed.candidate_id, datetime.now(UTC))
        self._tell()

    def _fail(self, typed: Typed, problem: Problem) -> None:
        self._end(typed)
        if self._waiting.get(typed.candidate_id) is not typed:
            return
        if not self._is_in_trouble:
            self._is_in_trouble = True
            self.troubled.emit(problem)
        self.failed.emit(typed.candidate_id, problem.sentence)
        self._timer.start(_AGAIN)
        self._tell()

    def _tell(self) -> None:
        self.turned.emit(self.keeping)


def _keep(typed: Typed, project: "Project") -> None:
    if project.path != typed.place:
        return  # what was typed in another project is not this one's
    if not typed.is_edited:
        project.review.drop_draft(typed.candidate_id)
    else:
        project.review.keep_draft(typed.candidate_id, typed.text, tool_calls=typed.tool_calls)
