import json
from contextlib import closing

import pytest
import sqlite_utils

from studio.domain.board import Board, BoardRow, Standing
from studio.domain.errors import CancelledError, NotFoundError, TrainingError
from studio.domain.model import ModelRole
from studio.project import Project
from studio.protocol import folder as layout
from studio.protocol.events import Done, Failed, Hello, Stopped
from studio.services import board_words
from studio.services.work import ImmediateStep, WorkerStep


def _references(project: Project) -> dict[str, str]:
    with closing(sqlite_utils.Database(project.path / "project.db").conn) as connection:
        rows = connection.execute("SELECT id, reference_json FROM task WHERE split = 'eval'")
        return {task_id: json.loads(text) for task_id, text in rows}


def _answer(step: WorkerStep, references: dict[str, str], *, wrong: int) -> None:
    """Write into the run folder what a student would: the first few answers wrong."""
    rows = (step.job.folder / layout.ROWS).read_text(encoding="utf-8").splitlines()
    with (step.job.folder / layout.ANSWERS).open("w", encoding="utf-8") as stream:
        for number, line in enumerate(rows):
            key = json.loads(line)["id"]
            answer = {
                "id": key,
                "text": "no" if number < wrong else references[key],
                "prompt_tokens": 9,
                "answer_tokens": 4,
                "latency_ms": 3_600_000.0 if number == 0 else None,
                "confidence": 0.5,
            }
            stream.write(json.dumps(answer) + "\n")
    step.job.receive(Hello(pid=1, device="cpu"))
    step.job.receive(Done())
    step.job.finish(0)


def _evaluate(project: Project, *, wrong: int = 2) -> Board:
    references = _references(project)
    for step in project.evaluation.steps():
        if isinstance(step, ImmediateStep):
            step.run()
        else:
            _answer(step, references, wrong=wrong)
    board = project.boards.latest()
    assert board is not None
    return board


def _row(board: Board, role: ModelRole) -> BoardRow:
    return next(row for row in board.rows if row.role is role)


def test_the_human_reference_resolves_every_task(project: Project) -> None:
    figure = _row(_evaluate(project), ModelRole.HUMAN).figures["resolution_rate"]
    assert (figure.value, figure.count) == (1.0, 4)


def test_a_local_models_answers_are_graded_like_all_others(project: Project) -> None:
    row = _row(_evaluate(project, wrong=2), ModelRole.BASE)
    assert row.figures["resolution_rate"].value == 0.5
    assert row.figures["valid_json"].value == 0.5


def test_a_local_answer_costs_what_its_time_costs(project: Project) -> None:
    cost = _row(_evaluate(project), ModelRole.BASE).figures["cost_per_1000"]
    assert cost.count == 1
    assert cost.value == pytest.approx(1000 * (0.065 * 0.30 + 1200 / 6000))


def test_a_board_without_a_student_says_so(project: Project) -> None:
    assert "No student is among" in _evaluate(project).verdict


def test_a_slice_counts_the_tasks_of_its_kind(project: Project) -> None:
    kinds = [one for one in _evaluate(project).slices if one.dimension == "kind"]
    assert sum(one.count for one in kinds) == 4


def test_answers_are_taken_over_from_an_earlier_evaluation(project: Project) -> None:
    first = _evaluate(project)
    steps = []
    for step in project.evaluation.steps():
        steps.append(step)
        assert isinstance(step, ImmediateStep)
        step.run()
    second = project.boards.latest()
    assert second is not None
    assert second.evaluation_id != first.evaluation_id
    assert [row.figures for row in second.rows] == [row.figures for row in first.rows]


def test_an_unknown_model_is_named_with_those_there_are(project: Project) -> None:
    with pytest.raises(NotFoundError, match=r"'ghost'.*scripted-large"):
        next(project.evaluation.steps(names=["ghost"]))


def _worker_step(project: Project) -> WorkerStep:
    for step in project.evaluation.steps():
        if isinstance(step, WorkerStep):
            return step
        step.run()
    raise AssertionError("no local model is asked")


def test_a_stopped_evaluation_is_gone_on_with(project: Project) -> None:
    step = _worker_step(project)
    step.job.receive(Stopped(step=0))
    with pytest.raises(CancelledError, match="go on"):
        step.job.finish(0)
    assert _worker_step(project).job.folder == step.job.folder


def test_a_failed_worker_is_told_with_its_log(project: Project) -> None:
    step = _worker_step(project)
    step.job.receive(Failed(message="the student folder has no weights"))
    with pytest.raises(TrainingError, match=r"no weights.*worker\.log"):
        step.job.finish(1)


def test_a_worker_that_died_silently_is_told(project: Project) -> None:
    with pytest.raises(TrainingError, match="-9"):
        _worker_step(project).job.finish(-9)


def test_standings_are_no_stronger_than_four_tasks_bear(project: Project) -> None:
    board = _evaluate(project, wrong=4)
    base = _row(board, ModelRole.BASE)
    resolution = next(one for one in base.floors if one.metric == "resolution_rate")
    assert resolution.standing is Standing.WORSE
    large = next(row for row in board.rows if row.name == "scripted-large")
    assert all(one.standing is not Standing.BETTER for one in large.floors)


def test_an_evaluation_of_some_models_does_not_hide_one_of_all(project: Project) -> None:
    whole = _evaluate(project)
    for step in project.evaluation.steps(names=["human reference"]):
        assert isinstance(step, ImmediateStep)
        step.run()
    board = project.boards.latest()
    assert board is not None
    assert board.evaluation_id == whole.evaluation_id


def test_what_is_left_to_evaluate_is_told_without_changing_anything(project: Project) -> None:
    assert project.evaluation.pending_models()
    _evaluate(project)
    assert project.evaluation.pending_models() == []
    path = project.path
    with Project.open(path, read_only=True) as opened:
        assert opened.evaluation.pending_models() == []


def test_the_verdict_opens_with_the_student_it_is_about(project: Project) -> None:
    board = _evaluate(project)
    base = next(one for one in project.evaluation._chosen([]) if one.role is ModelRole.BASE)
    said = board_words.verdict(board.rows, base)
    assert said.casefold().startswith(base.name.casefold())
