"""The palette's box over the window: a field, and under it what fits."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)

from studio.gui.shell.palette.entries import Entry
from studio.gui.shell.palette.lines import EntryLines, EntryPainter
from studio.gui.shell.palette.model import PaletteModel
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.search_field import SearchField
from studio.gui.widgets.surface import Ground, Surface

_WIDTH = 640
_ROWS = 12
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}


class PaletteBox(Surface):
    """The field keeps the focus; arrows move the choice, Enter acts, Esc closes."""

    def __init__(self, theme: Theme, model: PaletteModel, parent: QWidget) -> None:
        super().__init__(theme, Ground.TOAST, parent)
        self._theme, self._model = theme, model
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Command palette"))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.field = SearchField(
            theme,
            self.tr("Search or run a command"),
            placeholder=self.tr("Type a command, a task’s words, a topic, a run or a project"),
        )
        self.lines = EntryLines(self)
        self.list = QListView()
        self.nothing = Label(theme, self.tr("Nothing fits."), tone=Tone.MUTED)
        self.hint = Label(theme, self.tr("↑ ↓ to choose · Enter to go · Esc to close"),
                          size=TextSize.SMALL, tone=Tone.MUTED)  # fmt: skip
        self._lay_out()
        self.field.textChanged.connect(self._type)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._act(index.row()))
        model.changed.connect(self._show)
        theme.changed.connect(self._place)
        parent.installEventFilter(self)
        self.hide()

    def open_box(self) -> None:
        """Show the box with nothing typed."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.field.set_text("")
        self._model.begin()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_box(self) -> None:
        """Hide the box; the focus goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        self._model.end()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose from the field, and leave when the focus does."""
        if watched is self.field and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._take(event)
        if watched is self.field and event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._leave_with_focus)
        if watched is self.parent() and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_box()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._act(self.list.currentIndex().row())
        elif key in _MOVES:
            self._choose(self.list.currentIndex().row() + _MOVES[key])
        elif key not in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:  # there is nowhere else to go
            return False
        return True

    def _type(self, text: str) -> None:
        if self.isVisible():
            self._model.type(text)

    def _show(self, entries: list[Entry]) -> None:
        chosen = self.lines.entry(self.list.currentIndex().row())
        kept = self.list.currentIndex().row() > 0 and chosen is not None
        self.lines.show_entries(entries)
        row = self.lines.row_of(chosen.key) if kept and chosen is not None else 0
        self.nothing.setVisible(not entries)
        self.list.setVisible(bool(entries))
        self._choose(max(row, 0))
        self._place()

    def _choose(self, row: int) -> None:
        last = self.lines.rowCount() - 1
        if last < 0:
            return
        index = self.lines.index(min(max(row, 0), last), 0)
        self.list.setCurrentIndex(index)
        said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _act(self, row: int) -> None:
        entry = self.lines.entry(row)
        if entry is None or entry.refusal:
            return
        self._model.note(entry)
        self.close_box()
        entry.run()

    def _leave_with_focus(self) -> None:
        focused = QApplication.focusWidget()
        if self.isVisible() and focused is not None and not self.isAncestorOf(focused):
            self._before = None  # it has gone elsewhere on purpose
            self.close_box()

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        self.list.setModel(self.lines)
        self.list.setItemDelegate(EntryPainter(self._theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QVBoxLayout()
        top.setContentsMargins(space.s, space.s, space.s, space.s)
        top.addWidget(self.field)
        for label in (self.nothing, self.hint):
            label.setContentsMargins(space.l, space.xs, space.l, space.xs)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline(self._theme, Qt.Orientation.Horizontal))
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        column.addWidget(Hairline(self._theme, Qt.Orientation.Horizontal))
        column.addWidget(self.hint)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        tokens = self._theme.tokens
        rows = min(max(self.lines.rowCount(), 1), _ROWS)
        self.list.setFixedHeight(rows * self._theme.px(tokens.size.rail_row))
        gap = tokens.space.xxl
        width = min(self._theme.px(_WIDTH), parent.width() - 2 * gap)
        height = min(self.sizeHint().height(), parent.height() - 2 * gap)
        self.setGeometry((parent.width() - width) // 2, gap, width, height)
