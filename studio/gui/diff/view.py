"""Both texts beside each other in one scrolling area, with the strip that shows the whole."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from studio.diffing import comparison
from studio.diffing.results import Block, Diff, Method
from studio.gui.diff import aligning, folding, marks
from studio.gui.diff.folding import Fold
from studio.gui.diff.pane import DiffPane
from studio.gui.diff.strip import Strip
from studio.gui.theme.theme import Theme
from studio.gui.widgets.hairline import Hairline

# Larger texts are compared off the window's thread.
AT_ONCE = 20_000


class DiffView(QWidget):
    """Compares what its two panes hold; the right one may be edited."""

    compared = Signal(object)  # Diff
    current_changed = Signal(int, int)  # which change of how many, from 1; 0 where there is none

    def __init__(self, theme: Theme, *, left_name: str, right_name: str) -> None:
        super().__init__()
        self._theme = theme
        self.method = Method.WORDS
        self.ignore_space = False
        self.diff: Diff | None = None
        self.folded = True
        self._opened: set[int] = set()
        self._folds: tuple[Fold, ...] = ()
        self._current = -1
        self.left = DiffPane(theme, left_name, is_left=True)
        self.right = DiffPane(theme, right_name, is_left=False)
        self.left.setReadOnly(True)
        self.area = QScrollArea()
        self._panes = QWidget()
        self.strip = Strip(theme, self)
        self._typing = QTimer(self, singleShot=True, interval=0)
        self._typing.timeout.connect(self.compare)
        self._lay_out()
        self._connect()

    def show_texts(self, left: str, right: str, method: Method) -> None:
        """Show two texts and what differs between them."""
        self.method, self._current = method, -1
        self._opened.clear()
        self.left.set_text(left)
        self.right.set_text(right)
        self.compare()
        self.area.verticalScrollBar().setValue(0)

    def set_editable(self, editable: bool) -> None:
        """Let the right text be edited, or only read."""
        self.right.setReadOnly(not editable)

    def compare(self) -> None:
        """Compare again, and put the lines side by side."""
        left, right = self.left.text(), self.right.text()
        self.diff = comparison.compare(left, right, self.method, ignore_space=self.ignore_space)
        for pane, side in zip(
            (self.left, self.right), marks.sides(self.diff, left, right), strict=True
        ):
            pane.show_side(side)
        self.fold()
        self.align()
        self.compared.emit(self.diff)
        self._tell_current()

    def fold(self) -> None:
        """Hide long equal stretches, but for those that a person opened."""
        blocks = self.diff.blocks if self.diff is not None and self.folded else ()
        self._folds = tuple(folding.folds(blocks, self._opened))
        folding.hide(self.left.document(), [(one.left, one.count) for one in self._folds])
        folding.hide(self.right.document(), [(one.right, one.count) for one in self._folds])
        self.left.show_bars({one.left - 1: one.count for one in self._folds})
        self.right.show_bars({one.right - 1: one.count for one in self._folds})

    def unfold(self, fold: Fold) -> None:
        """Show what a bar hides."""
        self._opened.add(fold.left)
        self.fold()
        self.align()

    def align(self) -> None:
        """Leave room where one side is shorter, and make both as high as the higher."""
        if self.diff is None:
            return
        heights = self.left.heights(), self.right.heights()
        if not self._fits(len(heights[0]), len(heights[1])):
            return
        found = aligning.fillers(self.diff.blocks, *heights)
        for one in self._folds:
            found[0].add(one.left, self.left.bar_height())
            found[1].add(one.right, self.right.bar_height())
        for pane, filler in zip((self.left, self.right), found, strict=True):
            if pane.filler.set_filler(filler.over, filler.under):
                pane.viewport().update()
        total = max(
            sum(lines) + filler.over + sum(filler.under.values())
            for lines, filler in zip(heights, found, strict=True)
        )
        margin = 2 * self.left.document().documentMargin()
        height = max(round(total + margin), self.area.viewport().height())
        for pane in (self.left, self.right):
            pane.setFixedHeight(height)
        self.strip.update()

    def go_to_change(self, step: int) -> None:
        """Bring the next (1) or previous (−1) change into view."""
        changes = self.changes
        if not changes:
            return
        if self._current < 0 and step < 0:
            self._current = 0
        self._current = (self._current + step) % len(changes)
        block = changes[self._current]
        top = min(self.left.top_of(block.left_start), self.right.top_of(block.right_start))
        bar = self.area.verticalScrollBar()
        if not bar.value() <= top <= bar.value() + self.area.viewport().height() * 3 // 4:
            bar.setValue(round(top) - self.area.viewport().height() // 3)
        cursor = self.right.textCursor()
        line = self.right.document().findBlockByNumber(
            min(block.right_start, self.right.blockCount() - 1)
        )
        cursor.setPosition(line.position())
        self.right.setTextCursor(cursor)
        self._tell_current()

    @property
    def changes(self) -> tuple[Block, ...]:
        """The blocks that differ."""
        return self.diff.changes if self.diff is not None else ()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Align anew when the area's height changes."""
        if watched is self.area.viewport() and event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.align)
        return super().eventFilter(watched, event)

    def _fits(self, left: int, right: int) -> bool:
        """Tell whether the last comparison is of the texts as they are now."""
        if self.diff is None or not self.diff.blocks:
            return False
        last = self.diff.blocks[-1]
        return (last.left_end, last.right_end) == (left, right)

    def _tell_current(self) -> None:
        count = len(self.changes)
        self._current = min(self._current, count - 1)
        self.current_changed.emit(self._current + 1, count)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._panes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left, 1)
        row.addWidget(Hairline(self._theme, Qt.Orientation.Vertical))
        row.addWidget(self.right, 1)
        self.area.setWidget(self._panes)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setAccessibleName(self.tr("Both answers"))
        self.area.viewport().installEventFilter(self)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.strip)

    def _connect(self) -> None:
        for pane in (self.left, self.right):
            pane.resized.connect(self.align)
            pane.paged.connect(self._page)
            pane.edited.connect(self._typing.start)
            pane.cursorPositionChanged.connect(self._follow_cursor)
        self.left.fold_opened.connect(lambda line: self._open_at(line + 1, "left"))
        self.right.fold_opened.connect(lambda line: self._open_at(line + 1, "right"))
        self.area.verticalScrollBar().valueChanged.connect(lambda _: self.strip.update())

    def _open_at(self, line: int, side: str) -> None:
        for one in self._folds:
            first = getattr(one, side)
            if first <= line < first + one.count:
                self.unfold(one)
                return

    def _page(self, direction: int) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + direction * round(self.area.viewport().height() * 0.9))

    def _follow_cursor(self) -> None:
        for pane, side in ((self.left, "left"), (self.right, "right")):
            if pane.hasFocus():
                self._open_at(pane.textCursor().blockNumber(), side)
                place = pane.cursorRect().center()
                inside = pane.viewport().mapTo(self._panes, place)
                self.area.ensureVisible(inside.x(), inside.y(), 0, pane.cursorRect().height())
