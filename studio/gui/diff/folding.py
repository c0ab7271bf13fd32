"""Hides long stretches that are equal on both sides; a bar in their place opens them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from studio.diffing.results import Block, Kind

CONTEXT = 3  # equal lines that stay in view around each change
_LEAST = 3  # hiding fewer lines gains nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """As many hidden lines on either side, from these on."""

    left: int
    right: int
    count: int


def folds(blocks: Sequence[Block], opened: Iterable[int] = ()) -> Iterator[Fold]:
    """Give what may be hidden; ``opened`` holds the first left lines that a person opened."""
    kept = frozenset(opened)
    for place, block in enumerate(blocks):
        if block.kind is not Kind.SAME:
            continue
        before = CONTEXT if place else 0
        after = CONTEXT if place + 1 < len(blocks) else 0
        count = block.left_end - block.left_start - before - after
        # The first line always stays, so that there is one under which the bar can stand.
        first = max(block.left_start + before, 1)
        count -= first - block.left_start - before
        if count >= _LEAST and first not in kept:
            right = block.right_start + first - block.left_start
            yield Fold(left=first, right=right, count=count)


def hide(document: QTextDocument, hidden: Iterable[tuple[int, int]]) -> bool:
    """Hide ranges of lines and show all others; tells whether anything changed."""
    lines = {line for start, count in hidden for line in range(start, start + count)}
    changed = False
    block = document.firstBlock()
    while block.isValid():
        visible = block.blockNumber() not in lines
        if block.isVisible() is not visible:
            changed = True
            block.setVisible(visible)
            block.setLineCount(max(1, block.layout().lineCount()) if visible else 0)
        block = block.next()
    if changed:
        document.markContentsDirty(0, document.characterCount())
    return changed
