"""Finds for each new row the group and the split it must have, so that nothing leaks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from studio.domain.splitting import strictest
from studio.domain.task import Split


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a row goes: ``split`` is None where the import's default decides.

    ``fixed`` where tasks of the project are in the group.
    """

    group: str
    split: Split | None = None
    fixed: bool = False


class Places:
    """Joins the groups of rows, as they come, with those of what the rows are like.

    ``groups`` are those of the project, each with its split.
    """

    def __init__(self, groups: Mapping[str, Split]) -> None:
        self._parent: dict[str, str] = {}
        self._fixed = dict(groups)
        self._stated: dict[str, list[Split]] = {}

    def add(self, own: str, others: Iterable[str], stated: Split | None) -> bool:
        """Add a row by the group it has or names; tell whether it could be joined with others.

        A row that would tie two splits of the project together is not: it would leak wherever
        it goes.
        """
        linked = list(dict.fromkeys(self._root(name) for name in (own, *others)))
        fixed = [root for root in linked if root in self._fixed]
        if len({self._fixed[root] for root in fixed}) > 1:
            return False
        head = fixed[0] if fixed else linked[0]
        for root in linked:
            if root != head:
                self._parent[root] = head
                self._stated.setdefault(head, []).extend(self._stated.pop(root, []))
        if stated is not None:
            self._stated.setdefault(head, []).append(stated)
        return True

    def of(self, own: str) -> Place:
        """Give the place of a row by its own group, once all rows are added."""
        root = self._root(own)
        if root in self._fixed:
            return Place(group=root, split=self._fixed[root], fixed=True)
        stated = self._stated.get(root)
        return Place(group=root, split=strictest(stated) if stated else None)

    def _root(self, name: str) -> str:
        while (parent := self._parent.get(name, name)) != name:
            self._parent[name] = self._parent.get(parent, parent)
            name = parent
        return name
