"""Pure work off the window's process: results, progress and problems come back as they are due."""

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from studio.domain.errors import CancelledError
from studio.gui.operations import problems
from studio.gui.operations.job import Job
from studio.gui.operations.problems import Problem
from studio.protocol.events import Progress

if TYPE_CHECKING:
    from studio.jobs.calculator import Calculator

Result = TypeVar("Result")


class Task(QObject):
    """One piece of work: waiting, running or ended; one without a title runs unseen."""

    changed = Signal()
    ended = Signal(object)  # Problem | None

    def __init__(
        self,
        title: str,
        *,
        cancel: Callable[["Task"], None],
        give_up: Callable[[Problem], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.job = Job(title=title, phase=self.tr("waiting"))
        self.is_ended = False
        self.give_up = give_up
        self._cancel = cancel

    @property
    def title(self) -> str:
        """What the work is called among the jobs; "" where it runs unseen."""
        return self.job.title

    def cancel(self) -> None:
        """Stop the work; harmless where it has ended."""
        if not self.is_ended and not self.job.stopping:
            self.job = replace(self.job, stopping=True)
            self.changed.emit()
            self._cancel(self)

    def begin(self) -> None:
        """Note that its turn has come."""
        self.job = replace(self.job, phase="")
        self.changed.emit()

    def show_progress(self, done: int, total: int) -> None:
        """Note how far it is."""
        event = Progress(done=done, total=total, unit="")
        self.job = self.job.after([event], now=time.monotonic())
        self.changed.emit()

    def end(self, problem: Problem | None) -> None:
        """Note that it has ended, with what went wrong."""
        self.is_ended = True
        self.ended.emit(problem)


class Background(QObject):
    """Runs one function after another in a process of its own, started with the first of them.

    ``then`` and ``on_problem`` run on the window's thread, exactly one of them, once; work that
    was cancelled has a problem that says so. A problem nobody else takes is told by ``failed``.
    """

    started = Signal(object)  # Task
    failed = Signal(object)  # Problem
    _arrived = Signal(object)  # Callable[[], None]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calculator: Calculator | None = None  # made with the first work
        self._work: queue.SimpleQueue[Callable[[Calculator], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._current: Task | None = None  # which task the calculator is at
        self._lock = threading.Lock()
        self._ended = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        function: Callable[..., Result],
        *args: object,
        then: Callable[[Result], None],
        on_problem: Callable[[Problem], None] | None = None,
        title: str = "",
    ) -> Task:
        """Run a function of some module with picklable arguments.

        It is handed a ``progress`` to call with (done, total) where it has such a parameter.
        With a title the work is listed among the jobs, where it can be cancelled.
        """
        take = on_problem or self._tell
        task = Task(title, cancel=self._cancel, give_up=take, parent=self)
        self._work.put(partial(self._calculate, task, partial(function, *args), then))
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="stillroom-background")
            self._thread.start()
        self.started.emit(task)
        return task

    def shut_down(self) -> None:
        """End what runs and drop what waits; nothing may be asked afterwards."""
        with self._lock:
            self._ended = True
            if self._calculator is not None:
                self._calculator.stop()
        self._work.put(None)
        if self._thread is not None:
            self._thread.join()

    def _cancel(self, task: Task) -> None:
        with self._lock:
            if self._current is task and self._calculator is not None:
                self._calculator.stop()
                return
        problem = problems.describe(CancelledError(_STOPPED))
        self._arrived.emit(partial(_end, task, problem, partial(task.give_up, problem)))

    def _serve(self) -> None:
        from studio.jobs.calculator import Calculator  # the window's start can spare it

        calculator = Calculator()
        with self._lock:
            self._calculator = calculator
        while (work := self._work.get()) is not None:
            if not self._ended:
                work(calculator)
        calculator.close()

    def _calculate(
        self,
        task: Task,
        call: "partial[Result]",
        then: Callable[[Result], None],
        calculator: "Calculator",
    ) -> None:
        try:
            result = self._result(task, call, calculator)
        except Exception as error:  # noqa: BLE001 - whatever it is, the window must live on
            problem = problems.describe(error)
            self._arrived.emit(partial(_end, task, problem, partial(task.give_up, problem)))
        else:
            self._arrived.emit(partial(_end, task, None, partial(then, result)))

    def _result(self, task: Task, call: "partial[Result]", calculator: "Calculator") -> Result:
        def tell(done: int, total: int) -> None:
            self._arrived.emit(partial(task.show_progress, done, total))

        with self._lock:
            if task.job.stopping or self._ended:
                raise CancelledError(_STOPPED)
            self._current = task
            calculator.ready()
        self._arrived.emit(task.begin)
        try:
            return calculator.run(call.func, *call.args, tell=tell)
        finally:
            with self._lock:
                self._current = None

    def _tell(self, problem: Problem) -> None:
        if not problem.cancelled:
            self.failed.emit(problem)

    @Slot(object)
    def _deliver(self, arrival: Callable[[], object]) -> None:
        if not self._ended:
            arrival()


_STOPPED = "the work was stopped before it began"


def _end(task: Task, problem: Problem | None, act: Callable[[], object]) -> None:
    if not task.is_ended:  # it may have been cancelled while its result was on the way
        task.end(problem)
        act()
        task.deleteLater()
