"""Says of a change which characters of the answer it is about."""

from collections.abc import Iterable

from studio.diffing import side_by_side
from studio.diffing.results import Block
from studio.domain.judgement import Hunk
from studio.gui.review.comparison.laying import Laid

_ENDS = "\r\n\u2028\u2029"


def of_block(block: Block, left: Laid, right: Laid) -> Hunk:
    """Give the left lines of a block, and what stands in their place on the right."""
    shown = _characters(left.shown, block.left_start, block.left_end)
    start, end = left.to_text(*shown)
    other = _characters(right.shown, block.right_start, block.right_end)
    other_start, other_end = right.to_text(*other)
    return Hunk(start=start, end=end, text=right.text[other_start:other_end])


def same(hunks: Iterable[Hunk], wanted: Hunk) -> Hunk | None:
    """Find what was said of the same characters."""
    return next((one for one in hunks if (one.start, one.end) == (wanted.start, wanted.end)), None)


def lines(hunk: Hunk, left: Laid) -> range:
    """Give the lines that a part of the left text is shown on."""
    known = side_by_side.lines_of(left.shown, weighed=False)
    start, end = left.to_shown(min(hunk.start, len(left.text)), min(hunk.end, len(left.text)))
    return range(known.at(start), known.at(max(start, end)) + 1)


def _characters(text: str, first: int, last: int) -> tuple[int, int]:
    """Give where some lines begin, and where they end without the last line's end."""
    span = side_by_side.lines_of(text, weighed=False).span(first, last)
    return span.start, span.start + len(text[span.start : span.end].rstrip(_ENDS))
