"""What the review queue's rows are made of: tasks with their answers, checks and verdicts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from studio.domain.ids import CandidateId, ModelId, RaterId, TaskId
from studio.domain.judgement import Verdict
from studio.domain.message import ToolCall
from studio.store import json_text, turn_decisions
from studio.store.database import Database, Row

_TASKS = (
    "SELECT task_text.number, task.id, kind, coalesce(topic_id, '') AS topic_id, difficulty, split"
    " FROM json_each(:ids) AS wanted JOIN task ON task.id = wanted.value"
    " JOIN task_text ON task_text.task_id = task.id WHERE task.withdrawn_at IS NULL"
)
# Answers of models, and people's edits of them; what else people wrote is a yardstick.
_ANSWERS = (
    "SELECT candidate.id, candidate.task_id, candidate.model_id, candidate.created_at,"
    " length(candidate.text) AS length, {texts} model.role = 'human' AS is_edit,"
    " verdict, conflict, adjudicated"
    " FROM json_each(:ids) AS wanted JOIN candidate ON candidate.task_id = wanted.value"
    " JOIN model ON model.id = candidate.model_id"
    " LEFT JOIN candidate_verdict ON candidate_verdict.candidate_id = candidate.id"
    " WHERE candidate.withdrawn_at IS NULL"
    " AND (model.role <> 'human' OR candidate.parent_id IS NOT NULL) ORDER BY candidate.id"
)
_NONE = "[]"
_TEXTS = "substr(candidate.text, 1, 10000) AS text, candidate.tool_calls_json,"
_CHECKS = (
    "SELECT candidate_id, name, status FROM json_each(:ids) AS wanted"
    " CROSS JOIN candidate ON candidate.task_id = wanted.value"
    " CROSS JOIN check_result ON check_result.candidate_id = candidate.id"
    " WHERE candidate.withdrawn_at IS NULL AND check_result.status IN ('failed', 'warned')"
)
_RATERS = (
    "SELECT DISTINCT candidate.task_id, rater_decision.rater_id FROM json_each(:ids) AS wanted"
    " CROSS JOIN candidate ON candidate.task_id = wanted.value"
    " CROSS JOIN candidate_verdict ON candidate_verdict.candidate_id = candidate.id"
    " CROSS JOIN rater_decision ON rater_decision.candidate_id = candidate.id"
    " WHERE candidate.withdrawn_at IS NULL AND rater_decision.rater_id IS NOT NULL"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerMaterial:
    """One answer or edit; the text may be cut, and is there only where it was asked for."""

    candidate_id: CandidateId
    model_id: ModelId
    created_at: str
    length: int
    is_edit: bool
    verdict: Verdict | None
    conflict: bool
    adjudicated: bool
    text: str = ""
    tool_calls: tuple[ToolCall, ...] = ()
    failed: tuple[str, ...] = ()
    warned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskMaterial:
    """One task in use with all answers in use; ``unfit`` where a turn of it is rejected."""

    number: int
    task_id: TaskId
    kind: str
    topic_id: str
    difficulty: str
    split: str
    answers: tuple[AnswerMaterial, ...] = ()
    raters: frozenset[RaterId] = frozenset()
    unfit: bool = False


@dataclass(slots=True)
class _Found:
    answers: dict[TaskId, list[AnswerMaterial]] = field(default_factory=lambda: defaultdict(list))
    raters: dict[TaskId, set[RaterId]] = field(default_factory=lambda: defaultdict(set))


def read(db: Database, task_ids: Iterable[TaskId], *, texts: bool) -> list[TaskMaterial]:
    """Read those of the tasks that are in use; ``texts`` asks for texts and checks as well."""
    wanted = list(task_ids)
    ids = {"ids": json_text.dump(wanted)}
    unfit = turn_decisions.unfit_among(db, wanted)
    checks = _checks(db, ids) if texts else {}
    found = _Found()
    for row in db.rows(_ANSWERS.format(texts=_TEXTS if texts else ""), ids):
        found.answers[row["task_id"]].append(_answer(row, checks.get(row["id"])))
    for row in db.rows(_RATERS, ids):
        found.raters[row["task_id"]].add(row["rater_id"])
    return [
        TaskMaterial(
            number=row["number"],
            task_id=row["id"],
            kind=row["kind"],
            topic_id=row["topic_id"],
            difficulty=row["difficulty"],
            split=row["split"],
            answers=tuple(found.answers[row["id"]]),
            raters=frozenset(found.raters[row["id"]]),
            unfit=row["id"] in unfit,
        )
        for row in db.rows(_TASKS, ids)
    ]


def _checks(db: Database, ids: Mapping[str, str]) -> dict[CandidateId, list[Row]]:
    found: dict[CandidateId, list[Row]] = defaultdict(list)
    for row in db.rows(_CHECKS, ids):
        found[row["candidate_id"]].append(row)
    return found


def _answer(row: Row, checks: list[Row] | None) -> AnswerMaterial:
    calls = row.get("tool_calls_json", _NONE)
    return AnswerMaterial(
        candidate_id=row["id"],
        model_id=row["model_id"],
        created_at=row["created_at"],
        length=row["length"],
        is_edit=bool(row["is_edit"]),
        verdict=None if row["verdict"] is None else Verdict(row["verdict"]),
        conflict=bool(row["conflict"]),
        adjudicated=bool(row["adjudicated"]),
        text=row.get("text", ""),
        tool_calls=() if calls == _NONE else tuple(json_text.load(calls)),
        failed=_named(checks, "failed"),
        warned=_named(checks, "warned"),
    )


def _named(checks: list[Row] | None, status: str) -> tuple[str, ...]:
    return tuple(one["name"] for one in checks if one["status"] == status) if checks else ()
