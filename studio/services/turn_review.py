"""Judges the assistant's earlier turns of a conversation, and corrects them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from studio.domain import turns
from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.ids import CandidateId, DecisionId, RaterId, TaskId
from studio.domain.judgement import Verdict
from studio.domain.model import ModelRole
from studio.domain.task import Task
from studio.domain.turns import JudgedTurn, TurnDecision
from studio.services import people, turn_items
from studio.services.clock import new_id
from studio.services.queue_upkeep import QueueUpkeep, is_doubled
from studio.services.review import ReviewService
from studio.services.task_detail import Saved
from studio.services.tasks import TaskService
from studio.store import (
    candidates,
    carried,
    changes,
    claims,
    models,
    task_edits,
    task_labels,
    tasks,
    turn_decisions,
)
from studio.store.database import Database

_JUDGED = frozenset({Entity.TURN_DECISION})
_NAMED = 24  # characters of the task in the name of a step
_DOING = {
    Verdict.ACCEPT: "Accept turn",
    Verdict.REJECT: "Reject turn",
    Verdict.UNDONE: "Take back the verdict on turn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnServices:
    """What judging turns needs of other services."""

    upkeep: QueueUpkeep
    review: ReviewService
    tasks: TaskService


class TurnService:
    """What a reviewer can do with a turn; owns transactions and says what changed.

    A turn is named by its place among the task's messages, from 0. A rejected turn makes the
    conversation unfit to learn from: snapshots leave its task out until the turn is corrected.
    """

    def __init__(self, db: Database, services: TurnServices) -> None:
        self._db = db
        self._services = services

    def of_task(self, task_id: TaskId, *, rater: RaterId | None = None) -> tuple[JudgedTurn, ...]:
        """Give the assistant's turns of a task as one person may see them. Raises NotFoundError."""
        task = tasks.get(self._db, task_id)
        doubled = is_doubled(task_id, self._services.upkeep.double_share())
        return turn_items.read(self._db, task, people.known(self._db, rater), doubled=doubled)

    def judge(
        self,
        task_id: TaskId,
        turn: int,
        verdict: Verdict,
        *,
        reasons: Iterable[str] = (),
        note: str = "",
        rater: RaterId | None = None,
        adjudicates: bool = False,
    ) -> ChangeSet:
        """Record a verdict on a turn durably before returning; "undone" takes back one's own.

        ``adjudicates`` settles what others do not agree on. Raises NotFoundError where the task
        is not in use or there is nothing to take back; InvalidValueError where the turn is none
        of the assistant's, for an unknown reason, and for any other verdict.
        """
        task = self._in_use(task_id)
        self._require_turn(task, turn)
        if verdict not in _DOING:
            raise InvalidValueError("a turn is accepted or rejected; choose one of these")
        codes = self._services.review.require_known(reasons)
        label = self._label(_DOING[verdict], task_id, turn)
        with self._services.upkeep.atomic():
            me = people.at_work(self._db, rater)
            with changes.recording(self._db, label, rater_id=me):
                before = turn_decisions.of_rater(self._db, task_id, turn, me)
                takes_back = verdict is Verdict.UNDONE
                if takes_back and before is None:
                    raise NotFoundError(
                        "you have no verdict on this turn; there is nothing to take back"
                    )
                # Who thinks again about what she settled settles it otherwise.
                settles = adjudicates or (before is not None and before.adjudicates)
                turn_decisions.append(
                    self._db,
                    TurnDecision(
                        decision_id=DecisionId(new_id()),
                        task_id=task_id,
                        turn=turn,
                        verdict=verdict,
                        rater_id=me,
                        reasons=codes,
                        note=note,
                        adjudicates=settles and not takes_back,
                        supersedes=before.decision_id if before and takes_back else None,
                    ),
                )
                self._services.upkeep.refresh_task(task_id)
        return ChangeSet(label=label, entities=_JUDGED)

    def correct(
        self,
        task_id: TaskId,
        turn: int,
        text: str,
        *,
        keep_answers: bool = False,
        rater: RaterId | None = None,
    ) -> Saved:
        """Say a turn otherwise: a new task takes the old one's place, in one step to undo.

        The turn is accepted there by who corrected it, and so are the turns before it that she
        had accepted, as nothing before them changed. ``keep_answers`` takes the answers over,
        with nothing decided on them and a note of where they come from. Raises
        InvalidValueError where the text is empty or no other one, and what saving a task raises.
        """
        task = self._in_use(task_id)
        self._require_turn(task, turn)
        if not text.strip() or text == task.messages[turn].content:
            raise InvalidValueError("the turn says the same as before, or nothing; change its text")
        messages = list(task.messages)
        messages[turn] = replace(messages[turn], content=text)
        draft = replace(self._services.tasks.get(task_id).draft, messages=tuple(messages))
        label = self._label("Correct turn", task_id, turn)
        with self._db.atomic():
            me = people.at_work(self._db, rater)
            judged = turn_items.read(self._db, task, me, doubled=False)
            with changes.recording(self._db, label, rater_id=me):
                saved = self._services.tasks.save(task_id, draft)
                for place in (*turn_items.accepted_before(judged, turn, me), turn):
                    self._accept(saved.task_id, place, me)
                if keep_answers:
                    self._carry_over(task_id, saved.task_id)
                claims.release(self._db, task_id)
        change = ChangeSet(label=label, entities=saved.change.entities | _JUDGED)
        notes = () if keep_answers else saved.notes
        return replace(saved, change=change, notes=notes)

    def _carry_over(self, old_id: TaskId, into: TaskId) -> None:
        """Copy the answers and their edits; a reference is kept by the task itself."""
        humans = {one.model_id for one in models.listing(self._db, role=ModelRole.HUMAN)}
        copies: dict[CandidateId, CandidateId] = {}
        for one in candidates.for_task(self._db, old_id):
            if one.model_id in humans and one.parent_id not in copies:
                continue
            copy = CandidateId(new_id())
            parent = copies.get(one.parent_id) if one.parent_id else None
            made = replace(one, candidate_id=copy, task_id=into, parent_id=parent)
            candidates.add_many(self._db, [replace(made, created_at="")])
            carried.append(self._db, copy, one.candidate_id)
            copies[one.candidate_id] = copy

    def _accept(self, task_id: TaskId, turn: int, rater: RaterId) -> None:
        made = TurnDecision(
            decision_id=DecisionId(new_id()),
            task_id=task_id,
            turn=turn,
            verdict=Verdict.ACCEPT,
            rater_id=rater,
        )
        turn_decisions.append(self._db, made)

    def _in_use(self, task_id: TaskId) -> Task:
        task = tasks.get(self._db, task_id)
        if not task_edits.in_use(self._db, [task_id]):
            raise NotFoundError(
                "this task was withdrawn meanwhile, or corrected; undo that, or go on to the next"
            )
        return task

    def _require_turn(self, task: Task, turn: int) -> None:
        there = turns.places(task.messages)
        if turn in there:
            return
        if not there:
            raise InvalidValueError(
                "this conversation has no turn of the assistant; judge its answers instead"
            )
        numbers = ", ".join(str(place + 1) for place in there)
        raise InvalidValueError(
            "turn {number} is no turn of the assistant; choose one of {numbers}",
            number=turn + 1,
            numbers=numbers,
        )

    def _label(self, doing: str, task_id: TaskId, turn: int) -> str:
        name = task_labels.of(self._db, [task_id]).get(task_id, "") or task_id
        short = name if len(name) <= _NAMED else f"{name[: _NAMED - 1].rstrip()}…"
        return f"{doing} {turn + 1} of “{short}”"
