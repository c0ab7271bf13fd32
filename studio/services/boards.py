"""The board: an evaluation summed up, with verdicts no stronger than the evidence."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from studio.domain.board import Board, BoardRow, Comparison, Figure, Slice
from studio.domain.ids import EvaluationId, ModelId, TaskId
from studio.domain.model import Model, ModelRole
from studio.domain.run import RunStatus
from studio.domain.target import Target
from studio.services import board_words, failure_cases, figures
from studio.services.figures import LESS_IS_BETTER, RESOLUTION
from studio.services.measured import Measured
from studio.statistics import intervals, verdicts
from studio.statistics.values import Verdict
from studio.store import evaluations, models, snapshots, targets, tasks, topics
from studio.store.database import Database
from studio.store.evaluations import Evaluation, GradedAnswer

_ORDER = (ModelRole.HUMAN, ModelRole.TEACHER, ModelRole.STUDENT, ModelRole.BASE)


class BoardService:
    """Reads evaluations; changes nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def latest(self, *, split: str | None = None) -> Board | None:
        """Sum the newest finished evaluation up, of one split where given.

        One of some models only does not hide an earlier one of all.
        """
        done = [
            one
            for one in evaluations.listing(self._db, status=RunStatus.DONE)
            if split is None or one.settings.get("split") == split
        ]
        whole = [one for one in done if not one.settings.get("partial")]
        newest = (whole or done)[-1:]
        return self.of(newest[0].evaluation_id) if newest else None

    def of(self, evaluation_id: EvaluationId) -> Board:
        """Sum one evaluation up. Raises NotFoundError."""
        measured = self._measured(evaluations.get(self._db, evaluation_id))
        groups = {task_id: task.group_id for task_id, task in measured.tasks.items()}
        rows = tuple(_row(measured, model, groups) for model in measured.models)
        return Board(
            evaluation_id=evaluation_id,
            created_at=measured.evaluation.created_at,
            split=str(measured.evaluation.settings.get("split", "")),
            count=len(measured.tasks),
            verdict=board_words.verdict(rows, measured.student()),
            rows=rows,
            slices=_slices(measured),
            failures=failure_cases.worst(measured),
            notes=board_words.notes(measured.evaluation, rows),
        )

    def _measured(self, evaluation: Evaluation) -> Measured:
        answers: dict[ModelId, list[GradedAnswer]] = defaultdict(list)
        for answer in evaluations.answers(self._db, evaluation.evaluation_id):
            answers[answer.model_id].append(answer)
        snapshot = snapshots.get(self._db, evaluation.snapshot_id)
        known = {one.model_id: one for one in models.listing(self._db)}
        found = sorted((known[key] for key in answers), key=_rank)
        rows = snapshots.rows(self._db, evaluation.snapshot_id)
        return Measured(
            evaluation=evaluation,
            target=targets.get(self._db, snapshot.target_id),
            tasks={row.task_id: tasks.get(self._db, row.task_id) for row in rows},
            task_names=tasks.names(self._db),
            topic_names={str(key): name for key, name in topics.names(self._db).items()},
            models=tuple(found),
            answers=answers,
        )


def _rank(model: Model) -> tuple[int, int]:
    """Order rows by role, students newest first."""
    place = _ORDER.index(model.role) if model.role in _ORDER else len(_ORDER)
    age = int.from_bytes(model.model_id.encode(), "big")
    return place, -age if model.role is ModelRole.STUDENT else age


def _row(measured: Measured, model: Model, groups: Mapping[TaskId, str]) -> BoardRow:
    answers = measured.answers[model.model_id]
    found = figures.of_model(answers, groups)
    versus = (
        tuple(
            _compare(measured, model, other, groups)
            for other in measured.models
            if other.model_id != model.model_id
        )
        if model.role is ModelRole.STUDENT
        else ()
    )
    return BoardRow(
        model_id=model.model_id,
        name=model.name,
        role=model.role,
        figures=found,
        floors=_floors(measured.target, model, found),
        versus=tuple(one for one in versus if one is not None),
    )


def _floors(target: Target, model: Model, found: Mapping[str, Figure]) -> tuple[Comparison, ...]:
    comparisons = []
    for metric, floor in target.floors.items():
        figure = found.get(metric)
        if figure is None or figure.low is None or metric in LESS_IS_BETTER:
            continue
        rate = intervals.wilson(round(figure.value * figure.count), figure.count)
        judged = verdicts.against_floor(rate, floor)
        comparisons.append(_comparison(metric, (model.name, f"floor {100 * floor:.0f} %"), judged))
    return tuple(comparisons)


def _compare(
    measured: Measured, model: Model, other: Model, groups: Mapping[TaskId, str]
) -> Comparison | None:
    left = _flags(measured.answers[model.model_id])
    right = _flags(measured.answers[other.model_id])
    shared = sorted(left.keys() & right.keys())
    if not shared:
        return None
    judged = verdicts.against_model(
        [left[key] for key in shared],
        [right[key] for key in shared],
        groups=[groups.get(key, key) for key in shared],
    )
    return _comparison(RESOLUTION, (model.name, other.name), judged)


def _flags(answers: Sequence[GradedAnswer]) -> dict[TaskId, float]:
    return {one.task_id: float(one.resolved) for one in answers if one.resolved is not None}


def _comparison(metric: str, sides: tuple[str, str], judged: Verdict) -> Comparison:
    return Comparison(
        metric=metric,
        model=sides[0],
        baseline=sides[1],
        difference=Figure(
            metric=metric,
            value=judged.difference,
            count=judged.count,
            low=judged.low,
            high=judged.high,
        ),
        standing=judged.standing,
        p_value=judged.p_value,
        cases_needed=judged.cases_needed,
    )


def _slices(measured: Measured) -> tuple[Slice, ...]:
    members: dict[tuple[str, str], set[TaskId]] = defaultdict(set)
    for task_id, task in measured.tasks.items():
        members["kind", task.kind.value].add(task_id)
        members["topic", measured.topic_names.get(task.topic_id or "", "")].add(task_id)
        members["difficulty", task.difficulty.value].add(task_id)
    return tuple(_slice(measured, place, members[place]) for place in sorted(members))


def _slice(measured: Measured, place: tuple[str, str], members: set[TaskId]) -> Slice:
    by_model = {
        model.name: figures.resolution(
            one for one in measured.answers[model.model_id] if one.task_id in members
        )
        for model in measured.models
    }
    return Slice(
        dimension=place[0],
        value=place[1],
        count=len(members),
        figures={name: figure for name, figure in by_model.items() if figure is not None},
    )
