"""Grades answers on held-out tasks by the same code, whoever gave them."""

import tomllib
from collections.abc import Iterable, Iterator

from studio import resources
from studio.domain.candidate import Candidate
from studio.domain.ids import EvaluationId
from studio.domain.model import Model
from studio.domain.run import RunStatus
from studio.domain.target import Target
from studio.grading import grade
from studio.store import calls, candidates, evaluations, snapshots, targets, tasks
from studio.store.database import Database
from studio.store.evaluations import GradedAnswer
from studio.store.snapshots import Snapshot


class OutcomeService:
    """Turns answers into outcomes; inside the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def grade_recorded(self, snapshot: Snapshot, key: EvaluationId, model: Model) -> bool:
        """Grade a model's recorded answers; tells whether there is one for some task.

        Of several answers to one task the oldest counts: it was given first.
        """
        wanted = {row.task_id for row in snapshots.rows(self._db, snapshot.snapshot_id)}
        first: dict[str, Candidate] = {}
        for candidate in candidates.listing(self._db, model_id=model.model_id):
            if candidate.task_id in wanted and candidate.parent_id is None:
                first.setdefault(candidate.task_id, candidate)
        self.keep(snapshot, key, map(self._recorded, first.values()))
        return bool(first)

    def reuse(self, snapshot: Snapshot, key: EvaluationId, model: Model) -> bool:
        """Take a model's answers to the same snapshot over from an earlier evaluation.

        They are graded anew. Tells whether there were any.
        """
        for earlier in reversed(evaluations.listing(self._db)):
            if earlier.snapshot_id != snapshot.snapshot_id or earlier.evaluation_id == key:
                continue
            statuses = evaluations.model_statuses(self._db, earlier.evaluation_id)
            if statuses.get(model.model_id) is RunStatus.DONE:
                old = evaluations.answers(self._db, earlier.evaluation_id, model_id=model.model_id)
                self.keep(snapshot, key, list(old))
                return True
        return False

    def keep(self, snapshot: Snapshot, key: EvaluationId, answers: Iterable[GradedAnswer]) -> None:
        """Grade the answers and add them to the evaluation."""
        target = targets.get(self._db, snapshot.target_id)
        evaluations.add_answers(self._db, key, self._graded(answers, target))

    def _graded(self, answers: Iterable[GradedAnswer], target: Target) -> Iterator[GradedAnswer]:
        for answer in answers:
            task = tasks.get(self._db, answer.task_id)
            grades = grade(task, answer.text, target=target, tool_calls=answer.tool_calls)
            yield GradedAnswer(
                task_id=answer.task_id,
                model_id=answer.model_id,
                text=answer.text,
                tool_calls=answer.tool_calls,
                grades=grades,
                latency_ms=answer.latency_ms,
                prompt_tokens=answer.prompt_tokens,
                answer_tokens=answer.answer_tokens,
                cost=answer.cost,
                confidence=answer.confidence,
            )

    def _recorded(self, candidate: Candidate) -> GradedAnswer:
        call = calls.for_candidate(self._db, candidate)
        return GradedAnswer(
            task_id=candidate.task_id,
            model_id=candidate.model_id,
            text=candidate.text,
            tool_calls=candidate.tool_calls,
            latency_ms=call.latency_ms if call else None,
            prompt_tokens=call.prompt_tokens if call else None,
            answer_tokens=call.answer_tokens if call else None,
            cost=call.cost if call else None,
        )


def local_cost(latency_ms: float | None) -> float | None:
    """Price a local answer in USD: the time it took of the machine and its power."""
    if latency_ms is None:
        return None
    return latency_ms / 3_600_000 * usd_per_hour()


def usd_per_hour() -> float:
    """Give what an hour of the workstation costs, from ``resources/catalogue/costs.toml``."""
    costs = tomllib.loads(resources.read_text("catalogue", "costs.toml"))["workstation"]
    power = costs["power_watts"] / 1000 * costs["usd_per_kwh"]
    machine = costs["machine_usd"] / (costs["machine_years"] * costs["hours_per_year"])
    return float(power + machine)
