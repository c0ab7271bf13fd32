"""Evaluations: where they stand, and graded answers that are stored once."""

import pytest

from studio.domain.errors import NotFoundError
from studio.domain.grade import Grade, GradeStatus
from studio.domain.ids import EvaluationId, ModelId
from studio.domain.run import RunStatus
from studio.store import evaluations
from studio.store.database import Database
from studio.store.evaluations import Evaluation, GradedAnswer
from tests.unit.store import making

PASSED = Grade(
    grader="fields",
    status=GradeStatus.PASSED,
    score=1.0,
    reason="all agree",
    parts={"category": True},
)
FAILED = Grade(grader="json_schema", status=GradeStatus.FAILED, score=0.0)
SKIPPED = Grade(grader="fields", status=GradeStatus.NOT_GRADABLE, score=0.0)


@pytest.fixture
def model_id(db: Database) -> ModelId:
    return making.added_model(db)


@pytest.fixture
def evaluation(db: Database, model_id: ModelId) -> Evaluation:
    made = Evaluation(
        evaluation_id=EvaluationId("e"),
        snapshot_id=making.added_snapshot(db),
        settings={"max_tokens": 64},
        folder="runs/e",
        created_at="2026-01-02T03:04:05.000Z",
    )
    evaluations.add(db, made, [model_id])
    return made


def answer(db: Database, model_id: ModelId, *grades: Grade) -> GradedAnswer:
    return GradedAnswer(
        task_id=making.added_task(db).task_id,
        model_id=model_id,
        text="{}",
        grades=grades,
        latency_ms=120.5,
        prompt_tokens=40,
        answer_tokens=2,
        cost=0.001,
        confidence=0.5,
    )


def test_an_evaluation_comes_back_as_it_went_in(db: Database, evaluation: Evaluation) -> None:
    assert evaluations.get(db, evaluation.evaluation_id) == evaluation


def test_each_model_has_a_standing_of_its_own(
    db: Database, evaluation: Evaluation, model_id: ModelId
) -> None:
    evaluation_id = evaluation.evaluation_id
    assert evaluations.model_statuses(db, evaluation_id) == {model_id: RunStatus.PREPARED}
    evaluations.set_model_status(db, evaluation_id, model_id, RunStatus.DONE)
    assert evaluations.model_statuses(db, evaluation_id) == {model_id: RunStatus.DONE}


def test_an_ended_evaluation_tells_when_and_why(db: Database, evaluation: Evaluation) -> None:
    evaluations.set_status(db, evaluation.evaluation_id, RunStatus.FAILED, message="no weights")
    found = evaluations.get(db, evaluation.evaluation_id)
    assert (found.status, found.message, found.finished_at) == (
        RunStatus.FAILED,
        "no weights",
        db.now(),
    )
    assert evaluations.listing(db, status=RunStatus.DONE) == []


def test_answers_come_back_as_they_went_in(
    db: Database, evaluation: Evaluation, model_id: ModelId
) -> None:
    given = answer(db, model_id, PASSED, FAILED)
    evaluations.add_answers(db, evaluation.evaluation_id, [given])
    assert list(evaluations.answers(db, evaluation.evaluation_id)) == [given]


def test_an_answer_reported_twice_is_stored_once(
    db: Database, evaluation: Evaluation, model_id: ModelId
) -> None:
    first, second = answer(db, model_id, PASSED), answer(db, model_id, FAILED)
    evaluations.add_answers(db, evaluation.evaluation_id, [first])
    assert evaluations.add_answers(db, evaluation.evaluation_id, [first, second]) == 1


def test_answers_of_one_model_can_be_asked_for(
    db: Database, evaluation: Evaluation, model_id: ModelId
) -> None:
    mine, theirs = answer(db, model_id, PASSED), answer(db, making.added_model(db), PASSED)
    evaluations.add_answers(db, evaluation.evaluation_id, [mine, theirs])
    found = list(evaluations.answers(db, evaluation.evaluation_id, model_id=model_id))
    assert found == [mine]


def test_the_board_counts_what_could_be_graded(
    db: Database, evaluation: Evaluation, model_id: ModelId
) -> None:
    given = [answer(db, model_id, *grades) for grades in ((PASSED,), (PASSED, FAILED), (SKIPPED,))]
    evaluations.add_answers(db, evaluation.evaluation_id, given)
    row = db.one("SELECT * FROM board")
    assert row is not None
    assert (row["answers"], row["gradable"], row["resolved"]) == (3, 2, 1)
    assert row["resolution_rate"] == 0.5
    assert row["mean_latency_ms"] == 120.5


def test_a_missing_evaluation_is_said_to_be_missing(db: Database) -> None:
    with pytest.raises(NotFoundError, match="evaluation nowhere"):
        evaluations.get(db, EvaluationId("nowhere"))
