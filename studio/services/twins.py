"""Keeps an index of what tasks say in memory, so that near-duplicates are found at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studio.curation import twins
from studio.curation.twins import Hashed, TwinIndex
from studio.domain import message
from studio.domain.ids import TaskId
from studio.domain.message import Conversation, user_text
from studio.domain.task import Split
from studio.store import json_text, splits
from studio.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A task in use that says nearly the same; ``similarity`` is 0.7 to 1."""

    task_id: TaskId
    group_id: str
    split: Split
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """What tasks say that the index does not hold yet, for hashing on another process.

    ``after`` and ``last`` number the tasks before and at the end.
    """

    after: int
    last: int
    texts: dict[str, str]

    def hashed(self) -> Hashed:
        """Hash the texts; seconds for a hundred thousand."""
        return twins.hashed(self.texts)


class TwinKeeper:
    """Reads only. Messages of a task never change, so only new tasks are ever read.

    Withdrawn tasks stay in the index, as they may come back, and are left out of every answer.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._index = TwinIndex()
        self._last = 0

    def behind(self) -> int:
        """Tell how many tasks came since the index was brought up to date."""
        return splits.newest(self._db) - self._last

    def unread(self) -> Unread:
        """Give what those tasks say."""
        rows = splits.texts(self._db, after=self._last)
        last = rows[-1][0] if rows else self._last
        return Unread(
            after=self._last, last=last, texts={task_id: _said(turns) for _, task_id, turns in rows}
        )

    def take(self, unread: Unread, hashed: Hashed) -> None:
        """Take in what was hashed elsewhere, unless that has been done meanwhile."""
        if unread.after == self._last:
            self._index.add(hashed)
            self._last = unread.last

    def like(self, text: str) -> tuple[Twin, ...]:
        """Give the tasks in use that say nearly the same, most alike first."""
        self._catch_up()
        found = self._index.like(text)
        places = splits.places(self._db, (TaskId(name) for name, _ in found))
        return tuple(
            Twin(task_id=TaskId(name), group_id=at[0], split=at[1], similarity=similarity)
            for name, similarity in found
            if (at := places.get(TaskId(name))) is not None
        )

    def close(self) -> list[tuple[Sequence[str], Sequence[str]]]:
        """Give the tasks that are alike, withdrawn ones among them; see TwinIndex.close."""
        self._catch_up()
        return list(self._index.close())

    def around(self, task_ids: Iterable[TaskId]) -> frozenset[TaskId]:
        """Give these tasks with all that share a group or a meaning with them, however far."""
        self._catch_up()
        known: set[TaskId] = set()
        fresh = set(splits.in_groups(self._db, splits.groups_of(self._db, task_ids)))
        while fresh:
            known |= fresh
            near = {TaskId(name) for one in fresh for name in self._index.near(one)}
            groups = splits.groups_of(self._db, near - known)
            fresh = set(splits.in_groups(self._db, groups)) - known
        return frozenset(known)

    def near(self, task_ids: Iterable[TaskId]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
        """Yield each of these tasks with those that are like it."""
        self._catch_up()
        for task_id in task_ids:
            yield [task_id], self._index.near(task_id)

    def _catch_up(self) -> None:
        if self.behind():
            unread = self.unread()
            self.take(unread, unread.hashed())


def said(messages: Conversation) -> str:
    """Give what tasks are compared by: what users say, or all turns where they say nothing."""
    text = user_text(messages)
    if text.strip():
        return text
    return "\n".join(turn.content for turn in messages if turn.role != "system")


def _said(turns: str) -> str:
    return said(message.from_json(json_text.load(turns)))
