"""What the table of tasks was limited to when the project was last open, and what was opened."""

from studio.domain.ids import TaskId, TopicId
from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_query import TaskQuery
from studio.gui.design.tasks.filters import Filters
from studio.gui.shell.kit import Kit

_FILTERS = "tasks.filters"
_LAST = "tasks.last"


def keep(kit: Kit, filters: Filters) -> None:
    """Keep what is chosen; a hand-picked set of tasks is not kept."""
    project = kit.session.current
    if project is None:
        return
    query = filters.query
    kit.memory.set(
        _FILTERS,
        {
            "text": query.text,
            "kinds": [*sorted(query.kinds)],
            "topics": [*_sorted(query.topics)],
            "difficulties": [*sorted(query.difficulties)],
            "splits": [*sorted(query.splits)],
            "sources": [*_sorted(query.sources)],
            "outcome": filters.outcome,
        },
        project=project.path,
    )


def restore(kit: Kit, filters: Filters) -> None:
    """Choose again what was chosen; what cannot be read counts as not chosen."""
    project = kit.session.current
    stored = kit.memory.get(_FILTERS, project=project.path) if project is not None else None
    filters.query, filters.outcome = TaskQuery(), None
    if not isinstance(stored, dict):
        return
    try:
        filters.query = TaskQuery(
            text=str(stored["text"]),
            kinds=frozenset(Kind(str(one)) for one in _list(stored["kinds"])),
            topics=frozenset(_topic(one) for one in _list(stored["topics"])),
            difficulties=frozenset(Difficulty(str(one)) for one in _list(stored["difficulties"])),
            splits=frozenset(Split(str(one)) for one in _list(stored["splits"])),
            sources=frozenset(
                None if one is None else str(one) for one in _list(stored["sources"])
            ),
        )
        outcome = stored["outcome"]
    except (KeyError, TypeError, ValueError):
        return
    filters.outcome = outcome if isinstance(outcome, bool) else None


def keep_last(kit: Kit, task_id: TaskId) -> None:
    """Keep which task was opened last."""
    if kit.session.current is not None:
        kit.memory.set(_LAST, task_id, project=kit.session.current.path)


def last(kit: Kit) -> str | None:
    """Give the task that was opened last."""
    project = kit.session.current
    found = kit.memory.get(_LAST, project=project.path) if project is not None else None
    return found if isinstance(found, str) else None


def _sorted(values: "frozenset[str | None] | frozenset[TopicId | None]") -> list[str | None]:
    return sorted(values, key=lambda one: one or "")


def _topic(value: object) -> TopicId | None:
    return None if value is None else TopicId(str(value))


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(value)
    return list(value)
