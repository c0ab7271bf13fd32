"""Works out what an import would do, without doing it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, TaskId
from studio.domain.message import Conversation
from studio.domain.sentence import Sentence
from studio.domain.task import Split, content_hash
from studio.formats import AnswerRow, Content, PreferenceRow, RowError, TaskRow
from studio.grading import soundness
from studio.services.clock import new_id
from studio.services.preview_rows import differing
from studio.store import candidates, known_tasks, models, preferences, raters, targets, tasks
from studio.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTask:
    """A task to add, with the id, the split and the group that it gets."""

    task_id: TaskId
    row: TaskRow
    split: Split
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAnswer:
    """An answer to add, with its task and its model's name."""

    candidate_id: CandidateId
    task_id: TaskId
    row: AnswerRow
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedVote:
    """A vote to add, with the two candidates it is about."""

    task_id: TaskId
    left_id: CandidateId
    right_id: CandidateId
    row: PreferenceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """A row whose task is there already, with the labels that the row has otherwise."""

    line: int
    labels: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class ImportPlan:
    """What would be added, what is there already, and what cannot be used."""

    tasks: list[PlannedTask] = field(default_factory=list)
    answers: list[PlannedAnswer] = field(default_factory=list)
    votes: list[PlannedVote] = field(default_factory=list)
    errors: list[RowError] = field(default_factory=list)
    differing: list[Differing] = field(default_factory=list)
    present: Counter[Content] = field(default_factory=Counter)


