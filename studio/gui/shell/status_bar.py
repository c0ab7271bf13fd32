"""The line at the bottom: whether all is kept, what runs and how far it is, the text size."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.operations import wording
from studio.gui.operations.job import Job
from studio.gui.operations.projects import OpenProject
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.meter import Meter


class StatusBar(QWidget):
    """Shows the running job on every screen."""

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self._theme = theme
        self._project: OpenProject | None = None
        self.setAccessibleName(self.tr("Status"))
        self._sign = QLabel()
        self._sign.setAccessibleName(self.tr("State of the project"))
        self.state = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.job_title = Label(theme, size=TextSize.SMALL, weight=Weight.MEDIUM)
        self.meter = Meter(theme, self.tr("Progress of the running job"))
        self.meter.setFixedWidth(theme.tokens.size.queue // 2)
        self.job_line = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.cancel = Button(theme, self.tr("Cancel"), kind=Kind.SMALL)
        self.cancel.follow(actions["run.cancel"])
        self.zoom = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_job(None)

    def show_opening(self, name: str) -> None:
        """Say that a project is being opened."""
        self._sign.clear()
        self.state.setText(self.tr("Opening {name}…").format(name=name))

    def show_project(self, project: OpenProject | None) -> None:
        """Say that everything is kept, or that nothing can be changed."""
        self._project = project
        if project is None:
            self._sign.clear()
            self.state.setText("")
            return
        icon = "lock" if project.read_only else "check"
        self._sign.setPixmap(self._theme.pixmap(icon, self._theme.color.success))
        text = self.tr("Read-only") if project.read_only else self.tr("All changes kept")
        self.state.setText(text)

    def show_job(self, job: Job | None) -> None:
        """Show how far the running job is."""
        for widget in (self.job_title, self.meter, self.job_line, self.cancel):
            widget.setVisible(job is not None)
        if job is not None:
            self.job_title.setText(job.title)
            self.meter.show_progress(job.done, job.total)
            self.job_line.setText(wording.line(job))

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.m, 0, space.m, 0)
        row.setSpacing(space.s)
        row.addWidget(self._sign)
        row.addWidget(self.state)
        row.addSpacing(space.s)
        for widget in (self.job_title, self.meter, self.job_line, self.cancel):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.zoom, 0, Qt.AlignmentFlag.AlignRight)

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(self._theme.tokens.size.status_bar))
        self.zoom.setText(f"{round(self._theme.zoom * 100)} %")
        self.zoom.setAccessibleName(self.tr("Text size: {zoom}").format(zoom=self.zoom.text()))
        self.show_project(self._project)
