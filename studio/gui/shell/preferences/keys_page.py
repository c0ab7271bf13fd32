"""The third page of the preferences: which keys run which action."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QKeySequenceEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.keymap import Keymap
from studio.gui.actions.reasons import translated
from studio.gui.actions.table import Action
from studio.gui.shell.palette import matching
from studio.gui.shell.palette.entries import Entry, EntryKind
from studio.gui.shell.palette.lines import EntryLines, EntryPainter
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.search_field import SearchField

_MOST_STROKES = 2


class KeysPage(QWidget):
    """Choose an action above, press its keys below; a conflict is told before it is settled."""

    def __init__(self, theme: Theme, actions: ActionSet, keymap: Keymap) -> None:
        super().__init__()
        self._theme, self._actions, self._keymap = theme, actions, keymap
        self.field = SearchField(theme, self.tr("Search the actions"), delay=0)
        self.field.setPlaceholderText(self.field.accessibleName())
        self.lines = EntryLines(self)
        self.list = QListView()
        self.list.setModel(self.lines)
        self.list.setItemDelegate(EntryPainter(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Actions"))
        self.asked = Label(theme, tone=Tone.MUTED)
        self.recorder = QKeySequenceEdit()
        self.recorder.setMaximumSequenceLength(_MOST_STROKES)
        self.recorder.setAccessibleName(self.tr("Press the new keys"))
        self.conflict = Label(theme, size=TextSize.SMALL, tone=Tone.WARNING).wrapped()
        self.assign = Button(theme, self.tr("Assign"), kind=Kind.PRIMARY)
        self.remove = Button(theme, self.tr("No key"))
        self.reset = Button(theme, self.tr("Reset"))
        self.reset_all = Button(theme, self.tr("Reset all"))
        self._lay_out()
        self._connect()
        self._list("")

    def choose(self, action_id: str) -> None:
        """Choose the action to give keys to."""
        row = self.lines.row_of(action_id)
        if row >= 0:
            self.list.setCurrentIndex(self.lines.index(row, 0))

    @property
    def chosen(self) -> str:
        """The action that is chosen, "" where none is listed."""
        entry = self.lines.entry(self.list.currentIndex().row())
        return entry.key if entry is not None else ""

    def _connect(self) -> None:
        self.field.textChanged.connect(self._list)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.recorder.keySequenceChanged.connect(lambda _: self._judge())
        self.assign.clicked.connect(lambda _checked: self._assign(self._recorded()))
        self.remove.clicked.connect(lambda _checked: self._assign(""))
        self.reset.clicked.connect(lambda _checked: self._keymap.reset([self.chosen]))
        self.reset_all.clicked.connect(lambda _checked: self._keymap.reset_all())
        self._keymap.changed.connect(lambda: self._list(self.field.text()))

    def _list(self, typed: str) -> None:
        chosen = self.chosen
        rows = self._actions.table.actions
        fits = [row for row in rows if matching.score(typed, self._title(row)) is not None]
        self.lines.show_entries([self._entry(row) for row in fits])
        self.choose(chosen if self.lines.row_of(chosen) >= 0 else fits[0].id if fits else "")
        self._show_chosen()

    def _entry(self, row: Action) -> Entry:
        keys = [
            QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText)
            for one in self._actions.keys_of(row.id)
        ]
        changed = self.tr("changed") if self._keymap.is_changed(row.id) else ""
        menu = next(one.title for one in self._actions.table.menus if one.id == row.menu)
        detail = " · ".join(part for part in (_plain(translated(menu)), changed) if part)
        return Entry(
            key=row.id,
            kind=EntryKind.ACTION,
            title=self._title(row),
            detail=detail,
            icon=row.icon,
            keys="   ".join(keys),
            run=lambda: self.choose(row.id),
        )

    def _title(self, row: Action) -> str:
        return _plain(translated(row.title))

    def _title_of(self, action_id: str) -> str:
        return next(self._title(row) for row in self._actions.table.actions if row.id == action_id)

    def _show_chosen(self) -> None:
        chosen = self.chosen
        self.recorder.clear()
        for widget in (self.recorder, self.remove):
            widget.setEnabled(bool(chosen))
        title = self._title_of(chosen) if chosen else ""
        self.asked.setText(self.tr("New keys for “{title}”").format(title=title) if chosen else "")
        self.reset.setEnabled(bool(chosen) and self._keymap.is_changed(chosen))
        self.reset_all.setEnabled(bool(self._keymap.chosen))
        self._judge()

    def _judge(self) -> None:
        keys = self._recorded()
        holder = self._actions.holder(keys, self.chosen) if keys and self.chosen else ""
        self.assign.setEnabled(bool(keys) and bool(self.chosen))
        if holder:
            title = self._title_of(holder)
            said = self.tr("These keys run “{title}”, which would lose them.").format(title=title)
            self.assign.setText(self.tr("Take them"))
        else:
            said = ""
            self.assign.setText(self.tr("Assign"))
        self.conflict.setText(said)
        self.recorder.setAccessibleDescription(said)

    def _recorded(self) -> str:
        return self.recorder.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _assign(self, keys: str) -> None:
        if self.chosen:
            self._keymap.assign(self.chosen, keys)

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addWidget(self.recorder, 1)
        for button in (self.assign, self.remove, self.reset, self.reset_all):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.l, 0, 0)
        column.setSpacing(space.s)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.asked)
        column.addLayout(row)
        column.addWidget(self.conflict)
        self.setTabOrder(self.list, self.recorder)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerItem)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _plain(title: str) -> str:
    return title.replace("&", "")
