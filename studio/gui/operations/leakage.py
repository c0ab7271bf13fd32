"""How many held-out tasks a train task gives away: known at all times, counted unseen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.change import ChangeSet, Entity
from studio.gui.operations.background import Background
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.curation.twins import Hashed
    from studio.project import Project
    from studio.services.twins import Unread

# So many new tasks are read on the data thread; more are prepared by another process first.
_FEW = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """The count, or what another process must hash before there is one."""

    tasks: int | None = None
    unread: "Unread | None" = None


class LeakageModel(QObject):
    """Follows the open project; keeps its index of near-duplicates up to date."""

    changed = Signal(object)  # int | None: None while it is not known

    def __init__(
        self, runner: OperationRunner, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner, self._background = runner, background
        self.tasks: int | None = None
        self._turn = 0
        self._open = False
        self._reading = self._stale = False
        runner.changed.connect(self._hear)

    def load(self) -> None:
        """Count in the project that was opened."""
        self.clear()
        self._open = True
        self._read()

    def clear(self) -> None:
        """Know nothing, as no project is open."""
        self._turn += 1
        self._open = self._reading = self._stale = False
        self._tell(None)

    def _hear(self, change: ChangeSet) -> None:
        if self._open and change.touches(Entity.TASK):
            self._read()

    def _read(self) -> None:
        """Read once; a change while that is under way leads to another reading."""
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        turn = self._turn
        self._runner.query(
            _count,
            lambda reading: self._arrive(reading, turn),
            on_problem=lambda problem: self._give_up(problem, turn),
        )

    def _arrive(self, reading: _Reading, turn: int) -> None:
        if turn != self._turn:
            return
        if reading.unread is not None:
            self._prepare(reading.unread, turn)
            return
        self._reading = False
        self._tell(reading.tasks)
        if self._stale:
            self._read()

    def _prepare(self, unread: "Unread", turn: int) -> None:
        from studio.curation import twins  # loads what compares texts, which the start can spare

        def take(hashed: "Hashed") -> None:
            if turn == self._turn:
                self._runner.query(
                    lambda project: _take(project, unread, hashed),
                    lambda reading: self._arrive(reading, turn),
                    on_problem=lambda problem: self._give_up(problem, turn),
                )

        self._background.run(
            twins.hashed,
            unread.texts,
            then=take,
            on_problem=lambda problem: self._give_up(problem, turn),
        )

    def _give_up(self, problem: object, turn: int) -> None:
        if turn == self._turn:
            self._reading = False
            self._tell(None)
            self._runner.failed.emit(problem)

    def _tell(self, tasks: int | None) -> None:
        self.tasks = tasks
        self.changed.emit(tasks)


def _count(project: "Project") -> _Reading:
    if project.splits.keeper.behind() > _FEW:
        return _Reading(unread=project.splits.keeper.unread())
    return _Reading(tasks=project.splits.leakage())


def _take(project: "Project", unread: "Unread", hashed: "Hashed") -> _Reading:
    project.splits.keeper.take(unread, hashed)
    return _count(project)
