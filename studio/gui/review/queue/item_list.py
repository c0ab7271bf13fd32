"""The list of the queue's items: click or Enter lays one on the desk."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from studio.domain.ids import TaskId
from studio.gui.review.queue.lines import QueueLines
from studio.gui.review.queue.painter import ItemPainter
from studio.gui.theme.theme import Theme

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


class ItemList(QTableView):
    """Arrow keys move a ring; what lies on the desk is marked and kept in view.

    A table of one column, as Qt's lists look at every row whenever one changes.
    """

    opened = Signal(str)  # TaskId

    def __init__(self, theme: Theme, lines: QueueLines) -> None:
        super().__init__()
        self._theme, self._lines = theme, lines
        self._place: tuple[int, int] = (0, -1)
        self.setAccessibleName(self.tr("Queue"))
        self.setModel(lines)
        self._painter = ItemPainter(theme, lines, self)
        self.setItemDelegate(self._painter)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._note_view)
        lines.replacing.connect(self._note_place)
        lines.replaced.connect(self._go_back)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_on_desk(self, task_id: TaskId | None) -> None:
        """Mark the item on the desk; the ring goes along."""
        self._lines.set_on_desk(task_id)
        number = None if task_id is None else self._lines.number(task_id)
        if number is not None:
            self._stand_on(number)
            self.scrollTo(self._lines.index(number, 0))

    def keyboardSearch(self, search: str) -> None:
        """Look for nothing by letters: they are the desk's keys."""
        del search

    def event(self, event: QEvent) -> bool:
        """Keep Enter for the item with the ring."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter; letters go on to the desk."""
        if event.key() in _ENTER:
            self._open(self.currentIndex())
        elif event.text() and event.text().isprintable() and not event.text().isspace():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a row, so that keys have something to act on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._lines.rowCount():
            on_desk = self._lines.on_desk
            number = self._lines.number(on_desk) if on_desk is not None else None
            self._stand_on(number if number is not None else 0)

    def _open(self, index: QModelIndex) -> None:
        item = self._lines.row(index.row())
        if item is not None:
            self.opened.emit(item.task_id)

    def _note_view(self) -> None:
        self._lines.look_at(max(0, self.rowAt(0)))

    def _note_place(self) -> None:
        self._place = (self.verticalScrollBar().value(), self.currentIndex().row())

    def _go_back(self, again: bool) -> None:
        """Stay where one was; at the top where the items are others."""
        scrolled, number = self._place
        if again:
            self.verticalScrollBar().setValue(scrolled)
        else:
            self.scrollToTop()
        on_desk = self._lines.on_desk
        found = self._lines.number(on_desk) if on_desk is not None else None
        stands = number if found is None else found
        if 0 <= stands < self._lines.rowCount():
            self._stand_on(stands)
        self._note_view()

    def _stand_on(self, number: int) -> None:
        self.selectionModel().setCurrentIndex(self._lines.index(number, 0), _NO_UPDATE)

    def _restyle(self) -> None:
        self._painter.restyle()
        self.verticalHeader().setDefaultSectionSize(self._painter.high)
        self.viewport().update()
