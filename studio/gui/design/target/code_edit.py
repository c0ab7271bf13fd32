"""An editor for code that underlines the place of a fault."""

from PySide6.QtCore import QMimeData, QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCursor

from studio.gui.theme.theme import Theme
from studio.gui.widgets.text_edit import TextEdit

_WAVE = 2  # pixels between two turns of the line
_COLOURED = 100_000  # characters beyond which colours are not worth the wait


class CodeEdit(TextEdit):
    """Lines and columns count from 1; the underline goes from a place to its line's end."""

    def __init__(self, theme: Theme, name: str, *, rows: int = 8, placeholder: str = "") -> None:
        super().__init__(theme, name, mono=True, rows=rows, placeholder=placeholder)
        self._marked: tuple[int, int] | None = None
        self._language = self._coloured = ""

    def highlight(self, language: str) -> None:
        """Colour the text as ``json``, ``sql`` or ``python`` unless it is very long."""
        self._language = language
        self._colour(self.document().characterCount())

    def set_text(self, text: str) -> None:
        """Show another text without announcing it; undo begins anew."""
        self._colour(len(text))
        super().set_text(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text alone; a very long one without colours."""
        self._colour(self.document().characterCount() + len(source.text()))
        super().insertFromMimeData(source)

    @property
    def marked(self) -> tuple[int, int] | None:
        """Which line and column are underlined, if any."""
        return self._marked

    def mark(self, line: int | None, column: int | None = None) -> None:
        """Underline a place, or nothing."""
        self._marked = None if line is None else (line, column or 1)
        self.viewport().update()

    def replace_all(self, text: str) -> None:
        """Put another text in place of the whole as a person would, so that Ctrl+Z undoes it."""
        if text != self.text():
            self._colour(len(text))
            self._wrap_for(len(text))
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then the underline."""
        super().paintEvent(event)
        if self._marked is None:
            return
        rect = self._stretch(*self._marked)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.color.danger), 1.2))
        bottom = rect.bottom() - _WAVE
        turns = range(rect.left(), max(rect.right(), rect.left() + 4 * _WAVE) + 1, _WAVE)
        points = [QPointF(x, bottom - _WAVE * (index % 2)) for index, x in enumerate(turns)]
        painter.drawPolyline(points)
        painter.end()

    def _colour(self, length: int) -> None:
        language = self._language if length <= _COLOURED else ""
        if language != self._coloured:
            self._coloured = language
            super().highlight(language)

    def _stretch(self, line: int, column: int) -> QRect:
        """Give the room from the place to the end of what stands on the same line of the screen."""
        block = self.document().findBlockByNumber(line - 1)
        if not block.isValid():
            block = self.document().lastBlock()
        length = max(0, block.length() - 1)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(max(0, column - 1), max(0, length - 1)))
        start = self.cursorRect(cursor)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfLine)
        end = self.cursorRect(cursor)
        return QRect(start.left(), start.top(), max(0, end.left() - start.left()), start.height())
