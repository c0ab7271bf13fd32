"""Which item lies on the desk: the next one, read ahead, one before, or one that was chosen."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.ids import TaskId
from studio.domain.review import QueueFilter, ReviewItem
from studio.gui.operations.problems import Problem
from studio.gui.review import reading
from studio.gui.review.course import Course
from studio.gui.review.desk import Desk
from studio.gui.shell.kit import Kit

_AGAIN = 2000  # milliseconds until reading ahead is tried again
_PAINTED = 80  # milliseconds until an item is painted: reading would take time from that


class Turner(QObject):
    """Puts items on the desk; the next is read while the present one is looked at."""

    ahead_read = Signal(object)  # the ReviewItem that comes next
    shown = Signal()  # the project was asked for an item, which is on the desk if there is one

    def __init__(self, kit: Kit, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._kit, self._runner, self._desk = kit, kit.runner, desk
        self.is_busy = False  # a verdict or another item is on its way
        self._filter = QueueFilter()
        self._course = Course()
        self._turn = 0  # answers to what was asked in an earlier one come too late
        self._ahead: ReviewItem | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._read_on)

    @property
    def present(self) -> TaskId | None:
        """The task on the desk."""
        return self._desk.item.task.task_id if self._desk.item is not None else None

    @property
    def has_previous(self) -> bool:
        """Whether something lay on the desk before."""
        return self._course.before is not None

    def clear(self) -> None:
        """Clear the desk."""
        self._turn += 1
        self.is_busy = False
        self._ahead = None
        self._course.clear()
        self._desk.show(None, Path())

    def begin(self, filter: QueueFilter, begun: TaskId | None = None) -> None:
        """Show the first item that a filter asks for, or one that was begun before."""
        self._turn += 1
        self._filter = filter
        self._course.clear()
        self._ahead = None
        if begun is None or begun == self.present:
            self._read_next(after=None)
        else:
            self.open(begun)

    def be_free(self) -> None:
        """Let the item be decided on again, as its verdict was given up."""
        self.is_busy = False

    def go_on(self) -> None:
        """Show the next item: the one read ahead, or read it now."""
        if self.is_busy or self.present is None:
            return
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            self._show(ahead)
        else:
            self._read_next(after=self.present)

    def forward(self) -> None:
        """Show what lay on the desk after the present item, or the next one."""
        ahead = self._course.ahead
        if ahead:
            self.open(ahead[0])
        else:
            self.go_on()

    def back(self) -> None:
        """Show what lay on the desk before."""
        if self._course.before is not None:
            self.open(self._course.before)

    def open(self, task_id: TaskId) -> None:
        """Show a task that was chosen, and hold it."""
        if task_id == self.present:
            return
        self._turn += 1
        self.is_busy = True
        self._let_go()
        self._runner.query(
            partial(reading.chosen, task_id),
            partial(self._arrive, self._turn),
            on_problem=partial(self._tell_gone, task_id),
        )

    def read_again(self, *, is_undone: bool = False) -> None:
        """Read the item on the desk, and the one ahead, as they are now.

        ``is_undone`` says that a step of one's own was taken back, which is told already.
        """
        task_id = self.present
        if task_id is None:
            self.look()
            return
        self._let_go()
        self._runner.query(
            partial(reading.again, task_id=task_id),
            partial(self._show_again, task_id, is_undone=is_undone),
        )

    def look(self) -> None:
        """Look whether there is an item now, where there was none."""
        if self.present is None and not self.is_busy:
            self._read_next(after=None)

    def _read_next(self, after: TaskId | None) -> None:
        self.is_busy = True
        self._runner.query(
            partial(reading.following, self._filter, after, self._course.ahead),
            partial(self._arrive, self._turn),
            on_problem=self._tell_problem,
        )

    def _let_go(self) -> None:
        """Give back what is held ahead; what comes after the item that comes now is read anew."""
        ahead, self._ahead = self._ahead, None
        project = self._kit.session.current
        if ahead is not None and project is not None and not project.read_only:
            task_id = ahead.task.task_id
            self._runner.query(lambda opened: opened.queue.release(task_id), lambda _: None)

    def _arrive(self, turn: int, item: ReviewItem | None) -> None:
        if turn == self._turn:
            self._show(item)

    def _show(self, item: ReviewItem | None) -> None:
        self.is_busy = False
        project = self._kit.session.current
        if item is not None:
            self._course.visit(item.task.task_id)
        self._desk.show(item, project.path if project is not None else Path())
        self.shown.emit()
        self._later.start(_PAINTED)

    def _read_on(self) -> None:
        """Read ahead."""
        present = self.present
        if present is not None and self._ahead is None and not self.is_busy:
            self._runner.query(
                partial(reading.ahead, self._filter, present, self._course.ahead),
                partial(self._keep_ahead, self._turn, present),
                on_problem=self._miss_ahead,
            )

    def _miss_ahead(self, problem: Problem) -> None:
        """Read ahead once that can be done again; nobody waits for it."""
        if problem.hindrance is None:
            self._runner.failed.emit(problem)
        else:
            self._later.start(_AGAIN)

    def _keep_ahead(self, turn: int, after: TaskId, item: ReviewItem | None) -> None:
        if turn == self._turn and self.present == after:
            self._ahead = item
            if item is not None:
                self.ahead_read.emit(item)

    def _show_again(self, task_id: TaskId, found: Sequence[ReviewItem], *, is_undone: bool) -> None:
        if self.present != task_id or self.is_busy:
            return
        if not found:
            self._course.forget(task_id)
            if not is_undone:
                self._kit.news.tell(
                    self.tr(
                        "This task was withdrawn meanwhile, or its answers were; here is the next."
                    )
                )
            self._read_next(after=None)
            return
        if not self._desk.show_again(found[0]):
            self._kit.news.tell(
                self.tr("This answer was replaced meanwhile; what you typed is kept.")
            )
        self._later.start(_PAINTED)

    def _tell_problem(self, problem: Problem) -> None:
        self.is_busy = False
        self._runner.failed.emit(problem)

    def _tell_gone(self, task_id: TaskId, problem: Problem) -> None:
        self._course.forget(task_id)
        self._tell_problem(problem)
