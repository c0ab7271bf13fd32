"""Lays token sequences out in one row in which shared beginnings appear once.

The sequences form a tree: a *segment* is a run of tokens, its parent the segment it continues.
Segments stand in depth-first order, so a segment and everything that continues it is one
contiguous range of the row. Positions restart: a token's position is its depth in its sequence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Tokens = Sequence[int]

# A segment costs a few small kernels a layer: sharing less than this is not worth one.
MIN_SHARED_TOKENS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of tokens: where it starts in the row, at which position, after which segment."""

    start: int
    length: int
    position: int
    parent: int | None

    @property
    def end(self) -> int:
        """The row index after its last token."""
        return self.start + self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedRow:
    """The row, and for each sequence, in the order given, the segments it runs through."""

    tokens: tuple[int, ...]
    positions: tuple[int, ...]
    segments: tuple[Segment, ...]
    paths: tuple[tuple[int, ...], ...]

    def ancestors(self, segment: int) -> tuple[int, ...]:
        """Name the segments before the given one, the root first."""
        found: list[int] = []
        parent = self.segments[segment].parent
        while parent is not None:
            found.append(parent)
            parent = self.segments[parent].parent
        return tuple(reversed(found))

    def indices(self, sequence: int) -> list[int]:
        """Give the row index of every token of one sequence."""
        runs = (self.segments[number] for number in self.paths[sequence])
        return [index for run in runs for index in range(run.start, run.end)]


def pack(sequences: Sequence[Tokens], *, min_shared: int = MIN_SHARED_TOKENS) -> PackedRow:
    """Pack sequences, sharing every common continuation of ``min_shared`` tokens or more."""
    if not all(len(tokens) for tokens in sequences):
        raise ValueError("a sequence without tokens cannot be packed")
    builder = _Builder([tuple(tokens) for tokens in sequences], min_shared)
    order = sorted(range(len(sequences)), key=builder.sequences.__getitem__)
    builder.grow(order, depth=0, path=())
    return builder.row()


class _Builder:
    def __init__(self, sequences: list[tuple[int, ...]], min_shared: int) -> None:
        self.sequences = sequences
        self._min_shared = min_shared
        self._tokens: list[int] = []
        self._positions: list[int] = []
        self._segments: list[Segment] = []
        self._paths: list[tuple[int, ...]] = [() for _ in sequences]

    def grow(self, members: list[int], *, depth: int, path: tuple[int, ...]) -> None:
        """Lay out sorted sequences that agree up to ``depth``, below the segments of ``path``."""
        for run in self._runs(members, depth):
            shared = self._agreement(run[0], run[-1])
            below = self._add(self.sequences[run[0]][depth:shared], depth, path)
            for member in run:
                self._paths[member] = below
            longer = [member for member in run if len(self.sequences[member]) > shared]
            if longer:
                self.grow(longer, depth=shared, path=below)

    def row(self) -> PackedRow:
        """Give what was laid out."""
        return PackedRow(
            tokens=tuple(self._tokens),
            positions=tuple(self._positions),
            segments=tuple(self._segments),
            paths=tuple(self._paths),
        )

    def _runs(self, members: list[int], depth: int) -> list[list[int]]:
        """Part the members where neighbours agree on too little to share it."""
        runs = [[members[0]]]
        for one, two in pairwise(members):
            if self._agreement(one, two) - depth < self._min_shared:
                runs.append([])
            runs[-1].append(two)
        return runs

    def _agreement(self, member: int, other: int) -> int:
        one, two = self.sequences[member], self.sequences[other]
        limit = min(len(one), len(two))
        return next((at for at in range(limit) if one[at] != two[at]), limit)

    def _add(self, tokens: tuple[int, ...], depth: int, path: tuple[int, ...]) -> tuple[int, ...]:
        start = len(self._tokens)
        parent = path[-1] if path else None
        self._segments.append(
            Segment(start=start, length=len(tokens), position=depth, parent=parent)
        )
        self._tokens.extend(tokens)
        self._positions.extend(range(depth, depth + len(tokens)))
        return (*path, len(self._segments) - 1)
