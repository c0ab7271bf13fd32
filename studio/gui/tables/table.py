"""A table of any length: sorted by its head, with rows to select, to copy and to open."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from studio.gui.tables import copying
from studio.gui.tables.cells import CellPainter
from studio.gui.tables.chosen import Chosen
from studio.gui.tables.columns import Columns
from studio.gui.tables.head import Head
from studio.gui.tables.model import LazyModel
from studio.gui.theme.theme import Theme
from studio.gui.widgets.remembering import Remembers

if TYPE_CHECKING:
    from studio.project import Project

Row = TypeVar("Row")
Query = TypeVar("Query")
_Flag = QItemSelectionModel.SelectionFlag


class LazyTable(QTableView, Generic[Row, Query]):
    """Shows a query's rows; what a person arranges is kept under ``key``."""

    opened = Signal(object)  # a row
    selection_changed = Signal()
    counted = Signal(int)
    menu_asked = Signal(QPoint)  # on the screen

    def __init__(
        self,
        theme: Theme,
        model: LazyModel[Row, Query],
        *,
        name: str,
        memory: Remembers | None = None,
        key: str = "",
    ) -> None:
        super().__init__()
        self._theme, self._rows = theme, model
        self._place: tuple[int, int, str | None] = (0, -1, None)
        self.setAccessibleName(name)
        self.setModel(model)
        head = Head(theme, model.columns, self.tr("Columns"), self)
        self.setHorizontalHeader(head)
        self._cells = CellPainter(theme, model.columns, self)
        self.setItemDelegate(self._cells)
        self.chosen = Chosen(model.runner, model, self.selectionModel())
        self.columns = Columns(theme, head, model.columns, memory=memory, key=key)
        self._set_up()
        self._add_actions()
        self._connect(head)
        self.restyle()
        self.columns.lay_out()

    @property
    def query(self) -> Query | None:
        """The query that is shown or on its way, in the order that the head shows."""
        return self._rows.query

    def show_query(self, query: Query) -> None:
        """Show a query's rows; one that differs from the last only in order keeps the selection.

        What a person sorted by when the table was last used is laid over the first query.
        """
        source, last = self._rows.source, self.query
        if last is None and self.columns.sort:
            query = source.reordered(query, *self.columns.sort)
        if last is not None and source.reordered(query, *source.order(last)) == last:
            self.chosen.look_up()
        else:
            self.chosen.nothing()
        self._show_order(query)
        self._rows.show(query)

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Show the same rows in another order, and remember it."""
        self.columns.keep_sort(key, descending=descending)
        if self.query is not None:
            self.show_query(self._rows.source.reordered(self.query, key, descending))

    def selected(self) -> list[Row]:
        """Give the selected rows that are loaded."""
        numbers = (
            number
            for first, last in self.chosen.ranges()
            for number in self._rows.loaded(first, last)
        )
        return [row for row in map(self._rows.row, numbers) if row is not None]

    def selected_count(self) -> int:
        """Count the selected rows, loaded or not."""
        return self.chosen.count()

    def selected_ids(self) -> list[str]:
        """Give the selected rows' ids as far as they are known; see ``with_selected_ids``."""
        return self.chosen.known_ids()

    def with_selected_ids(self, then: Callable[[list[str]], None]) -> None:
        """Hand over the ids of all selected rows; those never loaded are looked up first."""
        self.chosen.with_ids(then)

    def select_ids(self, ids: Iterable[str]) -> None:
        """Select these rows, wherever they are."""
        self.chosen.choose(ids)

    def current_row(self) -> Row | None:
        """Give the row that keys act on, None where there is none or it is not loaded."""
        return self._rows.row(self.currentIndex().row())

    def selectAll(self) -> None:
        """Select every row of the query, without loading any."""
        self.chosen.everything()

    def copy_tsv(self) -> None:
        """Put the selected rows into the clipboard, for a spreadsheet."""
        self._copy(copying.tsv)

    def copy_json(self) -> None:
        """Put the selected rows into the clipboard as JSON."""
        self._copy(copying.as_json)

    def restyle(self) -> None:
        """Take sizes and fonts from the theme as it is now."""
        self._cells.restyle()
        self.verticalHeader().setDefaultSectionSize(self._theme.px(self._theme.tokens.size.row))
        self.columns.fit(self.viewport().width())
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells that show."""
        self._cells.begin()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room that is left to the column that stretches."""
        super().resizeEvent(event)
        self.columns.fit(self.viewport().width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a row, so that keys have something to act on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self._stand_on(max(0, self.rowAt(0)))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter; Esc lets go of what is selected."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Escape and self.selected_count():
            self.chosen.nothing()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell where a menu is asked for, by mouse or key."""
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            at = self.viewport().mapToGlobal(rect.bottomLeft())
        self.menu_asked.emit(at)
        event.accept()

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Say what a click or a key does; what starts anew lets go of rows that are not loaded."""
        command = super().selectionCommand(index, event)
        if event is not None and command & _Flag.Clear:
            self.chosen.drop_waiting()
        return command

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)

    def _add_actions(self) -> None:
        for text, keys, run in (
            (self.tr("Copy"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy_tsv),
            (self.tr("Copy as JSON"), QKeySequence("Ctrl+Shift+C"), self.copy_json),
        ):
            action = QAction(text, self)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(run)
            self.addAction(action)

    def _connect(self, head: Head) -> None:
        QWidget.setTabOrder(self, head)
        head.sort_asked.connect(self._sort_by_section)
        self.columns.changed.connect(self.viewport().update)
        self.chosen.changed.connect(self.selection_changed.emit)
        self.chosen.changed.connect(self.viewport().update)
        self.doubleClicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._note_view)
        self._rows.counted.connect(self.counted.emit)
        self._rows.replacing.connect(self._note_place)
        self._rows.replaced.connect(self._go_back)
        self._theme.changed.connect(self.restyle)

    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row(index.row())
        if row is not None:
            self.opened.emit(row)

    def _sort_by_section(self, section: int) -> None:
        column = self._rows.columns[section]
        if column.sortable and self.query is not None:
            key, descending = self._rows.source.order(self.query)
            self.sort_by(column.key, descending=key == column.key and not descending)

    def _show_order(self, query: Query) -> None:
        key, descending = self._rows.source.order(query)
        head = self.horizontalHeader()
        assert isinstance(head, Head)
        head.show_sorted(self.columns.section(key), descending=descending)

    def _note_view(self) -> None:
        self._rows.look_at(max(0, self.rowAt(0)))

    def _note_place(self) -> None:
        number = self.currentIndex().row()
        self._place = (self.verticalScrollBar().value(), number, self._rows.row_id(number))

    def _go_back(self, again: bool) -> None:
        """Stand where one stood; at the top where the rows are others."""
        scrolled, number, row_id = self._place
        if again and number >= 0:
            loaded = self._rows.loaded(0, self._rows.rowCount())
            moved = (one for one in loaded if self._rows.row_id(one) == row_id)
            self._stand_on(min(next(moved, number), self._rows.rowCount() - 1))
        elif number >= 0 and self._rows.rowCount():
            self._stand_on(0)
        self.verticalScrollBar().setValue(scrolled if again else 0)
        self._note_view()

    def _stand_on(self, number: int) -> None:
        index = self._rows.index(number, self.columns.section(self.columns.shown()[0].key))
        self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)

    def _copy(self, write: "copying.Writer[Row, Query]") -> None:
        query, source, columns = self.query, self._rows.source, self.columns.shown()
        if query is None or not self.selected_count():
            return
        ranges, waiting = self.chosen.ranges(), self.chosen.waiting()

        def read(project: "Project") -> str:
            rows = copying.rows(source, project, query, ranges=ranges, waiting=waiting)
            return write(source, columns, rows)

        self._rows.runner.query(read, QGuiApplication.clipboard().setText)
