"""What several people said of the same answers, and where they do not agree."""

from collections.abc import Iterator
from dataclasses import dataclass

from studio.domain.ids import CandidateId, TaskId
from studio.domain.judgement import Decision
from studio.store import decisions
from studio.store.database import Database

# Verdicts are few beside answers: the order of the tables is given, as SQLite guesses otherwise.
_IN_USE = (
    " CROSS JOIN candidate ON candidate.id = candidate_verdict.candidate_id"
    " CROSS JOIN task ON task.id = candidate.task_id"
    " WHERE candidate.withdrawn_at IS NULL AND task.withdrawn_at IS NULL"
)
# An adjudication outweighs what was said before it, so that only one rater counts there.
_SEVERAL = (
    "WITH several AS (SELECT candidate_verdict.candidate_id, task.group_id FROM candidate_verdict"
    f"{_IN_USE} AND (candidate_verdict.raters > 1 OR candidate_verdict.adjudicated))"
    " SELECT decision.*, several.group_id FROM several"
    " CROSS JOIN decision ON decision.candidate_id = several.candidate_id"
    " WHERE decision.rater_id IS NOT NULL"
    " ORDER BY decision.candidate_id, decision.created_at, decision.id"
)
_CONFLICTS = f"FROM candidate_verdict{_IN_USE} AND candidate_verdict.conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One answer with all that people ever said of it, oldest first, and its task's group."""

    candidate_id: CandidateId
    group_id: str
    decisions: tuple[Decision, ...]


def by_several(db: Database) -> Iterator[Judged]:
    """Yield the answers in use on which two or more people may have decided."""
    at: CandidateId | None = None
    group, said = "", list[Decision]()
    for row in db.rows(_SEVERAL):
        if at is not None and row["candidate_id"] != at:
            yield Judged(candidate_id=at, group_id=group, decisions=tuple(said))
            said = []
        at, group = row["candidate_id"], row["group_id"]
        said.append(decisions.from_row(row))
    if at is not None:
        yield Judged(candidate_id=at, group_id=group, decisions=tuple(said))


def conflict_count(db: Database) -> int:
    """Count the answers in use on which people do not agree."""
    return int(db.value(f"SELECT count(*) {_CONFLICTS}"))


def conflicts(db: Database, limit: int) -> list[tuple[CandidateId, TaskId, str]]:
    """Name some of them, newest first, with their task and their model's name."""
    sql = (
        "SELECT candidate.id, candidate.task_id,"
        " (SELECT name FROM model WHERE model.id = candidate.model_id) AS model"
        f" {_CONFLICTS} ORDER BY candidate_verdict.decision_id DESC LIMIT ?"
    )
    return [(row["id"], row["task_id"], row["model"]) for row in db.rows(sql, (limit,))]
