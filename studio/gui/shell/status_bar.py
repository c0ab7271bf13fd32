"""The line at the bottom: whether all is kept, what runs and how far it is, leakage, text size."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.gui import text
from studio.gui.operations import wording
from studio.gui.operations.jobs import JobList
from studio.gui.operations.news import Keeping
from studio.gui.operations.projects import OpenProject
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.meter import Meter


class StatusBar(QWidget):
    """Shows the running jobs on every screen: the first of them, and how many more there are."""

    jobs_asked = Signal()

    def __init__(self, theme: Theme, jobs: JobList, panel: QAction) -> None:
        super().__init__()
        self._theme, self._jobs, self._panel = theme, jobs, panel
        self._project: OpenProject | None = None
        self._keeping = Keeping.KEPT
        self.setAccessibleName(self.tr("Status"))
        self._sign = QLabel()
        self._sign.setAccessibleName(self.tr("State of the project"))
        self.state = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.job_title = Label(theme, size=TextSize.SMALL, weight=Weight.MEDIUM)
        self.meter = Meter(theme, self.tr("Progress of the running job"))
        self.meter.setFixedWidth(theme.tokens.size.queue // 2)
        self.job_line = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.cancel = Button(theme, self.tr("Cancel"), kind=Kind.SMALL)
        self.cancel.clicked.connect(lambda _checked: self._cancel())
        self.more = Button(theme, "", kind=Kind.SMALL)
        self.more.clicked.connect(lambda _checked: self.jobs_asked.emit())
        self.leakage = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.zoom = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self._lay_out()
        theme.changed.connect(self._restyle)
        jobs.changed.connect(self.show_jobs)
        self._restyle()
        self.show_jobs()
        self.show_leakage(None)

    def show_opening(self, name: str) -> None:
        """Say that a project is being opened."""
        self._sign.clear()
        self.state.setText(self.tr("Opening {name}…").format(name=name))

    def show_working(self, words: str) -> None:
        """Say what is being done to the project; "" says how it stands again."""
        if words:
            self._sign.setPixmap(self._theme.pixmap("refresh-cw", self._theme.color.text_muted))
            self.state.setText(words)
        else:
            self.show_project(self._project)

    def show_project(self, project: OpenProject | None) -> None:
        """Say that everything is kept, or that nothing can be changed."""
        self._project = project
        if project is None:
            self._sign.clear()
            self.state.setText("")
            return
        color, words, icon = self._theme.color.success, self.tr("All changes kept"), "check"
        if project.read_only:
            words, icon = self.tr("Read-only"), "lock"
        elif self._keeping is Keeping.UNDER_WAY:
            color, words, icon = self._theme.color.text_muted, self.tr("Keeping…"), "refresh-cw"
        elif self._keeping is Keeping.FAILED:
            color, icon = self._theme.color.danger, "circle-alert"
            words = self.tr("Your edit is not kept yet")
        elif self._keeping is Keeping.UNDECIDED:
            color, icon = self._theme.color.danger, "circle-alert"
            words = self.tr("Your verdict is not kept yet")
        self._sign.setPixmap(self._theme.pixmap(icon, color))
        self.state.setText(words)

    def show_keeping(self, keeping: Keeping) -> None:
        """Say whether what is typed is kept."""
        self._keeping = keeping
        self.show_project(self._project)

    def show_jobs(self) -> None:
        """Show how far the oldest running job is, and how many others there are."""
        running = self._jobs.running
        for widget in (self.job_title, self.meter, self.job_line, self.cancel):
            widget.setVisible(bool(running))
        if running:
            job = running[0].job
            self.job_title.setText(job.title)
            self.meter.show_progress(job.done, job.total)
            self.job_line.setText(wording.line(job))
            self.cancel.setEnabled(not job.stopping)
            self.cancel.setAccessibleName(self.tr("Cancel: {name}").format(name=job.title))
        self._show_more(len(running) - 1)

    def show_leakage(self, tasks: int | None) -> None:
        """Say how many held-out tasks say nearly the same as a task to train on."""
        self.leakage.setVisible(tasks is not None)
        if tasks is not None:
            self.leakage.setText(self.tr("Leakage {count}").format(count=text.number(tasks)))
            self.leakage.set_tone(Tone.WARNING if tasks else Tone.MUTED)
            said = (
                self.tr(
                    "%n validation or eval task(s) resemble tasks to train on or share a group.",
                    "",
                    tasks,
                )
                if tasks
                else self.tr("No validation or eval task resembles a task to train on.")
            )
            way = self.tr("Paraphrases are not found.")
            self.leakage.setAccessibleName(f"{said} {way}")
            self.leakage.setToolTip(f"{said}\n{way}")

    def show_counting(self) -> None:
        """Say that leakage is not known yet."""
        self.leakage.setText(self.tr("Leakage {count}").format(count="…"))
        self.leakage.set_tone(Tone.MUTED)
        self.leakage.setAccessibleName(self.leakage.text())
        self.leakage.setToolTip("")
        self.leakage.show()

    def _show_more(self, more: int) -> None:
        self.more.setVisible(more > 0)
        self.more.setText(f"+{more}")
        said = self.tr("%n more job(s) running", "", max(more, 0))
        key = self._panel.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.more.setAccessibleName(said)
        self.more.setToolTip(f"{said} ({key})")

    def _cancel(self) -> None:
        running = self._jobs.running
        if running:
            running[0].cancel()

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.m, 0, space.m, 0)
        row.setSpacing(space.s)
        row.addWidget(self._sign)
        row.addWidget(self.state)
        row.addSpacing(space.s)
        for widget in (self.job_title, self.meter, self.job_line, self.cancel, self.more):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.leakage)
        row.addSpacing(space.s)
        row.addWidget(self.zoom, 0, Qt.AlignmentFlag.AlignRight)

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(self._theme.tokens.size.status_bar))
        self.zoom.setText(f"{round(self._theme.zoom * 100)} %")
        self.zoom.setAccessibleName(self.tr("Text size: {zoom}").format(zoom=self.zoom.text()))
        self.show_project(self._project)
