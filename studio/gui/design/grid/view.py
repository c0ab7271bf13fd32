"""The grid on the screen: keys, mouse and wheel over the painted cells."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QTableView,
)

from studio.domain.grid import Part
from studio.gui.design.grid.cells import CellPainter
from studio.gui.design.grid.figures import Figures, Mode
from studio.gui.design.grid.heads import GridHead
from studio.gui.design.grid.table import GridTable
from studio.gui.theme.theme import Theme

_LEAST_COLUMN = 64
_COUNTS_COLUMN = 92  # three counts side by side
_SUM_COLUMN = 96
_PIXELS_A_TASK = 6
_WHEEL_NOTCH = 120
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
_ACTING = _ARROWS | {
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space,
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_F, Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
}  # fmt: skip


class GridView(QTableView):
    """Arrows move; digits set a target, F a floor; Enter shows tasks; + and − add a task more.

    Dragging up or down and Ctrl with the wheel change a target as one looks on.
    """

    chosen = Signal(object)  # Part, or None where nothing is chosen
    opened = Signal(object)  # Part: show its tasks
    target_entered = Signal(object, str)  # Part and what was typed: tasks, or a share with %
    floor_entered = Signal(object, str)
    nudged = Signal(object, int)  # Part, and how many tasks more or fewer
    dragged = Signal(object, int)  # the same, counted from where the drag began
    dropped = Signal()  # the drag is over
    cleared = Signal(object)  # Part
    add_asked = Signal()
    topic_moved = Signal(int, int)  # a column's place before and after
    menu_asked = Signal(object, QPoint)  # Part, and where on the screen
    topic_menu_asked = Signal(int, QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.table = GridTable()
        self.painter_ = CellPainter(theme)
        self._pressed: tuple[Part, int] | None = None
        self._dragging = False
        self._restoring = False
        self.setModel(self.table)
        self.setItemDelegate(self.painter_)
        self.setHorizontalHeader(GridHead(theme, Qt.Orientation.Horizontal))
        self.setVerticalHeader(GridHead(theme, Qt.Orientation.Vertical))
        self._prepare()
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.table.modelReset.connect(self._fit)
        self.painter_.entered.connect(self._enter)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_figures(self, figures: Figures) -> None:
        """Show other figures, keeping what is chosen where it is still there."""
        part = self.part()
        self._restoring = True
        self.table.show_figures(figures)
        if part is not None and self.part() is None:
            self.choose(Part(kind=part.kind, topic_id=part.topic_id))
        self._restoring = False
        self._fit()

    def part(self) -> Part | None:
        """Give the part that is chosen."""
        indexes = self.selectedIndexes()
        return self.table.part(indexes[0]) if indexes else None

    def choose(self, part: Part | None) -> None:
        """Choose a part, or nothing; a part that is not shown is passed over."""
        if part is None:
            self.clearSelection()
            return
        index = self.table.place_of(part)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def edit_target(self, typed: str = "") -> None:
        """Open the field for the chosen part's target, with what was typed already."""
        self._edit(typed, floors=False)

    def edit_floor(self) -> None:
        """Open the field for the chosen part's floor."""
        self._edit("", floors=True)

    def set_writable(self, writable: bool) -> None:
        """Let targets be changed or not."""
        self.table.writable = writable
        self.horizontalHeader().setSectionsMovable(writable)

    def sizeHint(self) -> QSize:
        """High enough for every row."""
        rows = self.table.rowCount() * self._row(self._theme.tokens.size.row)
        high = self.horizontalHeader().sizeHint().height() + rows
        return QSize(self._theme.px(4 * self._theme.tokens.size.rail), high + self._bar())

    def minimumSizeHint(self) -> QSize:
        """A few rows; the rest scrolls."""
        size = self._theme.tokens.size
        return QSize(self._theme.px(2 * size.rail), self._theme.px(size.table_head + 4 * size.row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the chosen part; everything else is a table's own."""
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the field's own Enter comes by here as well
            return
        if self._begin(event) and event.key() in _ARROWS:
            event.accept()
            return
        part = self.part()
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if part is not None and plain and self._act(part, event):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.part() is not None:
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here, not the beginning of a name."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first cell where none was chosen; passing by chooses none."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.table.columnCount() > 1:
            self.selectionModel().setCurrentIndex(
                self.table.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose; remember where a drag would begin."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        writable = self.table.writable and index.isValid()
        self._pressed = (
            (self.table.part(index), round(event.position().y())) if left and writable else None
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Change the target of the pressed cell, a task for every few pixels."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        part, begun = self._pressed
        up = begun - round(event.position().y())
        if not self._dragging and abs(up) < QApplication.startDragDistance():
            return
        if not self._dragging:
            self._dragging = True
            self.viewport().setCursor(Qt.CursorShape.SizeVerCursor)
        self.dragged.emit(part, int(up / self._theme.px(_PIXELS_A_TASK)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        dragging, self._dragging, self._pressed = self._dragging, False, None
        if dragging:
            self.viewport().unsetCursor()
            self.dropped.emit()
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the target."""
        self._pressed = None
        if self.indexAt(event.position().toPoint()).isValid():
            self.edit_target()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, change the target under the pointer; without, scroll."""
        index = self.indexAt(event.position().toPoint())
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and index.isValid() and self.table.writable:
            self.setCurrentIndex(index)
            notches = event.angleDelta().y() / _WHEEL_NOTCH
            self.nudged.emit(self.table.part(index), round(notches) or (1 if notches > 0 else -1))
            event.accept()
        elif not ctrl:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen part."""
        part = self.part()
        if part is None:
            return
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(rect.bottomLeft())
        self.menu_asked.emit(part, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the topics."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the corner over the kinds empty, where Qt paints a button."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QAbstractButton):
            painter = QPainter(watched)
            painter.fillRect(watched.rect(), QColor(self._theme.color.surface))
            painter.end()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Name the heads anew in another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._restyle()

    def _begin(self, event: QKeyEvent) -> bool:
        """Choose the cell the focus stands on, where none is chosen, at the first key for it."""
        index = self.currentIndex()
        for_it = event.key() in _ACTING or event.text().isdigit()
        if self.selectedIndexes() or not index.isValid() or not for_it:
            return False
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return True

    def _act(self, part: Part, event: QKeyEvent) -> bool:
        key, writable = Qt.Key(event.key()), self.table.writable
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(part)
        elif writable and (event.text().isdigit() or key is Qt.Key.Key_F2):
            self.edit_target(event.text() if event.text().isdigit() else "")
        elif writable and key is Qt.Key.Key_F:
            self.edit_floor()
        elif writable and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.cleared.emit(part)
        elif writable and key in {Qt.Key.Key_Plus, Qt.Key.Key_Minus}:
            self.nudged.emit(part, 1 if key is Qt.Key.Key_Plus else -1)
        elif key is Qt.Key.Key_N:
            self.add_asked.emit()
        else:
            return False
        return True

    def _edit(self, typed: str, *, floors: bool) -> None:
        index = self.currentIndex()
        if not index.isValid() or not self.table.writable:
            return
        self.painter_.floors = floors
        self.edit(index)
        field = self.indexWidget(index)
        if isinstance(field, QLineEdit):
            field.setText(typed)

    def _enter(self, index: QModelIndex, typed: str, floors: bool) -> None:
        signal = self.floor_entered if floors else self.target_entered
        signal.emit(self.table.part(index), typed)

    def _tell(self) -> None:
        if not self._restoring:
            self.chosen.emit(self.part())

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        for corner in self.findChildren(QAbstractButton):
            corner.installEventFilter(self)
        heads = self.horizontalHeader()
        heads.setSectionsMovable(True)
        heads.sectionMoved.connect(self._move_topic)
        heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        heads.customContextMenuRequested.connect(self._ask_topic_menu)

    def _ask_topic_menu(self, place: QPoint) -> None:
        column = self.horizontalHeader().logicalIndexAt(place)
        if 0 <= column < self.table.columnCount() - 1:
            self.topic_menu_asked.emit(column, self.horizontalHeader().mapToGlobal(place))

    def _move_topic(self, column: int, before: int, after: int) -> None:
        """Tell where a head was dropped and put it back: the project's order is shown."""
        del column
        if self._restoring:
            return
        self._restoring = True
        self.horizontalHeader().moveSection(after, before)
        self._restoring = False
        last = self.table.columnCount() - 1
        if before != last:
            self.topic_moved.emit(before, min(after, last - 1))

    def _fit(self) -> None:
        """Share the room out; where topics are many, they scroll and the kinds stay."""
        topics = self.table.columnCount() - 1
        counts = self.table.figures.mode in {Mode.SPLIT, Mode.SOURCE}
        least = self._theme.px(_COUNTS_COLUMN if counts else _LEAST_COLUMN)
        last = self._theme.px(_SUM_COLUMN)
        self.horizontalHeader().resizeSection(topics, last)
        if topics > 0:
            room = max(0, self.viewport().width() - last)
            wide, spare = divmod(room, topics)
            for column in range(topics):
                width = wide + (1 if column < spare else 0)
                self.horizontalHeader().resizeSection(column, max(least, width))
        self._press()
        self._limit()

    def _press(self) -> None:
        """Press the rows together a little where the last would be cut off otherwise."""
        size, rows = self._theme.tokens.size, self.table.rowCount()
        room = self.viewport().height() // rows if rows else 0
        full = self._row(size.row)
        row = room if self._row(size.row_dense) <= room < full else full
        if row != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(row)
            for at in range(rows):
                self.verticalHeader().resizeSection(at, row)

    def _row(self, length: int) -> int:
        return self._theme.px(length) + 2

    def _limit(self) -> None:
        """Take no more height than the rows need."""
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    def _bar(self) -> int:
        bar = self.horizontalScrollBar()
        total = self.horizontalHeader().length()
        return bar.sizeHint().height() if total > self.viewport().width() else 0

    def _restyle(self) -> None:
        self.setAccessibleName(self.tr("Distribution: kinds down, topics across"))
        self.setFont(self._theme.font())
        self.updateGeometries()
        self._fit()
        self._limit()
        self.viewport().update()
