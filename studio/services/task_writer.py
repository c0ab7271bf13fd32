"""Writes one task as its draft says, inside the caller's transaction."""

from dataclasses import replace

from studio.domain.ids import SourceId, TaskId, TopicId
from studio.domain.task import Split, Task
from studio.domain.task_draft import TaskDraft
from studio.services import references
from studio.services.clock import new_id
from studio.services.task_detail import TaskDetail
from studio.store import sources, task_edits, tasks, topics
from studio.store.database import Database

_HASH_SHOWN = 16


class TaskWriter:
    """Adds and changes tasks; ``notes`` says what a person could not have known."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.notes: list[str] = []

    def add(self, draft: TaskDraft) -> TaskId:
        """Add a task; one that joins a group takes its split."""
        task_id = TaskId(new_id())
        group = draft.group or self._own_group(draft, task_id)
        task = self._task(draft, task_id, group=group, split=self._split(group, draft.split))
        tasks.add_many(self._db, [task])
        self._keep_reference(task)
        return task_id

    def change(self, detail: TaskDetail, draft: TaskDraft) -> TaskId:
        """Make a task what the draft says; what asks something else becomes a new task."""
        old = self._place(detail.task, draft)
        wanted = self._task(draft, old.task_id, group=old.group_id, split=old.split)
        if wanted.content_hash == old.content_hash:
            task_edits.rewrite(self._db, old, wanted)
            self._change_reference(old, wanted)
            return old.task_id
        new = replace(wanted, task_id=TaskId(new_id()))
        tasks.supersede(self._db, old.task_id, new)
        self._keep_reference(new)
        if detail.answers:
            self.notes.append(_left_behind(detail.answers))
        return new.task_id

    def _place(self, task: Task, draft: TaskDraft) -> Task:
        """Put the task into the group and the split it shall have, and its group with it."""
        group = draft.group or self._own_group(draft, task.task_id)
        if group != task.group_id:
            split = self._split(group, draft.split, joining=task.task_id)
            placed = replace(task, group_id=group, split=split)
            task_edits.rewrite(self._db, task, placed)
            return placed
        if draft.split is not task.split:
            others = task_edits.move_group(self._db, group, draft.split) - 1
            if others > 0:
                self.notes.append(_moved_along(others, draft.split))
        return replace(task, split=draft.split)

    def _split(self, group: str, wanted: Split, *, joining: TaskId | None = None) -> Split:
        there = task_edits.split_of_group(self._db, group, without=joining)
        if there is None or there is wanted:
            return wanted
        self.notes.append(f"The group {group} is in {there}, so this task is too.")
        return there

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
        if isinstance(task.reference, str):
            references.keep(self._db, {task.task_id: task.reference})

    def _change_reference(self, old: Task, new: Task) -> None:
        before, after = (one.reference if isinstance(one.reference, str) else None
                         for one in (old, new))  # fmt: skip
        if before != after:
            references.replace(self._db, new.task_id, after)


def _left_behind(answers: int) -> str:
    if answers == 1:
        return "Its answer stays with the question as it was; the new one has none yet."
    return f"Its {answers:,} answers stay with the question as it was; the new one has none yet."


def _moved_along(others: int, split: Split) -> str:
    tasks_ = "1 other task" if others == 1 else f"{others:,} other tasks"
    return f"{tasks_} of its group moved to {split} with it."
