"""The list of a trace's lines: arrow keys move, Enter or Right goes on, Left goes back."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip

from studio.gui.review.trace.line_model import LineModel
from studio.gui.review.trace.painter import LinePainter
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import plain_tip

_ON = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right}
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Backspace}
_KEPT = _ON | _BACK  # from the desk's own keys
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


class LineList(QListView):
    """``opened`` tells the place that a line leads to."""

    opened = Signal(object)  # Place
    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows = LineModel(self)
        self.setAccessibleName(self.tr("Trace"))
        self.setModel(self.rows)
        self._painter = LinePainter(theme, self.rows, self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._open)
        theme.changed.connect(self._restyle)

    def stand_on(self, row: int = 0) -> None:
        """Put the ring on a row, or the first after it that is no heading."""
        lines = self.rows.lines
        found = next((at for at in range(row, len(lines)) if not lines[at].is_head), -1)
        if found >= 0:
            index = self.rows.index(found, 0)
            self.selectionModel().setCurrentIndex(index, _NO_UPDATE)
            if row:
                self.scrollTo(index)

    def copy(self) -> None:
        """Put the line with the ring on the clipboard."""
        index = self.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(self.rows.lines[index.row()].words)

    def keyboardSearch(self, search: str) -> None:
        """Look for nothing by letters: they are the desk's keys."""
        del search

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move within the trace."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() in _KEPT or event.matches(QKeySequence.StandardKey.Copy))
            and not event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, go back, copy; letters go on to the desk."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ON:
            self._open(self.currentIndex())
        elif event.key() in _BACK:
            self.back_asked.emit()
        elif event.text() and event.text().isprintable() and not event.text().isspace():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a row, so that keys have something to act on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.stand_on()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show all that the line under the pointer says."""
        if isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            said = self.rows.lines[index.row()].words if index.isValid() else ""
            QToolTip.showText(event.globalPos(), plain_tip(said) if said else "", self)
            return True
        return super().viewportEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            place = self.rows.lines[index.row()].place
            if place is not None:
                self.opened.emit(place)

    def _restyle(self) -> None:
        self._painter.restyle()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
