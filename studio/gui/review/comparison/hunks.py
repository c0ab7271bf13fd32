"""Says of a change which characters of the answer it is about."""

from collections.abc import Iterable

from studio.diffing import side_by_side
from studio.diffing.results import Block
from studio.domain.judgement import Hunk

_ENDS = "\r\n\u2028\u2029"


def of_block(block: Block, left: str, right: str) -> Hunk:
    """Give the left lines of a block, and what stands in their place on the right."""
    start, end = _characters(left, block.left_start, block.left_end)
    other_start, other_end = _characters(right, block.right_start, block.right_end)
    return Hunk(start=start, end=end, text=right[other_start:other_end])


def same(hunks: Iterable[Hunk], wanted: Hunk) -> Hunk | None:
    """Find what was said of the same characters."""
    return next((one for one in hunks if (one.start, one.end) == (wanted.start, wanted.end)), None)


def lines(hunk: Hunk, text: str) -> range:
    """Give the lines of a text that a part of it touches."""
    known = side_by_side.lines_of(text)
    first = known.at(min(hunk.start, len(text)))
    return range(first, known.at(min(max(hunk.start, hunk.end), len(text))) + 1)


def _characters(text: str, first: int, last: int) -> tuple[int, int]:
    """Give where some lines begin, and where they end without the last line's end."""
    span = side_by_side.lines_of(text).span(first, last)
    return span.start, span.start + len(text[span.start : span.end].rstrip(_ENDS))
