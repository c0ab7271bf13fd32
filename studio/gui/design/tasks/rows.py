"""The tasks as rows of a table: columns, words, and where pages come from."""

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.domain.ids import TaskId
from studio.domain.task_query import TaskColumn, TaskLine, TaskQuery
from studio.gui import text
from studio.gui.tables.source import Align, Column

if TYPE_CHECKING:
    from studio.project import Project

translate = QCoreApplication.translate


class TaskRows:
    """Gives lines of tasks to a lazy table."""

    def __init__(self) -> None:
        self._columns = columns()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in their first order."""
        return self._columns

    def count(self, project: "Project", query: TaskQuery) -> int:
        """Count a query's tasks."""
        return project.tasks.count(query)

    def page(
        self,
        project: "Project",
        query: TaskQuery,
        *,
        offset: int,
        after: TaskLine | None,
        limit: int,
    ) -> list[TaskLine]:
        """Give lines from an offset on."""
        return project.tasks.lines(query, offset=offset, after=after, limit=limit)

    def ids(
        self, project: "Project", query: TaskQuery, *, among: Collection[str] | None = None
    ) -> list[str]:
        """Give the ids of all of a query's tasks, or of those among some."""
        if among is not None:
            wanted = frozenset(TaskId(one) for one in among)
            query = replace(query, ids=wanted if query.ids is None else query.ids & wanted)
        return list(project.tasks.ids(query))

    def row_id(self, row: TaskLine) -> str:
        """Give the task's id."""
        return row.task_id

    def text(self, row: TaskLine, key: str) -> str:
        """Give what a cell shows."""
        return {
            TaskColumn.FIRST: row.first.strip() or translate("Tasks", "(nothing but white space)"),
            TaskColumn.KIND: text.kind(row.kind),
            TaskColumn.TOPIC: row.topic or "–",
            TaskColumn.DIFFICULTY: text.difficulty(row.difficulty),
            TaskColumn.SPLIT: text.split(row.split),
            TaskColumn.GROUP: row.group_id,
            TaskColumn.GRADERS: text.number(row.graders),
            TaskColumn.SOURCE: row.source or "–",
            TaskColumn.NAME: row.name or "–",
            TaskColumn.CREATED: text.date(row.created_at),
        }[TaskColumn(key)]

    def value(self, row: TaskLine, key: str) -> object:
        """Give a cell as JSON holds it."""
        return {
            TaskColumn.FIRST: row.first,
            TaskColumn.KIND: row.kind.value,
            TaskColumn.TOPIC: row.topic,
            TaskColumn.DIFFICULTY: row.difficulty.value,
            TaskColumn.SPLIT: row.split.value,
            TaskColumn.GROUP: row.group_id,
            TaskColumn.GRADERS: row.graders,
            TaskColumn.SOURCE: row.source,
            TaskColumn.NAME: row.name,
            TaskColumn.CREATED: row.created_at,
        }[TaskColumn(key)]

    def order(self, query: TaskQuery) -> tuple[str, bool]:
        """Give the column that a query is sorted by."""
        return query.sort.value, query.descending

    def reordered(self, query: TaskQuery, key: str, descending: bool) -> TaskQuery:
        """Give the same query in another order."""
        return replace(query, sort=TaskColumn(key), descending=descending)


def columns() -> tuple[Column, ...]:
    """Give the columns in the window's language."""
    return (
        Column(
            key=TaskColumn.FIRST,
            title=translate("Tasks", "First message"),
            width=220,
            stretch=True,
        ),
        Column(key=TaskColumn.KIND, title=translate("Tasks", "Kind"), width=100),
        Column(key=TaskColumn.TOPIC, title=translate("Tasks", "Topic"), width=84),
        Column(key=TaskColumn.DIFFICULTY, title=translate("Tasks", "Difficulty"), width=76),
        Column(key=TaskColumn.SPLIT, title=translate("Tasks", "Split"), width=80),
        Column(key=TaskColumn.GROUP, title=translate("Tasks", "Group"), width=96),
        Column(
            key=TaskColumn.GRADERS,
            title=translate("Tasks", "Graders"),
            width=64,
            align=Align.RIGHT,
        ),
        Column(key=TaskColumn.SOURCE, title=translate("Tasks", "Source"), width=120, hidden=True),
        Column(key=TaskColumn.NAME, title=translate("Tasks", "Name"), width=88, hidden=True),
        Column(key=TaskColumn.CREATED, title=translate("Tasks", "Added"), width=88, hidden=True),
    )
