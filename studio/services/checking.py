"""Runs rules and graders on candidates, so that bad answers are seen before they are learnt."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from studio.curation import checks as rules
from studio.domain.candidate import Candidate
from studio.domain.change import ChangeSet, Entity
from studio.domain.grade import Grade, GradeStatus
from studio.domain.judgement import CheckResult, CheckStatus
from studio.domain.target import Target
from studio.domain.task import Task
from studio.grading import grade
from studio.store import candidates, checks, events, targets, tasks
from studio.store.database import Database

_STATUS = {
    GradeStatus.PASSED: CheckStatus.PASSED,
    GradeStatus.FAILED: CheckStatus.FAILED,
    GradeStatus.NOT_GRADABLE: CheckStatus.SKIPPED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check found; ``failed_by_rule`` counts answers, the most frequent rule first.

    ``not_run`` counts graders that could not grade, for want of settings or of a reference.
    """

    checked: int
    passed: int
    failed: int
    not_run: int
    change: ChangeSet
    failed_by_rule: Mapping[str, int] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """Give the report as plain values."""
        return {
            "checked": self.checked,
            "passed": self.passed,
            "failed": self.failed,
            "not_run": self.not_run,
            "failed_by_rule": dict(self.failed_by_rule),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """What was found of one answer; a rule that does not apply is not among ``not_run``."""

    results: list[CheckResult]
    not_run: int


class CheckService:
    """Checks answers; owns the transaction and says what changed."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def run(self, *, again: bool = False) -> CheckReport:
        """Check the answers not checked yet, or all of them ``again``."""
        target = targets.require(self._db)
        waiting = list(self._waiting(again=again))
        judged = [self._judge(candidate, target) for candidate in waiting]
        found = [one.results for one in judged]
        failed_by_rule = Counter(
            result.name
            for results in found
            for result in results
            if result.status is CheckStatus.FAILED
        )
        failed = sum(any(r.status is CheckStatus.FAILED for r in results) for results in found)
        with self._db.atomic():
            checks.record(self._db, (result for results in found for result in results))
            if waiting:
                detail = {"checked": len(waiting), "failed": failed}
                events.record(self._db, "check", label="Answers checked", detail=detail)
        return CheckReport(
            checked=len(waiting),
            passed=len(waiting) - failed,
            failed=failed,
            not_run=sum(one.not_run for one in judged),
            failed_by_rule=dict(failed_by_rule.most_common()),
            change=ChangeSet(label="Check answers", entities=frozenset({Entity.CHECK})),
        )

    def _waiting(self, *, again: bool) -> Iterator[Candidate]:
        return candidates.listing(self._db) if again else candidates.unchecked(self._db)

    def _judge(self, candidate: Candidate, target: Target) -> _Judged:
        task = tasks.get(self._db, candidate.task_id)
        graded = list(_by_graders(candidate, task, target))
        return _Judged(
            results=[*_by_rules(candidate, task, target), *graded],
            not_run=sum(one.status is CheckStatus.SKIPPED for one in graded),
        )


def _by_rules(candidate: Candidate, task: Task, target: Target) -> Iterator[CheckResult]:
    for finding in rules.run(task, candidate.text, target=target, tool_calls=candidate.tool_calls):
        yield CheckResult(
            candidate_id=candidate.candidate_id,
            name=finding.name,
            status=finding.status,
            reason=finding.reason,
        )


def _by_graders(candidate: Candidate, task: Task, target: Target) -> Iterator[CheckResult]:
    grades: tuple[Grade, ...] = grade(
        task, candidate.text, target=target, tool_calls=candidate.tool_calls
    )
    for result in grades:
        yield CheckResult(
            candidate_id=candidate.candidate_id,
            name=result.grader,
            status=_STATUS[result.status],
            reason=result.reason,
        )
