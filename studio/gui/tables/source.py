"""Where a table's rows come from, and what its columns are."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from studio.project import Project

Row = TypeVar("Row")
Query = TypeVar("Query")


class Align(StrEnum):
    """On which side of its column a text stands; figures stand on the right."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its key, its title, and its width in pixels at 100 % zoom.

    ``stretch`` takes up the room that the others leave; ``hidden`` is not shown at first.
    """

    key: str
    title: str
    width: int
    align: Align = Align.LEFT
    sortable: bool = True
    stretch: bool = False
    hidden: bool = False


class TableSource(Protocol[Row, Query]):
    """Rows of a query. What takes a project runs on the data thread, the rest on any thread."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """Give the columns in their first order."""
        ...

    def count(self, project: "Project", query: Query) -> int:
        """Count a query's rows."""
        ...

    def page(
        self, project: "Project", query: Query, *, offset: int, after: Row | None, limit: int
    ) -> list[Row]:
        """Give rows from an offset on; ``after`` is the row before it, where that is known."""
        ...

    def ids(
        self, project: "Project", query: Query, *, among: Collection[str] | None = None
    ) -> list[str]:
        """Give the ids of a query's rows in its order; only of those ``among`` some if given."""
        ...

    def row_id(self, row: Row) -> str:
        """Give what a row is known by, whatever the order."""
        ...

    def text(self, row: Row, key: str) -> str:
        """Give what a cell shows."""
        ...

    def value(self, row: Row, key: str) -> object:
        """Give a cell as JSON holds it."""
        ...

    def order(self, query: Query) -> tuple[str, bool]:
        """Give the key of the column that a query is sorted by, and whether it descends."""
        ...

    def reordered(self, query: Query, key: str, descending: bool) -> Query:
        """Give the same query in another order."""
        ...
