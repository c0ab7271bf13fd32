"""One job in a line: what it is, how far, how long still, and Cancel, or how it ended."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.gui import text
from studio.gui.operations import wording
from studio.gui.operations.jobs import JobEntry, JobState
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.meter import Meter

_SIGNS = {
    JobState.RUNNING: ("activity", "accent_text"),
    JobState.DONE: ("circle-check", "success"),
    JobState.FAILED: ("circle-x", "danger"),
    JobState.STOPPED: ("circle-minus", "text_muted"),
}


class JobRow(QWidget):
    """Shows one entry of the list of jobs."""

    copy_asked = Signal(str)

    def __init__(self, theme: Theme, entry: JobEntry) -> None:
        super().__init__()
        self._theme, self._entry = theme, entry
        self._sign = QLabel()
        self.title = ElidedLabel(theme, weight=Weight.MEDIUM)
        self.meter = Meter(theme, self.tr("Progress"))
        self.meter.setFixedWidth(theme.tokens.size.queue // 2)
        self.line = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.time = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED).as_figures()
        self.cancel = Button(theme, self.tr("Cancel"), kind=Kind.SMALL)
        self.cancel.clicked.connect(lambda _checked: self._entry.cancel())
        self.copy = Button(theme, self.tr("Copy"), kind=Kind.SMALL, icon="copy")
        self.copy.clicked.connect(lambda _checked: self._copy())
        for widget in (self.meter, self.cancel, self.copy):
            room = widget.sizePolicy()
            room.setRetainSizeWhenHidden(True)  # so that the others stay in their columns
            widget.setSizePolicy(room)
        space = theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, 0, space.l, 0)
        row.setSpacing(space.m)
        row.addWidget(self._sign)
        row.addWidget(self.title, 2)
        row.addWidget(self.meter)
        row.addWidget(self.line, 3)
        for widget in (self.copy, self.cancel, self.time):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
        theme.changed.connect(self._restyle)
        self.show_entry(entry)
        self._restyle()

    def show_entry(self, entry: JobEntry) -> None:
        """Show how far the job is by now."""
        job, running = entry.job, entry.state is JobState.RUNNING
        changed = entry.state is not self._entry.state
        self._entry = entry
        self.title.setText(job.title)
        self.meter.setVisible(running)
        self.meter.show_progress(job.done, job.total)
        self.cancel.setVisible(running)
        self.cancel.setEnabled(not job.stopping)
        self.copy.setVisible(entry.problem is not None)
        self.line.setText(self._said())
        self.time.setText(_clock(entry.ended or entry.began))
        self.cancel.setAccessibleName(self.tr("Cancel: {name}").format(name=job.title))
        self.copy.setAccessibleName(self.tr("Copy the error of {name}").format(name=job.title))
        self.setAccessibleName(f"{job.title}, {self.line.text()}")
        if changed:
            self._restyle()

    def _said(self) -> str:
        entry = self._entry
        if entry.problem is not None:
            return entry.problem.sentence
        return {
            JobState.RUNNING: wording.line(entry.job),
            JobState.DONE: self.tr("Done"),
            JobState.FAILED: self.tr("Failed"),
            JobState.STOPPED: self.tr("Stopped; what was done is kept"),
        }[entry.state]

    def _copy(self) -> None:
        problem = self._entry.problem
        if problem is not None:
            self.copy_asked.emit(problem.details or problem.sentence)

    def _restyle(self) -> None:
        icon, tone = _SIGNS[self._entry.state]
        self._sign.setPixmap(self._theme.pixmap(icon, getattr(self._theme.color, tone)))
        self._sign.setAccessibleName(self._said())
        self.line.set_tone(Tone.DANGER if self._entry.state is JobState.FAILED else Tone.MUTED)
        self.setFixedHeight(self._theme.px(self._theme.tokens.size.row))


def _clock(moment: datetime) -> str:
    return text.time(moment.isoformat())
