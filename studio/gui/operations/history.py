"""Undo and redo as the window offers them: what is next either way, and the two verbs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.change import ChangeSet, Entity
from studio.gui.operations.live import LiveValue
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

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.undo_label = ""
        self.redo_label = ""
        self._live: LiveValue[History | None] = LiveValue(
            runner, lambda project: project.history.state(), touched_by=_TOUCHED_BY, parent=self
        )
        self._live.changed.connect(self._show)

    def load(self) -> None:
        """Read the history of the project that was opened."""
        self._live.load()

    def clear(self) -> None:
        """Offer nothing, as no project is open."""
        self._live.clear(None)

    def undo(self) -> None:
        """Take the newest step back."""
        labels: list[str] = []  # read where it is undone: the one known here may be of before

        def act(project: "Project") -> ChangeSet:
            labels.append(project.history.state().undo)
            return project.history.undo()

        self._runner.change(act, lambda _: self.undone.emit(labels[0]))

    def redo(self) -> None:
        """Do the step again that was undone last."""
        labels: list[str] = []

        def act(project: "Project") -> ChangeSet:
            labels.append(project.history.state().redo)
            return project.history.redo()

        self._runner.change(act, lambda _: self.redone.emit(labels[0]))

    def _show(self, state: "History | None") -> None:
        self.undo_label = state.undo if state else ""
        self.redo_label = state.redo if state else ""
        self.changed.emit()
