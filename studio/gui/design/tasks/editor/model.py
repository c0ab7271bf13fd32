"""One task in the editor: read, kept as typed, tried on its graders, and saved as one step."""

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.change import ChangeSet
from studio.domain.errors import InvalidValueError
from studio.domain.grade import Grade
from studio.domain.ids import TaskId
from studio.domain.target import ContractType
from studio.domain.task_draft import TaskDraft
from studio.domain.typed_task import TypedTask
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.project import Project
    from studio.services.task_detail import Saved, TaskChoices, TaskDetail

_KEEP_MS = 700
_TRY_MS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A task as the editor begins with it; ``restored``: what is typed waited from before."""

    task_id: TaskId | None
    detail: "TaskDetail | None"
    base: TypedTask
    typed: TypedTask
    choices: "TaskChoices"
    contract: ContractType

    @property
    def restored(self) -> bool:
        """Tell whether what is typed was kept from before."""
        return self.typed != self.base


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What keeps a task from being saved, and how two answers fare under its graders."""

    faults: tuple[str, ...] = ()
    reference: tuple[Grade, ...] = ()
    trial: tuple[Grade, ...] = field(default=())


class EditorModel(QObject):
    """``task_id`` is None for a task that is not there yet."""

    opened = Signal(object)  # Opened
    tried = Signal(object)  # Tried
    saved = Signal(object)  # Saved
    kept = Signal()  # what is typed is on the disk
    refused = Signal(str)  # why it could not be saved; it is kept as a draft

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.task_id: TaskId | None = None
        self.base = self.typed = TypedTask()
        self.trial = ""
        self.is_open = False
        self._asked = 0  # only the newest opening counts
        self._keep_timer = self._timer(_KEEP_MS, self.keep)
        self._try_timer = self._timer(_TRY_MS, self.try_now)

    @property
    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.typed != self.base

    def open(self, task_id: TaskId) -> None:
        """Read a task and what was typed of it before."""
        self._read(lambda project: _read(project, task_id))

    def begin(self, start: TypedTask) -> None:
        """Begin a new task; one that was begun before and never saved comes first."""
        self._read(lambda project: _begin(project, start))

    def edit(self, typed: TypedTask) -> None:
        """Take what is typed; it is kept and tried in a moment."""
        if typed != self.typed:
            self.typed = typed
            self._keep_timer.start()
            self._try_timer.start()

    def try_answer(self, answer: str) -> None:
        """Try another answer in a moment."""
        self.trial = answer
        self._try_timer.start()

    def try_now(self) -> None:
        """Say what is wrong and grade both answers; older results never replace newer ones."""
        typed, trial, task_id = self.typed, self.trial, self.task_id

        def arrive(tried: Tried) -> None:
            if typed is self.typed and trial == self.trial:
                self.tried.emit(tried)

        self._runner.query(lambda project: _try(project, task_id, typed, trial), arrive)

    def keep(self) -> None:
        """Put what is typed on the disk, or forget it where nothing differs from the task."""
        self._keep_timer.stop()
        task_id, typed, changed = self.task_id, self.typed, self.is_changed

        def act(project: "Project") -> None:
            if changed:
                project.task_drafts.keep(task_id, typed)
            else:
                project.task_drafts.drop(task_id)

        self._runner.query(act, lambda _: self.kept.emit())

    def save(self, then: "Callable[[bool], None] | None" = None) -> None:
        """Save what is typed as one step; ``then`` hears whether nothing is left to save."""
        self._keep_timer.stop()
        if not self.is_changed:
            self.keep()  # drops what may be left of a draft
            if then is not None:
                then(True)
            return
        task_id, typed, asked = self.task_id, self.typed, self._asked
        box: list[Saved] = []

        def act(project: "Project") -> ChangeSet:
            saved = _save(project, task_id, typed)
            box.append(saved)
            return saved.change

        def arrive(_: ChangeSet) -> None:
            if asked == self._asked and self.is_open:  # no other task is shown by now
                self._take(box[0].task_id, typed)
            self.saved.emit(box[0])
            if then is not None:
                then(True)

        def fail(problem: Problem) -> None:
            self.refused.emit(problem.sentence)
            if then is not None:
                then(False)

        self._runner.change(act, arrive, on_problem=fail)

    def leave(self, then: "Callable[[bool], None] | None" = None) -> None:
        """Save before another task is shown or the editor closes; what cannot be saved is kept."""
        if not self.is_open:
            return
        self.is_open = False
        self._try_timer.stop()
        if self.is_changed:
            self.keep()
        self.save(then)

    def forget(self) -> None:
        """Take back what is typed and show the task as it is saved."""
        self.typed = self.base
        self.keep()

    def clear(self) -> None:
        """Let go of a task of a project that was closed; what was typed is kept already."""
        self.is_open = False
        self._asked += 1
        self._keep_timer.stop()
        self._try_timer.stop()

    def _read(self, read: "Callable[[Project], Opened]") -> None:
        self._asked += 1
        self._runner.query(read, partial(self._show, self._asked))

    def _show(self, asked: int, opened: Opened) -> None:
        if asked != self._asked:
            return
        self.task_id, self.base, self.typed = opened.task_id, opened.base, opened.typed
        self.trial, self.is_open = "", True
        self.opened.emit(opened)
        self.try_now()

    def _take(self, task_id: TaskId, typed: TypedTask) -> None:
        self.task_id, self.base = task_id, typed
        if self.is_changed:
            self._keep_timer.start()

    def _timer(self, after: int, run: "Callable[[], None]") -> QTimer:
        timer = QTimer(self, singleShot=True, interval=after)
        timer.timeout.connect(run)
        return timer


