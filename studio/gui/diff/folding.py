"""Hides long stretches that are equal on both sides; a bar in their place opens them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from studio.diffing.results import Block, Kind

CONTEXT = 3  # equal lines that stay in view around each change
_SHORT = 30  # lines of a text that is in view without folding
_MOST = 20_000  # lines of a text in which hiding them takes longer than a reader waits
_LEAST = 3  # hiding fewer lines gains nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """As many hidden lines on either side, from these on."""

    left: int
    right: int
    count: int


def folds(
    blocks: Sequence[Block], opened: Iterable[tuple[int, int]] = (), *, cursor: int = -1
) -> Iterator[Fold]:
    """Give what may be hidden: nothing of the left lines that a person opened, by first and end.

    Where the right text's cursor stands stays in view, too.
    """
    kept = tuple(opened)
    if not blocks or not _SHORT < max(blocks[-1].left_end, blocks[-1].right_end) <= _MOST:
        return
    if all(block.kind is Kind.SAME for block in blocks):
        return  # a text without any difference is there to be read
    for place, block in enumerate(blocks):
        if block.kind is not Kind.SAME:
            continue
        before = CONTEXT if place else 0
        after = CONTEXT if place + 1 < len(blocks) else 0
        count = block.left_end - block.left_start - before - after
        # The first line always stays, so that there is one under which the bar can stand.
        first = max(block.left_start + before, 1)
        count -= first - block.left_start - before
        if count < _LEAST:
            continue
        right = block.right_start + first - block.left_start
        seen = right <= cursor < right + count or any(
            start < first + count and first < end for start, end in kept
        )
        if not seen:
            yield Fold(left=first, right=right, count=count)


def hide(document: QTextDocument, before: Mapping[int, int], after: Mapping[int, int]) -> None:
    """Hide other ranges of lines than before; both give how many lines from a first one."""
    for ranges, visible in ((before, True), (after, False)):
        other = after if visible else before
        for first, count in ranges.items():
            if other.get(first) != count:
                _show(document, first, count, visible=visible)


def show_all(document: QTextDocument) -> None:
    """Show every line of a text."""
    _show(document, 0, document.blockCount(), visible=True)


def _show(document: QTextDocument, first: int, count: int, *, visible: bool) -> None:
    block = document.findBlockByNumber(first)
    for _ in range(count):
        if not block.isValid():
            return
        block.setVisible(visible)
        block.setLineCount(max(1, block.layout().lineCount()) if visible else 0)
        block = block.next()


def moved(folds: Iterable[Fold], line: int, by: int) -> Iterator[Fold]:
    """Give the folds after lines were added or removed at a right line."""
    for one in folds:
        right = one.right + by if one.right > line else one.right
        yield Fold(left=one.left, right=right, count=one.count)
