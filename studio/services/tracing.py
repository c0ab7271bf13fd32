"""Follows an answer to where it came from and to what it was used in, and back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, RaterId, RunId, SnapshotId, TaskId
from studio.domain.judgement import Outcome, Preference, Verdict
from studio.domain.model import Model
from studio.domain.trace import Revision, Saying, Trace, TurnSaying, UsedAnswers, Vote
from studio.services import answer_sides, people, review_items, turn_items
from studio.services.answer_sides import AnswerSides
from studio.services.queue_upkeep import QueueUpkeep, is_doubled
from studio.services.review_items import Reader
from studio.services.run_names import run_names
from studio.store import (
    candidates,
    carried,
    checks,
    decisions,
    lineage,
    models,
    raters,
    runs,
    task_labels,
    tasks,
)
from studio.store.database import Database

_PAGE = 200


class TracingService:
    """Reads only; every call goes by an index, however large the project is."""

    def __init__(self, db: Database, upkeep: QueueUpkeep) -> None:
        self._db = db
        self._upkeep = upkeep

    def trace(self, candidate_id: CandidateId, *, rater: RaterId | None = None) -> Trace:
        """Give all that led to an answer and came of it, as one person may see it.

        Withdrawn answers are traced too. Raises NotFoundError.
        """
        candidate = candidates.get(self._db, candidate_id)
        known = _Known(
            models={one.model_id: one for one in models.listing(self._db)},
            raters={one.rater_id: one.display or one.name for one in raters.listing(self._db)},
        )
        me = people.known(self._db, rater)
        reader = Reader(rater_id=me, double_share=self._upkeep.double_share())
        secret = review_items.hidden(self._db, candidate.task_id, reader)
        hidden = candidate_id in secret
        uses = lineage.snapshots(self._db, candidate_id)
        used_in = list(dict.fromkeys(one.snapshot_id for one in uses))
        learnt = lineage.runs(self._db, used_in, run_names(runs.listing(self._db)))
        model = known.models[candidate.model_id]
        edits = self._revisions(lineage.corrections(self._db, candidate_id), known, secret)
        return Trace(
            candidate=candidate,
            model=model.name,
            role=model.role,
            by=known.rater(candidate.rater_id),
            task_id=candidate.task_id,
            task_label=task_labels.of(self._db, [candidate.task_id]).get(candidate.task_id, ""),
            is_withdrawn=not candidates.is_in_use(self._db, candidate_id),
            verdict=None if hidden else self._verdict(candidate_id),
            request=lineage.request(self._db, candidate),
            checks=tuple(checks.for_candidate(self._db, candidate_id)),
            ancestors=tuple(self._revisions(lineage.corrected(self._db, candidate), known, secret)),
            edits=tuple(one for one in edits if not hidden or one.candidate.rater_id == me),
            decisions=tuple(
                one
                for one in self._sayings(candidate_id, known)
                if not hidden or one.decision.rater_id in (me, None)
            ),
            votes=tuple(self._votes(candidate_id, known)),
            snapshots=tuple(uses),
            runs=tuple(learnt),
            evaluations=tuple(
                lineage.evaluations(self._db, [one.run_id for one in learnt], used_in)
            ),
            hidden=hidden,
            turns=tuple(self._turns(candidate.task_id, reader, known)),
            carried_from=carried.origin(self._db, candidate_id),
        )

    def of_snapshot(
        self, snapshot_id: SnapshotId, *, after: int = -1, limit: int = _PAGE
    ) -> UsedAnswers:
        """Give the rows of a snapshot that come after a position. Raises NotFoundError."""
        return lineage.rows_of(self._db, snapshot_id, after=after, limit=limit)

    def of_run(self, run_id: RunId, *, after: int = -1, limit: int = _PAGE) -> UsedAnswers:
        """Give the rows that a run learnt from, after a position. Raises NotFoundError."""
        run = runs.get(self._db, run_id)
        return lineage.rows_of(self._db, run.snapshot_id, after=after, limit=limit)

    def sides(self, left: str, right: str) -> AnswerSides:
        """Give two answers to compare; see ``answer_sides.read`` for what is raised."""
        return answer_sides.read(self._db, left, right)

    def _verdict(self, candidate_id: CandidateId) -> Verdict | None:
        counts = decisions.current(self._db, candidate_id)
        return None if counts is None else counts.verdict

    def _revisions(
        self,
        line: Iterable[tuple[Candidate, bool]],
        known: "_Known",
        secret: frozenset[CandidateId],
    ) -> list[Revision]:
        return [
            Revision(
                candidate=one,
                by=known.rater(one.rater_id) or known.models[one.model_id].name,
                verdict=None if one.candidate_id in secret else self._verdict(one.candidate_id),
                is_withdrawn=withdrawn,
            )
            for one, withdrawn in line
        ]

    def _sayings(self, candidate_id: CandidateId, known: "_Known") -> list[Saying]:
        standing = {one.decision_id for one in decisions.standing(self._db, candidate_id)}
        return [
            Saying(
                decision=one,
                rater=known.rater(one.rater_id),
                stands=one.decision_id in standing,
            )
            for one in decisions.history(self._db, candidate_id)
        ]

    def _turns(self, task_id: TaskId, reader: Reader, known: "_Known") -> list[TurnSaying]:
        doubled = is_doubled(task_id, reader.double_share)
        judged = turn_items.read(
            self._db, tasks.get(self._db, task_id), reader.rater_id, doubled=doubled
        )
        said = [(made, made in one.now) for one in judged for made in one.decisions]
        said.sort(key=lambda one: (one[0].created_at, one[0].decision_id))
        return [
            TurnSaying(decision=made, rater=known.rater(made.rater_id), stands=stands)
            for made, stands in said
        ]

    def _votes(self, candidate_id: CandidateId, known: "_Known") -> list[Vote]:
        return [
            self._vote(one, candidate_id, known) for one in lineage.votes(self._db, candidate_id)
        ]

    def _vote(self, vote: Preference, candidate_id: CandidateId, known: "_Known") -> Vote:
        is_left = vote.left_id == candidate_id
        other_id = vote.right_id if is_left else vote.left_id
        won = None
        if vote.outcome in (Outcome.LEFT, Outcome.RIGHT):
            won = (vote.outcome is Outcome.LEFT) is is_left
        other = candidates.get(self._db, other_id)
        return Vote(
            preference=vote,
            rater=known.rater(vote.rater_id),
            other_id=other_id,
            other_model=known.models[other.model_id].name,
            won=won,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    models: Mapping[ModelId, Model]
    raters: Mapping[RaterId, str]

    def rater(self, rater_id: RaterId | None) -> str:
        """Give a person's name, "" where a rule or a model acted."""
        return self.raters.get(rater_id, "") if rater_id else ""
