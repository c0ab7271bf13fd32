"""Assigns whole groups of tasks to splits so that every cell has its fractions as nearly as may be.

Greedy: the largest group first, each into the split that leaves the least squared deviation from
what is wanted, summed over its cells, its kinds and all tasks; then single groups are moved while
that lessens it. Of groups with the same cells, which are interchangeable, as many as possible stay
where they are. The same seed gives the same splits.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from studio.domain.ids import TaskId
from studio.domain.splitting import Fractions, Member, strictest
from studio.domain.task import Kind, Split

_PASSES = 4
_ALL = "all"

# What is counted: all tasks, one kind, or one cell.
Stratum = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """How many tasks a split has of a kind, or of all (None), and how many are wanted."""

    kind: Kind | None
    split: Split
    count: int
    wanted: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The split of every group that changes it, with what is then reached.

    ``tasks`` counts the tasks that change, by the split they leave and the one they go to;
    ``kept`` those that had to stay where they are.
    """

    splits: Mapping[str, Split] = field(default_factory=dict)
    tasks: Mapping[tuple[Split, Split], int] = field(default_factory=dict)
    portions: tuple[Portion, ...] = ()
    kept: int = 0

    @property
    def moved(self) -> int:
        """Count the tasks that change their split."""
        return sum(self.tasks.values())


def assign(
    members: Sequence[Member], fractions: Fractions, *, keep_frozen: bool = True, seed: int = 0
) -> Assignment:
    """Propose a split for every group; with ``keep_frozen`` none that a snapshot holds moves.

    Members of one group may be in several splits still; they get one.
    """
    groups = _groups(members)
    fixed = {one.group_id for one in members if keep_frozen and one.frozen}
    balance = _Balance(members, fractions)
    now = {name: strictest(one.split for one in of) for name, of in groups.items()}
    for name in fixed:
        balance.put(groups[name], now[name])
    order = [name for name in groups if name not in fixed]
    random.Random(seed).shuffle(order)
    order.sort(key=lambda name: -len(groups[name]))
    chosen = now | _kept(_place(order, groups, balance), now, groups)
    return _assignment(members, now, chosen, fractions, kept=len(_of(groups, fixed)))


def assign_all(members: Sequence[Member], fractions: Fractions) -> Assignment:
    """Propose a split for every group, also for those that snapshots hold."""
    return assign(members, fractions, keep_frozen=False)


def _place(
    order: Sequence[str], groups: Mapping[str, list[Member]], balance: "_Balance"
) -> dict[str, Split]:
    chosen = {}
    for name in order:
        chosen[name] = balance.best(groups[name])
        balance.put(groups[name], chosen[name])
    for _ in range(_PASSES):
        changed = False
        for name in order:
            balance.take(groups[name], chosen[name])
            better = balance.best(groups[name], prefer=chosen[name])
            changed = changed or better is not chosen[name]
            chosen[name] = better
            balance.put(groups[name], better)
        if not changed:
            break
    return chosen


def _kept(
    chosen: Mapping[str, Split], now: Mapping[str, Split], groups: Mapping[str, list[Member]]
) -> dict[str, Split]:
    """Exchange splits among groups with the same cells so that the most stay where they are."""
    alike: dict[tuple[Stratum, ...], list[str]] = defaultdict(list)
    for name in chosen:
        alike[tuple(sorted(_strata(member)[-1] for member in groups[name]))].append(name)
    found: dict[str, Split] = {}
    for names in alike.values():
        due = Counter(chosen[name] for name in names)
        for name in names:
            if due[now[name]] > 0:
                found[name] = now[name]
                due[now[name]] -= 1
        left = list(due.elements())
        found |= zip((name for name in names if name not in found), left, strict=True)
    return found


class _Balance:
    """How many tasks each stratum has in each split, against how many are wanted."""

    def __init__(self, members: Sequence[Member], fractions: Fractions) -> None:
        totals = Counter(stratum for member in members for stratum in _strata(member))
        # What is missing still; below zero where there is too much.
        self._missing = {
            split: {stratum: fractions[split] * total for stratum, total in totals.items()}
            for split in Split
        }

    def put(self, group: Sequence[Member], split: Split) -> None:
        self._change(group, split, -1)

    def take(self, group: Sequence[Member], split: Split) -> None:
        self._change(group, split, 1)

    def best(self, group: Sequence[Member], prefer: Split | None = None) -> Split:
        """Give the split that a group fits best; of equally good ones the preferred."""
        counts = Counter(stratum for member in group for stratum in _strata(member))

        def cost(split: Split) -> tuple[float, bool]:
            missing = self._missing[split]
            rise = sum(count * (count - 2 * missing[stratum]) for stratum, count in counts.items())
            return round(rise, 9), split is not prefer

        return min(Split, key=cost)

    def _change(self, group: Sequence[Member], split: Split, sign: int) -> None:
        missing = self._missing[split]
        for member in group:
            for stratum in _strata(member):
                missing[stratum] += sign


def _strata(member: Member) -> tuple[Stratum, Stratum, Stratum]:
    kind = member.kind.value
    return (_ALL,), (kind,), (kind, member.topic_id or "", member.difficulty.value)


def _groups(members: Sequence[Member]) -> dict[str, list[Member]]:
    found: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        found[member.group_id].append(member)
    return dict(found)


def _of(groups: Mapping[str, list[Member]], names: set[str]) -> list[TaskId]:
    return [member.task_id for name in names for member in groups[name]]


def _assignment(
    members: Sequence[Member],
    now: Mapping[str, Split],
    chosen: Mapping[str, Split],
    fractions: Fractions,
    *,
    kept: int,
) -> Assignment:
    moves = Counter(
        (one.split, chosen[one.group_id])
        for one in members
        if one.split is not chosen[one.group_id]
    )
    return Assignment(
        splits={name: split for name, split in chosen.items() if split is not now[name]},
        tasks=dict(moves),
        portions=portions(members, chosen, fractions),
        kept=kept,
    )


def portions(
    members: Sequence[Member], splits: Mapping[str, Split], fractions: Fractions
) -> tuple[Portion, ...]:
    """Count what each split has, of all tasks and by kind, beside what is wanted."""
    counts: Counter[tuple[Kind | None, Split]] = Counter()
    totals: Counter[Kind | None] = Counter()
    for member in members:
        for kind in (None, member.kind):
            counts[kind, splits[member.group_id]] += 1
            totals[kind] += 1
    return tuple(
        Portion(
            kind=kind,
            split=split,
            count=counts[kind, split],
            wanted=fractions[split] * totals[kind],
        )
        for kind in (None, *Kind)
        if totals[kind]
        for split in Split
    )
