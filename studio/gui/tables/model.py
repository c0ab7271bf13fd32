"""A table's rows as Qt asks for them: read on the data thread when they come into view."""

from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from studio.domain.change import ChangeSet, Entity
from studio.gui.operations.runner import OperationRunner
from studio.gui.tables.pages import SIZE, Pages
from studio.gui.tables.source import Align, Column, TableSource

if TYPE_CHECKING:
    from studio.project import Project

Row = TypeVar("Row")
Query = TypeVar("Query")
_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NO_INDEX = QModelIndex()
_MOST_WANTED = 4  # pages; those further back have been scrolled past


class LazyModel(QAbstractTableModel, Generic[Row, Query]):
    """Holds a few pages of a query's rows; the newest query wins.

    A query's first page is shown before its rows are counted. Where a change touches the rows,
    those in view are read again and the others when they come into view.
    """

    replacing = Signal()  # the rows are about to be others
    replaced = Signal(bool)  # they are; whether they are those of the same query, read again
    counted = Signal(int)
    page_arrived = Signal(int, int)  # the first row and the last

    def __init__(
        self,
        runner: OperationRunner,
        source: TableSource[Row, Query],
        *,
        touched_by: frozenset[Entity],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.source = source
        self.query: Query | None = None
        self.runner, self._touched_by = runner, touched_by
        self._pages: Pages[Row] = Pages()
        self._total = 0
        self._asked = 0  # the number of the newest query
        self._shown: tuple[int, Query | None] = (0, None)  # the one that the rows are of
        self._wanted: list[int] = []
        self._reading = False
        self._in_view = 0
        runner.changed.connect(self._hear)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in their first order."""
        return self.source.columns

    def show(self, query: Query) -> None:
        """Show another query's rows, from the first; those shown stay until they arrive."""
        self.query = query
        self._ask(again=False)

    def refresh(self) -> None:
        """Read the same query's rows again, beginning with those in view."""
        if self.query is not None:
            self._ask(again=True)

    def clear(self) -> None:
        """Show nothing, as the project was closed."""
        self._asked += 1
        self.query, self._shown = None, (self._asked, None)
        self._replace({}, 0, again=False)

    def row(self, number: int) -> Row | None:
        """Give a row, None where it is not loaded; it is not asked for either."""
        return self._pages.row(number) if 0 <= number < self._total else None

    def row_id(self, number: int) -> str | None:
        """Give the id of a row, None where it is not loaded."""
        row = self.row(number)
        return None if row is None else self.source.row_id(row)

    def loaded(self, first: int, last: int) -> list[int]:
        """Give the numbers of the rows from first to last that are loaded."""
        return self._pages.numbers(first, min(last, self._total - 1))

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """Give how many rows there are, as far as that is known."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """Give how many columns there are, shown or not."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Give a cell's text; a row that is not there yet is asked for, and shown blank."""
        column = self.columns[index.column()]
        if role == _Role.TextAlignmentRole:
            right = column.align is Align.RIGHT
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return None
        row = self._pages.row(index.row())
        if row is None:
            self._want(index.row() // SIZE)
            return None
        return self.source.text(row, column.key)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's
        """Give a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.columns[section].title
        return None

    def look_at(self, number: int) -> None:
        """Note the first row in view, from which to read again."""
        self._in_view = number

    def _hear(self, change: ChangeSet) -> None:
        if change.touches(*self._touched_by):
            self.refresh()

    def _ask(self, *, again: bool) -> None:
        self._asked += 1
        number, query, source = self._asked, self.query, self.source
        first = self._in_view // SIZE if again else 0

        def read(project: "Project") -> dict[int, list[Row]]:
            if query is None or number != self._asked:  # a newer query is on its way
                return {}
            return {
                page: source.page(project, query, offset=page * SIZE, after=None, limit=SIZE)
                for page in ((first, first + 1) if again else (first,))
            }

        def arrive(pages: dict[int, list[Row]]) -> None:
            if number == self._asked:
                self._shown = (number, query)
                known = self._total if again else len(pages[0])
                self._replace(pages, known, again=again)
                self._count(number)

        self.runner.query(read, arrive)

    def _count(self, number: int) -> None:
        query, source = self.query, self.source

        def read(project: "Project") -> int | None:
            if query is None or number != self._asked:
                return None
            return source.count(project, query)

        def arrive(count: int | None) -> None:
            if count is not None and number == self._asked:
                self._resize(count)
                self.counted.emit(count)

        self.runner.query(read, arrive)

    def _replace(self, pages: dict[int, list[Row]], total: int, *, again: bool) -> None:
        self.replacing.emit()
        self.beginResetModel()
        self._pages.clear()
        for page, rows in pages.items():
            self._pages.put(page, rows)
        self._wanted.clear()
        self._total = total
        self.endResetModel()
        self.replaced.emit(again)

    def _resize(self, total: int) -> None:
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()

    def _want(self, page: int) -> None:
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-_MOST_WANTED]
        if not self._reading:
            self._read()

    def _read(self) -> None:
        source, (number, query) = self.source, self._shown
        if query is None or not self._wanted:
            return
        page = self._wanted.pop()
        after = self._pages.before(page)
        self._reading = True

        def read(project: "Project") -> list[Row]:
            if number != self._shown[0]:
                return []
            return source.page(project, query, offset=page * SIZE, after=after, limit=SIZE)

        self.runner.query(
            read, lambda rows: self._keep(number, page, rows), on_problem=self._give_up
        )

    def _keep(self, number: int, page: int, rows: list[Row]) -> None:
        self._reading = False
        if number == self._shown[0] and rows:
            self._pages.put(page, rows)
            first, last = page * SIZE, min(page * SIZE + len(rows), self._total) - 1
            if first <= last:
                self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
                self.page_arrived.emit(first, last)
        self._read()

    def _give_up(self, problem: object) -> None:
        self._reading = False
        self._wanted.clear()
        self.runner.failed.emit(problem)
