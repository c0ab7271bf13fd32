"""What the design screen shows of the distribution, and what a person changes in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import InvalidValueError
from studio.domain.grid import Grid, Part
from studio.domain.ids import TopicId
from studio.domain.outlook import Outlook
from studio.gui import text
from studio.gui.design import headline_words
from studio.gui.operations.live import LiveValue
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project
    from studio.services.distributions import Preset
    from studio.services.snapshots import Preview

_TOUCHED_BY = frozenset({Entity.PLAN, Entity.CELL, Entity.TOPIC, Entity.TASK})
_KEEP_AFTER = 600  # milliseconds after the last step of a key or the wheel


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """The grid and what comes of it, as of one moment."""

    grid: Grid
    outlook: Outlook | None


class DesignModel(QObject):
    """Changes go through the service; a target that is being dragged is shown before it is kept."""

    changed = Signal(object)  # Grid, as it is or as it would be
    headline_changed = Signal(str)

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._live: LiveValue[Design] = LiveValue(
            runner, _read, touched_by=_TOUCHED_BY, pause=0.1, parent=self
        )
        self._live.changed.connect(self._arrive)
        self._pending: tuple[Part, float] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._timer.timeout.connect(self.keep)

    @property
    def grid(self) -> Grid:
        """The grid as it is kept; an empty one while no project is open."""
        return self._live.value.grid if self._live.value is not None else Grid()

    def load(self) -> None:
        """Read the project that was opened."""
        self._live.load()

    def clear(self) -> None:
        """Show nothing of a project that was closed."""
        self._timer.stop()
        self._pending = None
        self._live.clear(Design(grid=Grid(), outlook=None))

    def enter_target(self, part: Part, typed: str) -> None:
        """Take a target as typed: a share with %, else a number of tasks.

        For all cells together a number is how many tasks are planned.
        """
        written = typed.replace(",", ".").strip()
        try:
            number = float(written.removesuffix("%").strip())
        except ValueError:
            self._refuse(self.tr("“{text}” is no target; type tasks or a percent.").format(
                text=typed.strip()))  # fmt: skip
            return
        if written.endswith("%"):
            self.set_share(part, number / 100)
        elif part == Part():
            self.set_planned(round(number))
        else:
            self.set_target(part, number)

    def set_target(self, part: Part, tasks: float) -> None:
        """Ask for so many tasks in a part, as a share of all that are planned."""
        total = self.grid.total
        if tasks and not total:
            self._refuse(
                self.tr("There are no tasks yet to be a part of; say how many you plan (Preset, "
                        "Planned tasks…), or type a percent.")
            )  # fmt: skip
        elif tasks > total:
            self._refuse(
                self.tr("{tasks} tasks are more than the {total} planned in all; plan more "
                        "tasks first (Preset, Planned tasks…).").format(
                    tasks=round(tasks), total=total
                )
            )  # fmt: skip
        else:
            self.set_share(part, tasks / total if total else 0.0)

    def set_share(self, part: Part, share: float) -> None:
        """Give a part this share; the rest is scaled."""
        self._change(lambda project: project.design.set_share(part, share))

    def set_floor(self, part: Part, typed: str) -> None:
        """Ask for at least so many train tasks in a part."""
        written = typed.strip()
        if not written.isdecimal():
            self._refuse(self.tr("“{text}” is no number of tasks.").format(text=written))
            return
        self._change(lambda project: project.design.set_floor(part, int(written)))

    def set_planned(self, planned: int) -> None:
        """Say how many tasks there shall be; 0: as many as there are."""
        self._change(lambda project: project.design.set_planned(planned or None))

    def nudge(self, part: Part, tasks: int) -> None:
        """Change a target by some tasks; it is kept once a person pauses."""
        self._look(part, tasks, begun=self._shown_share(part))
        self._timer.start()

    def drag(self, part: Part, tasks: int) -> None:
        """Show a target changed by some tasks since the drag began."""
        self._look(part, tasks, begun=self.grid.share(self.grid.places(part)))

    def keep(self) -> None:
        """Keep what was dragged or nudged."""
        self._timer.stop()
        pending, self._pending = self._pending, None
        if pending is not None:
            self.set_share(*pending)

    def apply_preset(self, key: str) -> None:
        """Give all cells a preset's shares."""
        self._change(lambda project: project.design.apply_preset(key))

    def add_topics(self, names: Sequence[str], preset: str = "") -> None:
        """Add topics at the end, and give all cells a preset's shares where one is named."""

        def act(project: "Project") -> ChangeSet:
            from studio.services.design_edit import DesignEdit  # the window starts without it

            if not preset:
                return project.design.add_topics(names)
            return project.design_editor.apply(DesignEdit(add_topics=names, preset=preset))

        self._change(act)

    def rename_topic(self, topic_id: TopicId, name: str) -> None:
        """Give a topic another name."""
        self._change(lambda project: project.design.rename_topic(topic_id, name))

    def move_topic(self, before: int, after: int) -> None:
        """Put a topic at another place in the order."""
        ids = [topic.topic_id for topic in self.grid.topics]
        if before != after and 0 <= before < len(ids) and 0 <= after < len(ids):
            ids.insert(after, ids.pop(before))
            self._change(lambda project: project.design.reorder_topics(ids))
        else:
            self.changed.emit(self.grid)

    def remove_topic(self, topic_id: TopicId, move_to: TopicId | None) -> None:
        """Take a topic out of use; its tasks go to another, or keep none."""
        self._change(lambda project: project.design.remove_topic(topic_id, move_to))

    def ask_presets(self, then: "Callable[[tuple[Preset, ...]], None]") -> None:
        """Read the presets there are."""
        self._runner.query(lambda project: project.design.presets(), then)

    def preview(
        self,
        purpose: str,
        then: "Callable[[Preview], None]",
        on_problem: Callable[[Problem], None],
    ) -> None:
        """Read what a snapshot would hold."""
        self._runner.query(
            lambda project: project.snapshots.preview(purpose), then, on_problem=on_problem
        )

    def make_snapshot(
        self,
        purpose: str,
        override: str | None,
        then: Callable[[ChangeSet], None],
        on_problem: Callable[[Problem], None],
    ) -> None:
        """Freeze a snapshot."""
        self._runner.change(
            lambda project: project.snapshots.make(purpose, override), then, on_problem=on_problem
        )

    def _look(self, part: Part, tasks: int, *, begun: float) -> None:
        grid = self.grid
        if not grid.total or not grid.topics:
            return
        share = min(1.0, max(0.0, begun + tasks / grid.total))
        cells = {place: grid.plan(place) for place in grid.places()}
        whole = replace(grid.distribution, cells=cells)
        try:
            shown = whole.with_share(grid.places(part), share)
        except InvalidValueError as error:
            self._refuse(text.said(error.sentence))
            return
        self._pending = part, share
        self.changed.emit(replace(grid, distribution=shown))

    def _shown_share(self, part: Part) -> float:
        if self._pending is not None and self._pending[0] == part:
            return self._pending[1]
        self.keep()
        return self.grid.share(self.grid.places(part))

    def _change(self, act: "Callable[[Project], ChangeSet]") -> None:
        self._runner.change(act, on_problem=self._tell)

    def _tell(self, problem: Problem) -> None:
        """Show what is kept again, then say why the change was not."""
        self.changed.emit(self.grid)
        self._runner.failed.emit(problem)

    def _refuse(self, sentence: str) -> None:
        self._tell(Problem(sentence=sentence))

    def _arrive(self, design: Design) -> None:
        if self._pending is None:
            self.changed.emit(design.grid)
        said = headline_words.say(design.outlook) if design.outlook is not None else ""
        self.headline_changed.emit(said)


def _read(project: "Project") -> Design:
    return Design(grid=project.design.grid(), outlook=project.design.outlook())
