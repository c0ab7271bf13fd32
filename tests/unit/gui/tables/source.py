"""Tasks as rows of a table, read from a project as it is."""

from collections.abc import Collection
from dataclasses import replace

from studio.domain.ids import TaskId
from studio.domain.task_query import TaskColumn, TaskLine, TaskQuery
from studio.gui.tables.source import Align, Column
from studio.project import Project
from studio.store import task_list
from studio.store.database import Database

COLUMNS = (
    Column(key="first", title="Task", width=320, stretch=True),
    Column(key="kind", title="Kind", width=104),
    Column(key="topic", title="Topic", width=104),
    Column(key="difficulty", title="Difficulty", width=80),
    Column(key="split", title="Split", width=80),
    Column(key="graders", title="Graders", width=72, align=Align.RIGHT),
    Column(key="source", title="Source", width=120),
    Column(key="name", title="Name", width=120, hidden=True),
    Column(key="reference", title="Reference", width=80, sortable=False, hidden=True),
)


class TaskSource:
    """Counts what it is asked for, so that a test sees what was read."""

    columns = COLUMNS

    def __init__(self) -> None:
        self.pages: list[tuple[int, bool]] = []  # offset, whether the row before was known
        self.looked_up = 0

    def count(self, project: Project, query: TaskQuery) -> int:
        return task_list.count(_db(project), query)

    def page(
        self,
        project: Project,
        query: TaskQuery,
        *,
        offset: int,
        after: TaskLine | None,
        limit: int,
    ) -> list[TaskLine]:
        self.pages.append((offset, after is not None))
        return task_list.page(_db(project), query, offset=offset, after=after, limit=limit)

    def ids(
        self, project: Project, query: TaskQuery, *, among: Collection[str] | None = None
    ) -> list[str]:
        self.looked_up += 1
        if among is not None:
            query = replace(query, ids=frozenset(map(TaskId, among)))
        return list(task_list.ids(_db(project), query))

    def row_id(self, row: TaskLine) -> str:
        return row.task_id

    def text(self, row: TaskLine, key: str) -> str:
        return "" if self.value(row, key) is None else str(self.value(row, key))

    def value(self, row: TaskLine, key: str) -> object:
        return row.has_reference if key == "reference" else getattr(row, key)

    def order(self, query: TaskQuery) -> tuple[str, bool]:
        return query.sort.value, query.descending

    def reordered(self, query: TaskQuery, key: str, descending: bool) -> TaskQuery:
        return replace(query, sort=TaskColumn(key), descending=descending)


def _db(project: Project) -> Database:
    return project._opened.db
