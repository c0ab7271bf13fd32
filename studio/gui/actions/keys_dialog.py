"""The list of keys, from the table of actions: those of the screen shown first."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.reasons import translated
from studio.gui.actions.table import Action
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.key_caps import caps, row_of_caps
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.search_field import SearchField

_GAP = 32  # px at 100 % zoom, of a heading with the room over it


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One key's row: what it does, its caps, and what a search looks at."""

    parts: tuple[QWidget, ...]
    searched: str


@dataclass(slots=True)
class Section:
    """A heading and its rows; gone while a search hides them all."""

    heading: Label
    row: int
    lines: list[Line] = field(default_factory=list)


class KeysDialog(Dialog):
    """Every action that has a key; typing narrows the list."""

    def __init__(
        self, theme: Theme, actions: ActionSet, parent: QWidget, *, screen: str = ""
    ) -> None:
        super().__init__(theme, self.tr("Keys"), parent, size=(560, 600))
        self._actions = actions
        self._sections: list[Section] = []
        self.field = SearchField(theme, self.tr("Search the keys"), delay=0)
        self.field.setPlaceholderText(self.field.accessibleName())
        self.nothing = Label(theme, self.tr("Nothing fits."), tone=Tone.MUTED)
        page = QWidget()
        self._grid = QGridLayout(page)
        space = theme.tokens.space
        self._grid.setContentsMargins(0, 0, space.s, 0)
        self._grid.setHorizontalSpacing(space.xl)
        self._grid.setVerticalSpacing(space.xs)
        self._fill(screen)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        page.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        area.setAccessibleName(self.tr("List of keys"))
        self.body.addWidget(self.field)
        self.body.addWidget(self.nothing)
        self.body.addWidget(area, 1)
        self.add_close()
        self.field.textChanged.connect(self._narrow)
        self._narrow("")
        self.field.setFocus()

    def shown(self) -> list[str]:
        """Give what the rows shown now say, in order."""
        return [
            line.searched
            for section in self._sections
            for line in section.lines
            if not line.parts[0].isHidden()
        ]

    def _fill(self, screen: str) -> None:
        table = self._actions.table
        if screen:
            self._fill_screen(screen)
        for menu in table.menus:
            rows = [row for row in table.of_menu(menu) if not row.screen]
            self._add(translated(menu.title).replace("&", ""), rows)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _fill_screen(self, screen: str) -> None:
        table = self._actions.table
        go = next((row for row in table.actions if row.id == f"go.{screen}"), None)
        name = translated(go.title) if go else screen
        title = self.tr("On this screen: {name}").format(name=name)
        section = self._add(title, [row for row in table.actions if row.screen == screen])
        for hint in table.hints:
            if hint.screen == screen:
                self._add_line(section, translated(hint.title), list(hint.keys))

    def _add(self, title: str, rows: list[Action]) -> Section:
        heading = Label(self.theme, title, size=TextSize.SMALL, tone=Tone.MUTED)
        heading.setAlignment(Qt.AlignmentFlag.AlignBottom)
        at = self._grid.rowCount()
        self._grid.addWidget(heading, at, 0)
        section = Section(heading, at)
        self._sections.append(section)
        for row in rows:
            keys = self._actions.keys_of(row.id)
            if keys:
                # Not the action's present text: "Undo" may name a change at length.
                self._add_line(section, self._actions.title(row.id), caps(keys[0]))
        return section

    def _add_line(self, section: Section, title: str, keys: list[str]) -> None:
        at = self._grid.rowCount()
        parts = (Label(self.theme, title), row_of_caps(self.theme, keys))
        for column, part in enumerate(parts):
            self._grid.addWidget(part, at, column, Qt.AlignmentFlag.AlignVCenter)
        section.lines.append(Line(parts=parts, searched=f"{title} {'+'.join(keys)}"))

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        found = 0
        for section in self._sections:
            fits = 0
            for line in section.lines:
                fit = all(word in line.searched.casefold() for word in words)
                for part in line.parts:
                    part.setVisible(fit)
                fits += fit
            section.heading.setVisible(bool(fits))
            gap = self.theme.px(_GAP) if fits and found else 0
            self._grid.setRowMinimumHeight(section.row, gap)
            found += fits
        self.nothing.setVisible(not found)
