"""The order of a list of tasks, as SQL over the narrow rows of the tasks in use."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_query import TaskColumn, TaskLine, TaskQuery
from studio.store.database import Cell, Database

_COLUMNS: Mapping[TaskColumn, str] = {
    TaskColumn.CREATED: "number",
    TaskColumn.FIRST: "first",
    TaskColumn.KIND: "kind",
    TaskColumn.TOPIC: "topic",
    TaskColumn.DIFFICULTY: "difficulty",
    TaskColumn.SPLIT: "split",
    TaskColumn.GROUP: "group_id",
    TaskColumn.SOURCE: "source",
    TaskColumn.GRADERS: "graders",
    TaskColumn.NAME: "name",
}
_INDICES: Mapping[str, str] = {"group_id": "task_line_by_group"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A column, a direction, and the row after which to go on; equal rows stand as they came."""

    column: str
    descending: bool
    after: tuple[Cell, int] | None = None

    @classmethod
    def of(cls, db: Database, query: TaskQuery, *, after: TaskLine | None = None) -> Self:
        """Read a query's order; ``after`` is the last line shown, in use or not any more."""
        order = cls(column=_COLUMNS[query.sort], descending=query.descending)
        if after is None:
            return order
        number = db.value("SELECT number FROM task_text WHERE task_id = ?", (after.task_id,))
        key = _KEYS[query.sort](after)
        return replace(order, after=(number if key is None else key, number))

    @property
    def by(self) -> str:
        """What follows ORDER BY."""
        way = "DESC" if self.descending else "ASC"
        return f"number {way}" if self.column == "number" else f"{self.column} {way}, number {way}"

    @property
    def index(self) -> str:
        """Which index of task_line holds the rows in this order."""
        return f"INDEXED BY {_INDICES.get(self.column, f'task_line_by_{self.column}')}"

    @property
    def beyond(self) -> str:
        """The condition that a row stands after the row given."""
        if self.after is None:
            return "1"
        sign = "<" if self.descending else ">"
        if self.column == "number":
            return f"number {sign} :after_number"
        return f"({self.column}, number) {sign} (:after_key, :after_number)"

    @property
    def values(self) -> dict[str, Cell]:
        """What the condition's parameters stand for."""
        if self.after is None:
            return {}
        return {"after_key": self.after[0], "after_number": self.after[1]}

    def going_on(self, key: Cell, number: int) -> Self:
        """Give the same order from after another row."""
        return replace(self, after=(key, number))

    def reversed(self) -> Self:
        """Give the same order from its end."""
        return replace(self, descending=not self.descending)


_KEYS: Mapping[TaskColumn, Callable[[TaskLine], Cell]] = {
    TaskColumn.CREATED: lambda _: None,
    TaskColumn.FIRST: lambda line: line.first,
    TaskColumn.KIND: lambda line: list(Kind).index(line.kind),
    TaskColumn.TOPIC: lambda line: line.topic or "",
    TaskColumn.DIFFICULTY: lambda line: list(Difficulty).index(line.difficulty),
    TaskColumn.SPLIT: lambda line: list(Split).index(line.split),
    TaskColumn.GROUP: lambda line: line.group_id,
    TaskColumn.SOURCE: lambda line: line.source or "",
    TaskColumn.GRADERS: lambda line: line.graders,
    TaskColumn.NAME: lambda line: line.name or "",
}
