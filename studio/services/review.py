"""Decides about candidates: by a person, by an edit, or by rule; each decision is a row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.domain.candidate import Candidate
from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.ids import CandidateId, DecisionId, RaterId, TaskId
from studio.domain.judgement import Decision, Hunk, Reason, Verdict
from studio.domain.message import ToolCall
from studio.domain.model import ModelRole
from studio.domain.task import Split
from studio.services import edit_drafts, edit_writing, people, reason_lists
from studio.services.clock import new_id
from studio.services.queue_upkeep import QueueUpkeep
from studio.store import (
    candidates,
    changes,
    claims,
    decisions,
    events,
    models,
)
from studio.store import (
    reasons as stored_reasons,
)
from studio.store.database import Database

PASSING_REASON = "passed_checks"
EDITED_REASON = "edited"
_OWN_REASONS = frozenset({PASSING_REASON, EDITED_REASON})
_LABELS: Mapping[Verdict, str] = {
    Verdict.ACCEPT: "Accept",
    Verdict.REJECT: "Reject",
    Verdict.ESCALATE: "Escalate",
    Verdict.UNDONE: "Take back a verdict",
}
_DECIDED = frozenset({Entity.DECISION})
_EDITED = frozenset({Entity.DECISION, Entity.CANDIDATE, Entity.MODEL})


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptReport:
    """How many answers were accepted, and how many that fail a check have no verdict.

    A task of theirs need not wait for review: another answer to it may be accepted.
    """

    accepted: int
    undecided: int
    change: ChangeSet

    def document(self) -> dict[str, Any]:
        """Give the report as plain values."""
        return {"accepted": self.accepted, "failing_undecided": self.undecided}


@dataclass(frozen=True, slots=True, kw_only=True)
class EditReport:
    """The edit that was accepted; the answer itself where nothing in it was changed."""

    candidate_id: CandidateId
    change: ChangeSet


class ReviewService:
    """What a reviewer can do; owns transactions and says what changed.

    ``rater`` is who decides; without it, the person who is present.
    """

    def __init__(self, db: Database, folder: Path, upkeep: QueueUpkeep) -> None:
        self._db = db
        self._folder = folder
        self._upkeep = upkeep

    def begin(self) -> None:
        """Give a new project the reasons that it begins with; they are no step to undo."""
        stored_reasons.replace(self._db, reason_lists.default())

    def decide(
        self,
        candidate_id: CandidateId,
        verdict: Verdict,
        *,
        reasons: Iterable[str] = (),
        hunks: Sequence[Hunk] = (),
        note: str = "",
        seconds: float | None = None,
        rater: RaterId | None = None,
        adjudicates: bool = False,
    ) -> ChangeSet:
        """Record a verdict durably before returning; "undone" takes back one's own.

        ``adjudicates`` settles what others do not agree on. Raises NotFoundError where the answer
        or its task is no longer in use, or there is nothing to take back; InvalidValueError for a
        reason that the project does not know.
        """
        candidate = self._in_use(candidate_id)
        said = _Said(
            reasons=self.require_known(reasons), hunks=tuple(hunks), note=note, seconds=seconds
        )
        label = _LABELS[verdict]
        with self._upkeep.atomic():
            me = people.at_work(self._db, rater)
            with changes.recording(self._db, label, rater_id=me):
                self._append(candidate_id, verdict, me, said, adjudicates=adjudicates)
                self._settle(candidate.task_id)
        return ChangeSet(label=label, entities=_DECIDED)

    def accept_edit(
        self,
        parent_id: CandidateId,
        text: str = "",
        *,
        tool_calls: Sequence[ToolCall] = (),
        reasons: Iterable[str] = (),
        hunks: Sequence[Hunk] = (),
        note: str = "",
        seconds: float | None = None,
        rater: RaterId | None = None,
        keep_pair: bool = True,
    ) -> EditReport:
        """Accept a corrected answer and reject what it corrects, in one step.

        The reasons say what was wrong with the answer. ``keep_pair`` makes the two a pair to
        learn from. What was typed is no longer kept as a draft afterwards. Raises what ``decide``
        does, and InvalidValueError where the edit says nothing.
        """
        parent = self._in_use(parent_id)
        calls = tuple(tool_calls)
        if not text.strip() and not calls:
            raise InvalidValueError("an empty edit cannot be accepted; reject the answer instead")
        said = _Said(
            reasons=self.require_known(reasons), hunks=tuple(hunks), note=note, seconds=seconds
        )
        with self._upkeep.atomic():
            me = people.at_work(self._db, rater)
            with changes.recording(self._db, "Accept edit", rater_id=me):
                if (text, list(calls)) == (parent.text, list(parent.tool_calls)):
                    edit_id = parent_id
                    self._append(parent_id, Verdict.ACCEPT, me, said)
                else:
                    edit_id = edit_writing.write(self._db, parent, text, calls, me)
                    self._append(edit_id, Verdict.ACCEPT, me, said, keeps_pair=keep_pair)
                    wrong = _Said(reasons=(EDITED_REASON, *said.reasons), hunks=said.hunks)
                    self._append(parent_id, Verdict.REJECT, me, wrong)
                self._settle(parent.task_id)
        edit_drafts.forget(self._folder, parent_id, me)
        change = ChangeSet(label="Accept edit", entities=_EDITED)
        return EditReport(candidate_id=edit_id, change=change)

    def keep_draft(
        self,
        candidate_id: CandidateId,
        text: str,
        rater: RaterId | None = None,
        *,
        tool_calls: Sequence[ToolCall] | None = None,
    ) -> None:
        """Keep what is typed over an answer. Raises StorageFullError or ProjectError."""
        me = people.at_work(self._db, rater)
        draft = edit_drafts.Draft(text=text, tool_calls=tool_calls, kept_at=self._db.now())
        edit_drafts.keep(self._folder, candidate_id, me, draft)

    def drop_draft(self, candidate_id: CandidateId, rater: RaterId | None = None) -> None:
        """Forget what was typed over an answer, and the text of an edit that was undone."""
        me = people.at_work(self._db, rater)
        edit_drafts.drop(self._db, self._folder, candidate_id, me)

    def begun(self, rater: RaterId | None = None) -> tuple[TaskId, ...]:
        """Give the tasks with an edit that is typed and not decided on, the newest first."""
        me = people.known(self._db, rater)
        return () if me is None else tuple(edit_drafts.begun(self._db, self._folder, me))

    def reasons(self) -> tuple[Reason, ...]:
        """Give the reasons that this project offers, in their order."""
        return tuple(stored_reasons.listing(self._db)) or reason_lists.default()

    def set_reasons(self, reasons: Sequence[Reason]) -> ChangeSet:
        """Offer these reasons and no others. Raises InvalidValueError for a code or key twice."""
        reason_lists.require(reasons)
        with changes.recording(self._db, "Change the reasons"):
            stored_reasons.replace(self._db, reasons)
        return ChangeSet(label="Change the reasons", entities=frozenset({Entity.REASON}))

    def accept_passing(self) -> AcceptReport:
        """Accept every undecided answer to a train task that was checked and failed nothing."""
        humans = {model.model_id for model in models.listing(self._db, role=ModelRole.HUMAN)}
        verdicts = [
            Decision(
                decision_id=DecisionId(new_id()),
                candidate_id=candidate.candidate_id,
                verdict=Verdict.ACCEPT,
                reasons=(PASSING_REASON,),
                created_at=self._db.now(),
            )
            for candidate in candidates.passing(self._db, undecided=True, split=Split.TRAIN)
            if candidate.model_id not in humans
        ]
        with changes.recording(self._db, "Accept answers"):
            decisions.append_many(self._db, verdicts)
            if verdicts:
                detail = {"accepted": len(verdicts)}
                events.record(self._db, "accept_passing", label="Answers accepted", detail=detail)
        undecided = sum(
            candidate.model_id not in humans
            for candidate in candidates.failing(self._db, undecided=True, split=Split.TRAIN)
        )
        change = ChangeSet(label="Accept answers", entities=_DECIDED)
        return AcceptReport(accepted=len(verdicts), undecided=undecided, change=change)

    def _in_use(self, candidate_id: CandidateId) -> Candidate:
        candidate = candidates.get(self._db, candidate_id)
        if not candidates.is_in_use(self._db, candidate_id):
            raise NotFoundError(
                "this answer, or its task, was withdrawn meanwhile; undo that, or go on to the next"
            )
        return candidate

    def require_known(self, reasons: Iterable[str]) -> tuple[str, ...]:
        """Give the codes once each. Raises InvalidValueError for one that the project lacks."""
        wanted = tuple(dict.fromkeys(reasons))
        if not wanted:
            return ()
        known = {reason.code for reason in self.reasons()}
        for code in wanted:
            if code not in known | _OWN_REASONS | stored_reasons.labels(self._db).keys():
                listed = ", ".join(sorted(known))
                raise InvalidValueError(
                    "there is no reason {code!r}; use one of {listed}", code=code, listed=listed
                )
        return wanted

    def _append(
        self,
        candidate_id: CandidateId,
        verdict: Verdict,
        me: RaterId,
        said: "_Said",
        *,
        adjudicates: bool = False,
        keeps_pair: bool = True,
    ) -> None:
        before = decisions.of_rater(self._db, candidate_id, me)
        if verdict is Verdict.UNDONE and before is None:
            raise NotFoundError("you have no verdict on this answer; there is nothing to take back")
        takes_back = before is not None and verdict is Verdict.UNDONE
        # Who thinks again about what she settled settles it otherwise.
        settles = adjudicates or (before is not None and before.adjudicates)
        decisions.append(
            self._db,
            Decision(
                decision_id=DecisionId(new_id()),
                candidate_id=candidate_id,
                verdict=verdict,
                reasons=said.reasons,
                hunks=said.hunks,
                note=said.note,
                seconds=said.seconds,
                rater_id=me,
                adjudicates=settles and not takes_back,
                keeps_pair=keeps_pair,
                supersedes=before.decision_id if before is not None and takes_back else None,
            ),
        )

    def _settle(self, task_id: TaskId) -> None:
        claims.release(self._db, task_id)
        self._upkeep.refresh_task(task_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What goes with a verdict."""

    reasons: tuple[str, ...] = ()
    hunks: tuple[Hunk, ...] = ()
    note: str = ""
    seconds: float | None = None
