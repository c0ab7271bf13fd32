"""Moves a pane so that a window of its text stands where the common area is scrolled to.

Qt's editor begins a window at a line of the screen, never inside the room between two lines, and
takes ever longer the more lines stand above what is in view. So the editor begins at the first
line in view, and the pane itself is moved up by what of that line is out of view.
"""

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock

if TYPE_CHECKING:
    from studio.gui.diff.pane import DiffPane

_TALL = 2_000  # pixels of one line beyond which it is scrolled by its own rows
_GROWTH = 256  # the pane grows in steps, as every change of its size costs


def slide(pane: "DiffPane", y: float, height: int) -> None:
    """Show what stands from a height of the whole on, in an area so high."""
    inside = y - pane.margin()
    line = pane.rows.at(max(0.0, inside))
    block = pane.document().findBlockByNumber(line)
    row = 0
    if pane.rows.heights[line] > _TALL and pane.filler.step:
        passed = int((inside - pane.rows.top(line)) / pane.filler.step)
        row = min(max(0, passed), max(0, block.layout().lineCount() - 1))
    pane.verticalScrollBar().setValue(block.firstLineNumber() + row)
    now = pane.blockBoundingGeometry(block).translated(pane.contentOffset()).top()
    top = round(pane.rows.top(line) + pane.margin() - y - now)
    grown = -(-(height - top) // _GROWTH) * _GROWTH
    pane.setGeometry(pane.x(), top, pane.width(), grown)


def blocks(pane: "DiffPane", top: int, bottom: int) -> list[tuple[QTextBlock, QRectF]]:
    """Give the lines between two heights of the pane, with where they stand."""
    block, offset = pane.firstVisibleBlock(), pane.contentOffset()
    rect = pane.blockBoundingGeometry(block).translated(offset)
    if not pane.is_stale and len(pane.rows.tops) == pane.blockCount() + 1:
        return _known(pane, block, rect, top=top, bottom=bottom)
    found = []
    while block.isValid() and rect.top() <= bottom:
        if block.isVisible() and rect.bottom() >= top:
            found.append((block, QRectF(rect)))
        below = rect.bottom()
        block = block.next()
        while block.isValid() and not block.isVisible():
            block = block.next()
        rect = pane.blockBoundingRect(block).translated(offset.x(), 0)
        rect.moveTop(below)
    return found


def _known(
    pane: "DiffPane", block: QTextBlock, rect: QRectF, *, top: int, bottom: int
) -> list[tuple[QTextBlock, QRectF]]:
    """Give the lines by the heights that were measured: laying them out again costs more."""
    found, tops, line = [], pane.rows.tops, block.blockNumber()
    moved = rect.top() - tops[line]
    while block.isValid() and tops[line] + moved <= bottom:
        if tops[line + 1] + moved >= top and block.isVisible():
            box = QRectF(rect.x(), tops[line] + moved, rect.width(), tops[line + 1] - tops[line])
            found.append((block, box))
        if line + 2 < len(tops) and tops[line + 2] == tops[line + 1]:  # the next one is hidden
            line = bisect_right(tops, tops[line + 1]) - 1
            block = pane.document().findBlockByNumber(line)
        else:
            block, line = block.next(), line + 1
    return found
