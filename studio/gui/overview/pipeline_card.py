"""The pipeline's steps with what is done, and the running one with its progress and Cancel."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.gui import text
from studio.gui.actions.bindings import ActionSet
from studio.gui.operations import wording
from studio.gui.operations.job import Job
from studio.gui.operations.pipeline import PipelineModel
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.card import Card, clear
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.meter import Meter

if TYPE_CHECKING:
    from studio.services.pipeline import PlannedStep


class PipelineCard(Card):
    """Follows the pipeline's view-model."""

    def __init__(self, theme: Theme, model: PipelineModel, actions: ActionSet) -> None:
        super().__init__(theme, "")
        self.title.setText(self.tr("Pipeline"))
        self.setAccessibleName(self.title.text())
        self._model = model
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        self.body.addLayout(self._steps)
        self._running = QWidget()
        self.job_title = ElidedLabel(theme, weight=Weight.MEDIUM)
        self.meter = Meter(theme, self.tr("Progress of the running step"))
        self.line = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED).wrapped()
        self.notice = Label(theme, size=TextSize.SMALL, tone=Tone.WARNING).wrapped()
        self.cancel = Button(theme, self.tr("Save and stop"), kind=Kind.NORMAL, icon="square")
        self.cancel.follow(actions["run.cancel"])
        self._pack_running()
        model.plan_changed.connect(self._show_plan)
        model.job_changed.connect(self._show_job)
        theme.changed.connect(lambda: self._show_plan(model.plan))
        self._show_plan(model.plan)
        self._show_job(model.job)

    def _pack_running(self) -> None:
        space = self.theme.tokens.space
        column = QVBoxLayout(self._running)
        column.setContentsMargins(0, space.s, 0, 0)
        column.setSpacing(space.xs)
        row = QHBoxLayout()
        row.addWidget(self.job_title, 1)
        row.addWidget(self.cancel)
        column.addLayout(row)
        for widget in (self.meter, self.line, self.notice):
            column.addWidget(widget)
        self.body.addWidget(self._running)

    def _show_plan(self, plan: "tuple[PlannedStep, ...]") -> None:
        clear(self._steps)
        done = sum(step.done for step in plan)
        self.set_fact(self.tr("{done} of {all} done").format(done=done, all=len(plan)))
        current = next((step.key for step in plan if not step.done), "")
        for step in plan:
            running = step.key == current and self._model.is_running
            self._steps.addWidget(self._step(step, running=running))

    def _show_job(self, job: Job | None) -> None:
        if self._running.isHidden() is (job is not None):
            self._show_plan(self._model.plan)  # the step that is due is marked as running
        self._running.setVisible(job is not None)
        if job is not None:
            self.job_title.setText(job.title)
            self.meter.show_progress(job.done, job.total)
            self.line.setText(wording.line(job))
            self.notice.setText(text.said(job.notice))
            self.notice.setVisible(bool(job.notice))

    def _step(self, step: "PlannedStep", *, running: bool) -> QWidget:
        color = self.theme.color
        icon, tint, word = ("circle-dashed", color.text_muted, self.tr("to do"))
        if step.done:
            icon, tint, word = ("circle-check", color.success, self.tr("done"))
        elif running:
            icon, tint, word = ("circle-dot", color.accent, self.tr("running"))
        row = QWidget()
        row.setAccessibleName(f"{text.said(step.title)}: {word}")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.theme.tokens.space.s)
        sign = QLabel()
        sign.setPixmap(self.theme.pixmap(icon, tint))
        sign.setAccessibleName(word)
        weight = Weight.MEDIUM if running else Weight.REGULAR
        layout.addWidget(sign)
        layout.addWidget(ElidedLabel(self.theme, text.said(step.title), weight=weight), 1)
        layout.addWidget(Label(self.theme, word, size=TextSize.SMALL, tone=Tone.MUTED))
        layout.addStrut(self.theme.px(self.theme.tokens.size.row))
        return row