def _read(project: "Project", task_id: TaskId) -> Opened:
    detail = project.tasks.get(task_id)
    base = TypedTask.of(detail.draft)
    kept = project.task_drafts.read(task_id)
    if detail.withdrawn:  # its words can still become a task of their own
        project.task_drafts.drop(task_id)
        return _opened(project, None, None, kept or base, base=TypedTask())
    return _opened(project, task_id, detail, kept or base, base=base)


def _begin(project: "Project", start: TypedTask) -> Opened:
    blank = TypedTask.of(project.tasks.blank(kind=start.kind))
    base = replace(start, graders=start.graders or blank.graders)
    kept = project.task_drafts.read(None)
    return _opened(project, None, None, kept or base, base=base)


def _opened(
    project: "Project",
    task_id: TaskId | None,
    detail: "TaskDetail | None",
    typed: TypedTask,
    *,
    base: TypedTask,
) -> Opened:
    target = project.target.current()
    return Opened(
        task_id=task_id,
        detail=detail,
        base=base,
        typed=typed,
        choices=project.tasks.choices(),
        contract=target.contract.type if target else ContractType.TEXT,
    )


def _save(project: "Project", task_id: TaskId | None, typed: TypedTask) -> "Saved":
    draft = typed.draft()
    saved = project.tasks.add(draft) if task_id is None else project.tasks.save(task_id, draft)
    project.task_drafts.drop(task_id)
    return saved


def _try(project: "Project", task_id: TaskId | None, typed: TypedTask, trial: str) -> Tried:
    try:
        draft = typed.draft()
    except InvalidValueError as error:
        return _try_without(project, typed, trial, fault=error.sentence)
    return Tried(
        faults=project.tasks.faults(draft, task_id=task_id),
        reference=_grades(project, draft, _text(draft)),
        trial=_grades(project, draft, trial),
    )


def _try_without(project: "Project", typed: TypedTask, trial: str, *, fault: str) -> Tried:
    """Try the graders that can be read, where another part of the task cannot."""
    graders = []
    for number, grader in enumerate(typed.graders, start=1):
        try:
            graders.append(grader.read(number))
        except InvalidValueError:
            continue
    try:
        draft = replace(typed, tools="", graders=()).draft()
    except InvalidValueError:
        return Tried(faults=(fault,))
    draft = replace(draft, graders=tuple(graders))
    return Tried(
        faults=(fault,),
        reference=_grades(project, draft, _text(draft)),
        trial=_grades(project, draft, trial),
    )


def _grades(project: "Project", draft: TaskDraft, answer: str) -> tuple[Grade, ...]:
    return project.tasks.try_graders(draft, answer) if answer.strip() else ()


def _text(draft: TaskDraft) -> str:
    return draft.reference if isinstance(draft.reference, str) else ""
