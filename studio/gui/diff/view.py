"""Two texts and what differs between them, side by side or in one column; the right is edited."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.diffing.results import Change, Diff, Method, Span
from studio.gui.diff import formatting, keys, loading, pieces, places
from studio.gui.diff.changes import Changes
from studio.gui.diff.extras import Extras
from studio.gui.diff.faults import Fault, Faults
from studio.gui.diff.find_bar import FindBar
from studio.gui.diff.kept import KeptDocuments
from studio.gui.diff.keys import Keys
from studio.gui.diff.loading import Loading
from studio.gui.diff.page import Page
from studio.gui.diff.pane import plain
from studio.gui.diff.recomparing import Recomparing, Standing
from studio.gui.diff.strip import Strip
from studio.gui.operations.background import Background
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Label, Tone

Mode: TypeAlias = Literal["side", "inline", "auto"]

_MOST_WRAPPED = 150_000  # characters of lines to be wrapped, as all of them must be laid out
_LONG_LINE = 60  # characters of a line that may have to be, in a pane of any width …
_SHORT_LINE = 20  # … and of one that has not
_NARROW = 560  # pixels at 100 % below which two columns are too narrow to read


class DiffView(QWidget):
    """Compares what its two panes hold.

    With a ``background`` long texts are compared there, and each edit only where it was made
    until typing pauses; without one everything is compared at once.
    """

    compared = Signal(object)  # Diff
    current_changed = Signal(int, int)  # which change of how many, from 1; 0 where there is none
    remark_changed = Signal(str)  # why the comparison is coarser than asked for; "" where not
    stood = Signal()  # what differs is not known of the texts as they are, or will not be
    edited = Signal()  # a person changed the right text
    take_asked = Signal(object)  # Change that a person wants, where the right text is only read

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
        self.remark = ""
        self._mode: Mode = "side"
        self.page = Page(theme, self, left_name=left_name, right_name=right_name)
        self._changes = Changes(self.page)
        self.left, self.right, self.area = self.page.left, self.page.right, self.page.area
        self.strip = Strip(theme, self.page)
        extras = Extras(self.right)
        self.find_bar = FindBar(theme, self.right, extras)
        self.faults = Faults(theme, self.right, extras)
        self._comparison = Recomparing(self.page, background)
        self._loading = Loading(self)
        self._editable = self._wrapped = True
        self._is_heavy = False
        self._remark = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED).wrapped()
        self._kept = KeptDocuments(self)
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
        self._comparison.begin(method)
        self._changes.forget()
        self._loading.stop()
        self.page.clear()
        self.faults.show_all([])
        self.area.verticalScrollBar().setValue(0)
        left, right = self._prepare(plain(left), plain(right))
        if len(left) + len(right) > loading.AT_ONCE:
            self._load(left, right, key)
        else:
            self.left.set_raw(left)
            if not self._open_right(right, key):
                self.right.set_raw(right)
            self._loaded()

    def make_ready(self, left: str, right: str, method: Method) -> None:
        """Compare two texts in the background that are likely to be shown next."""
        left, right = plain(left), plain(right)
        if len(left) + len(right) <= loading.AT_ONCE and not pieces.sign_for(left, right):
            self._comparison.make_ready(left, right, method)
            self.left.make_ready(left)
            self.right.make_ready(right)

    @property
    def is_loading(self) -> bool:
        """Tell whether a very long text is still being read in."""
        return self._loading.is_running

    def text(self) -> str:
        """Give the right text as it is now; all of it once nothing is read in any more."""
        return self.right.text()

    def set_editable(self, editable: bool) -> None:
        """Let the right text be edited, or only read."""
        self._editable = editable
        self.right.setReadOnly(not editable or self.is_loading)

    def set_lending(self, *, right: bool) -> None:
        """Offer the differences of the right text to be taken, or those of the left one."""
        for pane in (self.left, self.right):
            pane.lends = (pane is self.right) is right
            pane.gutter.lend()

    def replace_text(self, text: str) -> None:
        """Put another text in the place of the right one, as one step of its undo."""
        formatting.replace(self.right, pieces.cut(plain(text), self.right.sign))

    def show_said(self, spans: Iterable[Span]) -> None:
        """Show that something is said of these characters of the left text."""
        self.left.show_said(spans)

    def span_of(self, change: Change) -> tuple[Span, Span]:
        """Give the characters of both texts, as a whole, that a change is about."""
        return self.spans_of([change])[0]

    def spans_of(self, changes: Sequence[Change]) -> list[tuple[Span, Span]]:
        """Give them for several changes."""
        left, right = (
            places.spans_of(changes, pane.raw(), pane.sign, is_left=pane is self.left)
            for pane in (self.left, self.right)
        )
        return list(zip(left, right, strict=True))

    def set_mode(self, mode: Mode) -> None:
        """Show both texts side by side, in one column, or as the width allows."""
        self._mode = mode
        self._fit_mode()

    def set_wrap(self, wrapped: bool) -> None:
        """Break long lines at the edge, or scroll sideways."""
        self._wrapped = wrapped
        self._fit_wrap()

    def set_ignore_space(self, ignored: bool) -> None:
        """Let white space count as a difference, or not."""
        self.page.ignore_space = ignored
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
        if not self.is_loading:
            self._comparison.compare()

    @property
    def diff(self) -> Diff | None:
        """The last comparison, None where the texts are not compared yet."""
        return self._comparison.diff

    @property
    def standing(self) -> Standing:
        """Whether it is known what differs between the texts as they are now."""
        return self._comparison.standing

    @property
    def changes(self) -> tuple[Change, ...]:
        """What differs, as a reader sees it."""
        return self._changes.all

    @property
    def current_change(self) -> Change | None:
        """The change gone to last, or where the cursor stands."""
        return self._changes.current

    @property
    def current_place(self) -> int:
        """Which of the changes that is, from 1; 0 where there is none."""
        return self._changes.place

    def go_to_change(self, step: int) -> None:
        """Bring the next (1) or previous (−1) change into view."""
        self._changes.go(step)

    def take_change(self) -> bool:
        """Take what is selected on the left, or the change at the cursor, over into the right.

        False where there is nothing to take.
        """
        return self._changes.take()

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

    def _prepare(self, left: str, right: str) -> tuple[str, str]:
        """Choose how texts of this length are shown; gives them with their long lines cut."""
        sign = pieces.sign_for(left, right)
        large = len(left) + len(right) > loading.AT_ONCE
        for pane in (self.left, self.right):
            pane.sign = sign
            pane.set_plain(large)
        longest = min(_LONG_LINE, max(_SHORT_LINE, self.right.rows.fitting()))
        heavy = weight(left, longest) + weight(right, longest)
        self._is_heavy = heavy > _MOST_WRAPPED
        self._fit_wrap()
        return pieces.cut(left, sign), pieces.cut(right, sign)

    def _load(self, left: str, right: str, key: str) -> None:
        texts = [(self.left, left)]
        if not self._open_right(right, key):
            texts.append((self.right, right))
        self.right.setReadOnly(True)
        self._say(self.tr("Reading…"))
        self._loading.start(texts)

    def _loaded(self) -> None:
        self.right.setReadOnly(not self._editable)
        self.compare()
        if self.diff is None:
            self.page.align()

    def _open_right(self, text: str, key: str) -> bool:
        """Put the right text's own document in place; tells whether it holds the text."""
        document, is_kept = self._kept.open(key, text)
        if document is not self.right.document():
            self.find_bar.forget()
            self.right.use_document(document)
        return is_kept

    def _fit_wrap(self) -> None:
        """Wrap lines where that is wanted and does not take too long."""
        wrapped = self._wrapped and not self._is_heavy
        for pane in (self.left, self.right):
            if pane.is_wrapped is not wrapped:
                pane.set_wrap(wrapped)
        self._say(self._comparison.remark)

    def _say(self, remark: str) -> None:
        long = self._coarser()
        if long:
            remark = f"{remark}; {long}" if remark else long
        if remark != self.remark:
            self.remark = remark
            self._remark.setText(f"{remark[:1].upper()}{remark[1:]}")
            self._remark.setVisible(bool(remark))
            self.remark_changed.emit(remark)

    def _coarser(self) -> str:
        """Say what is coarser where lines are very long; "" where nothing is."""
        unwrapped = self._is_heavy and self._wrapped
        if self.left.sign and unwrapped:
            return self.tr(
                "a very long line is shown and compared in pieces, each with a number, and lines "
                "do not wrap"
            )
        if self.left.sign:
            return self.tr("a very long line is shown and compared in pieces, each with a number")
        return self.tr("too much text in long lines to wrap them") if unwrapped else ""

    @property
    def is_narrow(self) -> bool:
        """Tell whether two columns are too narrow to read."""
        return self.width() < self._theme.px(_NARROW)

    def _fit_mode(self) -> None:
        inline = self._mode == "inline" or (self._mode == "auto" and self.is_narrow)
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
        column.addWidget(self._remark)
        column.addWidget(self.faults)
        space = self._theme.tokens.space
        self._remark.setContentsMargins(space.s, 0, space.s, 0)
        self._remark.hide()

    def _connect(self) -> None:
        self._loading.finished.connect(self._loaded)
        self._comparison.compared.connect(self.compared)
        self._comparison.remarked.connect(self._say)
        self._comparison.stood.connect(self.stood)
        self.right.edited.connect(self.edited)
        self._changes.current_changed.connect(self.current_changed)
        self._changes.asked.connect(self.take_asked)
        for pane in (self.left, self.right):
            pane.paged.connect(self.area.page)
            pane.key_pressed.connect(self._keys.press)


def weight(text: str, longest: int) -> int:
    """Count the characters of lines that are longer than ``longest`` and may have to be wrapped."""
    if len(text) <= longest:
        return 0
    return sum(filter(longest.__lt__, map(len, text.split("\n"))))
