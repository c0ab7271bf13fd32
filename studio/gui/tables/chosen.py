"""What is selected in a table, by id: also of rows that are not loaded, and in another order."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from studio.gui.operations.runner import OperationRunner
from studio.gui.tables.model import LazyModel

if TYPE_CHECKING:
    from studio.project import Project

_Flag = QItemSelectionModel.SelectionFlag
_ROWS = _Flag.Select | _Flag.Rows


class Chosen(QObject):
    """Follows Qt's own selection, and brings it over when the rows are replaced.

    Qt's selection holds ranges of rows, loaded or not. Ids that were selected before the rows were
    replaced, and whose rows have not shown up since, wait here until they do.
    """

    changed = Signal()

    def __init__(
        self, runner: OperationRunner, model: LazyModel[Any, Any], selection: QItemSelectionModel
    ) -> None:
        super().__init__(selection)
        self._runner, self._model, self._selection = runner, model, selection
        self._waiting: set[str] = set()
        self._resolved: list[str] | None = None  # the ids of all that is selected, once looked up
        self._everything = False
        self._busy = False
        selection.selectionChanged.connect(self._follow)
        model.replacing.connect(self._note)
        model.replaced.connect(self._rows_replaced)
        model.page_arrived.connect(self._bring_over)
        model.rowsInserted.connect(self._extend)

    def everything(self) -> None:
        """Select every row, without loading any."""
        self._start_over(everything=True)
        self._select_all()
        self.changed.emit()

    def nothing(self) -> None:
        """Select no row."""
        self._start_over()
        self._quietly(self._selection.clearSelection)
        self.changed.emit()

    def choose(self, ids: Iterable[str]) -> None:
        """Select these, wherever they are."""
        self._start_over()
        self._quietly(self._selection.clearSelection)
        self._waiting = set(ids)
        self._bring_over(0, self._model.rowCount() - 1)
        self._prune()
        self.changed.emit()

    def drop_waiting(self) -> None:
        """Let what is chosen next be all that is chosen."""
        self._waiting.clear()

    def count(self) -> int:
        """Count what is selected, loaded or not."""
        return sum(last - first + 1 for first, last in self.ranges()) + len(self._waiting)

    def ranges(self) -> list[tuple[int, int]]:
        """Give the selected rows as ranges from first to last, in their order."""
        selection = self._selection.selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return sorted({(one.top(), one.bottom()) for one in ranges})

    def waiting(self) -> frozenset[str]:
        """Give the ids that were selected and whose rows have not been loaded since."""
        return frozenset(self._waiting)

    def known_ids(self) -> list[str]:
        """Give the ids of the selected rows that are loaded, and of those that wait."""
        found = (
            self._model.row_id(number)
            for first, last in self.ranges()
            for number in self._model.loaded(first, last)
        )
        return [one for one in found if one is not None] + sorted(self._waiting)

    def with_ids(self, then: Callable[[list[str]], None]) -> None:
        """Hand over the ids of all that is selected; rows never loaded are looked up."""
        ranges, waiting, known = self.ranges(), sorted(self._waiting), self.known_ids()
        query, source = self._model.query, self._model.source
        if self._resolved is not None or query is None or len(known) == self.count():
            then(known if self._resolved is None else self._resolved)
            return

        def read(project: "Project") -> list[str]:
            ids = source.ids(project, query)
            return [one for first, last in ranges for one in ids[first : last + 1]] + waiting

        def arrive(ids: list[str]) -> None:
            if self.ranges() == ranges:
                self._resolved = ids
            then(ids)

        self._runner.query(read, arrive)

    def look_up(self) -> None:
        """Learn all selected ids, as the rows are about to stand in another order."""
        if not self._everything:
            self.with_ids(lambda _: None)

    def _note(self) -> None:
        """Keep by id what is selected: the rows are about to be replaced."""
        if not self._everything:
            known = self.known_ids() if self._resolved is None else self._resolved
            self._waiting, self._resolved = set(known), None

    def _rows_replaced(self) -> None:
        if self._everything:
            self._select_all()
        elif self._waiting:
            self._bring_over(0, self._model.rowCount() - 1)
            self._prune()
        self.changed.emit()

    def _prune(self) -> None:
        """Forget those that wait for rows that are not among the query's any more."""
        query, source, asked = self._model.query, self._model.source, sorted(self._waiting)
        if not asked or query is None:
            return

        def arrive(there: list[str]) -> None:
            gone = set(asked) - set(there)
            if query == self._model.query and gone & self._waiting:
                self._waiting -= gone
                self.changed.emit()

        self._runner.query(lambda project: source.ids(project, query, among=asked), arrive)

    def _start_over(self, *, everything: bool = False) -> None:
        self._waiting.clear()
        self._resolved = None
        self._everything = everything

    def _select_all(self) -> None:
        model = self._model
        if model.rowCount():
            last = model.index(model.rowCount() - 1, model.columnCount() - 1)
            everything = QItemSelection(model.index(0, 0), last)
            self._quietly(
                lambda: self._selection.select(everything, _Flag.ClearAndSelect | _Flag.Rows)
            )

    def _extend(self) -> None:
        if self._everything:
            self._select_all()
            self.changed.emit()

    def _bring_over(self, first: int, last: int) -> None:
        """Select the loaded rows whose ids wait."""
        if not self._waiting:
            return
        found = QItemSelection()
        for number in self._model.loaded(first, last):
            row_id = self._model.row_id(number)
            if row_id in self._waiting:
                self._waiting.discard(row_id)
                index = self._model.index(number, 0)
                found.select(index, index)
        if not found.isEmpty():
            self._quietly(lambda: self._selection.select(found, _ROWS))

    def _follow(self) -> None:
        if not self._busy:
            self._everything = False
            self._resolved = None
            self.changed.emit()

    def _quietly(self, act: Callable[[], None]) -> None:
        self._busy = True
        try:
            act()
        finally:
            self._busy = False
