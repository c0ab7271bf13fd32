"""Two texts and what differs between them, side by side or in one column; the right is edited."""

from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.diffing.results import Block, Diff, Method
from studio.gui.diff import comparing, formatting, keys
from studio.gui.diff.changes import Changes
from studio.gui.diff.comparing import Comparer, Question
from studio.gui.diff.edit_notes import LineEdit
from studio.gui.diff.extras import Extras
from studio.gui.diff.faults import Fault, Faults
from studio.gui.diff.find_bar import FindBar
from studio.gui.diff.kept import KeptDocuments
from studio.gui.diff.keys import Keys
from studio.gui.diff.page import Page
from studio.gui.diff.strip import Strip
from studio.gui.operations.background import Background
from studio.gui.theme.theme import Theme

Mode: TypeAlias = Literal["side", "inline", "auto"]

_NARROW = 560  # pixels at 100 % below which two columns are too narrow to read
_SETTLE = 300  # ms of no typing after which a long text is compared as a whole


class DiffView(QWidget):
    """Compares what its two panes hold.

    With a ``background`` long texts are compared there, and each edit only where it was made
    until typing pauses; without one everything is compared at once.
    """

    compared = Signal(object)  # Diff
    current_changed = Signal(int, int)  # which change of how many, from 1; 0 where there is none
    remark_changed = Signal(str)  # why the comparison is coarser than asked for; "" where not
    edited = Signal()  # a person changed the right text

    def __init__(
        self,
        theme: Theme,
        *,
        left_name: str,
        right_name: str,
        background: Background | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.method = Method.WORDS
        self.ignore_space = False
        self.diff: Diff | None = None
        self.remark = ""
        self._mode: Mode = "side"
        self.page = Page(theme, self, left_name=left_name, right_name=right_name)
        self._changes = Changes(self.page)
        self.left, self.right, self.area = self.page.left, self.page.right, self.page.area
        self.strip = Strip(theme, self.page)
        extras = Extras(self.right)
        self.find_bar = FindBar(theme, self.right, extras)
        self.faults = Faults(theme, self.right, extras)
        self._is_background = background is not None
        self._comparer = Comparer(background, self)
        self._kept = KeptDocuments(self)
        self._typing = QTimer(self, singleShot=True)
        self._lay_out()
        self._keys = Keys(
            {
                keys.TAKE: self.take_change,
                keys.NEXT: partial(self.go_to_change, 1),
                keys.PREVIOUS: partial(self.go_to_change, -1),
                keys.FIND: self.open_find,
                keys.REPLACE: partial(self.open_find, replace=True),
                keys.FIND_NEXT: partial(self.find_bar.go, 1),
                keys.FIND_PREVIOUS: partial(self.find_bar.go, -1),
                keys.FORMAT: self.format_json,
            },
            self,
        )
        self._connect()

    def show_texts(self, left: str, right: str, method: Method, *, key: str = "") -> None:
        """Show two texts; one edited before under the same key has its undo again."""
        self.method, self.diff = method, None
        self._typing.stop()
        self._changes.forget()
        self.page.clear()
        self.faults.show_all([])
        self.left.set_text(left)
        self._show_right(right, key)
        self.compare()
        if self.diff is None:
            self.page.align()
        self.area.verticalScrollBar().setValue(0)

    def text(self) -> str:
        """Give the right text as it is now."""
        return self.right.text()

    def set_editable(self, editable: bool) -> None:
        """Let the right text be edited, or only read."""
        self.right.setReadOnly(not editable)

    def set_mode(self, mode: Mode) -> None:
        """Show both texts side by side, in one column, or as the width allows."""
        self._mode = mode
        self._fit_mode()

    def set_wrap(self, wrapped: bool) -> None:
        """Break long lines at the edge, or scroll sideways."""
        for pane in (self.left, self.right):
            pane.set_wrap(wrapped)

    def set_ignore_space(self, ignored: bool) -> None:
        """Let white space count as a difference, or not."""
        self.ignore_space = self.page.ignore_space = ignored
        self.compare()

    def set_folded(self, folded: bool) -> None:
        """Hide long equal stretches, or show everything."""
        self.page.is_folded = folded
        self.page.fold()
        self.page.align()

    def show_controls(self, shown: bool) -> None:
        """Show spaces, tabs and line ends as signs."""
        for pane in (self.left, self.right):
            pane.show_controls(shown)

    def show_faults(self, faults: list[Fault]) -> None:
        """Underline what is wrong with the right text, and say it below."""
        self.faults.show_all(faults)

    def compare(self) -> None:
        """Compare again, at once or in the background."""
        self._comparer.ask(
            Question(
                left=self.left.text(),
                right=self.right.text(),
                method=self.method,
                ignore_space=self.ignore_space,
            )
        )

    @property
    def changes(self) -> tuple[Block, ...]:
        """The blocks that differ."""
        return self._changes.all

    def go_to_change(self, step: int) -> None:
        """Bring the next (1) or previous (−1) change into view."""
        self._changes.go(step)

    def take_change(self) -> bool:
        """Take what is selected on the left, or the change at the cursor, over into the right.

        False where there is nothing to take.
        """
        return self._changes.take()

    def take_all(self) -> None:
        """Put the whole left text in place of the right one, as one step of undo."""
        if not self.right.isReadOnly():
            formatting.replace(self.right, self.left.text())

    def format_json(self) -> bool:
        """Lay the right text's JSON out over lines; False, and said so, where it is none."""
        if self.right.isReadOnly():
            return False
        problem = formatting.format_json(self.right, self.right.text())
        self._say(problem)
        return not problem

    def open_find(self, *, replace: bool = False) -> None:
        """Open the find bar, with the field to replace where that is asked for."""
        self.find_bar.open(replace=replace and not self.right.isReadOnly())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one or two columns by the width."""
        super().resizeEvent(event)
        self._fit_mode()

    def _show_right(self, text: str, key: str) -> None:
        document, is_kept = self._kept.open(key, text)
        if document is not self.right.document():
            self.find_bar.forget()
            self.right.use_document(document)
        if not is_kept:
            self.right.set_text(text)

    def _answered(self, question: Question, diff: Diff) -> None:
        if self._typing.isActive() and self._is_large():
            return  # the text went on; it is compared again when typing pauses
        self.diff = diff
        self.page.show_diff(diff, question.left, question.right)
        self.compared.emit(diff)
        self._say(diff.remark)

    def _lines_edited(self, edits: list[LineEdit]) -> None:
        if self._is_large() and len(edits) == 1:
            self.page.patch(edits[0])
        self._typing.start(_SETTLE if self._is_large() else 0)
        self.edited.emit()

    def _is_large(self) -> bool:
        panes = self.left.document(), self.right.document()
        return self._is_background and sum(one.characterCount() for one in panes) > (
            comparing.AT_ONCE
        )

    def _say(self, remark: str) -> None:
        if remark != self.remark:
            self.remark = remark
            self.remark_changed.emit(remark)

    def _fit_mode(self) -> None:
        narrow = self.width() < self._theme.px(_NARROW)
        inline = self._mode == "inline" or (self._mode == "auto" and narrow)
        if inline is not self.area.is_inline:
            self.area.set_inline(inline)
            self.page.align()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.area, 1)
        row.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addLayout(row, 1)
        column.addWidget(self.faults)

    def _connect(self) -> None:
        self._typing.timeout.connect(self.compare)
        self._comparer.answered.connect(self._answered)
        self._comparer.failed.connect(self._say)
        self.right.lines_edited.connect(self._lines_edited)
        self._changes.current_changed.connect(self.current_changed)
        for pane in (self.left, self.right):
            pane.paged.connect(self.area.page)
            pane.key_pressed.connect(self._keys.press)
