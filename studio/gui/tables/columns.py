"""A table's columns as a person arranges them: widths, order, which show; all remembered."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from studio.gui.tables import remembered
from studio.gui.tables.head import Head
from studio.gui.tables.source import Column
from studio.gui.theme.theme import Theme
from studio.gui.widgets.remembering import Remembers


class Columns(QObject):
    """Lays the head out, and keeps what is changed there."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        head: Head,
        columns: tuple[Column, ...],
        *,
        memory: Remembers | None,
        key: str,
    ) -> None:
        super().__init__(head)
        self._theme, self._head, self._columns = theme, head, columns
        self._memory, self._key = memory, key
        self._layout = remembered.load(memory, key, columns)
        self._busy = False
        self._room = 0
        head.sectionResized.connect(self._keep_width)
        head.sectionMoved.connect(self._keep_order)
        head.columns_asked.connect(self.show_menu)

    @property
    def sort(self) -> tuple[str, bool] | None:
        """The column that a person sorted by, and whether it descends."""
        return self._layout.sort

    def keep_sort(self, key: str, *, descending: bool) -> None:
        """Remember what a person sorts by."""
        self._layout.sort = (key, descending)
        self._remember()

    def shown(self) -> tuple[Column, ...]:
        """Give the columns that show, in their order."""
        by_key = {column.key: column for column in self._columns}
        return tuple(by_key[key] for key in self._layout.order if key not in self._layout.hidden)

    def section(self, key: str) -> int:
        """Give a column's number; -1 where there is none of this key."""
        keys = [column.key for column in self._columns]
        return keys.index(key) if key in keys else -1

    def set_shown(self, key: str, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if not shown and [column.key for column in self.shown()] == [key]:
            return
        hidden = self._layout.hidden - {key}
        self._layout.hidden = hidden if shown else hidden | {key}
        self._remember()
        self.lay_out()

    def reset(self) -> None:
        """Put widths, order and visibility back to what they were at first."""
        self._layout = replace(remembered.first(self._columns), sort=self._layout.sort)
        self._remember()
        self.lay_out()

    def lay_out(self) -> None:
        """Bring the head into the order and visibility kept."""
        self._busy = True
        for place, key in enumerate(self._layout.order):
            self._head.moveSection(self._head.visualIndex(self.section(key)), place)
        for section, column in enumerate(self._columns):
            self._head.setSectionHidden(section, column.key in self._layout.hidden)
        self._busy = False
        self.fit(self._room)
        self.changed.emit()

    def fit(self, room: int) -> None:
        """Give every column its width, and what is left of the room to the one that stretches."""
        self._room, self._busy = room, True
        left = room
        for column in self.shown():
            if not column.stretch:
                width = self._theme.px(self._layout.widths[column.key])
                self._head.resizeSection(self.section(column.key), width)
                left -= width
        for column in self.shown():
            if column.stretch:
                width = max(left, self._theme.px(column.width))
                self._head.resizeSection(self.section(column.key), width)
        self._busy = False

    def show_menu(self, at: QPoint) -> None:
        """Let a person choose which columns show."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu(self) -> QMenu:
        """Make the menu of columns."""
        menu = QMenu(self._head)
        menu.setAccessibleName(self.tr("Columns"))
        for column in self._columns:
            entry = menu.addAction(column.title)
            entry.setCheckable(True)
            entry.setChecked(column.key not in self._layout.hidden)
            entry.toggled.connect(lambda on, key=column.key: self.set_shown(key, on))
        menu.addSeparator()
        first = menu.addAction(self.tr("Columns as they were at first"))
        first.triggered.connect(lambda _checked: self.reset())
        return menu

    def _keep_width(self, section: int, _old: int, new: int) -> None:
        column = self._columns[section]
        if new and not self._busy:
            if not column.stretch:
                self._layout.widths[column.key] = round(new / self._theme.zoom)
                self._remember()
            self.fit(self._room)

    def _keep_order(self) -> None:
        if not self._busy:
            places = range(self._head.count())
            sections = [self._head.logicalIndex(place) for place in places]
            self._layout.order = [self._columns[section].key for section in sections]
            self._remember()
            self.changed.emit()

    def _remember(self) -> None:
        remembered.save(self._memory, self._key, self._layout)
