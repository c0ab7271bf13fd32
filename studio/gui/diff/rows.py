"""How high every line of a text is, and where it begins once filler stands between them."""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF, QTextBlock

from studio.gui.diff.aligning import Filler

if TYPE_CHECKING:
    from studio.gui.diff.pane import DiffPane

_ANY = 1_000_000_000  # characters of a line that does not wrap


class Rows:
    """Measured once, and again only where the text changed; hidden lines have no height."""

    def __init__(self, pane: "DiffPane") -> None:
        self._pane = pane
        self.heights: list[float] = []
        self.tops: list[float] = [0.0]
        self._fitting = 0
        self._step = 0

    def measure(self) -> None:
        """Measure every line anew."""
        self._learn()
        if self._pane.line_width() is None and not self._pane.bars and self._step:
            self.heights = [float(self._step)] * self._pane.blockCount()
            return
        with self._pane.filler.quiet():
            block, found = self._pane.document().firstBlock(), []
            while block.isValid():
                found.append(self._height(block))
                block = block.next()
        self.heights = found

    def splice(self, first: int, last: int) -> bool:
        """Measure lines ``first`` to ``last`` of the text as it is now; others are as before.

        Tells whether anything is higher or lower now.
        """
        after = self._pane.blockCount() - last - 1
        block, found = self._pane.document().findBlockByNumber(first), []
        with self._pane.filler.quiet():
            for _ in range(first, last + 1):
                found.append(self._height(block))
                block = block.next()
        end = len(self.heights) - after
        changed = self.heights[first:end] != found
        self.heights[first:end] = found
        return changed

    def stand(self, filler: Filler) -> float:
        """Work out where every line begins with this filler; gives the height of it all."""
        heights = self.heights
        if filler.under:
            heights = list(heights)
            for line, room in filler.under.items():
                if line < len(heights):
                    heights[line] += room
        self.tops = list(accumulate(heights, initial=0.0))
        if filler.over:
            self.tops = [0.0, *(top + filler.over for top in self.tops[1:])]
        return self.tops[-1]

    def at(self, y: float) -> int:
        """Give the line that stands at a height."""
        return min(max(0, bisect_right(self.tops, y) - 1), max(0, len(self.tops) - 2))

    def top(self, line: int) -> float:
        """Give where a line begins; the end of the text for lines past it."""
        return self.tops[min(max(0, line), len(self.tops) - 1)]

    def bottom(self, line: int) -> float:
        """Give where a line ends, without the filler under it."""
        over = self._pane.filler.over if line == 0 else 0
        return self.top(line) + over + (self.heights[line] if line < len(self.heights) else 0.0)

    def hidden(self, ranges: Mapping[int, int], *, shown: bool) -> None:
        """Give lines their heights again, or take them away, where folds opened or closed."""
        for first, count in ranges.items():
            if shown:
                self.splice(first, min(first + count, len(self.heights)) - 1)
            else:
                self.heights[first : first + count] = [0.0] * count

    def fitting(self) -> int:
        """Tell how many plain characters are sure to fit on one line of the screen."""
        width = self._pane.viewport().width() - 2 * self._pane.margin()
        advance = QFontMetricsF(self._pane.font()).horizontalAdvance("M")
        return int(width / max(1.0, advance)) - 1

    def _learn(self) -> None:
        self._step = self._pane.filler.step
        self._fitting = _ANY if self._pane.line_width() is None else self.fitting()

    def _height(self, block: QTextBlock) -> float:
        if not block.isVisible():
            return 0.0
        if self._fitting == _ANY and self._step:
            return float(self._step)
        # A line of plain text that is sure to fit need not be laid out to know its height.
        if block.length() <= self._fitting and self._step:
            text = block.text()
            if text.isascii() and text.isprintable():
                return float(self._step)
        return self._pane.filler.text_height(block)
