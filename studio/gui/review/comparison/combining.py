"""Takes a difference between two answers over into an edit of the one; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from studio.diffing import comparison
from studio.diffing.results import Block, Kind, Method

_END = regex.compile("\r\n|[\n\r\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined:
    """The edit with the other answer's lines in it; ``line`` is where they begin.

    ``taken`` is False where the edit has something of its own in that place: it is left alone.
    """

    text: str
    line: int
    taken: bool


def take(answer: str, edit: str, other: str, block: Block) -> Combined:
    """Put the right lines of a block, which compares an answer with another, into the edit."""
    wanted = _lines(other)[block.right_start : block.right_end]
    lines = _lines(edit)
    blocks = comparison.compare(answer, edit, Method.LINES).blocks
    for one in blocks:
        is_there = lines[one.right_start : one.right_end] == wanted
        if one.kind is not Kind.SAME and _covers(one, block) and is_there:
            return Combined(text=edit, line=one.right_start, taken=True)
    place = _place(blocks, block)
    if place is None:
        near = next((one for one in blocks if one.left_end > block.left_start), blocks[-1])
        return Combined(text=edit, line=near.right_start, taken=False)
    start, end = place
    text = "\n".join([*lines[:start], *wanted, *lines[end:]])
    return Combined(text=text, line=start, taken=True)


def _covers(one: Block, block: Block) -> bool:
    return (one.left_start, one.left_end) == (block.left_start, block.left_end)


def _place(blocks: Sequence[Block], block: Block) -> tuple[int, int] | None:
    """Give the edit's lines that are still the answer's lines of a block; None where none are."""
    start, end = block.left_start, block.left_end
    for one in blocks:
        moved = one.right_start - one.left_start
        if one.kind is Kind.SAME and one.left_start <= start and end <= one.left_end:
            return start + moved, end + moved
    return None


def _lines(text: str) -> list[str]:
    return list(_END.split(text))
