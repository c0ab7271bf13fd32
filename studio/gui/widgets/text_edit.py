"""Several lines of text to type into: plain by construction, whatever is pasted."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QPainter, QPaintEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QToolTip

from studio.gui.theme.redressed import Redressed
from studio.gui.theme.theme import Theme
from studio.gui.widgets import unseen, unseen_painting, unseen_room
from studio.gui.widgets.highlighter import Highlighter
from studio.gui.widgets.leading import Leading
from studio.gui.widgets.line_edit import set_property
from studio.gui.widgets.redo_keys import RedoKeys

# Characters beyond which lines are broken anywhere: Qt looks for the end of a word from each line
# on, which takes a minute where a million characters are one word.
_WORDS_LIMIT = 100_000


class TextEdit(RedoKeys, Redressed, QPlainTextEdit):
    """An outlined editor; Tab leaves it, and ``committed`` tells a changed text on leaving."""

    committed = Signal(str)
    edited = Signal()  # a person's keystroke, paste or drop
    look = "field"  # as which it is dressed

    def __init__(
        self, theme: Theme, name: str, *, mono: bool = False, placeholder: str = "", rows: int = 4
    ) -> None:
        super().__init__()
        self._leading = Leading(self.document())
        self.document().setDocumentLayout(self._leading)
        self._theme, self._mono, self._rows, self._kept = theme, mono, rows, ""
        self._loading = self._controls = False
        self._highlighter: Highlighter | None = None
        self.setProperty("kind", self.look)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.textChanged.connect(self._tell)
        self._made_at = theme.revision
        theme.changed.connect(self.look_changed)
        self._restyle()

    def text(self) -> str:
        """Give the whole text."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text without announcing it; undo begins anew."""
        self._kept = text
        if text != self.toPlainText():
            self._loading = True
            self._wrap_for(len(text))
            self.setPlainText(text)
            self._loading = False

    def set_invalid(self, invalid: bool) -> None:
        """Outline the editor as wrong; say why beside it."""
        set_property(self, "invalid", invalid)

    def set_rows(self, rows: int) -> None:
        """Ask for another height, in lines."""
        self._rows = rows
        self.updateGeometry()

    def show_controls(self, shown: bool) -> None:
        """Show spaces, tabs and line ends as signs."""
        self._controls = shown
        self._restyle()

    def highlight(self, language: str) -> None:
        """Colour the text as ``json``, ``sql`` or ``python``; "" takes the colours away."""
        if self._highlighter is not None:
            self._highlighter.setDocument(None)
            self._highlighter = None
        if language:
            self._highlighter = Highlighter(self._theme, self.document(), language)

    def go_to(self, line: int, column: int = 1) -> None:
        """Put the cursor on a place, both counted from 1."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + min(max(0, column - 1), block.length() - 1))
            self.setTextCursor(cursor)
            self.centerCursor()

    def sizeHint(self) -> QSize:
        """As high as the rows asked for."""
        line = self._theme.px(self._theme.tokens.type.line_body)
        edges = 2 * (self._theme.tokens.space.xs + self._theme.tokens.stroke.border)
        margin = round(2 * self.document().documentMargin())
        width = self._theme.px(self._theme.tokens.size.inspector // 2)
        return QSize(width, line * self._rows + edges + margin)

    def minimumSizeHint(self) -> QSize:
        """At least two lines, or one where one was asked for."""
        hint = self.sizeHint()
        least = self._theme.px(self._theme.tokens.type.line_body) * max(0, self._rows - 2)
        return QSize(self._theme.px(self._theme.tokens.size.control * 3), hint.height() - least)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text alone: no fonts, no pictures, no addresses of files."""
        if source.hasText():
            text = source.text().replace("\r\n", "\n").replace("\r", "\n")
            self._wrap_for(self.document().characterCount() + len(text))
            self.textCursor().insertText(text)
            self.ensureCursorVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the text if it changed, unless only a menu opened."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def commit(self) -> None:
        """Tell the text now if it changed since it was set or told."""
        text = self.toPlainText()
        if text != self._kept:
            self._kept = text
            self.committed.emit(text)

    def viewportEvent(self, event: QEvent) -> bool:
        """Name unseen characters of the line under the pointer."""
        if isinstance(event, QHelpEvent):
            line = self.cursorForPosition(event.pos()).block().text()
            QToolTip.showText(event.globalPos(), "\n".join(unseen.names(line)), self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and names at characters that hide or reorder it."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        unseen_painting.paint(painter, self, self._theme)
        painter.end()

    def _wrap_for(self, length: int) -> None:
        """Break lines at words, or anywhere where the text is very long."""
        mode = _wrap_mode(length)
        if self.wordWrapMode() is not mode:
            self.setWordWrapMode(mode)

    def _tell(self) -> None:
        if not self._loading:
            unseen_room.fit(self.textCursor().block())
            self.edited.emit()

    def restyle(self) -> None:
        """Take font and colours from the theme as it is now."""
        self._restyle()

    def _restyle(self) -> None:
        font = self._theme.mono() if self._mono else self._theme.font()
        self.setFont(font)
        self.viewport().setFont(font)  # the placeholder's, which a sheet keeps from following
        self._leading.set_height(self._theme.px(self._theme.tokens.type.line_body))
        self._wrap_for(self.document().characterCount())
        option = self.document().defaultTextOption()
        option.setWrapMode(self.wordWrapMode())
        flags = QTextOption.Flag(0)
        if self._controls:
            flags = (
                QTextOption.Flag.ShowTabsAndSpaces | QTextOption.Flag.ShowLineAndParagraphSeparators
            )
        option.setFlags(flags)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        tab = 4 * self.fontMetrics().horizontalAdvance(" ")
        self.setTabStopDistance(tab)
        self.updateGeometry()


def _wrap_mode(length: int) -> QTextOption.WrapMode:
    if length > _WORDS_LIMIT:
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
