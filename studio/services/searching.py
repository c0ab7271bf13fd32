"""Finds what a project holds by a few typed words: tasks by what they say, topics, runs."""

from dataclasses import dataclass
from enum import StrEnum

from studio.domain.run import RunStatus
from studio.domain.task import Kind, Split
from studio.domain.task_query import TaskColumn, TaskQuery
from studio.services.run_names import run_names
from studio.store import runs, task_list, topics
from studio.store.database import Database

_SHORTEST = 2  # letters; one letter is in every task
_MOST_TASKS = 20


class FoundKind(StrEnum):
    """What was found."""

    TASK = "task"
    TOPIC = "topic"
    RUN = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing of the project; ``key`` is its id.

    ``parts`` tell more of it: names as they are, the domain's words as their values.
    """

    kind: FoundKind
    key: str
    title: str
    parts: tuple[Kind | Split | RunStatus | str, ...] = ()


class SearchService:
    """Reads only; every call is quick."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, text: str) -> tuple[Found, ...]:
        """Give the newest tasks that say this, and every topic and run whatever its name."""
        return (*self._tasks(text), *self._topics(), *self._runs())

    def _tasks(self, text: str) -> tuple[Found, ...]:
        if len(text.strip()) < _SHORTEST:
            return ()
        query = TaskQuery(text=text, sort=TaskColumn.CREATED, descending=True)
        return tuple(
            Found(
                kind=FoundKind.TASK,
                key=line.task_id,
                title=line.first,
                parts=tuple(
                    part for part in (line.name, line.kind, line.topic, line.split) if part
                ),
            )
            for line in task_list.page(self._db, query, limit=_MOST_TASKS)
        )

    def _topics(self) -> tuple[Found, ...]:
        return tuple(
            Found(kind=FoundKind.TOPIC, key=topic.topic_id, title=topic.name)
            for topic in topics.listing(self._db)
        )

    def _runs(self) -> tuple[Found, ...]:
        found = runs.listing(self._db)
        names = run_names(found)
        return tuple(
            Found(
                kind=FoundKind.RUN,
                key=run.run_id,
                title=names[run.run_id],
                parts=(run.status, run.created_at[:10]),
            )
            for run in reversed(found)
        )
