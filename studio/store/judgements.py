"""What several people said of the same answers, and where they do not agree."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from studio.domain.ids import CandidateId, DecisionId, RaterId, TaskId
from studio.domain.judgement import Verdict
from studio.store import json_text
from studio.store.database import Database, Row

_SLICE = 200  # answers read at once, some four milliseconds
# Verdicts are few beside answers: the order of the tables is given, as SQLite guesses otherwise.
_IN_USE = (
    " CROSS JOIN candidate ON candidate.id = candidate_verdict.candidate_id"
    " CROSS JOIN task ON task.id = candidate.task_id"
    " WHERE candidate.withdrawn_at IS NULL AND task.withdrawn_at IS NULL"
)
# An adjudication outweighs what was said before it, so that only one rater counts there.
_SEVERAL = (
    "WITH several AS (SELECT candidate_verdict.candidate_id, task.group_id FROM candidate_verdict"
    f"{_IN_USE} AND (candidate_verdict.raters > 1 OR candidate_verdict.adjudicated)"
    " AND candidate_verdict.candidate_id > ? ORDER BY candidate_verdict.candidate_id LIMIT ?)"
    " SELECT several.candidate_id, several.group_id, decision.id, decision.rater_id,"
    " decision.verdict, decision.reasons_json, decision.hunks_json, decision.supersedes,"
    " decision.adjudicates FROM several"
    " CROSS JOIN decision ON decision.candidate_id = several.candidate_id"
    " WHERE decision.rater_id IS NOT NULL"
    " ORDER BY decision.candidate_id, decision.created_at, decision.id"
)
_CONFLICTS = f"FROM candidate_verdict{_IN_USE} AND candidate_verdict.conflict"


class Said(NamedTuple):
    """What one person said of an answer; ``reasons`` has those of its parts too.

    A plain tuple, as there are tens of thousands of them.
    """

    decision_id: DecisionId
    rater_id: RaterId
    verdict: Verdict
    reasons: frozenset[str]
    supersedes: DecisionId | None
    adjudicates: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One answer with all that people ever said of it, oldest first, and its task's group."""

    candidate_id: CandidateId
    group_id: str
    said: tuple[Said, ...]


def by_several(db: Database) -> Iterator[list[Judged]]:
    """Yield the answers in use on which two or more people may have decided, slice by slice."""
    after = ""
    while True:
        rows = groupby(db.rows(_SEVERAL, (after, _SLICE)), key=itemgetter("candidate_id"))
        found = [_judged(candidate_id, list(said)) for candidate_id, said in rows]
        if not found:
            return
        yield found
        after = found[-1].candidate_id


def several_count(db: Database) -> int:
    """Count them about: answers that were withdrawn since count as well."""
    sql = "SELECT count(*) FROM candidate_verdict WHERE raters > 1 OR adjudicated"
    return int(db.value(sql))


def conflict_count(db: Database) -> int:
    """Count the answers in use on which people do not agree."""
    return int(db.value(f"SELECT count(*) {_CONFLICTS}"))


def escalation_count(db: Database) -> int:
    """Count the answers in use that stand escalated."""
    sql = f"SELECT count(*) FROM candidate_verdict{_IN_USE}"
    return int(db.value(f"{sql} AND verdict = 'escalate' AND NOT conflict"))


def conflicts(db: Database, limit: int) -> list[tuple[CandidateId, TaskId, str]]:
    """Name some of them, newest first, with their task and their model's name."""
    sql = (
        "SELECT candidate.id, candidate.task_id,"
        " (SELECT name FROM model WHERE model.id = candidate.model_id) AS model"
        f" {_CONFLICTS} ORDER BY candidate_verdict.decision_id DESC LIMIT ?"
    )
    return [(row["id"], row["task_id"], row["model"]) for row in db.rows(sql, (limit,))]


def _judged(candidate_id: CandidateId, rows: list[Row]) -> Judged:
    return Judged(
        candidate_id=candidate_id,
        group_id=rows[0]["group_id"],
        said=tuple(
            Said(
                row["id"],
                row["rater_id"],
                _VERDICTS[row["verdict"]],
                _reasons(row["reasons_json"], row["hunks_json"]),
                row["supersedes"],
                bool(row["adjudicates"]),
            )
            for row in rows
        ),
    )


@lru_cache(maxsize=1_000)  # people give the same few over and over
def _reasons(of_all: str, of_parts: str) -> frozenset[str]:
    parts = (code for part in json_text.load(of_parts) for code in part["reasons"])
    return frozenset((*json_text.load(of_all), *parts))


_VERDICTS = {one.value: one for one in Verdict}
