"""What the window shows while no project is open: what this is, and the ways in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.shell.recent import Recent
from studio.gui.shell.recent_entry import RecentEntry
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.card import clear
from studio.gui.widgets.labels import Label, Tone


class Welcome(QScrollArea):
    """Recent projects first; the sample is the primary step for who has none."""

    project_chosen = Signal(object)  # Path
    forget_asked = Signal(object)  # Path

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Welcome"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        space = theme.tokens.space
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(2 * space.xxl, 2 * space.xxl, 2 * space.xxl, space.xxl)
        self._column.setSpacing(space.s)
        self._add_heading()
        self.sample = Button(
            theme, self.tr("Open the sample project"), kind=Kind.PRIMARY, icon="flask-conical"
        ).follow(actions["project.sample"])
        self.open = Button(theme, self.tr("Open…"), icon="folder-open")
        self.open.follow(actions["project.open"])
        self.new = Button(theme, self.tr("New…"), icon="folder-plus").follow(actions["project.new"])
        self._add_buttons()
        self._recent_title = Label(theme, self.tr("Recent projects"), weight=Weight.STRONG)
        self._column.addWidget(self._recent_title)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(space.xs)
        self._column.addLayout(self._recent)
        drop = self.tr("A project’s folder can also be dropped on this window.")
        hint = Label(theme, drop, size=TextSize.SMALL, tone=Tone.MUTED)
        hint.setContentsMargins(0, space.m, 0, 0)
        self._column.addWidget(hint)
        self._column.addStretch(1)
        self.setWidget(page)

    def show_recent(self, projects: Sequence[Recent]) -> None:
        """List the projects opened lately."""
        clear(self._recent)
        self._recent_title.setVisible(bool(projects))
        for recent in projects:
            entry = RecentEntry(self._theme, recent)
            entry.chosen.connect(self.project_chosen)
            entry.forget_asked.connect(self.forget_asked)
            self._recent.addWidget(entry)

    def _add_heading(self) -> None:
        self._column.addWidget(
            Label(self._theme, "Stillroom", size=TextSize.TITLE, weight=Weight.STRONG)
        )
        text = self.tr(
            "Distil what a large teacher model can do into a small student of your own, "
            "and see by measurement whether it is good enough."
        )
        self._column.addWidget(Label(self._theme, text, tone=Tone.MUTED).wrapped())

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, self._theme.tokens.space.m, 0, self._theme.tokens.space.xl)
        row.setSpacing(self._theme.tokens.space.s)
        for button in (self.sample, self.open, self.new):
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)
