"""Brings a comparison up to date with one edit, by comparing only the lines around it."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from studio.diffing import comparison
from studio.diffing.results import Block, Kind

Lines: TypeAlias = Callable[[int, int], str]

# A look that must end before the next key; the whole is compared again when typing pauses.
SECONDS = 0.006
_MOST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """What took the place of which lines; ``found`` and its spans count from the slice's start.

    Left lines ``left_start:left_end`` and right lines ``right_start:right_end`` were compared
    anew; right lines from ``old_right_end`` on moved by ``moved``. ``blocks`` is the whole.
    """

    blocks: tuple[Block, ...]
    found: tuple[Block, ...]
    left_start: int
    left_end: int
    right_start: int
    old_right_end: int
    right_end: int
    left: str
    right: str
    is_same_shape: bool = False  # the same lines stand beside each other as before
    is_level: bool = False  # … as before, where each line stands beside one

    @property
    def moved(self) -> int:
        """By how many lines what follows moved."""
        return self.right_end - self.old_right_end


def patch(
    blocks: Sequence[Block],
    *,
    first: int,
    old_last: int,
    last: int,
    left: Lines,
    right: Lines,
    ignore_space: bool = False,
) -> Patch:
    """Compare again where right lines ``first`` to ``old_last`` became ``first`` to ``last``.

    ``left`` and ``right`` give lines ``start:end`` of the texts as they are now, joined by line
    ends. Later blocks keep the spans of the texts as they were.
    """
    begin = bisect_left(blocks, first, key=lambda block: block.right_end)
    end = begin
    while end < len(blocks) and blocks[end].right_start <= old_last + 1:
        end += 1
    head, left_start, right_start = _head(blocks[begin], first)
    tail, left_end, old_right_end = _tail(blocks[end - 1], old_last + 1)
    moved = last - old_last
    texts = left(left_start, left_end), right(right_start, old_right_end + moved)
    counts = left_end - left_start, old_right_end + moved - right_start
    found = tuple(_compare(texts, counts, ignore_space))
    changed = Patch(
        blocks=(),
        found=found,
        left_start=left_start,
        left_end=left_end,
        right_start=right_start,
        old_right_end=old_right_end,
        right_end=old_right_end + moved,
        left=texts[0],
        right=texts[1],
    )
    middle = [_moved(block, left_start, right_start) for block in found]
    after = list(blocks[end:])
    if moved:
        tail = [_moved(block, 0, moved) for block in tail]
        after = [_moved(block, 0, moved) for block in after]
    ends = max(0, begin - 1), min(1, len(after))
    near = _joined([*blocks[ends[0] : begin], *head, *middle, *tail, *after[: ends[1]]])
    before = blocks[ends[0] : end + ends[1]]
    return replace(
        changed,
        blocks=(*blocks[: ends[0]], *near, *after[ends[1] :]),
        is_same_shape=not moved and _shape(before) == _shape(near),
        is_level=not moved and all(map(_is_level, (*before, *near))),
    )


def _head(block: Block, first: int) -> tuple[list[Block], int, int]:
    """Keep the equal lines before an edit, and say where the slice begins."""
    kept = first - block.right_start
    if block.kind is not Kind.SAME or kept <= 0:
        return [], block.left_start, block.right_start
    middle = block.left_start + kept
    return [replace(block, left_end=middle, right_end=first)], middle, first


def _tail(block: Block, after: int) -> tuple[list[Block], int, int]:
    """Keep the equal lines after an edit, and say where the slice ends."""
    if block.kind is not Kind.SAME or after >= block.right_end:
        return [], block.left_end, block.right_end
    start = max(after, block.right_start)
    middle = block.left_start + start - block.right_start
    return [replace(block, left_start=middle, right_start=start)], middle, start


def _compare(
    texts: tuple[str, str], counts: tuple[int, int], ignore_space: bool
) -> Sequence[Block]:
    left, right = counts
    kind = Kind.CHANGED
    if not left or not right:
        if not left and not right:
            return ()
        kind = Kind.REMOVED if left else Kind.ADDED
    elif len(texts[0]) + len(texts[1]) <= _MOST:
        return comparison.compare(*texts, seconds=SECONDS, ignore_space=ignore_space).blocks
    return (Block(kind=kind, left_start=0, left_end=left, right_start=0, right_end=right),)


def _moved(block: Block, left: int, right: int) -> Block:
    return Block(
        kind=block.kind,
        left_start=block.left_start + left,
        left_end=block.left_end + left,
        right_start=block.right_start + right,
        right_end=block.right_end + right,
        left=block.left,
        right=block.right,
        parts=block.parts,
    )


def _is_level(block: Block) -> bool:
    sizes = block.left_end - block.left_start, block.right_end - block.right_start
    return block.kind is Kind.SAME or sizes == (1, 1)


def _shape(blocks: Sequence[Block]) -> list[tuple[Kind, int, int, int, int]]:
    return [
        (one.kind, one.left_start, one.left_end, one.right_start, one.right_end) for one in blocks
    ]


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """Join equal neighbours where parts were put together."""
    kept: list[Block] = []
    for block in blocks:
        if kept and kept[-1].kind is Kind.SAME and block.kind is Kind.SAME:
            last = kept.pop()
            block = replace(last, left_end=block.left_end, right_end=block.right_end)
        kept.append(block)
    return kept
