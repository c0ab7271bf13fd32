"""Goes through the changes of a page, and takes them over."""

from bisect import bisect_right
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from studio.diffing import parts
from studio.diffing.results import Block, Change, Kind
from studio.gui.diff import documents, taking
from studio.gui.diff.page import Page
from studio.gui.diff.pane import DiffPane


class Changes(QObject):
    """Which change is the current one: the one last gone to, or where the cursor stands."""

    current_changed = Signal(int, int)  # which of how many, from 1; 0 where there is none
    asked = Signal(object)  # the Change that a person wants, where the right text is only read

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._current = -1
        self._is_going = False
        self._blocks: list[Block] = []
        self._firsts: list[int] = []  # the place of each block's first change
        self.all: tuple[Change, ...] = ()
        for pane in (page.left, page.right):
            pane.cursorPositionChanged.connect(partial(self._follow, pane))
            pane.hunk_taken.connect(partial(self._take_lines, pane))
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
        at = (self._current + step) % len(self.all)
        change, page = self.all[at], self._page
        left = taking.place(page.left.document(), change, is_left=True)
        right = taking.place(page.right.document(), change, is_left=False)
        tops = page.top(page.left, left), page.top(page.right, right)
        page.area.reveal_upper(min(tops) if not page.area.is_inline else tops[1])
        self._is_going = True  # the cursor may stand in the one after lines that are not there
        page.right.setTextCursor(right)
        self._is_going = False
        self._current = at
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

    def _take_lines(self, pane: DiffPane, line: int) -> None:
        """Take all that differs in a line, and in those that belong to it."""
        at = self._block_at(pane, line)
        if at < 0:
            return
        change = Change(block=self._blocks[at])
        if self._page.right.isReadOnly():
            self.asked.emit(change)
        elif pane is self._page.left:
            self._take(change)
            self._page.right.setFocus()

    def _take(self, change: Change) -> None:
        page = self._page
        page.right.setTextCursor(taking.take(page.left.document(), page.right.document(), change))

    def _block_at(self, pane: DiffPane, line: int) -> int:
        """Give the place of the block that a pane's line is in; −1 where it is in none."""
        left = pane is self._page.left
        starts = [one.left_start if left else one.right_start for one in self._blocks]
        place = bisect_right(starts, line) - 1
        if place < 0:
            return -1
        block = self._blocks[place]
        end = block.left_end if left else block.right_end
        return place if line < end or starts[place] == line else -1

    def _change_at(self, pane: DiffPane, cursor: QTextCursor) -> int:
        """Give the change at a cursor, or the nearest one in its block; −1 where there is none."""
        at = self._block_at(pane, cursor.blockNumber())
        if at < 0:
            return -1
        left, block = pane is self._page.left, self._blocks[at]
        first = block.left_start if left else block.right_start
        place = documents.characters(pane.document(), first, cursor.position())
        spans = [one.left if left else one.right for one in block.parts]
        far = [max(0, one.start - place, place - one.end) for one in spans]
        return self._firsts[at] + (far.index(min(far)) if far else 0)

    def _follow(self, pane: DiffPane) -> None:
        if pane.hasFocus() and self._blocks and not self._is_going:
            at = self._change_at(pane, pane.textCursor())
            if at >= 0 and at != self._current:
                self._current = at
                self._tell()

    def _renew(self) -> None:
        self._blocks = [one for one in self._page.blocks if one.kind is not Kind.SAME]
        found: list[Change] = []
        self._firsts = []
        for one in self._blocks:
            self._firsts.append(len(found))
            found.extend(parts.changes(one))
        self.all = tuple(found)
        self._tell()

    @property
    def current(self) -> Change | None:
        """The current change, None where there is none."""
        return self.all[self._current] if 0 <= self._current < len(self.all) else None

    @property
    def place(self) -> int:
        """Which change is the current one, from 1; 0 where none is."""
        return self._current + 1

    def _tell(self) -> None:
        self._current = min(self._current, len(self.all) - 1)
        current = self.current
        for pane in (self._page.left, self._page.right):
            pane.show_current(current)
        self.current_changed.emit(self._current + 1, len(self.all))
