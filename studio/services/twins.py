"""Keeps an index of what tasks say in memory, so that near-duplicates are found at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from studio.curation import twins
from studio.curation.twins import Hashed, Packed, TwinIndex
from studio.domain import message
from studio.domain.errors import BehindError
from studio.domain.ids import TaskId
from studio.domain.message import Conversation, user_text
from studio.domain.task import Split
from studio.store import json_text, splits
from studio.store.database import Database

# No JSON has this character as it is.
_BETWEEN = "\x1e"


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A task in use that says nearly the same; ``similarity`` is 0.7 to 1."""

    task_id: TaskId
    group_id: str
    split: Split
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Tasks that the index does not hold yet, as they are stored: quick to read and hand over.

    ``after`` and ``last`` number the tasks before and at the end; ``names`` and ``turns`` have one
    piece for each.
    """

    after: int
    last: int
    count: int
    names: str
    turns: str

    def hashed(self) -> Hashed:
        """Hash what the tasks say; seconds for a hundred thousand."""
        if not self.count:
            return twins.hashed({})
        pairs = zip(self.names.split(_BETWEEN), self.turns.split(_BETWEEN), strict=True)
        return twins.hashed({name: _said(turns) for name, turns in pairs})


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """An index as it was at the task ``after``, and all that was taken in since."""

    packed: Packed
    after: int
    last: int


class TwinKeeper:
    """Reads only. Messages of a task never change, so only new tasks are ever read.

    Withdrawn tasks stay in the index, as they may come back, and are left out of every answer.
    Where more than ``patience`` tasks are new, a question raises BehindError rather than wait.
    ``last`` is the number of the newest task it knows.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._index = TwinIndex()
        self.last = 0
        self.patience: int | None = None

    def behind(self) -> int:
        """Tell how many tasks came since the index was brought up to date, about."""
        return splits.newest(self._db) - self.last

    def unread(self, *, after: int | None = None, limit: int | None = None) -> Unread:
        """Give those tasks, or the first of them, or those after another."""
        after = self.last if after is None else after
        rows = splits.texts(self._db, after=after, limit=limit)
        return Unread(
            after=after,
            last=rows[-1][0] if rows else after,
            count=len(rows),
            names=_BETWEEN.join(name for _, name, _ in rows),
            turns=_BETWEEN.join(turns for _, _, turns in rows),
        )

    def growth(self) -> Growth:
        """Give the index for ``grown`` on another process."""
        return Growth(packed=self._index.packed(), after=self.last, last=self.last)

    def take(self, growth: Growth) -> None:
        """Go on with what was grown elsewhere, unless tasks were taken in meanwhile."""
        if growth.after == self.last:
            self._index = TwinIndex(packed=growth.packed)
            self.last = growth.last

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
        behind = self.behind()
        if self.patience is not None and behind > self.patience:
            raise BehindError(
                "{behind:,} tasks are not compared yet; try again in a moment", behind=behind
            )
        if behind:
            unread = self.unread()
            self._index.add(unread.hashed())
            self.last = unread.last


def grown(growth: Growth, pieces: Iterable[Unread]) -> Growth:
    """Take in tasks: pure, for a process of its own; seconds for 20,000 of them."""
    index, last = TwinIndex(packed=growth.packed), growth.last
    for piece in pieces:
        index.add(piece.hashed())
        last = piece.last
    return replace(growth, packed=index.packed(), last=last)


def said(messages: Conversation) -> str:
    """Give what tasks are compared by: what users say, or all turns where they say nothing."""
    text = user_text(messages)
    if text.strip():
        return text
    return "\n".join(turn.content for turn in messages if turn.role != "system")


def _said(turns: str) -> str:
    return said(message.from_json(json_text.load(turns)))
