"""Takes changes of another answer over into the edit of the one that is judged."""

from PySide6.QtCore import QObject, Signal

from studio.diffing.results import Change
from studio.gui.operations.background import Background
from studio.gui.review.comparison import combining
from studio.gui.review.comparison.combining import Combined
from studio.gui.review.comparison.sheet import Part, Sheet
from studio.gui.review.desk import Desk
from studio.gui.review.sides import Compare

_AT_ONCE = 20_000  # characters beyond which it is left to the background


class Combiner(QObject):
    """One change at a time; where the edit has something of its own, it is left alone."""

    combined = Signal(object)  # Combined

    def __init__(
        self, desk: Desk, sheet: Sheet, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._sheet, self._background = desk, sheet, background
        self._is_busy = False

    @property
    def is_possible(self) -> bool:
        """Tell whether two answers' texts are compared."""
        return self._desk.compare is Compare.ANSWERS and self._sheet.part is Part.TEXT

    def take(self, change: Change) -> None:
        """Put what the other answer has at a change into the edit."""
        if self._is_busy or not self.is_possible:
            return
        subject, text = self._desk.subject, self._desk.text
        left, right = self._sheet.left.shown, self._sheet.right.shown
        edit = self._sheet.lay_edit(text)

        def arrive(found: Combined) -> None:
            self._is_busy = False
            if self._desk.subject is subject and self._desk.text == text:
                self._put(found)

        if len(left) + len(right) + len(edit) <= _AT_ONCE:
            arrive(combining.take(left, edit, right, change))
            return
        self._is_busy = True
        self._background.run(
            combining.take,
            left,
            edit,
            right,
            change,
            then=arrive,
            on_problem=lambda _: self._end(),
        )

    def begin_with_other(self) -> None:
        """Begin the edit with the other answer's text and tool calls, and go on to it."""
        right = self._desk.right
        if right is not None and not right.is_edit:
            self._sheet.remember()
            self._desk.set_text(right.text, right.tool_calls)
            self._desk.set_compare(Compare.EDIT)

    def _put(self, found: Combined) -> None:
        if found.taken:
            self._sheet.remember()
            self._desk.set_text(self._sheet.written(found.text))
        self.combined.emit(found)

    def _end(self) -> None:
        self._is_busy = False
