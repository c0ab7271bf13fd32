"""Proposes which groups of tasks should be one: near-duplicates, and one source's scenario.

Groups are only ever joined, never taken apart. Where groups of several splits become one, the
strictest split wins (eval before validation before train).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from studio.domain.ids import TaskId
from studio.domain.splitting import Member, strictest
from studio.domain.task import Split

# A source of at most so many tasks, among more sources, is one scenario (a call, a document);
# a larger one is where tasks were collected, and says nothing of what they are about.
SCENARIO_TASKS = 10
SCENARIO_SHARE = 0.05

# The names of texts that are equal, and of those that are nearly so.
Close = Iterable[tuple[Sequence[str], Sequence[str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """Groups that become one: its name, the others, its split, and the tasks that change it."""

    group_id: str
    others: tuple[str, ...]
    split: Split
    tasks: int
    moved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """What grouping would do; ``near``, ``same`` and ``sources`` count what the joints are for."""

    joints: tuple[Joint, ...] = ()
    near: int = 0
    sources: int = 0

    @property
    def joined(self) -> Mapping[str, str]:
        """Give for every group that changes the one it becomes part of."""
        return {old: one.group_id for one in self.joints for old in (one.group_id, *one.others)}

    @property
    def splits(self) -> Mapping[str, Split]:
        """Give the split of every group that others become part of."""
        return {one.group_id: one.split for one in self.joints}

    @property
    def moved(self) -> int:
        """Count the tasks that change their split."""
        return sum(one.moved for one in self.joints)


def propose(
    members: Sequence[Member],
    close: Close,
    *,
    by_source: bool = True,
    new: frozenset[TaskId] = frozenset(),
) -> Grouping:
    """Say which groups should be one and which split each then has.

    Tasks that are ``new`` follow those that were there before.
    """
    groups: dict[str, str] = {member.task_id: member.group_id for member in members}
    forest = _Forest(groups.values())
    near = sum(forest.join(left, right) for left, right in _links(groups, close))
    same = sum(forest.join(left, right) for left, right in _same(members))
    sources = sum(forest.join(a, b) for a, b in _scenarios(members)) if by_source else 0
    joints = tuple(_joint(found, new) for found in _together(members, forest))
    return Grouping(joints=joints, near=near + same, sources=sources)


def joined(members: Iterable[Member], found: Grouping) -> tuple[Member, ...]:
    """Give the members with the groups they have once joined, each still in its own split."""
    groups = found.joined
    return tuple(replace(one, group_id=groups.get(one.group_id, one.group_id)) for one in members)


class _Forest:
    """Names joined into sets."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parent = {name: name for name in names}

    def root(self, name: str) -> str:
        while (parent := self._parent[name]) != name:
            self._parent[name] = self._parent[parent]
            name = parent
        return name

    def join(self, left: str, right: str) -> bool:
        """Make two sets one; tells whether they were two."""
        left, right = self.root(left), self.root(right)
        self._parent[left] = right
        return left != right


def _links(groups: Mapping[str, str], close: Close) -> Iterator[tuple[str, str]]:
    for equal, like in close:
        ours = [groups[name] for name in equal if name in groups]
        theirs = (groups[name] for name in like if name in groups)
        if ours:
            yield from ((ours[0], other) for other in (*ours[1:], *theirs))


def _same(members: Iterable[Member]) -> Iterator[tuple[str, str]]:
    """Link tasks of the same messages and tools, also where users say nothing."""
    first: dict[str, str] = {}
    for member in members:
        yield first.setdefault(member.content, member.group_id), member.group_id


def _scenarios(members: Sequence[Member]) -> Iterator[tuple[str, str]]:
    counts = Counter(member.source for member in members if member.source)
    most = min(SCENARIO_TASKS, len(members) * SCENARIO_SHARE)
    first: dict[str, str] = {}
    for member in members:
        if member.source and counts[member.source] <= most:
            yield first.setdefault(member.source, member.group_id), member.group_id


def _together(members: Iterable[Member], forest: _Forest) -> list[list[Member]]:
    """Give the members of every set that holds more than one group, as they came."""
    found: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        found[forest.root(member.group_id)].append(member)
    return [one for one in found.values() if len({member.group_id for member in one}) > 1]


def _joint(members: Sequence[Member], new: frozenset[TaskId]) -> Joint:
    """Name the whole after its largest group, or the first of equally large ones."""
    leading = [member for member in members if member.task_id not in new] or members
    sizes = Counter(member.group_id for member in leading)
    name = max(sizes, key=lambda group: sizes[group])
    split = strictest(member.split for member in leading)
    return Joint(
        group_id=name,
        others=tuple(sorted({member.group_id for member in members} - {name})),
        split=split,
        tasks=len(members),
        moved=sum(member.split is not split for member in members),
    )
