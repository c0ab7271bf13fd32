"""The overview's head: the student, and the one step that is due next."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from studio.domain.target import Target
from studio.gui.actions.bindings import ActionSet
from studio.gui.operations.pipeline import PipelineModel
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.header import Header

if TYPE_CHECKING:
    from studio.services.pipeline import PlannedStep


class OverviewHead(Header):
    """Running the pipeline is primary until all is done; then the report is."""

    def __init__(self, theme: Theme, pipeline: PipelineModel, actions: ActionSet) -> None:
        super().__init__(theme, actions["go.overview"].text())
        self._pipeline = pipeline
        self._empty = False
        self.report = Button(theme, self.tr("Export report"), icon="download")
        self.report.follow(actions["project.report"])
        self.run = Button(theme, self.tr("Run the pipeline"), kind=Kind.PRIMARY, icon="play")
        self.run.follow(actions["run.pipeline"])
        self.add_button(self.report)
        self.add_button(self.run)
        pipeline.plan_changed.connect(self._show_plan)
        pipeline.job_changed.connect(lambda _: self._show_plan(pipeline.plan))
        self._show_plan(pipeline.plan)

    def show_target(self, target: Target | None) -> None:
        """Say who is the student."""
        # A student of one's own is named by its folder's path.
        name = PurePath(target.student).name if target else ""
        self.fact.setText(self.tr("student {name}").format(name=name) if name else "")

    def show_empty(self, empty: bool) -> None:
        """Offer nothing that needs tasks while there are none."""
        self._empty = empty
        self._show_plan(self._pipeline.plan)

    def _show_plan(self, plan: "tuple[PlannedStep, ...]") -> None:
        open_steps = any(not step.done for step in plan)
        begun = any(step.done for step in plan)
        self.run.setText(self.tr("Continue the pipeline") if begun else self.tr("Run the pipeline"))
        self.run.setVisible(not self._empty and (open_steps or self._pipeline.is_running))
        self.report.setVisible(not self._empty)
        primary = Kind.NORMAL if open_steps or not plan else Kind.PRIMARY
        self.report.set_kind(primary)
