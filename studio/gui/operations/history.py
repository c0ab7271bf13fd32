"""Undo and redo as the window offers them: what is next either way, and the two verbs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.change import ChangeSet, Entity
from studio.gui.operations.live import LiveValue
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project
    from studio.services.history import History

_TOUCHED_BY = frozenset(Entity) - {Entity.METRIC}


class HistoryModel(QObject):
    """Names the next step either way, also the steps of earlier starts."""

    changed = Signal()
    undone = Signal(str)  # the step's name
    redone = Signal(str)
    working = Signal(str)  # what is under way, in words; "" once it is over

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.undo_label = ""
        self.redo_label = ""
        self.is_busy = False
        self._live: LiveValue[History | None] = LiveValue(
            runner, lambda project: project.history.state(), touched_by=_TOUCHED_BY, parent=self
        )
        self._live.changed.connect(self._show)

    def load(self) -> None:
        """Read the history of the project that was opened."""
        self._live.load()

    def clear(self) -> None:
        """Offer nothing, as no project is open."""
        self._set_busy("")
        self._live.clear(None)

    def undo(self) -> None:
        """Take the newest step back; a step of very many tasks takes a while."""
        if self.is_busy:
            return
        labels: list[str] = []  # read where it is undone: the one known here may be of before

        def act(project: "Project") -> ChangeSet:
            labels.append(project.history.state().undo)
            return project.history.undo()

        self._set_busy(self.tr("Undoing: {step}…").format(step=self.undo_label))
        self._run(act, lambda: self.undone.emit(labels[0]))

    def redo(self) -> None:
        """Do the step again that was undone last."""
        if self.is_busy:
            return
        labels: list[str] = []

        def act(project: "Project") -> ChangeSet:
            labels.append(project.history.state().redo)
            return project.history.redo()

        self._set_busy(self.tr("Doing again: {step}…").format(step=self.redo_label))
        self._run(act, lambda: self.redone.emit(labels[0]))

    def _run(self, act: "Callable[[Project], ChangeSet]", then: Callable[[], None]) -> None:
        def arrive(_: ChangeSet) -> None:
            self._set_busy("")
            then()

        def fail(problem: Problem) -> None:
            self._set_busy("")
            self._runner.failed.emit(problem)

        self._runner.change(act, arrive, on_problem=fail)

    def _set_busy(self, words: str) -> None:
        if self.is_busy != bool(words):
            self.is_busy = bool(words)
            self.working.emit(words)
            self.changed.emit()

    def _show(self, state: "History | None") -> None:
        self.undo_label = state.undo if state else ""
        self.redo_label = state.redo if state else ""
        self.changed.emit()
