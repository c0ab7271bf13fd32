"""Goes through the changes of a page, and takes them over."""

from bisect import bisect_right
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from studio.diffing.results import Block, Kind
from studio.gui.diff import taking
from studio.gui.diff.page import Page
from studio.gui.diff.pane import DiffPane


class Changes(QObject):
    """Which change is the current one: the one last gone to, or where the cursor stands."""

    current_changed = Signal(int, int)  # which of how many, from 1; 0 where there is none
    asked = Signal(object)  # the Block that a person wants, where the right text is only read

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._current = -1
        self.all: tuple[Block, ...] = ()
        for pane in (page.left, page.right):
            pane.cursorPositionChanged.connect(self._follow)
            pane.hunk_taken.connect(partial(self._take_at, pane))
        page.marked.connect(self._renew)

    def forget(self) -> None:
        """Begin before the first change, as other texts are shown."""
        self._current = -1

    def go(self, step: int) -> None:
        """Bring the next (1) or previous (−1) change into view."""
        if not self.all:
            return
        if self._current < 0 and step < 0:
            self._current = 0
        self._current = (self._current + step) % len(self.all)
        block, page = self.all[self._current], self._page
        tops = page.left.rows.top(block.left_start), page.right.rows.top(block.right_start)
        page.area.reveal_upper(min(tops) if not page.area.is_inline else tops[1])
        line = page.right.document().findBlockByNumber(
            min(block.right_start, page.right.blockCount() - 1)
        )
        page.right.setTextCursor(QTextCursor(line))
        self._tell()

    def take(self) -> bool:
        """Take the selection on the left, or the current change, over; False if there is none."""
        left, right = self._page.left, self._page.right
        if right.isReadOnly():
            if self.all:
                self.asked.emit(self.all[max(0, self._current)])
            return False
        selected = left.textCursor()
        if left.hasFocus() and selected.hasSelection():
            right.textCursor().insertText(selected.selectedText())
            return True
        if self.all:
            self._take(self.all[max(0, self._current)])
        return bool(self.all)

    def _take_at(self, pane: DiffPane, line: int) -> None:
        block = self._at(pane, line)
        if block is None:
            return
        if self._page.right.isReadOnly():
            self.asked.emit(block)
        elif pane is self._page.left:
            self._take(block)
            self._page.right.setFocus()

    def _take(self, block: Block) -> None:
        page = self._page
        page.right.setTextCursor(taking.take(page.left.document(), page.right.document(), block))

    def _at(self, pane: DiffPane, line: int) -> Block | None:
        """Give the change that a pane's line is in."""
        left = pane is self._page.left
        starts = [block.left_start if left else block.right_start for block in self.all]
        place = bisect_right(starts, line) - 1
        if place < 0:
            return None
        block = self.all[place]
        end = block.left_end if left else block.right_end
        return block if line < end or starts[place] == line else None

    def _follow(self) -> None:
        for pane in (self._page.left, self._page.right):
            if pane.hasFocus():
                block = self._at(pane, pane.textCursor().blockNumber())
                if block is not None and block is not self.current:
                    self._current = self.all.index(block)
                    self._tell()

    def _renew(self) -> None:
        self.all = tuple(one for one in self._page.blocks if one.kind is not Kind.SAME)
        self._tell()

    @property
    def current(self) -> Block | None:
        """The current change, None where there is none."""
        return self.all[self._current] if 0 <= self._current < len(self.all) else None

    def _tell(self) -> None:
        self._current = min(self._current, len(self.all) - 1)
        for pane in (self._page.left, self._page.right):
            pane.gutter.show_current(self.current)
        self.current_changed.emit(self._current + 1, len(self.all))
