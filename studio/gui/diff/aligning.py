"""Works out the filler that puts lines which belong together at the same height."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from studio.diffing.results import Block, Kind


@dataclass(slots=True, kw_only=True)
class Filler:
    """Pixels over the first line and under others, by line number."""

    over: int = 0
    under: dict[int, int] = field(default_factory=dict)

    def add(self, before: int, height: float) -> None:
        """Leave room before a line: under the line above it, or over the first."""
        room = round(height)
        if room <= 0:
            return
        if before == 0:
            self.over += room
        else:
            self.under[before - 1] = self.under.get(before - 1, 0) + room


def fillers(
    blocks: Sequence[Block], left: Sequence[float], right: Sequence[float]
) -> tuple[Filler, Filler]:
    """Give the filler of both sides for lines of these heights."""
    left_filler, right_filler = Filler(), Filler()
    for block in blocks:
        if block.kind is Kind.SAME:
            _line_by_line(block, left, right, left_filler, right_filler)
            continue
        gap = sum(left[block.left_start : block.left_end])
        gap -= sum(right[block.right_start : block.right_end])
        if gap:
            right_filler.add(block.right_end, gap)
            left_filler.add(block.left_end, -gap)
    return left_filler, right_filler


def _line_by_line(
    block: Block,
    left: Sequence[float],
    right: Sequence[float],
    left_filler: Filler,
    right_filler: Filler,
) -> None:
    """Equal lines wrap alike in panes of one width, and may not where the widths differ."""
    mine = left[block.left_start : block.left_end]
    if mine == right[block.right_start : block.right_end]:
        return
    for step in range(block.left_end - block.left_start):
        gap = left[block.left_start + step] - right[block.right_start + step]
        right_filler.add(block.right_start + step + 1, gap)
        left_filler.add(block.left_start + step + 1, -gap)


def above(blocks: Sequence[Block], left: Sequence[float]) -> Filler:
    """Give the room that the left lines of each difference take over the right ones."""
    filler = Filler()
    for block in blocks:
        if block.kind is not Kind.SAME:
            filler.add(block.right_start, sum(left[block.left_start : block.left_end]))
    return filler


def ghosts(blocks: Sequence[Block]) -> dict[int, tuple[int, int]]:
    """Give which left lines stand over which right one where both share a column."""
    return {
        block.right_start: (block.left_start, block.left_end)
        for block in blocks
        if block.kind is not Kind.SAME and block.left_end > block.left_start
    }
