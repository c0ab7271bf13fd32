"""One of the two texts: an editor that shows a window of itself where the common area scrolls."""

from collections.abc import Callable, Iterable, Mapping

import regex
from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip

from studio.diffing.results import Change, Span
from studio.gui.diff import coloring, documents, painting, pieces, places, sliding
from studio.gui.diff.coloring import Coloring
from studio.gui.diff.edit_notes import EditNotes, LineEdit
from studio.gui.diff.gutter import Gutter
from studio.gui.diff.layout import DiffLayout
from studio.gui.diff.marks import Side
from studio.gui.diff.places import Stretch
from studio.gui.diff.rows import Rows
from studio.gui.operations.turns import Turns
from studio.gui.theme.theme import Theme
from studio.gui.widgets import unseen, unseen_room
from studio.gui.widgets.labels import plain_tip
from studio.gui.widgets.text_edit import TextEdit

# An editor breaks lines where the comparison does, and keeps no other ends than its own.
_LINE_END = regex.compile("\r\n|[\r\u2028\u2029]")


class DiffPane(TextEdit):
    """Only the lines in view are laid out and painted, however long the text is."""

    resized = Signal()  # lines may wrap otherwise now
    slipped = Signal()  # the editor scrolled by itself, to keep its cursor in view
    lines_edited = Signal(list)  # LineEdit, before ``edited``
    hidden_edited = Signal()  # lines that were hidden are others now, before ``lines_edited``
    fold_opened = Signal(int)  # the line under which others are hidden
    hunk_taken = Signal(int)  # the line whose difference a person took over from here
    reveal_asked = Signal()  # the cursor is wanted in view
    paged = Signal(int)  # −1 up, 1 down
    key_pressed = Signal(QKeyEvent)  # before the editor sees it; accepted where somebody acted

    def __init__(self, theme: Theme, name: str, *, is_left: bool) -> None:
        super().__init__(theme, name, mono=True, rows=1)
        self.side = Side(is_left=is_left)
        self.ghosts: Mapping[int, tuple[int, int]] = {}  # left lines shown over a line
        self.ghost_pane: DiffPane | None = None  # whose lines these are
        self.explain: Callable[[int], list[str]] = _nothing  # says what is known of a place
        self.sign = ""  # at which long lines are cut
        self.lends = is_left  # its differences can be taken over from here
        self.flags: frozenset[int] = frozenset()  # lines of which something is said
        self.said: Mapping[int, list[Stretch]] = {}  # the stretches of them that it is said of
        self.current: Mapping[int, Stretch] = {}  # the current change, part by part
        self.current_lines = range(0)  # … or the whole lines that it is
        self.bars: Mapping[int, int] = {}  # lines under which others are hidden, and how many
        self.rows = Rows(self)
        self.is_stale = True  # every line must be measured
        self.is_moved = False  # the last edit made lines higher or lower
        self._sliding = False
        self._notes: EditNotes | None = None
        self._coloring: Coloring | None = None
        self._ahead: Turns | None = None
        self._language, self._is_plain = "", False
        # One of Qt's own making can be taken for one that lay at the same address before.
        self.use_document(QTextDocument(self))
        self.gutter = Gutter(theme, self)
        self.setFrameShape(DiffPane.Shape.NoFrame)
        self.setProperty("kind", "diff")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCenterOnScroll(True)  # lets the last line be the first in view
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._slip)
        theme.changed.connect(self._fit_gutter)
        self._fit_gutter()

    def use_document(self, document: QTextDocument) -> None:
        """Edit another document, with the undo that it has."""
        if self._notes is not None:
            self._notes.stop()
            self._notes = None
        if document is not self.document():
            self._take_colors_away()  # Qt deletes them with the first document
        if not isinstance(document.documentLayout(), DiffLayout):
            document.setDocumentLayout(DiffLayout(document))
        layout = document.documentLayout()
        if isinstance(layout, DiffLayout):
            self.filler = self._leading = layout
        self._loading = True
        if document is not self.document():
            self.setDocument(document)
        self._restyle()
        document.setDefaultFont(self.font())  # Qt tells a document only of a font that changes
        self._loading = False
        self._notes = EditNotes(document)
        self.highlight(self._language)

    def set_text(self, text: str) -> None:
        """Show another text without announcing it; undo begins anew."""
        self.set_raw(pieces.cut(plain(text), self.sign))

    def set_raw(self, raw: str) -> None:
        """Show a text whose long lines are cut already."""
        super().set_text(raw)
        self._begin_anew()

    def begin_loading(self) -> None:
        """Show nothing until a text is read in, part by part, without announcing it."""
        super().set_text("")
        self.document().setUndoRedoEnabled(False)
        self._loading = True

    def end_loading(self) -> None:
        """Begin to tell of edits and to keep undo."""
        self.document().setUndoRedoEnabled(True)
        self._loading = False
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.is_stale = True
        if self._notes is not None:
            self._notes.take()

    def highlight(self, language: str) -> None:
        """Colour the text as ``json``, ``sql`` or ``python``; "" takes the colours away."""
        loading, self._loading = self._loading, True  # colours are no edit
        if language != self._language or self._is_plain:
            self._take_colors_away()
        self._language = language
        if language and self._coloring is None and not self._is_plain:
            self._coloring = Coloring(self._theme, self.document(), language)
        self._loading = loading
        if self._notes is not None:
            self._notes.take()

    def make_ready(self, text: str) -> None:
        """Learn the colours of a text that is likely to be shown next."""
        if self._ahead is not None:
            self._ahead.stop()
            self._ahead.deleteLater()
        self._ahead = coloring.make_ready(self._language, text, self) if self._language else None

    def set_plain(self, is_plain: bool) -> None:
        """Leave the colours out, as of a very long text, or show them again."""
        if is_plain is not self._is_plain:
            self._is_plain = is_plain
            self.highlight(self._language)

    def set_wrap(self, wrapped: bool) -> None:
        """Break long lines at the pane's edge, or let them go on."""
        mode = DiffPane.LineWrapMode.WidgetWidth if wrapped else DiffPane.LineWrapMode.NoWrap
        self.setLineWrapMode(mode)
        self._restyle()

    def line_width(self) -> float | None:
        """Give how wide a line may be; None where lines do not wrap."""
        return self.viewport().width() - 2 * self.margin() if self.is_wrapped else None

    def margin(self) -> float:
        """Give the room around the text."""
        return float(self.document().documentMargin())

    def show_side(self, side: Side) -> None:
        """Paint other marks."""
        self.side = side
        self._fit_gutter()
        self.viewport().update()
        self.gutter.update()

    def show_current(self, change: Change | None) -> None:
        """Frame the current change; None frames nothing."""
        before = self.current, self.current_lines
        is_left = self.side.is_left
        self.current, self.current_lines = {}, range(0)
        if change is not None:
            self.current = places.of_change(self.document(), change, is_left=is_left)
            block = change.block
            if change.part is None and is_left:
                self.current_lines = range(block.left_start, block.left_end)
            elif change.part is None:
                self.current_lines = range(block.right_start, block.right_end)
        if before != (self.current, self.current_lines):
            self.viewport().update()
            self.gutter.show_current(min((*self.current, *self.current_lines[:1]), default=-1))

    def show_said(self, spans: Iterable[Span]) -> None:
        """Show that something is said of these characters of the text."""
        cuts = pieces.cuts(self.raw(), self.sign) if self.sign else ()
        found = places.of_spans(self.document(), spans, cuts)
        if found != self.said:
            self.said, self.flags = found, frozenset(found)
            self.viewport().update()
            self.gutter.update()

    def bar_height(self) -> int:
        """Give the height of a fold's bar."""
        return self._theme.px(self._theme.tokens.type.line_body)

    def slide(self, y: float, height: int) -> None:
        """Show what stands from a height of the whole on, in an area so high."""
        if not self.rows.heights:
            return
        self._sliding = True
        sliding.slide(self, y, height)
        self._sliding = False
        if self._coloring is not None:
            self._coloring.show(self.rows.at(max(0.0, y - self.margin())), self.rows.at(y + height))

    def visible_blocks(self, top: int, bottom: int) -> list[tuple[QTextBlock, QRectF]]:
        """Give the lines between two heights of the pane, with where they stand."""
        return sliding.blocks(self, top, bottom)

    def text(self) -> str:
        """Give the whole text; unlike Qt's, with its unbreakable spaces."""
        return pieces.joined(self.raw(), self.sign)

    def raw(self) -> str:
        """Give the text as it is shown: with its long lines cut."""
        return documents.text_of(self.document())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text alone, with its long lines cut."""
        if source.hasText():
            text = plain(source.text())
            self.sign = self.sign or pieces.sign_for(text, self.raw())
            self.textCursor().insertText(pieces.cut(text, self.sign))
            self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy text alone, as it was before it was cut."""
        data = QMimeData()
        selected = self.textCursor().selectedText().replace("\u2029", "\n")
        data.setText(pieces.joined(selected, self.sign))
        return data

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is known of the place under the pointer, and what is unseen on its line."""
        if isinstance(event, QHelpEvent):
            cursor = self.cursorForPosition(event.pos())
            hints = self.explain(cursor.position()) + unseen.names(cursor.block().text())
            tip = plain_tip("\n".join(hints)) if hints else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what a bar hides, or put the cursor."""
        place = event.position().y()
        for block, rect in self.visible_blocks(round(place), round(place)):
            if block.blockNumber() in self.bars and place >= rect.bottom() - self.bar_height():
                self.fold_opened.emit(block.blockNumber())
                return
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter at the edge, and tell who aligns the lines."""
        super().resizeEvent(event)
        area = self.contentsRect()
        self.gutter.setGeometry(area.left(), area.top(), self.gutter.needed(), area.height())
        if event.size().width() != event.oldSize().width() and self.is_wrapped:
            self._stale()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show it beside the lines."""
        super().focusInEvent(event)
        self.gutter.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.gutter.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the common area."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page by what is visible, not by the whole text."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown} and not event.modifiers():
            self.paged.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
            return
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint line tints, stretches and filler under the text."""
        painter = QPainter(self.viewport())
        painting.paint(painter, self, event.rect(), self._theme)
        painter.end()
        super().paintEvent(event)

    def _take_colors_away(self) -> None:
        if self._coloring is not None:
            self._coloring.setDocument(None)
            self._coloring.deleteLater()
            self._coloring = None

    def _tell(self) -> None:
        edits = self._notes.take() if self._notes is not None else []
        if self._loading or not edits:
            return  # Qt tells of new colours, too
        self._make_room(edits)
        if self.bars and any(map(self._hides, edits)):
            self.hidden_edited.emit()
        if len(edits) == 1 and not self.is_stale:
            self.is_moved = self.rows.splice(edits[0].first, edits[0].last)
        else:
            self.is_stale = True
        self.lines_edited.emit(edits)
        self.edited.emit()

    def _make_room(self, edits: list[LineEdit]) -> None:
        """Make room for the names of unseen characters where the text was edited."""
        for edit in edits:
            block = self.document().findBlockByNumber(edit.first)
            while block.isValid() and block.blockNumber() <= edit.last:
                unseen_room.fit(block)
                block = block.next()

    def _hides(self, edit: LineEdit) -> bool:
        """Tell whether an edited line is hidden, as Qt has it of one put over hidden ones."""
        block = self.document().findBlockByNumber(edit.first)
        while block.isValid() and block.blockNumber() <= edit.last:
            if not block.isVisible():
                return True
            block = block.next()
        return False

    @property
    def is_wrapped(self) -> bool:
        """Tell whether long lines break at the edge."""
        return self.lineWrapMode() is DiffPane.LineWrapMode.WidgetWidth

    def _slip(self) -> None:
        if not self._sliding and not self._loading:
            self.slipped.emit()

    def _stale(self) -> None:
        self.is_stale = True
        self.resized.emit()

    def _restyle(self) -> None:
        super()._restyle()
        if not self.is_wrapped:
            option = self.document().defaultTextOption()
            option.setWrapMode(QTextOption.WrapMode.NoWrap)
            self.document().setDefaultTextOption(option)
        self._stale()

    def _fit_gutter(self) -> None:
        self.gutter.setFont(self._theme.mono())
        needed = self.gutter.needed()
        if needed != self.viewportMargins().left():
            self.setViewportMargins(needed, 0, 0, 0)
            self.gutter.resize(needed, self.height())


def plain(text: str) -> str:
    """Give a text with the one line end that an editor keeps."""
    if "\r" in text or "\u2028" in text or "\u2029" in text:
        return str(_LINE_END.sub("\n", text))
    return text


def _nothing(_position: int) -> list[str]:
    return []
