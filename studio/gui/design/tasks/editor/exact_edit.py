"""An editor that gives back exactly the text it was given, as long as nobody typed in it."""

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtGui import QResizeEvent, QTextCursor

from studio.gui.design.tasks.editor import long_lines
from studio.gui.theme.theme import Theme
from studio.gui.widgets.text_edit import TextEdit

_PARAGRAPH = "\u2029"
_MEASURED = 8_000  # characters beyond which a text surely is as high as it may become


class ExactEdit(TextEdit):
    """Grows with its text between two heights; very long lines are folded out of sight.

    Qt's own reading turns no-break spaces into spaces and two kinds of line ends into a third.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        rows: int = 2,
        most_rows: int = 14,
        mono: bool = False,
        placeholder: str = "",
    ) -> None:
        self._least, self._most = rows, most_rows
        self._exact, self._sign, self._untouched = "", long_lines.sign_for(""), True
        self._raw = ""
        super().__init__(theme, name, mono=mono, rows=rows, placeholder=placeholder)
        self.document().contentsChanged.connect(self._fit)

    def text(self) -> str:
        """Give the whole text, to the last character."""
        if self._untouched:
            return self._exact
        raw = self.document().toRawText().replace(_PARAGRAPH, "\n")
        return long_lines.unfold(raw, self._sign)

    def set_text(self, text: str) -> None:
        """Show another text without announcing it; undo begins anew."""
        self._exact, self._untouched = text, True
        self._sign = long_lines.sign_for(text)
        super().set_text(long_lines.fold(text, self._sign))
        self._raw = self.document().toRawText()
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text alone, with its long lines folded."""
        if source.hasText():
            pasted = source.text().replace("\r\n", "\n").replace("\r", "\n")
            self.textCursor().insertText(long_lines.fold(pasted, self._sign))
            self.ensureCursorVisible()

    def go_to_end(self) -> None:
        """Put the cursor behind the text."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the text has at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """No less than what is asked for: what surrounds the editors scrolls."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _tell(self) -> None:
        """Tell a changed text alone: Qt tells of new colours, too."""
        raw = self.document().toRawText()
        if not self._loading and raw != self._raw:
            self._raw, self._untouched = raw, False
            self.edited.emit()

    def _fit(self) -> None:
        rows = self._most
        if self.document().characterCount() < _MEASURED:
            lines = round(self.document().size().height())
            rows = max(self._least, min(self._most, lines))
        if rows != self._rows:
            self.set_rows(rows)
