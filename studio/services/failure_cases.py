"""The held-out tasks that the student got most wrong, for a person to read."""

from studio.domain.board import FailureCase
from studio.domain.grade import GradeStatus
from studio.domain.ids import TaskId
from studio.domain.model import Model, ModelRole
from studio.services.measured import Measured
from studio.store.evaluations import GradedAnswer

SHOWN = 10


def worst(measured: Measured, *, shown: int = SHOWN) -> tuple[FailureCase, ...]:
    """Give the student's worst answers: those with the least mean score over their graders."""
    student = measured.student()
    if student is None:
        return ()
    failed = [one for one in measured.answers[student.model_id] if one.resolved is False]
    failed.sort(key=lambda one: (_score(one), one.task_id))
    beside = _beside(measured, student)
    return tuple(_case(measured, one, beside) for one in failed[:shown])


def _score(answer: GradedAnswer) -> float:
    scores = [one.score for one in answer.grades if one.status is not GradeStatus.NOT_GRADABLE]
    return sum(scores) / len(scores)


def _beside(measured: Measured, student: Model) -> list[Model]:
    """Choose whose answers stand beside the student's: the best teacher's and the human's."""
    teachers = sorted(measured.of_role(ModelRole.TEACHER), key=measured.resolution)
    return [*measured.of_role(ModelRole.HUMAN)[:1], *teachers[-1:], student]


def _case(measured: Measured, answer: GradedAnswer, beside: list[Model]) -> FailureCase:
    task = measured.tasks[answer.task_id]
    return FailureCase(
        task_id=answer.task_id,
        name=measured.task_names.get(answer.task_id, answer.task_id),
        kind=task.kind.value,
        topic=measured.topic_names.get(task.topic_id or "", ""),
        input="\n\n".join(f"{turn.role}: {turn.content}" for turn in task.messages),
        answers={
            model.name: text
            for model in beside
            if (text := _text(measured, model, answer.task_id)) is not None
        },
        reasons=tuple(
            f"{grade.grader}: {grade.reason}"
            for grade in answer.grades
            if grade.status is GradeStatus.FAILED
        ),
    )


def _text(measured: Measured, model: Model, task_id: TaskId) -> str | None:
    for answer in measured.answers[model.model_id]:
        if answer.task_id == task_id:
            return answer.text
    return None
