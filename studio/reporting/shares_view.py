"""How many tasks of each kind there are, by split."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.domain.task import Kind, Split
from studio.reporting import numbers
from studio.reporting.labels import Labels


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareLine:
    """One kind's counts by split, its sum, and its share of all tasks."""

    label: str
    counts: tuple[str, ...]
    total: str
    share: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareTable:
    """Splits across, kinds down, sums last."""

    splits: tuple[str, ...]
    lines: tuple[ShareLine, ...]
    total: ShareLine


def build(shares: Mapping[Kind, Mapping[Split, int]], names: Labels) -> ShareTable | None:
    """The table, or None where there is no task."""
    whole = sum(sum(counts.values()) for counts in shares.values())
    if not whole:
        return None
    kinds = [kind for kind in Kind if kind in shares]
    sums = {split: sum(shares[kind].get(split, 0) for kind in kinds) for split in Split}
    return ShareTable(
        splits=tuple(split.value for split in Split),
        lines=tuple(_line(names.value("kind", kind), shares[kind], whole) for kind in kinds),
        total=_line("All kinds", sums, whole),
    )


def _line(label: str, counts: Mapping[Split, int], whole: int) -> ShareLine:
    total = sum(counts.values())
    return ShareLine(
        label=label,
        counts=tuple(numbers.count(counts.get(split, 0)) for split in Split),
        total=numbers.count(total),
        share=numbers.percent(total / whole),
    )
