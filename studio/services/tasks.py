"""Tasks as a person works on them: looked up, written, corrected, labelled and withdrawn."""

from collections.abc import Collection, Iterator
from dataclasses import asdict, replace

from studio import grading
from studio.domain import task_draft
from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.grade import Grade
from studio.domain.ids import TaskId, TopicId
from studio.domain.sentence import Sentence
from studio.domain.target import ContractType, Target
from studio.domain.task import Difficulty, GraderSettings, Kind, Task
from studio.domain.task_draft import TaskDraft
from studio.domain.task_query import TaskLine, TaskQuery
from studio.formats.stillroom import GRADER_TYPES
from studio.services.splits import SplitService
from studio.services.task_detail import Saved, TaskChoices, TaskDetail
from studio.services.task_writer import TaskWriter
from studio.store import (
    changes,
    events,
    sources,
    targets,
    task_edits,
    task_list,
    task_outcomes,
    tasks,
    topics,
)
from studio.store.database import Database

_TASK = frozenset({Entity.TASK})
_SAVED = _TASK | {Entity.CANDIDATE, Entity.TOPIC, Entity.MODEL}


class TaskService:
    """Lists, shows and changes tasks; owns transactions and says what changed."""

    def __init__(self, db: Database, splits: SplitService) -> None:
        self._db = db
        self._splits = splits

    def lines(
        self,
        query: TaskQuery,
        *,
        offset: int = 0,
        after: TaskLine | None = None,
        limit: int = 100,
    ) -> list[TaskLine]:
        """Give one page of the tasks in use that are asked for."""
        return task_list.page(self._db, query, offset=offset, after=after, limit=limit)

    def count(self, query: TaskQuery) -> int:
        """Count the tasks in use that are asked for."""
        return task_list.count(self._db, query)

    def ids(self, query: TaskQuery) -> list[TaskId]:
        """Give all tasks in use that are asked for, in their order."""
        return task_list.ids(self._db, query)

    def by_outcome(self, *, resolved: bool) -> frozenset[TaskId]:
        """Give the tasks that the student resolved, or did not, when it was last measured."""
        return task_outcomes.ids(self._db, resolved=resolved)

    def get(self, task_id: TaskId) -> TaskDetail:
        """Give one task, in use or not. Raises NotFoundError."""
        task = tasks.get(self._db, task_id)
        facts = task_edits.facts(self._db, task_id)
        assert facts is not None  # the task was there a moment ago, on the same thread
        return TaskDetail(task=task, **asdict(facts))

    def choices(self) -> TaskChoices:
        """Give the topics and sources a task can have."""
        names = tuple(source.name for source in sources.listing(self._db))
        return TaskChoices(topics=tuple(topics.listing(self._db)), sources=names)

    def blank(self, *, kind: Kind = Kind.COMMON) -> TaskDraft:
        """Give the draft a new task begins with: graded by the contract and by its kind."""
        target = targets.current(self._db)
        graders: list[GraderSettings] = []
        if target is not None and target.contract.type is ContractType.JSON:
            graders.append({"type": "json_schema"})
        if kind is Kind.REFUSAL:
            graders.append({"type": "refusal", "expected": True})
        return TaskDraft(messages=(), kind=kind, graders=tuple(graders))

    def faults(self, draft: TaskDraft, *, task_id: TaskId | None = None) -> tuple[str, ...]:
        """Say what keeps a draft from being saved, as this task or as a new one."""
        old = None if task_id is None else tasks.get(self._db, task_id)
        return tuple(self._faults(_tidied(draft), old))

    def try_graders(self, draft: TaskDraft, answer: str) -> tuple[Grade, ...]:
        """Grade an answer by the draft's graders, under the target's contract."""
        target = targets.current(self._db) or Target(statement="", system_prompt="", student="")
        trial = Task(
            task_id=TaskId(""),
            messages=draft.messages,
            kind=draft.kind,
            topic_id=draft.topic_id,
            difficulty=draft.difficulty,
            split=draft.split,
            group_id="",
            tools=draft.tools,
            reference=draft.reference,
            graders=draft.graders,
        )
        return grading.grade(trial, answer, target=target)

    def add(self, draft: TaskDraft) -> Saved:
        """Add a task; one that joins a group takes its split, and the notes say so.

        Raises InvalidValueError naming the first fault.
        """
        draft = _tidied(draft)
        self._require(draft, None)
        writer = TaskWriter(self._db, self._splits)
        with changes.recording(self._db, "Add a task"):
            task_id = writer.add(draft)
            events.record(self._db, "task_add", label="Task added", entity=("task", task_id))
        change = ChangeSet(label="Add a task", entities=_SAVED)
        return Saved(task_id=task_id, change=change, notes=tuple(writer.notes))

    def save(self, task_id: TaskId, draft: TaskDraft) -> Saved:
        """Make a task in use what the draft says; a draft that says the same changes nothing.

        Other messages or tools make a new task that takes the old one's place: the answers there
        are belong to the old question. Another split moves the whole group. Raises
        InvalidValueError naming the first fault, NotFoundError where the task is not in use.
        """
        draft, detail = _tidied(draft), self.get(task_id)
        if detail.withdrawn:
            raise NotFoundError("this task was withdrawn; undo that first, or add it as a new one")
        if draft == detail.draft:
            return Saved(task_id=task_id, change=ChangeSet(label="Edit a task"))
        self._require(draft, detail.task)
        writer = TaskWriter(self._db, self._splits)
        with changes.recording(self._db, "Edit a task"):
            new_id = writer.change(detail, draft)
            events.record(self._db, "task_edit", label="Task edited", entity=("task", new_id))
        change = ChangeSet(label="Edit a task", entities=_SAVED)
        return Saved(task_id=new_id, change=change, notes=tuple(writer.notes))

    def label(
        self,
        task_ids: Collection[TaskId],
        *,
        kind: Kind | None = None,
        topic_id: TopicId | None = None,
        difficulty: Difficulty | None = None,
    ) -> ChangeSet:
        """Give many tasks another kind, topic or difficulty; what is None stays."""
        wanted = [kind, difficulty, topics.names(self._db).get(topic_id) if topic_id else None]
        said = ", ".join(str(name) for name in wanted if name is not None)
        name = f"Label {_counted(len(task_ids))} as {said}"
        with changes.recording(self._db, name):
            changed = task_edits.label(
                self._db, task_ids, kind=kind, topic_id=topic_id, difficulty=difficulty
            )
            self._note_many("task_label", f"{_counted(changed)} labelled as {said}", changed)
        return ChangeSet(label=name, entities=_TASK if changed else frozenset())

    def withdraw(self, task_ids: Collection[TaskId]) -> ChangeSet:
        """Take tasks out of use; their answers and votes stay and come back with them."""
        found = task_edits.in_use(self._db, task_ids)
        name = f"Withdraw {_counted(len(found))}"
        with changes.recording(self._db, name):
            tasks.withdraw(self._db, found)
            self._note_many("task_withdraw", f"{_counted(len(found))} withdrawn", len(found))
        return ChangeSet(label=name, entities=_TASK if found else frozenset())

    def _note_many(self, action: str, label: str, count: int) -> None:
        if count:
            events.record(self._db, action, label=label, detail={"tasks": count})

    def _require(self, draft: TaskDraft, old: Task | None) -> None:
        for fault in self._faults(draft, old):
            raise InvalidValueError(fault)

    def _faults(self, draft: TaskDraft, old: Task | None) -> Iterator[str]:
        """Say what is wrong with what differs: a task that came in otherwise can be labelled."""
        if old is None or draft.content_hash != old.content_hash:
            yield from task_draft.faults(draft)
            yield from self._twins(draft)
        if old is None or (draft.graders, draft.reference) != (old.graders, old.reference):
            yield from task_draft.oversize(draft)
            yield from _unknown_graders(draft.graders)
            target = targets.current(self._db)
            yield from grading.faults(draft.graders, reference=draft.reference, target=target)

    def _twins(self, draft: TaskDraft) -> Iterator[str]:
        twin = task_edits.same_content(self._db, draft.content_hash)
        if twin is not None:
            detail = self.get(twin)
            yield Sentence(
                "the same messages are a task already ({name}, in {split}); change them, or edit "
                "that task",
                name=detail.name or twin,
                split=detail.task.split,
            )


def _unknown_graders(graders: tuple[GraderSettings, ...]) -> Iterator[str]:
    for number, grader in enumerate(graders, start=1):
        if grader.get("type") not in GRADER_TYPES:
            known = ", ".join(grading.GRADERS)
            yield Sentence(
                "grader {number} is of no known type; use one of {known}",
                number=number,
                known=known,
            )


def _tidied(draft: TaskDraft) -> TaskDraft:
    """Take blank names as none, and white space around names away."""
    return replace(
        draft,
        source=_name(draft.source),
        group=_name(draft.group),
        new_topic=_name(draft.new_topic),
    )


def _name(text: str | None) -> str | None:
    return (text or "").strip() or None


def _counted(count: int) -> str:
    return "a task" if count == 1 else f"{count:,} tasks"
