"""Notices corrections that people make again and again, and makes them in undecided answers."""

from collections.abc import Iterable, Iterator, Sequence

from studio.domain.change import ChangeSet, Entity
from studio.domain.counted import counted
from studio.domain.errors import NotFoundError
from studio.domain.ids import CandidateId, DecisionId, RaterId
from studio.domain.judgement import Decision, Verdict
from studio.domain.repair import BULK_NOTE, Repair, RepairCount, RepairPage
from studio.services import edit_writing, mending, people
from studio.services.clock import new_id
from studio.services.mending import Mended, Seen
from studio.services.queue_upkeep import QueueUpkeep
from studio.services.review import EDITED_REASON
from studio.store import (
    changes,
    claims,
    decisions,
    edits,
    events,
    targets,
    task_labels,
    tasks,
    undecided,
)
from studio.store.database import Database
from studio.store.edits import AcceptedEdit
from studio.store.undecided import UndecidedAnswer

LEAST = 3
_NEWEST = 5_000  # edits; older habits have passed
_MOST_REPAIRS = 50
_AT_ONCE = 50
_SLICE = 4_000
_PAGE = 50
_LABEL = "Bulk repair"
_TOUCHED = frozenset({Entity.DECISION, Entity.CANDIDATE, Entity.MODEL})


class RepairService:
    """Repairs touch only what nobody has decided on; owns transactions and says what changed.

    Undecided here are models' answers without any verdict, to train tasks without an accepted or
    an escalated answer. They may be very many, so they are looked at in slices of a few thousand.
    """

    def __init__(self, db: Database, upkeep: QueueUpkeep) -> None:
        self._db = db
        self._upkeep = upkeep
        self._seen: dict[CandidateId, tuple[Seen, ...]] = {}

    def found(self, *, least: int = LEAST) -> tuple[Repair, ...]:
        """Give the corrections that so many of the newest accepted edits make, commonest first.

        Tool calls are looked at as they are written over lines.
        """
        newest = edits.accepted(self._db)[-_NEWEST:]
        self._look_at([one for one in newest if one.edit_id not in self._seen])
        made = (one for edit in newest for one in self._seen[edit.edit_id])
        return tuple(mending.repairs(made, least=least)[:_MOST_REPAIRS])

    def count(
        self, repairs: Sequence[Repair], *, start: int = 0, limit: int = _SLICE
    ) -> RepairCount:
        """Count what each repair would touch in one slice of the undecided answers."""
        end = start + limit
        touched = {one.repair_id: 0 for one in repairs}
        in_calls = [one for one in repairs if one.in_calls]
        in_text = [one for one in repairs if not one.in_calls]
        for text in undecided.texts(self._db, start, end) if in_text else ():
            for one in in_text:
                touched[one.repair_id] += mending.touches(text, one)
        for answer in undecided.calling(self._db, start, end) if in_calls else ():
            written = mending.written(answer.candidate)
            for one in in_calls:
                if one.before in written:
                    touched[one.repair_id] += mending.mend(answer, one) is not None
        return RepairCount(touched=touched, next=self._after(end))

    def preview(
        self, repair: Repair, *, start: int = 0, limit: int = _PAGE, slice_: int = _SLICE
    ) -> RepairPage:
        """Show answers of one slice that a repair would touch, as they are and as they would be.

        A page may hold few or none though more follow.
        """
        end = start + slice_
        mended: list[Mended] = []
        for answer in self._waiting(repair, start, end):
            one = mending.mend(answer, repair)
            if one is not None:
                mended.append(one)
            if len(mended) == limit:
                end = answer.number
                break
        target = targets.current(self._db)
        labels = task_labels.of(self._db, (one.answer.candidate.task_id for one in mended))
        shown = (
            mending.shown(
                one,
                tasks.get(self._db, one.answer.candidate.task_id),
                target,
                labels.get(one.answer.candidate.task_id, ""),
            )
            for one in mended
        )
        return RepairPage(answers=tuple(shown), next=self._after(end))

    def apply(
        self,
        repair: Repair,
        candidate_ids: Iterable[CandidateId],
        *,
        rater: RaterId | None = None,
    ) -> ChangeSet:
        """Make a repair in these answers and accept each as an edit, in one step.

        Left out is what was decided on meanwhile, and what another person has on her desk. Raises
        NotFoundError where nothing is left to repair.
        """
        with self._upkeep.atomic():
            me = people.at_work(self._db, rater)
            with changes.recording(self._db, _LABEL, rater_id=me):
                count = self._write(repair, candidate_ids, me)
                if not count:
                    raise NotFoundError(
                        "none of these answers waits for this repair any more; look for it again"
                    )
                events.record(
                    self._db,
                    "bulk_repair",
                    label=f"{_LABEL} of {counted(count, 'answer')}",
                    rater_id=me,
                    detail={"before": repair.before, "after": repair.after, "answers": count},
                )
        return ChangeSet(label=_LABEL, entities=_TOUCHED)

    def _waiting(self, repair: Repair, start: int, end: int) -> Iterator[UndecidedAnswer]:
        if repair.in_calls:
            return undecided.calling(self._db, start, end)
        return undecided.holding(self._db, repair.before, start, end)

    def _after(self, end: int) -> int | None:
        return end if end < undecided.last(self._db) else None

    def _look_at(self, made: Sequence[AcceptedEdit]) -> None:
        for start in range(0, len(made), _AT_ONCE):
            some = made[start : start + _AT_ONCE]
            wanted = [answer for one in some for answer in (one.edit_id, one.parent_id)]
            said = {one.candidate_id: one for one in edits.texts(self._db, wanted)}
            for one in some:
                self._seen[one.edit_id] = mending.seen(one, said[one.parent_id], said[one.edit_id])

    def _write(self, repair: Repair, wanted: Iterable[CandidateId], me: RaterId) -> int:
        """Write the edits, and a verdict on each and on what it corrects."""
        held = claims.of_others(self._db, me)
        note = f"{BULK_NOTE}{repair.before!r} → {repair.after!r}"
        said: list[Decision] = []
        for answer in undecided.named(self._db, wanted):
            parent = answer.candidate
            mended = None if parent.task_id in held else mending.mend(answer, repair)
            if mended is None:
                continue
            edit_id = edit_writing.write(self._db, parent, mended.text, mended.tool_calls, me)
            said.append(_decision(edit_id, Verdict.ACCEPT, me, note))
            wrong = _decision(parent.candidate_id, Verdict.REJECT, me, note, EDITED_REASON)
            said.append(wrong)
        decisions.append_many(self._db, said)
        return len(said) // 2


def _decision(
    candidate_id: CandidateId, verdict: Verdict, me: RaterId, note: str, *reasons: str
) -> Decision:
    return Decision(
        decision_id=DecisionId(new_id()),
        candidate_id=candidate_id,
        verdict=verdict,
        reasons=reasons,
        note=note,
        rater_id=me,
    )
