"""Runs queries and changes on the data thread and brings what they give back to the window."""

import time
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from studio.domain.change import ChangeSet
from studio.domain.errors import BehindError, ProjectError
from studio.gui.operations import problems
from studio.gui.operations.data_thread import DataThread
from studio.gui.operations.problems import Problem

if TYPE_CHECKING:  # opening a project loads the store and its libraries, which can wait
    from studio.project import Project

Result = TypeVar("Result")
_TURN_SECONDS = 0.006
_PAINTED_MS = 80
OnProblem: TypeAlias = Callable[[Problem], None]


class OperationRunner(QObject):
    """Two verbs: ``query`` reads, ``change`` changes and says what changed.

    Functions run on the data thread with the open project; ``then`` and ``on_problem`` run on
    the window's thread. A problem nobody else takes is told by ``failed``.
    """

    changed = Signal(object)  # ChangeSet
    failed = Signal(object)  # Problem
    _arrived = Signal(object)  # Callable[[], None]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None  # touched on the data thread only
        self._held: deque[Callable[[], None]] = deque()  # both too
        self._is_patient = False
        self._thread = DataThread()
        self._ended = False
        self._untold: deque[Callable[[], None]] = deque()
        self._telling = QTimer(self, singleShot=True, interval=_PAINTED_MS)
        self._telling.timeout.connect(self._tell_all)
        self._waiting: deque[Callable[[], object]] = deque()  # results, in order of arrival
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._hand_over)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def query(
        self,
        read: "Callable[[Project], Result]",
        then: Callable[[Result], None],
        *,
        on_problem: OnProblem | None = None,
    ) -> None:
        """Read something and hand it to ``then``."""
        self._submit(lambda: read(self._opened()), then, on_problem or self.failed.emit)

    def change(
        self,
        act: "Callable[[Project], ChangeSet]",
        then: Callable[[ChangeSet], None] | None = None,
        *,
        first: Callable[[ChangeSet], None] | None = None,
        on_problem: OnProblem | None = None,
    ) -> None:
        """Change something; ``changed`` tells everybody before ``then`` runs.

        After ``first`` everybody waits until what it shows is painted: what they read meanwhile
        would make that late.
        """

        def tell(change: ChangeSet) -> None:
            self.changed.emit(change)
            if then is not None:
                _hand(then, change)

        def arrive(change: ChangeSet) -> None:
            if first is None:
                self._tell_all()  # in the order in which things changed
                tell(change)
            else:
                first(change)
                self._untold.append(partial(tell, change))
                self._telling.start()

        self._submit(
            lambda: act(self._opened()), arrive, on_problem or self.failed.emit, in_order=True
        )

    def open(
        self,
        opener: "Callable[[], Project]",
        then: "Callable[[Project], None]",
        *,
        on_problem: OnProblem | None = None,
    ) -> None:
        """Open a project on the data thread; the one open before is closed once that worked.

        ``then`` may read the project's plain attributes and nothing else of it.
        """
        self._tell_all()
        self._submit(lambda: self._replace(opener), then, on_problem or self.failed.emit)

    def close(self, then: Callable[[None], None]) -> None:
        """Close the project after all that was asked before."""
        self._tell_all()
        self._submit(self._close, then, self.failed.emit)

    def go_on(self) -> None:
        """Do what could not be done yet, as too many tasks were not compared."""
        self._thread.submit(self._do_held)

    def shut_down(self) -> None:
        """Close the project and end the data thread; nothing may be asked afterwards.

        Results that have not been handed over by then are dropped: who asked may be gone.
        """
        self._ended = True
        self._turn.stop()
        self._telling.stop()
        self._thread.submit(self._close_quietly)
        self._thread.stop()

    def _submit(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        on_problem: OnProblem,
        *,
        in_order: bool = False,
    ) -> None:
        def run() -> None:
            if in_order and self._held and not self._is_patient:
                self._held.append(run)  # a change must not overtake another
                return
            try:
                result = work()
            except BehindError:
                self._held.append(run)
            except Exception as error:  # noqa: BLE001 - whatever it is, the window must live on
                place = self._project.path if self._project is not None else None
                self._arrived.emit(partial(_hand, on_problem, problems.describe(error, place)))
            else:
                self._arrived.emit(partial(_hand, then, result))

        self._thread.submit(run)

    @Slot(object)
    def _deliver(self, arrival: Callable[[], object]) -> None:
        if not self._ended:
            self._waiting.append(arrival)
            self._turn.start()

    def _hand_over(self) -> None:
        """Hand over what fits into a few milliseconds; keys come before the rest of it."""
        until = time.perf_counter() + _TURN_SECONDS
        while self._waiting and not self._ended:
            self._waiting.popleft()()
            if time.perf_counter() >= until:
                break
        if not self._waiting:
            self._turn.stop()

    def _tell_all(self) -> None:
        """Tell everybody of what was shown to its author first."""
        self._telling.stop()
        while self._untold and not self._ended:
            self._untold.popleft()()

    def _opened(self) -> "Project":
        if self._project is None:
            raise ProjectError("No project is open; open one first.")
        return self._project

    def _replace(self, opener: "Callable[[], Project]") -> "Project":
        project = opener()
        self._close()
        self._project = project
        return project

    def _do_held(self) -> None:
        """Do what was put off, in order, whatever it takes."""
        if self._project is None or not self._held:
            return
        keeper = self._project.splits.keeper
        patience, keeper.patience, self._is_patient = keeper.patience, None, True
        while self._held:
            self._held.popleft()()
        keeper.patience, self._is_patient = patience, False

    def _close(self) -> None:
        self._do_held()
        if self._project is not None:
            project, self._project = self._project, None
            project.close()

    def _close_quietly(self) -> None:
        try:
            self._close()
        except Exception as error:  # noqa: BLE001 - the window is gone; the log must do
            problems.describe(error)


def _hand(hear: Callable[[Result], object], result: Result) -> None:
    """Hand a result to who asked, unless it is a dialog that has been closed since."""
    asked = getattr(hear, "__self__", None)
    if not isinstance(asked, QObject) or isValid(asked):
        hear(result)
