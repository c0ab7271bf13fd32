"""All answers to one task with what is said of them, in a few queries."""

from collections import defaultdict
from dataclasses import dataclass

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, TaskId
from studio.domain.judgement import CheckResult, Decision, Verdict
from studio.store import candidates, checks, decisions
from studio.store.database import Database

_OF_TASK = "SELECT id FROM candidate WHERE task_id = ? AND withdrawn_at IS NULL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An answer in use with its checks and decisions.

    ``verdict`` is what counts, ``now`` what each rater says, ``history`` all that was ever said.
    """

    candidate: Candidate
    checks: tuple[CheckResult, ...]
    history: tuple[Decision, ...]
    now: tuple[Decision, ...]
    verdict: Verdict | None
    conflict: bool


def read(db: Database, task_id: TaskId) -> list[Said]:
    """Read the answers in use, oldest first, those of people too."""
    found = candidates.for_task(db, task_id)
    told = defaultdict(list)
    for check in checks.for_task(db, task_id):
        told[check.candidate_id].append(check)
    history = _by_candidate(decisions.of_task(db, task_id, now=False))
    now = _by_candidate(decisions.of_task(db, task_id, now=True))
    sql = f"SELECT * FROM candidate_verdict WHERE candidate_id IN ({_OF_TASK})"
    verdicts = {row["candidate_id"]: row for row in db.rows(sql, (task_id,))}
    return [
        Said(
            candidate=one,
            checks=tuple(told[one.candidate_id]),
            history=tuple(history[one.candidate_id]),
            now=tuple(now[one.candidate_id]),
            verdict=_verdict(verdicts.get(one.candidate_id)),
            conflict=bool(verdicts.get(one.candidate_id, {}).get("conflict")),
        )
        for one in found
    ]


def _verdict(row: dict[str, object] | None) -> Verdict | None:
    return None if row is None or row["conflict"] else Verdict(str(row["verdict"]))


def _by_candidate(made: list[Decision]) -> dict[CandidateId, list[Decision]]:
    found: dict[CandidateId, list[Decision]] = defaultdict(list)
    for one in made:
        found[one.candidate_id].append(one)
    return found
