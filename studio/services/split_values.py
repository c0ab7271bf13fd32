"""What the splits' service takes and gives."""

from dataclasses import dataclass, field

from studio.curation.grouping import Grouping
from studio.curation.leaks import Leakage
from studio.curation.stratifying import Portion
from studio.domain.change import ChangeSet
from studio.domain.splitting import Member
from studio.domain.task import Split
from studio.services.twins import Twin


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What a move did, or would do: the tasks that change, and how many of them nobody named.

    ``also`` came along as they share a group with a named task or say nearly the same.
    """

    change: ChangeSet
    split: Split
    tasks: int
    groups: int
    also: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where a task has to stand that is about to be added, and because of which others."""

    group_id: str
    split: Split
    twins: tuple[Twin, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the tasks are split: tasks and groups by split, and what leaks."""

    tasks: dict[Split, int] = field(default_factory=dict)
    groups: dict[Split, int] = field(default_factory=dict)
    frozen: int = 0
    leakage: Leakage = field(default_factory=Leakage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Every task in the group it has once near-duplicates share one, and what that takes."""

    members: tuple[Member, ...]
    grouping: Grouping


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitSheet:
    """All that is shown of the splits: how they stand, by kind, and what could be joined."""

    standing: Standing
    portions: tuple[Portion, ...]
    grouping: Grouping
    material: Material
