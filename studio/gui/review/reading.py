"""What the review desk reads of a project; all of it runs on the data thread."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.ids import TaskId
from studio.domain.judgement import Reason
from studio.domain.review import QueueFilter, ReviewItem, SavedView, Standing
from studio.gui.shell.memory import JsonValue

if TYPE_CHECKING:
    from studio.project import Project

_OPEN = frozenset({Standing.OPEN, Standing.CONFLICT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What a project offers its reviewers, and the filter that was kept for it.

    ``begun`` is the task in which she was typing when she left.
    """

    filter: QueueFilter
    begun: TaskId | None
    reasons: tuple[Reason, ...]
    views: tuple[SavedView, ...]
    double_share: float


def begin(stored: JsonValue, project: "Project") -> Beginning:
    """Read what the screen begins with."""
    from studio.services import queue_filters  # the window starts without it

    wanted = QueueFilter()
    if isinstance(stored, dict):
        with suppress(InvalidValueError):  # another version's
            wanted = queue_filters.from_json(stored)
    begun = _open_one(project, project.review.begun())
    return Beginning(
        filter=wanted,
        begun=None if begun is None else begun.task.task_id,
        reasons=project.review.reasons(),
        views=project.queue.views(),
        double_share=project.queue.double_share(),
    )


def words(project: "Project") -> Beginning:
    """Read reasons, views and settings again."""
    return begin(None, project)


def to_json(filter: QueueFilter) -> JsonValue:
    """Write a filter as it is remembered."""
    from studio.services import queue_filters

    return cast(JsonValue, queue_filters.to_json(filter))


def following(
    filter: QueueFilter, after: TaskId | None, met: Sequence[TaskId], project: "Project"
) -> ReviewItem | None:
    """Give the item that comes after a verdict: one met before that is still open, else the next.

    It is held for this person.
    """
    return _open_one(project, met) or project.queue.next(filter, after=after)


def ahead(
    filter: QueueFilter, present: TaskId, met: Sequence[TaskId], project: "Project"
) -> ReviewItem | None:
    """Give the same before there is a verdict on the present one."""
    found = following(filter, present, met, project)
    return None if found is None or found.task.task_id == present else found


def chosen(task_id: TaskId, project: "Project") -> ReviewItem:
    """Give a task that a person chose, and hold it for her. Raises NotFoundError."""
    item = project.queue.item(task_id)
    project.queue.hold(task_id)
    return item


def again(project: "Project", task_id: TaskId) -> tuple[ReviewItem, ...]:
    """Give an item as it is now; nothing where it is gone."""
    try:
        return (project.queue.item(task_id),)
    except NotFoundError:
        return ()


def _open_one(project: "Project", met: Sequence[TaskId]) -> ReviewItem | None:
    for task_id in met:
        with suppress(NotFoundError):
            item = project.queue.item(task_id)
            if item.item.standing in _OPEN:
                return item
    return None
