"""Check results: what each rule said of each candidate when it last ran."""

from collections.abc import Iterable

from studio.domain.ids import CandidateId, TaskId
from studio.domain.judgement import CheckResult, CheckStatus
from studio.store.database import Database, Row

_REPLACE = (
    "ON CONFLICT (candidate_id, name) DO UPDATE SET"
    " status = excluded.status, reason = excluded.reason, created_at = excluded.created_at"
)


def record(db: Database, results: Iterable[CheckResult]) -> int:
    """Keep these results in place of earlier ones of the same rules; give how many."""
    now = db.now()
    rows = (
        {
            "candidate_id": result.candidate_id,
            "name": result.name,
            "status": result.status.value,
            "reason": result.reason,
            "created_at": now,
        }
        for result in results
    )
    return db.insert_many("check_result", rows, on_conflict=_REPLACE)


def names(db: Database) -> list[str]:
    """Name the rules that ever ran: one step in the index for each, however often it did."""
    sql = (
        "WITH RECURSIVE rule (name) AS (SELECT min(name) FROM check_result UNION ALL"
        " SELECT (SELECT min(name) FROM check_result WHERE check_result.name > rule.name)"
        " FROM rule WHERE rule.name IS NOT NULL) SELECT name FROM rule WHERE name IS NOT NULL"
    )
    return [row["name"] for row in db.rows(sql)]


def for_candidate(db: Database, candidate_id: CandidateId) -> list[CheckResult]:
    """Give what the rules said of one candidate, by rule."""
    sql = "SELECT * FROM check_result WHERE candidate_id = ? ORDER BY name"
    return [_result(row) for row in db.rows(sql, (candidate_id,))]


def for_task(db: Database, task_id: TaskId) -> list[CheckResult]:
    """Give what the rules said of all answers to a task, by answer and rule."""
    sql = (
        "SELECT check_result.* FROM candidate CROSS JOIN check_result"
        " ON check_result.candidate_id = candidate.id WHERE candidate.task_id = ?"
        " ORDER BY check_result.candidate_id, check_result.name"
    )
    return [_result(row) for row in db.rows(sql, (task_id,))]


def tallies(db: Database) -> dict[str, dict[CheckStatus, int]]:
    """Count results by rule and status, over candidates of tasks in use."""
    found: dict[str, dict[CheckStatus, int]] = {}
    for row in db.rows(
        "SELECT check_result.name, check_result.status, count(*) AS count FROM check_result"
        " JOIN candidate ON candidate.id = check_result.candidate_id"
        " JOIN task ON task.id = candidate.task_id WHERE task.withdrawn_at IS NULL"
        " GROUP BY check_result.name, check_result.status ORDER BY check_result.name"
    ):
        found.setdefault(row["name"], {})[CheckStatus(row["status"])] = row["count"]
    return found


def _result(row: Row) -> CheckResult:
    return CheckResult(
        candidate_id=row["candidate_id"],
        name=row["name"],
        status=CheckStatus(row["status"]),
        reason=row["reason"],
    )
