"""Points take the newest student's outcomes."""

from studio.domain.grade import Grade, GradeStatus
from studio.domain.ids import EvaluationId, ModelId, TaskId
from studio.domain.model import ModelRole
from studio.domain.run import RunStatus
from studio.domain.task import Split
from studio.store import coverage, evaluations
from studio.store.database import Database
from studio.store.evaluations import Evaluation, GradedAnswer
from studio.store.identifiers import new_id
from tests.unit.store import making


def _evaluated(db: Database, *asked: tuple[ModelId, TaskId, bool], done: bool = True) -> None:
    """Add an evaluation in which models resolved tasks or not."""
    evaluation_id = EvaluationId(new_id())
    begun = Evaluation(evaluation_id=evaluation_id, snapshot_id=making.added_snapshot(db))
    evaluations.add(db, begun, [model for model, _, _ in asked])
    answers = [
        GradedAnswer(
            task_id=task_id,
            model_id=model,
            text="…",
            grades=(
                Grade(
                    grader="exact",
                    status=GradeStatus.PASSED if right else GradeStatus.FAILED,
                    score=float(right),
                    reason="",
                ),
            ),
        )
        for model, task_id, right in asked
    ]
    evaluations.add_answers(db, evaluation_id, answers)
    if done:
        evaluations.set_status(db, evaluation_id, RunStatus.DONE)


def _resolved(db: Database, task_id: TaskId) -> bool | None:
    return {one.task_id: one.resolved for one in coverage.points(db)}[task_id]


def test_the_students_outcome_counts_and_not_the_teachers(db: Database) -> None:
    task_id = making.added_task(db, split=Split.EVAL).task_id
    student = making.added_model(db, role=ModelRole.STUDENT)
    base = making.added_model(db, role=ModelRole.BASE)
    teacher = making.added_model(db)
    _evaluated(db, (teacher, task_id, True), (student, task_id, False), (base, task_id, True))

    assert _resolved(db, task_id) is False


def test_an_evaluation_under_way_does_not_count(db: Database) -> None:
    task_id = making.added_task(db, split=Split.EVAL).task_id
    student = making.added_model(db, role=ModelRole.STUDENT)
    _evaluated(db, (student, task_id, True))
    _evaluated(db, (student, task_id, False), done=False)

    assert _resolved(db, task_id) is True


def test_a_task_nobody_asked_has_no_outcome(db: Database) -> None:
    assert _resolved(db, making.added_task(db).task_id) is None
