"""What the coverage map shows: made in the background, kept up to date, shared by both views."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from studio.curation import coverage
from studio.domain.change import ChangeSet, Entity
from studio.domain.coverage import CoverageMap, Gap
from studio.domain.ids import TaskId
from studio.gui.design.coverage import aspects
from studio.gui.design.coverage.aspects import Aspect, Coding
from studio.gui.operations.background import Background, Task
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner
from studio.store.coverage import Point

if TYPE_CHECKING:
    from studio.project import Project
    from studio.services.coverage import Keyed

FEWEST_TASKS = coverage.FEWEST_TASKS
_MOVES_POINTS = frozenset({Entity.TASK, Entity.TOPIC})
_COLORS_POINTS = frozenset({Entity.TASK, Entity.TOPIC, Entity.EVALUATION})
_AROUND = 8
_SETTLE_MS = 1_500  # a person who goes on working is not kept waiting for maps of each step


class State(StrEnum):
    """What there is to show."""

    NOTHING = "nothing"  # no project, or too few tasks
    COMPUTING = "computing"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Points as arrays, in one order: places, what is said of each, and the map's marks."""

    places: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 2)))
    points: tuple[Point, ...] = ()
    map: CoverageMap = field(default_factory=CoverageMap)

    def around(self, gap: Gap) -> frozenset[TaskId]:
        """Give the tasks in a gap and the few that are nearest to it, as a gap may be empty."""
        away = ((self.places - np.array(gap.centre)) ** 2).sum(axis=1)
        nearest = np.argsort(away, kind="stable")[:_AROUND]
        return frozenset(gap.task_ids) | {self.points[at].task_id for at in nearest}


class CoverageModel(QObject):
    """Computes only while someone looks; ``chosen`` is the lasso's or the list's choice."""

    scene_changed = Signal()
    coding_changed = Signal()
    chosen_changed = Signal(object)  # frozenset[TaskId]
    state_changed = Signal()

    def __init__(
        self, runner: OperationRunner, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner, self._background = runner, background
        self.scene = Scene()
        self.state = State.NOTHING
        self.sentence = ""  # why it failed
        self.tasks = 0
        self.aspect = Aspect.TOPIC
        self.coding: Coding = aspects.code((), self.aspect)
        self.chosen: frozenset[TaskId] = frozenset()
        self.work: Task | None = None
        self._map = CoverageMap()
        self._turn = 0  # which reading is the newest; what earlier ones bring is dropped
        self._open = self._seen = self._stale = False
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._read)
        runner.changed.connect(self._hear)

    def load(self) -> None:
        """Show the project that was opened."""
        self.clear()
        self._open, self._stale = True, True
        self._look()

    def clear(self) -> None:
        """Show nothing, as no project is open."""
        self._turn += 1
        self._timer.stop()
        self._open = self._stale = False
        self._stop()
        self._map, self.tasks = CoverageMap(), 0
        self._show((), State.NOTHING)
        self.choose(frozenset())

    def set_seen(self, seen: bool) -> None:
        """Say whether anyone looks; what changed meanwhile is read once someone does."""
        self._seen = seen
        self._look()

    def set_aspect(self, aspect: Aspect) -> None:
        """Tell the points apart by something else."""
        if aspect is not self.aspect:
            self.aspect = aspect
            self._code()

    def choose(self, task_ids: frozenset[TaskId]) -> None:
        """Choose tasks; none takes the choice back."""
        if task_ids != self.chosen:
            self.chosen = task_ids
            self.chosen_changed.emit(task_ids)

    def cancel(self) -> None:
        """Stop computing; what was shown before stays."""
        if self.work is not None:
            self.work.cancel()

    def retry(self) -> None:
        """Compute again after it failed or was stopped."""
        self._stale = True
        self._look()

    def _hear(self, change: ChangeSet) -> None:
        if not self._open or not change.touches(*_COLORS_POINTS):
            return
        self._stale = True
        if self._seen:
            # Colours are read at once; places are only computed once a person pauses.
            self._timer.start(_SETTLE_MS if change.touches(*_MOVES_POINTS) else 0)

    def _look(self) -> None:
        if self._open and self._seen and self._stale:
            self._read()

    def _read(self) -> None:
        self._stale = False
        self._turn += 1
        turn = self._turn

        def arrive(found: "tuple[Keyed, tuple[Point, ...]]") -> None:
            if turn == self._turn:
                self._arrive(*found)

        self._runner.query(_material, arrive)

    def _arrive(self, keyed: "Keyed", points: tuple[Point, ...]) -> None:
        self.tasks = len(points)
        self._stop()
        if len(points) < FEWEST_TASKS:
            self._map = CoverageMap()
            self._show((), State.NOTHING)
        elif keyed.known is not None:
            self._map = keyed.known
            self._show(points, State.READY)
        else:
            self._compute(keyed, points)

    def _compute(self, keyed: "Keyed", points: tuple[Point, ...]) -> None:
        turn = self._turn

        def arrive(found: CoverageMap) -> None:
            if turn == self._turn:
                self.work = None
                self._map = found
                self._show(points, State.READY)
                self._runner.query(lambda project: project.coverage.keep(keyed.key, found), _ignore)

        def fail(problem: Problem) -> None:
            if turn == self._turn:
                self.work = None
                self.sentence = "" if problem.cancelled else problem.sentence
                self._show(points, State.FAILED)

        self._show(points, State.COMPUTING)
        self.work = self._background.run(
            coverage.compute,
            keyed.material,
            then=arrive,
            on_problem=fail,
            title=self.tr("Coverage map"),
        )
        self.state_changed.emit()

    def _stop(self) -> None:
        work, self.work = self.work, None
        if work is not None:
            self._turn += 1
            work.cancel()

    def _show(self, points: tuple[Point, ...], state: State) -> None:
        """Show the points that have a place and are still there."""
        by_id = {one.task_id: one for one in points}
        there = [at for at, one in enumerate(self._map.task_ids) if one in by_id]
        places = np.column_stack([self._map.across, self._map.up])[there]
        self.scene = Scene(
            places=places,
            points=tuple(by_id[self._map.task_ids[at]] for at in there),
            map=self._map,
        )
        self.state = state
        self._code()
        self.scene_changed.emit()
        self.state_changed.emit()

    def _code(self) -> None:
        self.coding = aspects.code(self.scene.points, self.aspect)
        self.coding_changed.emit()


def _material(project: "Project") -> "tuple[Keyed, tuple[Point, ...]]":
    return project.coverage.material(), project.coverage.points()


def _ignore(_: object) -> None:
    """Take no notice: the map is shown already."""
