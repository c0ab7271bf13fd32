"""Undo and redo as the window offers them: what is next either way, and the two verbs."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from studio.domain.change import ChangeSet, Entity
from studio.gui import text
from studio.gui.operations.live import LiveValue
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project
    from studio.services.history import History

_TOUCHED_BY = frozenset(Entity) - {Entity.METRIC}
# Who taps the key quickly means each tap; who taps again after this has lost patience.
_PATIENCE_MS = 400
_MOST_WAITING = 3  # so that a key held down does not go on for long after it is let go


class HistoryModel(QObject):
    """Names the next step either way, also the steps of earlier starts.

    Steps that are asked for in quick succession are taken one after another.
    """

    changed = Signal()
    undone = Signal(str)  # the step's name
    redone = Signal(str)
    refused = Signal(str, str)  # the newest step, which is not for the desk to undo; who did it
    working = Signal(str)  # what is under way, in words; "" once it is over
    _far = Signal(int, int)  # how much of it is done, of how much; told by the data thread

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.undo_label = ""
        self.redo_label = ""
        self.undoes_review = False  # what would be undone is this person's, done at the desk
        self.is_busy = False
        self._words = ""
        self._far.connect(self._tell_far, Qt.ConnectionType.QueuedConnection)
        self._waiting: deque[Callable[[], None]] = deque()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.changed)
        self._live: LiveValue[History | None] = LiveValue(
            runner, lambda project: project.history.state(), touched_by=_TOUCHED_BY, parent=self
        )
        self._live.changed.connect(self._show)

    @property
    def takes_steps(self) -> bool:
        """Tell whether a step asked for now is taken, at once or after the one under way."""
        return not self.is_busy or self._patience.isActive()

    def load(self) -> None:
        """Read the history of the project that was opened."""
        self._live.load()

    def clear(self) -> None:
        """Offer nothing, as no project is open."""
        self._waiting.clear()
        self._set_busy("")
        self._live.clear(None)

    def undo(self) -> None:
        """Take the newest step back; a step of very many tasks takes a while."""
        self._ask(self._undo)

    def undo_review(self) -> None:
        """Take back the newest step where this person did it at the desk; else ``refused``."""
        self._ask(self._undo_review)

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._ask(self._redo)

    def _ask(self, step: Callable[[], None]) -> None:
        if not self.is_busy and not self._waiting:
            step()
        elif self.takes_steps and len(self._waiting) < _MOST_WAITING:
            self._waiting.append(step)

    def _undo(self) -> None:
        labels: list[str] = []  # read where it is undone: the one known here may be of before

        def act(project: "Project") -> ChangeSet:
            labels.append(project.history.state().undo)
            return project.history.undo(self._far.emit)

        self._set_busy(self.tr("Undoing: {step}…").format(step=self.undo_label))
        self._run(act, lambda: self.undone.emit(text.said(labels[0])))

    def _undo_review(self) -> None:
        found: list[History] = []

        def act(project: "Project") -> ChangeSet:
            found.append(project.history.state())
            may = _is_of_desk(found[0])
            return project.history.undo(self._far.emit) if may else ChangeSet(label="")

        def tell() -> None:
            if _is_of_desk(found[0]):
                self.undone.emit(text.said(found[0].undo))
            else:
                self.refused.emit(text.said(found[0].undo), found[0].by)

        undoes = self.tr("Undoing: {step}…").format(step=self.undo_label)
        self._set_busy(undoes if self.undoes_review else self.tr("Looking what was done last…"))
        self._run(act, tell)

    def _redo(self) -> None:
        labels: list[str] = []

        def act(project: "Project") -> ChangeSet:
            labels.append(project.history.state().redo)
            return project.history.redo(self._far.emit)

        self._set_busy(self.tr("Doing again: {step}…").format(step=self.redo_label))
        self._run(act, lambda: self.redone.emit(text.said(labels[0])))

    def _run(self, act: "Callable[[Project], ChangeSet]", then: Callable[[], None]) -> None:
        def arrive(_: ChangeSet) -> None:
            self._set_busy("")
            then()
            if self._waiting:
                self._live.load()  # what comes next has another name, or there is nothing

        def fail(problem: Problem) -> None:
            self._waiting.clear()
            self._set_busy("")
            self._runner.failed.emit(problem)

        self._runner.change(act, arrive, on_problem=fail)

    def _tell_far(self, done: int, whole: int) -> None:
        if self.is_busy:
            self.working.emit(f"{self._words} {text.percent(done / whole)}")

    def _set_busy(self, words: str) -> None:
        self._words = words
        if self.is_busy != bool(words):
            self.is_busy = bool(words)
            if words:
                self._patience.start()
            else:
                self._patience.stop()
            self.working.emit(words)
            self.changed.emit()

    def _show(self, state: "History | None") -> None:
        self.undo_label = text.said(state.undo) if state else ""
        self.redo_label = text.said(state.redo) if state else ""
        self.undoes_review = state is not None and _is_of_desk(state)
        self.changed.emit()
        if self._waiting and not self.is_busy:
            step = self._waiting.popleft()
            if self.redo_label if step == self._redo else self.undo_label:
                step()
            else:
                self._waiting.clear()


def _is_of_desk(state: "History") -> bool:
    """Tell whether the desk may undo what was done last: a reviewer's work is hers alone."""
    return state.is_review and not state.by
