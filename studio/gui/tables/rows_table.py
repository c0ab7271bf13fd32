"""A table of rows that are all there: with several to select and one to open by keyboard."""

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from studio.gui.tables import fitting
from studio.gui.tables.head import Head
from studio.gui.tables.source import Column
from studio.gui.theme.theme import Theme

_MEASURED = 200  # rows; the words of later ones end in … where they need more


class RowDelegate(QStyledItemDelegate):
    """Draws a cell: tint and bar where selected, sign, text, and a hairline below."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw from the tokens."""
        color, space = self._theme.color, self._theme.tokens.space
        box = QRect(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(box, QColor(color.selection))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(color.border))
        if selected and index.column() == 0:
            bar = self._theme.tokens.stroke.focus
            painter.fillRect(box.left(), box.top(), bar, box.height(), QColor(color.accent))
        room = box.adjusted(space.s, 0, -space.s, -1)
        room = self._draw_sign(painter, room, index)
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(QColor(color.selection_text) if selected else ink)
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or int(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        text = str(index.data() or "")
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, align, shown)
        if self._table.hasFocus() and index == self._table.currentIndex():
            painter.setPen(QColor(color.focus))
            painter.drawRect(box.adjusted(0, 0, -1, -2))
        painter.restore()

    def _draw_sign(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> QRect:
        sign = index.data(Qt.ItemDataRole.DecorationRole)
        if sign is None:
            return room
        side = self._theme.px(self._theme.tokens.size.icon)
        painter.drawPixmap(room.left(), room.top() + (room.height() - side) // 2, sign)
        return room.adjusted(side + self._theme.tokens.space.s, 0, 0, 0)


class RowsTable(QTableView):
    """Shows rows; Enter opens one, Delete asks to leave the selected ones out, Ctrl+C copies them.

    ``widths`` are those of the columns in pixels at 100 % zoom, or ``columns`` says more of them;
    the last takes what is left. One that is ``fitted`` gives its columns by what they show as
    much as there is, and never scrolls sideways.
    """

    selection_changed = Signal()
    left_out = Signal()
    opened = Signal(int)  # the number of a row

    def __init__(
        self,
        theme: Theme,
        model: QAbstractTableModel,
        name: str,
        *,
        widths: Sequence[int] = (),
        columns: Sequence[Column] = (),
        fitted: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._rows, self._is_fitted = theme, model, fitted
        self._widths = tuple(widths) or tuple(one.width for one in columns)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = Head(theme, tuple(columns) or _columns(model, widths), self.tr("Columns"), self)
        self.setHorizontalHeader(head)
        head.setSectionsClickable(False)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.setStretchLastSection(True)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.selection_changed.emit())
        model.modelReset.connect(self.selection_changed.emit)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        if fitted:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            model.modelReset.connect(self._fit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def selected(self) -> list[int]:
        """Give the numbers of the selected rows in their order."""
        # A selection is a list of ranges, which the stubs do not know.
        ranges = cast(Iterable[QItemSelectionRange], self.selectionModel().selection())
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    def current(self) -> int | None:
        """Give the number of the row the keys are at."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def select(self, row: int) -> None:
        """Select one row and bring it into sight."""
        index = self._rows.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        if self._is_fitted:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, Delete and copy; the rest is the table's own."""
        row = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Delete:
            self.left_out.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        columns = range(self._rows.columnCount())
        lines = (
            "\t".join(str(self._rows.index(row, column).data() or "") for column in columns)
            for row in self.selected()
        )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _restyle(self) -> None:
        theme = self._theme
        self.setFont(theme.font(figures=True))
        self.verticalHeader().setDefaultSectionSize(theme.px(theme.tokens.size.row))
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, theme.px(width))
        if self._is_fitted:
            self._fit()

    def _fit(self) -> None:
        room = self.viewport().width()
        needs = [self._need(column) for column in range(self._rows.columnCount())]
        usual = map(self._theme.px, self._widths)
        roomy = [max(pair) for pair in zip(needs, usual, strict=True)]
        widths = fitting.shared(roomy if sum(roomy) <= room else needs, room)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def _need(self, column: int) -> int:
        """Measure what a column shows, its title and the first of its rows."""
        space, role = self._theme.tokens.space, Qt.ItemDataRole
        metrics, head = self.fontMetrics(), self.horizontalHeader().fontMetrics()
        title = str(self._rows.headerData(column, Qt.Orientation.Horizontal) or "")
        most = head.horizontalAdvance(title)
        sign = self._theme.px(self._theme.tokens.size.icon) + space.s
        for row in range(min(self._rows.rowCount(), _MEASURED)):
            index = self._rows.index(row, column)
            width = metrics.horizontalAdvance(str(index.data() or ""))
            has_sign = index.data(role.DecorationRole) is not None
            most = max(most, width + (sign if has_sign else 0))
        return most + 2 * space.s + space.xs


def _columns(model: QAbstractTableModel, widths: Sequence[int]) -> tuple[Column, ...]:
    titles = (model.headerData(number, Qt.Orientation.Horizontal) for number in range(len(widths)))
    return tuple(
        Column(key=str(title), title=str(title), width=width, sortable=False)
        for title, width in zip(titles, widths, strict=True)
    )
