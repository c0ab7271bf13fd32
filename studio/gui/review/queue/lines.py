"""The queue's items as rows: a few pages of a hundred thousand are held at a time."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from studio.domain.change import ChangeSet, Entity
from studio.domain.ids import TaskId
from studio.domain.review import QueueFilter, QueueItem, Standing
from studio.gui.operations.runner import OperationRunner
from studio.gui.review.queue import words
from studio.gui.tables.model import LazyModel
from studio.gui.tables.source import Column

if TYPE_CHECKING:
    from studio.project import Project

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_TOUCHED_BY = frozenset(
    {Entity.CANDIDATE, Entity.CHECK, Entity.DECISION, Entity.TASK, Entity.TOPIC, Entity.CELL}
)
_SETTLE = 1_500  # milliseconds after the last change: the next verdict must not wait for it


class QueueRows:
    """Reads pages of a filter's items."""

    columns = (Column(key="item", title="", width=0),)

    def count(self, project: "Project", query: QueueFilter) -> int:
        """Count what a filter asks for."""
        return project.queue.count(query)

    def page(
        self,
        project: "Project",
        query: QueueFilter,
        *,
        offset: int,
        after: QueueItem | None,
        limit: int,
    ) -> list[QueueItem]:
        """Give items after one, which is at once, or from an offset on."""
        if after is not None:
            return project.queue.page(query, limit=limit, after=after.task_id)
        return project.queue.page(query, limit=limit, offset=offset)

    def ids(
        self, project: "Project", query: QueueFilter, *, among: Collection[str] | None = None
    ) -> list[str]:
        """Give no ids: nothing is selected in a queue."""
        del project, query, among
        return []

    def row_id(self, row: QueueItem) -> str:
        """Give the task's id."""
        return row.task_id

    def text(self, row: QueueItem, key: str) -> str:
        """Give an item's title."""
        del key
        return words.title(row)

    def value(self, row: QueueItem, key: str) -> object:
        """Give the task's id."""
        del key
        return row.task_id

    def order(self, query: QueueFilter) -> tuple[str, bool]:
        """Give the order by its name."""
        return query.order.value, False

    def reordered(self, query: QueueFilter, key: str, descending: bool) -> QueueFilter:
        """Give the filter as it is: the order is a part of it."""
        del key, descending
        return query


class QueueLines(LazyModel[QueueItem, QueueFilter]):
    """Follows changes once they have come to rest; what was just decided says so at once."""

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, QueueRows(), touched_by=frozenset(), parent=parent)
        self.on_desk: TaskId | None = None
        self._decided: dict[TaskId, Standing] = {}
        self.is_late = False  # the rows are still those of another filter
        self._is_followed, self._missed = True, False
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE)
        self._timer.timeout.connect(self.refresh)
        runner.changed.connect(self._wait)
        self.replaced.connect(lambda _again: self._arrive())

    def show(self, query: QueueFilter) -> None:
        """Show another filter's items; until they arrive, ``is_late`` holds."""
        self.is_late = self.rowCount() > 0
        super().show(query)

    def set_on_desk(self, task_id: TaskId | None) -> None:
        """Mark the item that lies on the desk."""
        before, self.on_desk = self.on_desk, task_id
        for one in (before, task_id):
            self._repaint(one)

    def set_decided(self, task_id: TaskId, standing: Standing) -> None:
        """Show how a task stands now, until the rows are read again."""
        self._decided[task_id] = standing
        self._repaint(task_id)

    def standing(self, item: QueueItem) -> Standing:
        """Give how an item stands, as far as is known."""
        return self._decided.get(item.task_id, item.standing)

    def number(self, task_id: TaskId) -> int | None:
        """Find the row of a task, None where it is not loaded."""
        for number in self.loaded(0, self.rowCount()):
            if self.row_id(number) == task_id:
                return number
        return None

    def clear(self) -> None:
        """Show nothing, as the project was closed."""
        self._timer.stop()
        self._decided.clear()
        self.on_desk = None
        super().clear()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give a row's title, and to a screen reader all that it shows."""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            item = self.row(index.row())
            if item is not None:
                return words.aloud(item, on_desk=item.task_id == self.on_desk)
        return super().data(index, role)

    def refresh_later(self) -> None:
        """Read again in a moment, or once somebody looks."""
        if not self._is_followed:
            self._missed = True
        elif self.query is not None and not self._timer.isActive():
            self._timer.start()

    def set_followed(self, followed: bool) -> None:
        """Follow changes, or catch up with them later."""
        self._is_followed = followed
        if followed and self._missed:
            self._missed = False
            self.refresh()

    def _arrive(self) -> None:
        self.is_late = False
        self._decided.clear()

    def _wait(self, change: ChangeSet) -> None:
        if change.touches(*_TOUCHED_BY):
            self._timer.stop()
            self.refresh_later()

    def _repaint(self, task_id: TaskId | None) -> None:
        number = None if task_id is None else self.number(task_id)
        if number is not None:
            self.dataChanged.emit(self.index(number, 0), self.index(number, 0))