class Planner:
    """Looks each row up in the project and in what was planned before it.

    ``split`` is for tasks that name none and whose group has none yet.
    """

    def __init__(self, db: Database, *, split: Split = Split.TRAIN) -> None:
        self.plan = ImportPlan()
        self._split = split
        self._names = dict(tasks.ids_by_name(db))
        self._contents = dict(tasks.ids_by_content(db))
        self._hashes = {task_id: key for key, task_id in self._contents.items()}
        self._splits = dict(tasks.splits_by_group(db))
        self._known_tasks = {one.task_id: one for one in known_tasks.listing(db)}
        self._content_splits = {one.content_hash: one.split for one in self._known_tasks.values()}
        self._target = targets.current(db)
        model_names = {one.model_id: one.name for one in models.listing(db)}
        self._first: dict[tuple[TaskId, str], CandidateId] = {}
        self._known: set[tuple[TaskId, str, str]] = set()
        for one in candidates.listing(db):
            self._remember(one, model_names[one.model_id])
        rater_names = {one.rater_id: one.name for one in raters.listing(db)}
        self._voted = {
            (rater_names[vote.rater_id], vote.left_id, vote.right_id, vote.outcome)
            for vote in preferences.current(db)
        }

    def add_tasks(self, rows: Iterable[TaskRow]) -> None:
        """Plan tasks; a task that is there already is left as it is."""
        for row in rows:
            self._add_task(row)

    def add_answers(self, rows: Iterable[AnswerRow], *, model: str | None) -> None:
        """Plan answers; ``model`` answers where a row does not say who did."""
        for row in rows:
            self._add_answer(row, row.model or model)

    def add_votes(self, rows: Iterable[PreferenceRow]) -> None:
        """Plan votes on two models' first answers to a task."""
        for row in rows:
            self._add_vote(row)

    def task_of(self, messages: Conversation) -> TaskId | None:
        """Find the task with these messages, with or without the system message at their head."""
        found = self._contents.get(content_hash(messages))
        if found is None and messages[0].role == "system" and len(messages) > 1:
            found = self._contents.get(content_hash(messages[1:]))
        return found

    def _add_task(self, row: TaskRow) -> None:
        content = content_hash(row.messages, row.tools)
        known = self._names.get(row.task_id) if row.task_id else self._contents.get(content)
        if known is not None and self._hashes.get(known, content) != content:
            self._refuse(
                row.line,
                Sentence("the id {id!r} is in the project with other content", id=row.task_id),
            )
            return
        if known is not None:
            self.plan.present[Content.TASKS] += 1
            self._note_differing(row, known)
            return
        faults = soundness.faults(row.graders, reference=row.reference, target=self._target)
        if faults:
            self._refuse(row.line, "; ".join(faults))
            return
        group = row.group or row.task_id or content[:16]
        split = row.split or self._splits.get(group, self._split)
        fault = self._misplaced(content, group, split)
        if fault:
            self._refuse(row.line, fault)
            return
        task_id = TaskId(new_id())
        self.plan.tasks.append(PlannedTask(task_id=task_id, row=row, split=split, group=group))
        self._contents.setdefault(content, task_id)
        self._hashes[task_id] = content
        if row.task_id:
            self._names[row.task_id] = task_id

    def _note_differing(self, row: TaskRow, known: TaskId) -> None:
        """Note the labels that a task in the project has otherwise than the row."""
        there = self._known_tasks.get(known)
        if there is not None:
            labels = differing(row, there)
            if labels:
                self.plan.differing.append(Differing(line=row.line, labels=labels))

    def _misplaced(self, content: str, group: str, split: Split) -> str:
        """Say why a task may not stand in a split, so that none leaks into another."""
        there = self._splits.setdefault(group, split)
        if there is not split:
            return Sentence(
                "its group {group!r} is in {there} and cannot be in {split} too",
                group=group,
                there=there,
                split=split,
            )
        there = self._content_splits.setdefault(content, split)
        if there is not split:
            return Sentence(
                "the same messages are a {there} task already and cannot be in {split} too",
                there=there,
                split=split,
            )
        return ""

    def _add_answer(self, row: AnswerRow, model: str | None) -> None:
        task_id = self._task_of_answer(row)
        if task_id is None:
            named = repr(row.task_id) if row.task_id else Sentence("with these messages")
            self._refuse(
                row.line,
                Sentence(
                    "the task {named} is not in the project; import its task first", named=named
                ),
            )
            return
        if model is None:
            self._refuse(
                row.line, Sentence("it does not say which model answered; name it with --model")
            )
            return
        planned = PlannedAnswer(
            candidate_id=CandidateId(new_id()), task_id=task_id, row=row, model=model
        )
        if self._remember(candidate(planned, ModelId("")), model):
            self.plan.answers.append(planned)
        else:
            self.plan.present[Content.ANSWERS] += 1

    def _add_vote(self, row: PreferenceRow) -> None:
        task_id = self._named(row.task_id)
        if task_id is None:
            self._refuse(
                row.line, Sentence("the task {id!r} is not in the project", id=row.task_id)
            )
            return
        left = self._first.get((task_id, row.left_model))
        right = self._first.get((task_id, row.right_model))
        if left is None or right is None:
            missing = row.left_model if left is None else row.right_model
            self._refuse(
                row.line,
                Sentence(
                    "{missing!r} has no answer to the task {id!r}", missing=missing, id=row.task_id
                ),
            )
        elif left == right:
            self._refuse(row.line, Sentence("both sides are the same answer"))
        elif row.created_at is None and (row.rater, left, right, row.outcome) in self._voted:
            # A vote with a time is told apart by it, in the store.
            self.plan.present[Content.PREFERENCES] += 1
        else:
            self._voted.add((row.rater, left, right, row.outcome))
            vote = PlannedVote(task_id=task_id, left_id=left, right_id=right, row=row)
            self.plan.votes.append(vote)

    def _task_of_answer(self, row: AnswerRow) -> TaskId | None:
        if row.task_id is not None:
            return self._named(row.task_id)
        return None if row.messages is None else self.task_of(row.messages)

    def _named(self, name: str) -> TaskId | None:
        """Find a task by the name its file gave it, or by its id in the project."""
        by_id = TaskId(name)
        return self._names.get(name) or (by_id if by_id in self._hashes else None)

    def _remember(self, one: Candidate, model: str) -> bool:
        """Keep an answer in mind; tells whether it is new."""
        key = (one.task_id, model, candidates.content_hash(one))
        if key in self._known:
            return False
        self._known.add(key)
        self._first.setdefault((one.task_id, model), one.candidate_id)
        return True

    def _refuse(self, line: int, reason: str) -> None:
        self.plan.errors.append(RowError(line=line, reason=reason))


def candidate(planned: PlannedAnswer, model_id: ModelId) -> Candidate:
    """Make the candidate that a planned answer becomes."""
    return Candidate(
        candidate_id=planned.candidate_id,
        task_id=planned.task_id,
        model_id=model_id,
        text=planned.row.text,
        tool_calls=planned.row.tool_calls,
        created_at=planned.row.created_at or "",
    )
