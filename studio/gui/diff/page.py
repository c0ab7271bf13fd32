"""Puts what a comparison found on both panes: marks, folds, filler, and all of it after an edit."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from studio.diffing import patching
from studio.diffing.results import Block, Diff
from studio.gui.diff import aligning, documents, folding, marks
from studio.gui.diff.area import DiffArea
from studio.gui.diff.edit_notes import LineEdit
from studio.gui.diff.folding import Fold
from studio.gui.diff.marks import Side
from studio.gui.diff.pane import DiffPane
from studio.gui.theme.theme import Theme


class Page(QObject):
    """Both panes in their area, and the blocks of lines that stand beside each other."""

    marked = Signal()  # other blocks
    aligned = Signal()

    def __init__(self, theme: Theme, parent: QObject, *, left_name: str, right_name: str) -> None:
        super().__init__(parent)
        self.left = DiffPane(theme, left_name, is_left=True)
        self.right = DiffPane(theme, right_name, is_left=False)
        self.left.setReadOnly(True)
        self.area = DiffArea(theme, self.left, self.right)
        self.blocks: Sequence[Block] = ()
        self.is_folded = True
        self.ignore_space = False
        self._opened: list[tuple[int, int]] = []
        self.folds: tuple[Fold, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.align)
        for pane in (self.left, self.right):
            pane.resized.connect(self._later.start)
            pane.hidden_edited.connect(self._unfold)
            pane.fold_opened.connect(partial(self._open_under, pane))
            pane.cursorPositionChanged.connect(partial(self._follow_cursor, pane))
            pane.reveal_asked.connect(partial(self._reveal_cursor, pane))

    def clear(self) -> None:
        """Take all marks away, as other texts are shown; their lines are all in view."""
        self.blocks, self.folds = (), ()
        self._opened.clear()
        for pane in (self.left, self.right):
            pane.show_side(Side(is_left=pane is self.left))
            pane.bars = {}
            pane.ghosts = {}
        self.marked.emit()

    def show_diff(self, diff: Diff, sides: tuple[Side, Side]) -> None:
        """Show what differs between the texts that the panes hold."""
        self.blocks = diff.blocks
        self._mark(sides)

    def patch(self, edit: LineEdit) -> None:
        """Bring marks up to date with an edit of the right text, for the moment."""
        if not self.blocks:
            return
        moved = edit.last - edit.old_last
        found = patching.patch(
            self.blocks,
            first=edit.first,
            old_last=edit.old_last,
            last=edit.last,
            left=partial(documents.lines, self.left.document()),
            right=partial(documents.lines, self.right.document()),
            ignore_space=self.ignore_space,
        )
        if moved:  # hidden lines stay hidden, wherever they are now
            self.folds = tuple(folding.moved(self.folds, edit.first, moved))
            self._show_bars()
        self.blocks = found.blocks
        sides = marks.patched((self.left.side, self.right.side), found)
        is_aligned = (found.is_same_shape or found.is_level) and not self.right.is_moved
        # What may be hidden is found out again when the whole is compared.
        self._mark(sides, is_aligned=is_aligned and not self.right.is_stale, refolds=False)

    def fold(self) -> None:
        """Hide long equal stretches, but for those that a person opened."""
        cursor = self.right.textCursor().blockNumber() if self.right.hasFocus() else -1
        blocks = self.blocks if self.is_folded else ()
        folds = tuple(folding.folds(blocks, self._opened, cursor=cursor))
        if folds == self.folds:
            return
        before, self.folds = self.folds, folds
        for pane, side in ((self.left, "left"), (self.right, "right")):
            was = {getattr(one, side): one.count for one in before}
            now = {getattr(one, side): one.count for one in folds}
            folding.hide(pane.document(), was, now)
            if not pane.is_stale:
                pane.rows.hidden({a: n for a, n in was.items() if now.get(a) != n}, shown=True)
                pane.rows.hidden({a: n for a, n in now.items() if was.get(a) != n}, shown=False)
        self._show_bars()

    def _unfold(self) -> None:
        """Show every line, until the texts are compared again."""
        self.folds = ()
        self._show_bars()
        for pane in (self.left, self.right):
            folding.show_all(pane.document())
            pane.is_stale = True

    def open_fold(self, fold: Fold) -> None:
        """Show what a bar hides."""
        self._opened.append((fold.left, fold.left + fold.count))
        self.fold()
        self.align()

    def align(self) -> None:
        """Leave room where one side is shorter, and let the area scroll over the higher."""
        self._later.stop()  # what it was to do is done here, before anything is painted
        for pane in (self.left, self.right):
            if pane.is_stale:
                pane.rows.measure()
                pane.is_stale = False
        heights = self.left.rows.heights, self.right.rows.heights
        if self.blocks and not self._fits(len(heights[0]), len(heights[1])):
            return
        inline = self.area.is_inline
        if inline:
            found = aligning.Filler(), aligning.above(self.blocks, heights[0])
        else:
            found = aligning.fillers(self.blocks, *heights)
        self.right.ghosts = aligning.ghosts(self.blocks) if inline else {}
        self.right.ghost_pane = self.left
        for one in self.folds:
            found[0].add(one.left, self.left.bar_height())
            found[1].add(one.right, self.right.bar_height())
        total = 0.0
        for pane, filler in zip((self.left, self.right), found, strict=True):
            pane.filler.set_filler(filler)
            total = max(total if not inline else 0.0, pane.rows.stand(filler))
            pane.viewport().update()
            pane.gutter.update()
        self.area.set_total(total + 2 * self.right.margin())
        self.aligned.emit()

    def _mark(
        self, sides: tuple[Side, Side], *, is_aligned: bool = False, refolds: bool = True
    ) -> None:
        self.left.show_side(sides[0])
        self.right.show_side(sides[1])
        self.marked.emit()
        if is_aligned:
            self.aligned.emit()
        else:
            if refolds:
                self.fold()
            self.align()

    def _show_bars(self) -> None:
        self.left.bars = {one.left - 1: one.count for one in self.folds}
        self.right.bars = {one.right - 1: one.count for one in self.folds}

    def _fits(self, left: int, right: int) -> bool:
        """Tell whether the blocks are of the texts as they are now."""
        last = self.blocks[-1]
        return (last.left_end, last.right_end) == (left, right)

    def _open_under(self, pane: DiffPane, line: int) -> None:
        self._open_at(pane, line + 1)

    def _open_at(self, pane: DiffPane, line: int) -> None:
        for one in self.folds:
            first = one.left if pane is self.left else one.right
            if first <= line < first + one.count:
                self.open_fold(one)
                return

    def _follow_cursor(self, pane: DiffPane) -> None:
        if pane.hasFocus():
            self._reveal_cursor(pane)

    def _reveal_cursor(self, pane: DiffPane) -> None:
        if pane.is_stale:
            return
        cursor = pane.textCursor()
        self._open_at(pane, cursor.blockNumber())
        if cursor.blockNumber() < len(pane.rows.heights):
            top = self.top(pane, cursor) + pane.margin()
            self.area.reveal(top, top + pane.bar_height())

    def top(self, pane: DiffPane, cursor: QTextCursor) -> float:
        """Give where the row of a cursor begins, in the whole that is scrolled."""
        line = cursor.blockNumber()
        if line >= len(pane.rows.heights):
            return pane.rows.top(line)
        with pane.filler.quiet():
            pane.filler.text_height(cursor.block())  # lays it out
        row = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        over = pane.filler.over if line == 0 else 0
        inside = row.lineNumber() * pane.bar_height() if row.isValid() else 0
        return pane.rows.top(line) + over + inside
