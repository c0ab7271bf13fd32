"""Evaluations: sets of models answering one eval snapshot, and their graded answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from studio.domain.errors import NotFoundError
from studio.domain.grade import Grade, GradeStatus, resolved
from studio.domain.ids import EvaluationId, ModelId, SnapshotId, TaskId
from studio.domain.run import RunStatus
from studio.store import json_text
from studio.store.database import Database, Row
from studio.store.identifiers import new_id

_OVER = (RunStatus.DONE, RunStatus.FAILED, RunStatus.STOPPED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One evaluation; ``folder`` is where its files are, relative to the project's folder."""

    evaluation_id: EvaluationId
    snapshot_id: SnapshotId
    status: RunStatus = RunStatus.PREPARED
    settings: Mapping[str, Any] = field(default_factory=dict)
    folder: str = ""
    message: str = ""
    created_at: str = ""
    finished_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GradedAnswer:
    """One model's answer to one task of an evaluation (a row of ``outcome``).

    Latency in ms, cost in USD; None where it was not measured.
    """

    task_id: TaskId
    model_id: ModelId
    text: str
    tool_calls: tuple[Mapping[str, Any], ...] = ()
    grades: tuple[Grade, ...] = ()
    latency_ms: float | None = None
    prompt_tokens: int | None = None
    answer_tokens: int | None = None
    cost: float | None = None
    confidence: float | None = None

    @property
    def resolved(self) -> bool | None:
        """Tell whether all gradable graders passed; None where none could grade."""
        return resolved(self.grades)


def add(db: Database, evaluation: Evaluation, models: Iterable[ModelId]) -> None:
    """Add an evaluation of these models that has not started."""
    db.insert(
        "evaluation",
        {
            "id": evaluation.evaluation_id,
            "snapshot_id": evaluation.snapshot_id,
            "status": evaluation.status.value,
            "settings_json": json_text.dump(dict(evaluation.settings)),
            "folder": evaluation.folder,
            "message": evaluation.message,
            "created_at": db.moment(evaluation.created_at),
        },
    )
    db.insert_many(
        "evaluation_model",
        (
            {
                "evaluation_id": evaluation.evaluation_id,
                "model_id": model_id,
                "status": RunStatus.PREPARED.value,
            }
            for model_id in models
        ),
    )


def set_status(
    db: Database, evaluation_id: EvaluationId, status: RunStatus, *, message: str = ""
) -> None:
    """Say where an evaluation stands."""
    finished = db.now() if status in _OVER else None
    db.run(
        "UPDATE evaluation SET status = ?, message = ?, finished_at = ? WHERE id = ?",
        (status.value, message, finished, evaluation_id),
    )


def set_model_status(
    db: Database,
    evaluation_id: EvaluationId,
    model_id: ModelId,
    status: RunStatus,
    *,
    message: str = "",
) -> None:
    """Say how far one model of an evaluation is."""
    db.run(
        "UPDATE evaluation_model SET status = ?, message = ?"
        " WHERE evaluation_id = ? AND model_id = ?",
        (status.value, message, evaluation_id, model_id),
    )


def model_statuses(db: Database, evaluation_id: EvaluationId) -> dict[ModelId, RunStatus]:
    """Give how far each model of an evaluation is."""
    sql = "SELECT model_id, status FROM evaluation_model WHERE evaluation_id = ? ORDER BY model_id"
    rows = db.rows(sql, (evaluation_id,))
    return {ModelId(row["model_id"]): RunStatus(row["status"]) for row in rows}


def get(db: Database, evaluation_id: EvaluationId) -> Evaluation:
    """Give one evaluation. Raises NotFoundError."""
    row = db.one("SELECT * FROM evaluation WHERE id = ?", (evaluation_id,))
    if row is None:
        raise NotFoundError(
            "evaluation {evaluation_id} is not in {file}", evaluation_id=evaluation_id, file=db.path
        )
    return _evaluation(row)


def listing(db: Database, *, status: RunStatus | None = None) -> list[Evaluation]:
    """Give every evaluation, or those that stand so, oldest first."""
    sql = (
        "SELECT * FROM evaluation WHERE :status IS NULL OR status = :status ORDER BY created_at, id"
    )
    return [_evaluation(row) for row in db.rows(sql, {"status": status})]


def add_answers(db: Database, evaluation_id: EvaluationId, answers: Iterable[GradedAnswer]) -> int:
    """Add graded answers that are not there yet; give how many were added."""
    now = db.now()
    rows = ({**_to_row(answer, now), "evaluation_id": evaluation_id} for answer in answers)
    return db.insert_many("outcome", rows, on_conflict="ON CONFLICT DO NOTHING")


def answers(
    db: Database, evaluation_id: EvaluationId, *, model_id: ModelId | None = None
) -> Iterator[GradedAnswer]:
    """Yield an evaluation's graded answers, or those of one model, in the order of tasks."""
    sql = (
        "SELECT * FROM outcome WHERE evaluation_id = :evaluation"
        " AND (:model IS NULL OR model_id = :model) ORDER BY task_id, model_id"
    )
    yield from map(_answer, db.rows(sql, {"evaluation": evaluation_id, "model": model_id}))


def _to_row(answer: GradedAnswer, now: str) -> Row:
    return {
        "id": new_id(),
        "task_id": answer.task_id,
        "model_id": answer.model_id,
        "text": answer.text,
        "tool_calls_json": json_text.dump([dict(call) for call in answer.tool_calls]),
        "grades_json": json_text.dump([asdict(grade) for grade in answer.grades]),
        "resolved": answer.resolved,
        "latency_ms": answer.latency_ms,
        "prompt_tokens": answer.prompt_tokens,
        "answer_tokens": answer.answer_tokens,
        "cost": answer.cost,
        "confidence": answer.confidence,
        "created_at": now,
    }


def _answer(row: Row) -> GradedAnswer:
    return GradedAnswer(
        task_id=row["task_id"],
        model_id=row["model_id"],
        text=row["text"],
        tool_calls=tuple(json_text.load(row["tool_calls_json"])),
        grades=tuple(map(_grade, json_text.load(row["grades_json"]))),
        latency_ms=row["latency_ms"],
        prompt_tokens=row["prompt_tokens"],
        answer_tokens=row["answer_tokens"],
        cost=row["cost"],
        confidence=row["confidence"],
    )


def _grade(grade: Mapping[str, Any]) -> Grade:
    return Grade(
        grader=grade["grader"],
        status=GradeStatus(grade["status"]),
        score=grade["score"],
        reason=grade["reason"],
        parts=grade["parts"],
    )


def _evaluation(row: Row) -> Evaluation:
    return Evaluation(
        evaluation_id=row["id"],
        snapshot_id=row["snapshot_id"],
        status=RunStatus(row["status"]),
        settings=json_text.load(row["settings_json"]),
        folder=row["folder"],
        message=row["message"],
        created_at=row["created_at"],
        finished_at=row["finished_at"],
    )
