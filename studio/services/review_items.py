"""Puts together all that the review desk shows of one task."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, RaterId, TaskId
from studio.domain.judgement import Decision
from studio.domain.model import Model, ModelRole
from studio.domain.review import Answer, QueueItem, ReviewItem, Standing
from studio.services import edit_drafts, turn_items
from studio.services.queue_upkeep import is_doubled
from studio.store import answers_of_task, calls, models, raters, targets, task_edits, tasks
from studio.store.answers_of_task import Said
from studio.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who looks, and which share of tasks two people shall review."""

    rater_id: RaterId | None
    double_share: float


def build(db: Database, folder: Path, item: QueueItem, reader: Reader) -> ReviewItem:
    """Read a task with its answers, as one person may see them. Raises NotFoundError."""
    task = tasks.get(db, item.task_id)
    facts = task_edits.facts(db, item.task_id)
    assert facts is not None  # the task was there a moment ago, on the same thread
    every = answers_of_task.read(db, item.task_id)
    answers = _answers(db, every, reader, item.task_id)
    hidden = any(one.hidden for one in answers)
    return ReviewItem(
        item=replace(item, standing=Standing.OPEN) if hidden else item,
        task=task,
        target=targets.current(db),
        answers=answers,
        source=facts.source,
        group_size=facts.group_size,
        drafts=edit_drafts.waiting(db, folder, [one.candidate for one in answers], reader.rater_id),
        reader=reader.rater_id,
        people={one.rater_id: one.display or one.name for one in raters.listing(db)},
        turns=turn_items.read(
            db, task, reader.rater_id, doubled=is_doubled(task.task_id, reader.double_share)
        ),
    )


def hidden(db: Database, task_id: TaskId, reader: Reader) -> frozenset[CandidateId]:
    """Name the answers, and edits of them, whose judgement this person may not see yet."""
    known: dict[ModelId, Model] = {one.model_id: one for one in models.listing(db)}
    every = answers_of_task.read(db, task_id)
    edits = _edits(every, known)
    look = _Look(reader, is_doubled(task_id, reader.double_share))
    families = ([said, *edits[said.candidate.candidate_id]] for said in every)
    return frozenset(
        one.candidate.candidate_id
        for family in families
        if known[family[0].candidate.model_id].role is not ModelRole.HUMAN and look.hides(family)
        for one in family
    )


def _answers(
    db: Database, every: Sequence[Said], reader: Reader, task_id: TaskId
) -> tuple[Answer, ...]:
    known: dict[ModelId, Model] = {one.model_id: one for one in models.listing(db)}
    edits = _edits(every, known)
    doubled = is_doubled(task_id, reader.double_share)
    return tuple(
        _answer(db, said, edits[said.candidate.candidate_id], known, _Look(reader, doubled))
        for said in every
        if known[said.candidate.model_id].role is not ModelRole.HUMAN
    )


@dataclass(frozen=True, slots=True)
class _Look:
    reader: Reader
    doubled: bool

    def hides(self, family: Iterable[Said]) -> bool:
        """Tell whether this person may not yet see what others made of an answer."""
        people = [one for said in family for one in said.now if one.rater_id is not None]
        if not self.doubled or not people:
            return False
        if any(one.adjudicates for one in people) or any(said.conflict for said in family):
            return False
        return all(one.rater_id != self.reader.rater_id for one in people)


def _answer(
    db: Database, said: Said, edits: list[Said], known: Mapping[ModelId, Model], look: _Look
) -> Answer:
    hidden = look.hides([said, *edits])
    mine = look.reader.rater_id
    shown = [one for one in edits if not hidden or one.candidate.rater_id == mine]
    history = _in_order(one for each in (said, *shown) for one in each.history)
    now = _in_order(one for each in (said, *shown) for one in each.now)
    return Answer(
        candidate=said.candidate,
        model=known[said.candidate.model_id].name,
        checks=said.checks,
        verdict=None if hidden else said.verdict,
        decisions=tuple(one for one in history if not hidden or one.rater_id in (mine, None)),
        now=tuple(one for one in now if not hidden or one.rater_id in (mine, None)),
        edits=tuple(one.candidate for one in shown),
        edit_verdicts={
            one.candidate.candidate_id: one.verdict
            for one in shown
            if one.verdict is not None and not hidden
        },
        call=calls.for_candidate(db, said.candidate) if said.candidate.call_id else None,
        conflict=not hidden and any(one.conflict for one in (said, *edits)),
        hidden=hidden,
    )


def _in_order(made: Iterable[Decision]) -> list[Decision]:
    return sorted(made, key=lambda one: (one.created_at, one.decision_id))


def _edits(
    every: Sequence[Said], known: Mapping[ModelId, Model]
) -> Mapping[CandidateId, list[Said]]:
    """Give by model's answer the edits that go back to it."""
    edits: dict[CandidateId, list[Said]] = defaultdict(list)
    roots = _roots([one.candidate for one in every], known)
    for said in every:
        root = roots.get(said.candidate.candidate_id)
        if root is not None:
            edits[root].append(said)
    return edits


def _roots(
    every: Iterable[Candidate], known: Mapping[ModelId, Model]
) -> dict[CandidateId, CandidateId]:
    """Give for each edit by a person the model's answer that it goes back to."""
    by_id = {one.candidate_id: one for one in every}
    found: dict[CandidateId, CandidateId] = {}
    for one in by_id.values():
        at: Candidate | None = one
        seen: set[CandidateId] = set()
        while at is not None and known[at.model_id].role is ModelRole.HUMAN:
            seen.add(at.candidate_id)
            at = by_id.get(at.parent_id) if at.parent_id and at.parent_id not in seen else None
        if at is not None and at is not one:
            found[one.candidate_id] = at.candidate_id
    return found
