"""What is known of one task, and what saving one brought about."""

from dataclasses import dataclass

from studio.domain.change import ChangeSet
from studio.domain.ids import TaskId
from studio.domain.task import Task
from studio.domain.task_draft import TaskDraft
from studio.store.topics import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDetail:
    """One task with what surrounds it; ``answers`` and ``group_size`` count what is in use."""

    task: Task
    name: str | None
    topic: str | None
    source: str | None
    group_size: int
    answers: int
    created_at: str
    withdrawn: bool

    @property
    def draft(self) -> TaskDraft:
        """Give the task as a person would write it."""
        task = self.task
        return TaskDraft(
            messages=task.messages,
            kind=task.kind,
            topic_id=task.topic_id,
            difficulty=task.difficulty,
            split=task.split,
            tools=task.tools,
            reference=task.reference,
            graders=task.graders,
            source=self.source,
            group=task.group_id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """The task as it is called now, and what the person should know of how it was saved."""

    task_id: TaskId
    change: ChangeSet
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskChoices:
    """The topics and sources there are to choose from."""

    topics: tuple[Topic, ...]
    sources: tuple[str, ...]
