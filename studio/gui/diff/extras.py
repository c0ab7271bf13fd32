"""Marks laid over an editor's text, of several sorts at once."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from studio.gui.diff.finding import Place

_MOST = 1_000  # marks of one sort; more would slow every key


class Extras:
    """Each sort of mark is replaced on its own."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        self._editor = editor
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}

    def show(self, sort: str, marks: Iterable[tuple[Place, QTextCharFormat]]) -> None:
        """Show marks of a sort in place of those before."""
        found: list[QTextEdit.ExtraSelection] = []
        last = self._editor.document().characterCount() - 1
        for place, look in marks:
            if place.end > last or len(found) == _MOST:
                continue
            one = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._editor.document())
            cursor.setPosition(place.start)
            cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
            one.cursor = cursor
            one.format = look
            found.append(one)
        if found or self._marks.get(sort):
            self._marks[sort] = found
            self._editor.setExtraSelections(
                [one for marks_of in self._marks.values() for one in marks_of]
            )
