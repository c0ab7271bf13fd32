"""Writes one task as its draft says, inside the caller's transaction."""

from dataclasses import replace

from studio.domain.ids import SourceId, TaskId, TopicId
from studio.domain.sentence import Sentence
from studio.domain.task import Split, Task
from studio.domain.task_draft import TaskDraft
from studio.services import references, twins
from studio.services.clock import new_id
from studio.services.split_values import Placement
from studio.services.splits import SplitService
from studio.services.task_detail import TaskDetail
from studio.store import sources, task_edits, tasks, topics
from studio.store.database import Database

_HASH_SHOWN = 16


class TaskWriter:
    """Adds and changes tasks; ``notes`` says what a person could not have known."""

    def __init__(self, db: Database, splits: SplitService) -> None:
        self._db = db
        self._splits = splits
        self.notes: list[str] = []

    def add(self, draft: TaskDraft) -> TaskId:
        """Add a task; its group, or a task that says nearly the same, decides on its split."""
        task_id = TaskId(new_id())
        group = draft.group or self._own_group(draft, task_id)
        placed = self._splits.place(twins.said(draft.messages), group=group, split=draft.split)
        task = self._task(draft, task_id, group=placed.group_id, split=placed.split)
        tasks.add_many(self._db, [task])
        self._keep_reference(task)
        self._settle(task, draft, placed)
        return task_id

    def change(self, detail: TaskDetail, draft: TaskDraft) -> TaskId:
        """Make a task what the draft says; what asks something else becomes a new task."""
        old = detail.task
        if draft.group == old.group_id and draft.split is not old.split:
            self._move(old, draft.split)
        old = replace(old, split=tasks.get(self._db, old.task_id).split)
        asks_else = draft.content_hash != old.content_hash
        if not asks_else and draft.group == old.group_id:
            new = self._task(draft, old.task_id, group=old.group_id, split=old.split)
            self._rewrite(old, new)
            return old.task_id
        group = draft.group or self._own_group(draft, old.task_id)
        text = twins.said(draft.messages)
        placed = self._splits.place(text, group=group, split=draft.split, instead_of=old.task_id)
        new = self._task(draft, old.task_id, group=placed.group_id, split=placed.split)
        if asks_else:
            new = self._supersede(new, detail.answers)
        else:
            self._rewrite(old, new)
        self._settle(new, draft, placed)
        return new.task_id

    def _rewrite(self, old: Task, new: Task) -> None:
        task_edits.rewrite(self._db, old, new)
        before, after = _reference_text(old), _reference_text(new)
        if before != after:
            references.replace(self._db, new.task_id, after)

    def _supersede(self, wanted: Task, answers: int) -> Task:
        new = replace(wanted, task_id=TaskId(new_id()))
        tasks.supersede(self._db, wanted.task_id, new)
        self._keep_reference(new)
        if answers:
            self.notes.append(_left_behind(answers))
        return new

    def _move(self, task: Task, split: Split) -> None:
        moved = self._splits.move([task.task_id], split)
        if moved.also:
            self.notes.append(_moved_along(moved.also, split))

    def _settle(self, task: Task, draft: TaskDraft, placed: Placement) -> None:
        """Join what the task says nearly the same as, and say where that put it."""
        self._splits.settle([task.task_id])
        now = tasks.get(self._db, task.task_id)
        others = [one for one in placed.twins if one.group_id == now.group_id]
        if others and draft.group != now.group_id:
            self.notes.append(_joined(len(others), now))
        elif now.split is not draft.split:
            self.notes.append(
                Sentence(
                    "The group {group} is in {split}, so this task is too.",
                    group=now.group_id,
                    split=now.split,
                )
            )

    def _own_group(self, draft: TaskDraft, task_id: TaskId) -> str:
        """Name a group of one as an import would, unless that name is taken."""
        group = draft.content_hash[:_HASH_SHOWN]
        there = task_edits.split_of_group(self._db, group, without=task_id)
        return group if there is None else task_id

    def _task(self, draft: TaskDraft, task_id: TaskId, *, group: str, split: Split) -> Task:
        return Task(
            task_id=task_id,
            messages=draft.messages,
            kind=draft.kind,
            topic_id=self._topic(draft),
            difficulty=draft.difficulty,
            split=split,
            group_id=group,
            tools=draft.tools,
            reference=draft.reference,
            graders=draft.graders,
            source_id=self._source(draft.source),
        )

    def _topic(self, draft: TaskDraft) -> TopicId | None:
        if draft.new_topic is None:
            return draft.topic_id
        return topics.ensure(self._db, [draft.new_topic])[draft.new_topic]

    def _source(self, name: str | None) -> SourceId | None:
        return None if name is None else sources.ensure(self._db, name)

    def _keep_reference(self, task: Task) -> None:
        text = _reference_text(task)
        if text is not None:
            references.keep(self._db, {task.task_id: text})


def _reference_text(task: Task) -> str | None:
    return task.reference if isinstance(task.reference, str) else None


def _left_behind(answers: int) -> str:
    if answers == 1:
        return Sentence("Its answer stays with the question as it was; the new one has none yet.")
    return Sentence(
        "Its {answers:,} answers stay with the question as it was; the new one has none yet.",
        answers=answers,
    )


def _moved_along(others: int, split: Split) -> str:
    return Sentence(
        "%n other task(s) of its group moved to {split} with it.", n=others, split=split
    )


def _joined(others: int, task: Task) -> str:
    return Sentence(
        "It says nearly the same as %n other task(s), so it shares their group {group} in {split}.",
        n=others,
        group=task.group_id,
        split=task.split,
    )
