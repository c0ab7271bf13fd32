"""How many held-out tasks a train task gives away: known at all times, counted unseen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from studio.domain.change import ChangeSet, Entity
from studio.gui.operations.background import Background
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project
    from studio.services.twins import Growth, Unread

Result = TypeVar("Result")
# So many new tasks are read on the data thread; more are compared by another process first.
_FEW = 200
_PIECE = 1_000  # are read in one go: other questions come in between
_STEP = 4_000  # are compared in one go, at least: other work comes in between
_OF_ALL = 4  # ... or this part of those compared before, as all of them travel each time


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """The count, or the index that another process must add tasks to before there is one."""

    tasks: int | None = None
    growth: "Growth | None" = None


class LeakageModel(QObject):
    """Follows the open project; keeps its index of near-duplicates up to date."""

    changed = Signal(object)  # int | None: None while it is not known
    counting = Signal()  # it will be known later

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
        self._ask(_count, self._arrive, self._turn)

    def _arrive(self, reading: _Reading, turn: int) -> None:
        if reading.growth is not None:
            self.tasks = None
            self.counting.emit()
            self._collect(reading.growth, (), turn)
            return
        self._reading = False
        self._tell(reading.tasks)
        if self._stale:
            self._read()
        else:
            self._runner.go_on()

    def _collect(self, growth: "Growth", pieces: "tuple[Unread, ...]", turn: int) -> None:
        """Read new tasks piece by piece; have them compared a few thousand at once."""
        after = pieces[-1].last if pieces else growth.last

        def arrive(piece: "Unread", turn: int) -> None:
            got = (*pieces, piece)
            if not piece.count and not pieces:
                self._ask(lambda project: project.splits.keeper.take(growth), self._count, turn)
            elif piece.count == _PIECE and _PIECE * len(got) < _step(growth):
                self._collect(growth, got, turn)
            else:
                self._compare(growth, got, turn)

        self._ask(
            lambda project: project.splits.keeper.unread(after=after, limit=_PIECE), arrive, turn
        )

    def _compare(self, growth: "Growth", pieces: "tuple[Unread, ...]", turn: int) -> None:
        from studio.services import twins  # loads what compares texts, which the start can spare

        self._background.run(
            twins.grown,
            growth,
            pieces,
            then=lambda grown: self._collect(grown, (), turn),
            on_problem=lambda problem: self._give_up(problem, turn),
        )

    def _count(self, _taken: None, turn: int) -> None:
        self._ask(_count, self._arrive, turn)

    def _ask(
        self,
        read: "Callable[[Project], Result]",
        then: Callable[[Result, int], None],
        turn: int,
    ) -> None:
        def arrive(result: Result) -> None:
            if turn == self._turn:
                then(result, turn)

        if turn == self._turn:
            self._runner.query(
                read,
                arrive,
                on_problem=lambda problem: self._give_up(problem, turn),
            )

    def _give_up(self, problem: object, turn: int) -> None:
        if turn == self._turn:
            self._reading = False
            self._tell(None)
            self._runner.failed.emit(problem)
            self._runner.go_on()  # what waits must compare for itself

    def _tell(self, tasks: int | None) -> None:
        self.tasks = tasks
        self.changed.emit(tasks)


def _count(project: "Project") -> _Reading:
    keeper = project.splits.keeper
    keeper.patience = _FEW
    if keeper.behind() > _FEW:
        return _Reading(growth=keeper.growth())
    return _Reading(tasks=project.splits.leakage())


def _step(growth: "Growth") -> int:
    return max(_STEP, len(growth.packed) // _OF_ALL)
