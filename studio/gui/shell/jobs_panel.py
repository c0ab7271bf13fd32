"""The panel of jobs at the bottom: what runs, what ended here, and what was done before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.domain.change import Entity
from studio.gui import activities, text
from studio.gui.operations.jobs import JobList
from studio.gui.operations.live import LiveValue
from studio.gui.operations.runner import OperationRunner
from studio.gui.shell.job_row import JobRow
from studio.gui.shell.toasts import copy_text
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.card import clear
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import ElidedLabel, Label, Tone

if TYPE_CHECKING:
    from studio.services.overview import Activity

_HEIGHT = 220
_BEFORE = 30


class JobsPanel(QWidget):
    """Opens over the status bar; Esc closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, jobs: JobList, runner: OperationRunner) -> None:
        super().__init__()
        self._theme, self._jobs = theme, jobs
        self._rows: dict[int, JobRow] = {}
        self._shown: tuple[int, ...] = ()
        self.setAccessibleName(self.tr("Jobs"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._now, self._past, self._before = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.nothing = Label(theme, self.tr("Nothing runs and nothing ran since the start."),
                             tone=Tone.MUTED)  # fmt: skip
        self.before_title = Label(theme, self.tr("Before"), size=TextSize.SMALL, tone=Tone.MUTED)
        self.forget = Button(theme, self.tr("Clear ended"), kind=Kind.SMALL)
        self.forget.setAccessibleName(self.forget.text())
        self.forget.clicked.connect(lambda _checked: jobs.forget_ended())
        self.cross = IconButton(theme, "x", self.tr("Close"), small=True)
        self.cross.clicked.connect(lambda _checked: self.close_panel())
        self._lay_out()
        self.activity: LiveValue[tuple[Activity, ...]] = LiveValue(
            runner,
            lambda project: project.overview.activity(_BEFORE),
            touched_by=frozenset(Entity) - {Entity.METRIC},
            pause=0.5,
            parent=self,
        )
        self.activity.while_shown(self)
        self.activity.changed.connect(self._show_before)
        jobs.changed.connect(self._show_jobs)
        self._show_jobs()
        self._show_before(())
        self.hide()

    def open_panel(self) -> None:
        """Show the panel and give it the focus."""
        self.show()
        self._show_jobs()
        running = self._jobs.running
        first = self._rows[running[0].number].cancel if running else self.cross
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Hide the panel."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        head = QHBoxLayout()
        head.setContentsMargins(space.l, space.xs, space.s, space.xs)
        head.addWidget(Label(self._theme, self.tr("Jobs"), weight=Weight.STRONG))
        head.addStretch(1)
        head.addWidget(self.forget)
        head.addWidget(self.cross)
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, space.xs, 0, space.s)
        rows.setSpacing(0)
        rows.addLayout(self._now)
        rows.addLayout(self._past)
        for label in (self.nothing, self.before_title):
            indented = QHBoxLayout()
            indented.setContentsMargins(space.l, space.s, space.l, space.xs)
            indented.addWidget(label)
            rows.addLayout(indented)
        rows.addLayout(self._before)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setAccessibleName(self.tr("List of jobs"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self._theme, Qt.Orientation.Horizontal))
        column.addLayout(head)
        column.addWidget(area, 1)

    def _show_jobs(self) -> None:
        if not self.isVisible():
            return
        running, ended = self._jobs.running, self._jobs.ended
        shown = tuple(entry.number for entry in (*running, *ended))
        if shown != self._shown or len(running) != self._now.count():
            self._shown = shown
            clear(self._now)
            clear(self._past)
            self._rows = {}
            for entry in (*running, *ended):
                row = JobRow(self._theme, entry)
                row.copy_asked.connect(copy_text)
                self._rows[entry.number] = row
                (self._now if entry in running else self._past).addWidget(row)
        for entry in (*running, *ended):
            self._rows[entry.number].show_entry(entry)
        self.nothing.setVisible(not shown)
        self.forget.setVisible(bool(ended))

    def _show_before(self, activity: "Sequence[Activity]") -> None:
        clear(self._before)
        self.before_title.setVisible(bool(activity))
        for one in activity:
            self._before.addWidget(_line(self._theme, one))

    def fit(self, height: int) -> None:
        """Take no more than a third of the window's height."""
        self.setFixedHeight(min(self._theme.px(_HEIGHT), height // 3))


def _line(theme: Theme, activity: "Activity") -> QWidget:
    space = theme.tokens.space
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(space.l + theme.px(theme.tokens.size.icon) + space.m, 0, space.l, 0)
    row.setSpacing(space.m)
    said = text.date_time(activity.at)
    label, detail = text.said(activity.label), activities.detail(activity)
    row.addWidget(ElidedLabel(theme, label), 2)
    if detail:
        row.addWidget(ElidedLabel(theme, detail, size=TextSize.SMALL, tone=Tone.MUTED), 3)
    row.addWidget(Label(theme, said, size=TextSize.SMALL, tone=Tone.MUTED).as_figures())
    row.addStrut(theme.px(theme.tokens.size.row_dense))
    return line
