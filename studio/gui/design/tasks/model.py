"""What the table of tasks knows of the project, and what can be done to many tasks at once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.change import ChangeSet, Entity
from studio.domain.ids import TaskId, TopicId
from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_query import TaskQuery
from studio.gui.operations.live import LiveValue
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project
    from studio.services.split_values import Moved
    from studio.services.task_detail import TaskChoices
    from studio.services.task_drafts import KeptTask

_TASKS = frozenset({Entity.TASK, Entity.TOPIC})


class TasksModel(QObject):
    """Live: the choices there are, how many tasks in all, and what waits to be saved."""

    withdrawn = Signal(int)
    labelled = Signal(object)  # ChangeSet
    moved = Signal(object)  # Moved

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.choices: LiveValue[TaskChoices | None] = LiveValue(
            runner, lambda project: project.tasks.choices(), touched_by=_TASKS, parent=self
        )
        self.total: LiveValue[int] = LiveValue(
            runner, lambda project: project.tasks.count(TaskQuery()), touched_by=_TASKS, parent=self
        )
        self.drafts: LiveValue[tuple[KeptTask, ...]] = LiveValue(
            runner,
            lambda project: project.task_drafts.listing(),
            touched_by=frozenset({Entity.TASK}),
            parent=self,
        )

    def load(self) -> None:
        """Read all of the project that was opened."""
        for part in (self.choices, self.total, self.drafts):
            part.load()

    def clear(self) -> None:
        """Know nothing of a project that was closed."""
        self.total.clear(0)
        self.drafts.clear(())

    def look_up_outcome(self, resolved: bool, then: Callable[[frozenset[TaskId]], None]) -> None:
        """Hand over the tasks that the student resolved, or did not, when last measured."""
        self._runner.query(lambda project: project.tasks.by_outcome(resolved=resolved), then)

    def withdraw(self, ids: Sequence[str]) -> None:
        """Take tasks out of use."""
        chosen = _ids(ids)
        self._runner.change(
            lambda project: project.tasks.withdraw(chosen),
            lambda change: self.withdrawn.emit(len(chosen) if change.entities else 0),
        )

    def label(
        self,
        ids: Sequence[str],
        *,
        kind: Kind | None = None,
        topic_id: TopicId | None = None,
        difficulty: Difficulty | None = None,
    ) -> None:
        """Give tasks another kind, topic or difficulty."""
        chosen = _ids(ids)
        self._runner.change(
            lambda project: project.tasks.label(
                chosen, kind=kind, topic_id=topic_id, difficulty=difficulty
            ),
            self.labelled.emit,
        )

    def put_into(self, ids: Sequence[str], split: Split) -> None:
        """Put tasks into a split, with their groups."""
        chosen, box = _ids(ids), list["Moved"]()

        def act(project: "Project") -> ChangeSet:
            box.append(project.splits.move(chosen, split))
            return box[0].change

        self._runner.change(act, lambda _: self.moved.emit(box[0]))


def _ids(ids: Sequence[str]) -> list[TaskId]:
    return [TaskId(one) for one in ids]
