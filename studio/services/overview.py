"""What the first screen shows: where everything stands and what comes next."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from studio.domain.board import Board, Curve, FunnelStage, Noted
from studio.domain.counted import counted
from studio.domain.run import Run, RunStatus
from studio.domain.steps import Steps, finish
from studio.domain.target import Target
from studio.domain.task import Split
from studio.services.boards import BoardService
from studio.services.review_queue import ReviewQueueService
from studio.services.run_names import run_names
from studio.store import cells, counts, evaluations, events, funnel, runs, targets
from studio.store.database import Database
from studio.store.events import Event

WAITING = ("design", "clean", "review", "train")


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One thing that happened, newest first in a list of them.

    ``detail`` says in English what ``counts`` counts.
    """

    at: str
    label: str
    detail: str = ""
    counts: tuple[tuple[str, int], ...] = ()


class OverviewService:
    """Reads only; what looks at every answer goes in steps too."""

    def __init__(self, db: Database, boards: BoardService, queue: ReviewQueueService) -> None:
        self._db = db
        self._boards = boards
        self._queue = queue

    def target(self) -> Target | None:
        """Give the target, None in a new project."""
        return targets.current(self._db)

    def stages(self) -> tuple[FunnelStage, ...]:
        """Give the data's way from task to training set, with what was lost at each step."""
        return finish(self.stages_in_steps())

    def stages_in_steps(self) -> Steps[tuple[FunnelStage, ...]]:
        """Do the same step by step; what changes meanwhile may count or not."""
        found = yield from funnel.in_steps(self._db)
        to_train_on = counts.tasks_by(self._db, "split").get(Split.TRAIN, 0)
        failing = found.checked - found.passing
        unchecked = found.candidates - found.checked
        return (
            FunnelStage(
                key="tasks",
                label="Tasks",
                count=found.tasks,
                note=f"{to_train_on:,} to train on",
                noted=Noted.TO_TRAIN_ON,
                number=to_train_on,
            ),
            FunnelStage(
                key="answers",
                label="Answers",
                count=found.candidates,
                note=f"to {counted(found.answered_tasks, 'task')}",
                noted=Noted.TO_TASKS,
                number=found.answered_tasks,
            ),
            FunnelStage(
                key="passing",
                label="Pass checks",
                count=found.passing,
                note=f"{unchecked:,} not checked" if unchecked else f"{failing:,} failed",
                noted=Noted.UNCHECKED if unchecked else Noted.FAILED,
                number=unchecked or failing,
            ),
            FunnelStage(
                key="accepted", label="Accepted", count=found.accepted, note="to train tasks"
            ),
            FunnelStage(
                key="snapshot", label="In snapshots", count=found.in_snapshots, note="frozen"
            ),
            FunnelStage(key="votes", label="Votes", count=found.preferences, note="on pairs"),
        )

    def waiting(self, stages: Iterable[str] = WAITING) -> Mapping[str, int]:
        """Count what waits for a person or a step, by the stage of the pipeline.

        Only the stages asked for are counted, and only those where something waits are given:
        cells below their floor, unchecked answers, tasks to review, stopped runs.
        """
        return finish(self.waiting_in_steps(stages))

    def waiting_in_steps(self, stages: Iterable[str] = WAITING) -> Steps[Mapping[str, int]]:
        """Do the same step by step; what changes meanwhile may count or not."""
        found: dict[str, int] = {}
        for stage in stages:
            if stage == "design":
                found[stage] = cells.below_floor(self._db)
            elif stage == "clean":
                found[stage] = yield from funnel.unchecked_in_steps(self._db)
            elif stage == "review":
                found[stage] = yield from self._queue.to_review_in_steps()
            elif stage == "train":
                found[stage] = len(runs.listing(self._db, status=RunStatus.STOPPED))
        return {stage: number for stage, number in found.items() if number}

    def target_version(self) -> int | None:
        """Give the number of the target's version, None in a new project."""
        return targets.version(self._db)

    def shares(self) -> Mapping[str, int]:
        """Count the train tasks by kind."""
        return counts.tasks_by(self._db, "kind", split=Split.TRAIN)

    def runs(self) -> tuple[Run, ...]:
        """Give all runs, newest first."""
        return tuple(reversed(runs.listing(self._db)))

    def curves(self, limit: int = 6) -> tuple[Curve, ...]:
        """Give the newest runs' numbers, newest run first."""
        names = run_names(runs.listing(self._db))
        return tuple(self._curve(run, names[run.run_id]) for run in self.runs()[:limit])

    def board(self) -> Board | None:
        """Give the newest finished evaluation of the eval tasks, None before there is one."""
        return self._boards.latest(split=Split.EVAL.value)

    def activity(self, limit: int = 20) -> tuple[Activity, ...]:
        """Give what was done last, newest first."""
        return tuple(_activity(event) for event in events.newest(self._db, limit=limit))

    def next_step(self, stages: Sequence[FunnelStage]) -> str:
        """Say in a few words what to do next, by the stages as they were counted."""
        statuses = {run.status for run in self.runs()}
        if self.target() is None:
            return "set the target"
        if RunStatus.STOPPED in statuses:
            return "resume the stopped run"
        lacking = _lacking({stage.key: stage for stage in stages})
        if lacking:
            return lacking
        if RunStatus.DONE not in statuses:
            return "train the student"
        return "read the report" if evaluations.listing(self._db) else "evaluate the student"

    def _curve(self, run: Run, name: str) -> Curve:
        points: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for point in runs.metrics(self._db, run.run_id):
            points[point.name].append((point.step, point.value))
        return Curve(
            run_id=run.run_id,
            name=name,
            method=run.method,
            status=run.status,
            points={metric: tuple(series) for metric, series in points.items()},
        )


def _activity(event: Event) -> Activity:
    counted_ = tuple((key, value) for key, value in event.detail.items() if isinstance(value, int))
    return Activity(
        at=event.at,
        label=event.label or event.action,
        detail=", ".join(f"{value:,} {key}" for key, value in counted_),
        counts=counted_,
    )


def _lacking(stages: Mapping[str, FunnelStage]) -> str:
    """Say what is to be done before there is something to learn from; "" where there is."""
    if not stages["tasks"].count:
        return "import tasks"
    if not stages["answers"].count:
        return "import teachers' answers"
    if stages["passing"].noted is Noted.UNCHECKED:
        return "check the answers"
    return "" if stages["accepted"].count else "accept answers"
