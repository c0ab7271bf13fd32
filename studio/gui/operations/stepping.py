"""Long readings on the data thread in short turns, between which others have theirs."""

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from studio.domain.steps import Steps
from studio.gui.operations.runner import OnProblem, OperationRunner

if TYPE_CHECKING:
    from studio.project import Project

Result = TypeVar("Result")
_TURN_SECONDS = 0.005


@dataclass(frozen=True, slots=True)
class _End(Generic[Result]):
    """What a reading gave."""

    result: Result


class Reading(Generic[Result]):
    """A reading under way: ``then`` or ``on_problem`` runs once, neither after ``cancel``.

    It begins anew where another project was opened meanwhile. ``begin`` may also give its result
    at once. ``on_progress`` is told how much is done, and of how much.
    """

    def __init__(
        self,
        runner: OperationRunner,
        begin: "Callable[[Project], Result | Steps[Result]]",
        then: Callable[[Result], None],
        *,
        on_progress: Callable[[int, int], None] | None = None,
        on_problem: OnProblem | None = None,
    ) -> None:
        self._runner, self._begin, self._then = runner, begin, then
        self._on_progress, self._on_problem = on_progress, on_problem
        self._is_cancelled = False
        self._project: Project | None = None  # touched on the data thread only
        self._steps: Generator[tuple[int, int], None, Any] | None = None  # that too
        self._go_on()

    def cancel(self) -> None:
        """Read no further; harmless where it has ended."""
        self._is_cancelled = True

    def _go_on(self) -> None:
        self._runner.query(self._turn, self._arrive, on_problem=self._fail)

    def _turn(self, project: "Project") -> _End[Result] | tuple[int, int]:
        """Take some steps, on the data thread."""
        if self._is_cancelled:
            return 0, 0
        if self._steps is None or project is not self._project:
            begun = self._begin(project)
            if not isinstance(begun, Generator):
                return _End(begun)
            self._project, self._steps = project, begun
        until = time.perf_counter() + _TURN_SECONDS
        while True:
            try:
                told = next(self._steps)
            except StopIteration as end:
                return _End(end.value)
            if time.perf_counter() >= until:
                return told

    def _arrive(self, told: _End[Result] | tuple[int, int]) -> None:
        asked = getattr(self._then, "__self__", None)
        if self._is_cancelled or (isinstance(asked, QObject) and not isValid(asked)):
            return
        if isinstance(told, _End):
            self._then(told.result)
            return
        if self._on_progress is not None:
            self._on_progress(*told)
        self._go_on()

    def _fail(self, problem: Any) -> None:  # noqa: ANN401 - handed on as it comes
        if not self._is_cancelled:
            (self._on_problem or self._runner.failed.emit)(problem)
