"""Decides about candidates; here by rule, with each decision a row of its own."""

from dataclasses import dataclass
from typing import Any

from studio.domain.change import ChangeSet, Entity
from studio.domain.ids import DecisionId
from studio.domain.judgement import Decision, Verdict
from studio.domain.model import ModelRole
from studio.domain.task import Split
from studio.services.clock import new_id
from studio.store import candidates, changes, decisions, events, models
from studio.store.database import Database

PASSING_REASON = "passed_checks"


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptReport:
    """How many answers were accepted, and how many failing ones are left for a person."""

    accepted: int
    left: int
    change: ChangeSet

    def document(self) -> dict[str, Any]:
        """Give the report as plain values."""
        return {"accepted": self.accepted, "left_for_review": self.left}


class ReviewService:
    """What a reviewer can do; owns transactions and says what changed."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def accept_passing(self) -> AcceptReport:
        """Accept every undecided answer to a train task that was checked and failed nothing."""
        humans = {model.model_id for model in models.listing(self._db, role=ModelRole.HUMAN)}
        passing = [
            candidate
            for candidate in candidates.passing(self._db, undecided=True, split=Split.TRAIN)
            if candidate.model_id not in humans
        ]
        verdicts = [
            Decision(
                decision_id=DecisionId(new_id()),
                candidate_id=candidate.candidate_id,
                verdict=Verdict.ACCEPT,
                reasons=(PASSING_REASON,),
                created_at=self._db.now(),
            )
            for candidate in passing
        ]
        with changes.recording(self._db, "Accept answers"):
            decisions.append_many(self._db, verdicts)
            if verdicts:
                detail = {"accepted": len(verdicts)}
                events.record(self._db, "accept_passing", label="Answers accepted", detail=detail)
        left = sum(1 for _ in candidates.failing(self._db, split=Split.TRAIN))
        return AcceptReport(
            accepted=len(verdicts),
            left=left,
            change=ChangeSet(label="Accept answers", entities=frozenset({Entity.DECISION})),
        )
