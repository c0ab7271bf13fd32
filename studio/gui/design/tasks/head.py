"""The line over the table of tasks: what is shown, a field to search with, and ways to add."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.design.tasks.bulk import BulkBar
from studio.gui.design.tasks.filters import Filters
from studio.gui.theme.fonts import Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.labels import ElidedLabel, Tone
from studio.gui.widgets.search_field import SearchField


class TasksHead(QWidget):
    """``dropped`` tells the key of a chip that was pressed."""

    dropped = Signal(str)

    def __init__(
        self, theme: Theme, actions: ActionSet, *, filters: Filters, bulk: BulkBar
    ) -> None:
        super().__init__()
        self._theme = theme
        self.title = ElidedLabel(theme, weight=Weight.STRONG)
        self.search = SearchField(
            theme, self.tr("Find tasks by their words"), placeholder=self.tr("Find tasks")
        )
        self.add = Button(theme, self.tr("Add"), icon="plus").follow(actions["task.add"])
        self.paste = Button(theme, self.tr("Paste many")).follow(actions["task.paste"])
        self.chips: list[Button] = []
        space = theme.tokens.space
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addWidget(self.title, 1)
        row.addWidget(self.add)
        row.addWidget(self.paste)
        self._flow = FlowLayout(space.xs)
        for part in (self.search, filters.button, bulk):
            self._flow.addWidget(part)
        tools = QWidget()
        tools.setAccessibleName(self.tr("Find, filter and change tasks"))
        tools.setLayout(self._flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.s)
        column.addLayout(row)
        column.addWidget(tools)

    def show_chips(self, chips: list[tuple[str, str]]) -> None:
        """Show what the table is limited to; pressing one lets it go."""
        for button in self.chips:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.chips = [self._chip(key, said) for key, said in chips]

    def _chip(self, key: str, said: str) -> Button:
        button = Button(self._theme, said.replace("&", "&&"), kind=Kind.SMALL, icon="x")
        button.setAccessibleName(self.tr("Let go: {what}").format(what=said))
        button.clicked.connect(lambda _checked: self.dropped.emit(key))
        self._flow.addWidget(button)
        return button


class DraftLine(QWidget):
    """Says what waits to be saved from before, and offers to go on with it."""

    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.said = ElidedLabel(theme, tone=Tone.WARNING)
        self.go_on = Button(theme, self.tr("Go on with it"), kind=Kind.SMALL)
        self.go_on.setAccessibleName(self.tr("Go on with the task that is not saved yet"))
        self.go_on.clicked.connect(lambda _checked: self.opened.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.said, 1)
        row.addWidget(self.go_on)
        self.hide()

    def show_drafts(self, count: int, first: str) -> None:
        """Say how many wait, and how the first begins."""
        self.setVisible(bool(count))
        self.said.setText(
            self.tr("%n task(s) not saved yet: “{first}”", "", count).format(first=first)
        )
