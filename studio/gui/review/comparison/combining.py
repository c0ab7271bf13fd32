"""Takes a difference between two answers over into an edit of the one; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from studio.diffing import comparison
from studio.diffing.results import Block, Change, Kind, Method, Span
from studio.diffing.side_by_side import lines_of
from studio.gui.diff import places

_END = regex.compile("\r\n|[\n\r\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined:
    """The edit with the other answer's lines in it; ``line`` is where they begin.

    ``taken`` is False where the edit has something of its own in that place: it is left alone.
    """

    text: str
    line: int
    taken: bool


def take(answer: str, edit: str, other: str, change: Change) -> Combined:
    """Put the right side of a change, which compares an answer with another, into the edit."""
    if change.part is not None:
        return _take_part(_plain(answer), _plain(edit), _plain(other), change)
    return _take_lines(answer, edit, other, change.block)


def _take_part(answer: str, edit: str, other: str, change: Change) -> Combined:
    mine = places.spans_of([change], answer, "", is_left=True)[0]
    right = places.spans_of([change], other, "", is_left=False)[0]
    wanted = other[right.start : right.end]
    moved = 0
    for old, new in _differences(answer, edit):
        if old == mine and edit[new.start : new.end] == wanted:
            return Combined(text=edit, line=edit.count("\n", 0, new.start), taken=True)
        if _collide(old, mine):
            return Combined(text=edit, line=edit.count("\n", 0, new.start), taken=False)
        if old.end <= mine.start:
            moved = new.end - old.end
    start, end = mine.start + moved, mine.end + moved
    text = f"{edit[:start]}{wanted}{edit[end:]}"
    return Combined(text=text, line=edit.count("\n", 0, start), taken=True)


def _differences(answer: str, edit: str) -> Iterator[tuple[Span, Span]]:
    """Give where the edit differs from the answer, in order; whole lines with their ends."""
    lines = lines_of(answer, weighed=False), lines_of(edit, weighed=False)
    for block in comparison.compare(answer, edit).changes:
        left = lines[0].span(block.left_start, block.left_end)
        right = lines[1].span(block.right_start, block.right_end)
        if not block.parts:
            yield left, right
        for one in block.parts:
            yield _in(one.left, left), _in(one.right, right)


def _in(part: Span, lines: Span) -> Span:
    return Span(start=lines.start + part.start, end=lines.start + part.end)


def _collide(one: Span, other: Span) -> bool:
    """Tell whether two spans share characters, or one place where something is added."""
    if one == other:
        return True
    return one.start < other.end and other.start < one.end


def _take_lines(answer: str, edit: str, other: str, block: Block) -> Combined:
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


def _plain(text: str) -> str:
    return "\n".join(_lines(text))


def _lines(text: str) -> list[str]:
    return list(_END.split(text))
