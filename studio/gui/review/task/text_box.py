"""A text of any length: its beginning, the whole on demand, and page by page where it is huge."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui import text as words
from studio.gui.review.task import excerpt
from studio.gui.review.task.passage import Passage
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets import unseen
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label, Tone, spacer

_NAMED = 3  # unseen characters that are named; the flags in the text show them all


class TextBox(QWidget):
    """Shows a text folded where it is long; only what is shown is laid out."""

    def __init__(self, theme: Theme, name: str, *, mono: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._text, self._shown, self._brief = "", "", False
        self._whole: str | None = None  # what is copied where that is more than the text
        self._pages: tuple[tuple[int, int], ...] = ()  # none while folded
        self._page = 0
        self.passage = Passage(theme, name, mono=mono)
        self.passage.menu_asked.connect(self._open_menu)
        self.foot: _Foot | None = None
        self.warning: Label | None = None
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.passage)

    @property
    def text(self) -> str:
        """The whole text, whatever of it is shown."""
        return self._text

    @property
    def shown(self) -> str:
        """What of the text is laid out now."""
        return self._shown

    def set_name(self, name: str) -> None:
        """Call it something else."""
        self.setAccessibleName(name)
        self.passage.setAccessibleName(name)

    def set_text(self, text: str, *, whole: str | None = None, brief: bool = False) -> None:
        """Show another text, folded where it is long; the same one stays as it is.

        ``whole`` is what is copied as the whole text, where something of it is shown elsewhere;
        ``brief`` shows less of it.
        """
        self._whole = whole
        if text != self._text or brief is not self._brief:
            self._text, self._brief, self._pages, self._page = text, brief, (), 0
            self._show()

    def unfold(self) -> None:
        """Show all of it, or the first page where it is huge."""
        self._pages, self._page = excerpt.pages(self._text), 0
        self._show()

    def fold(self) -> None:
        """Show its beginning alone."""
        self._pages, self._page = (), 0
        self._show()

    def turn_page(self, by: int) -> None:
        """Show another page."""
        self._page = max(0, min(self._page + by, len(self._pages) - 1))
        self._show()

    def copy_whole(self) -> None:
        """Put the whole text on the clipboard, whatever of it is shown."""
        QGuiApplication.clipboard().setText(self._text if self._whole is None else self._whole)

    def _open_menu(self, place: QPoint) -> None:
        menu = self.passage.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        whole = QAction(self.tr("Copy the whole text"), menu)
        whole.triggered.connect(lambda _checked: self.copy_whole())
        menu.addAction(whole)
        menu.popup(place)

    def _show(self) -> None:
        if self._pages:
            start, end = self._pages[self._page]
            self._shown = self._text[start:end]
        else:
            self._shown = excerpt.beginning(self._text, brief=self._brief)
        # A page ends in the line break that the next one begins after.
        ended = len(self._shown) < len(self._text) and self._shown.endswith("\n")
        self.passage.set_text(self._shown[:-1] if ended else self._shown)
        self._show_foot()
        self._show_warning()

    def _show_foot(self) -> None:
        is_whole = not self._pages and len(self._shown) == len(self._text)
        if is_whole:
            if self.foot is not None:
                self.foot.hide()
            return
        if self.foot is None:
            self.foot = _Foot(self._theme, self)
            self._column.addWidget(self.foot)
        size = words.size(len(self._text.encode(errors="replace")))
        self.foot.show_state(size, self._page, len(self._pages))
        self.foot.show()

    def _show_warning(self) -> None:
        found = unseen.names(self._shown)
        if not found:
            if self.warning is not None:
                self.warning.hide()
            return
        if self.warning is None:
            self.warning = Label(self._theme, size=TextSize.SMALL, tone=Tone.WARNING).wrapped()
            self.warning.setContentsMargins(self._theme.tokens.space.xs, 0, 0, 0)
            self._column.insertWidget(1, self.warning)
        named = ", ".join(found[:_NAMED]) + (" …" if len(found) > _NAMED else "")
        self.warning.setText(self.tr("⚑ Unseen characters: {names}").format(names=named))
        self.warning.show()


class _Foot(QWidget):
    """Folds and unfolds the text above it, and turns its pages."""

    def __init__(self, theme: Theme, box: TextBox) -> None:
        super().__init__()
        self._box, self._pages = box, 0
        self.setAccessibleName(self.tr("How much of the text is shown"))
        self.toggle = Button(theme, "", kind=Kind.SMALL)
        self.back = IconButton(theme, "chevron-left", self.tr("Page before"), small=True)
        self.on = IconButton(theme, "chevron-right", self.tr("Next page"), small=True)
        self.place = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.tokens.space.xs)
        for part in (self.toggle, spacer(), self.back, self.place, self.on):
            row.addWidget(part)
        self.toggle.clicked.connect(lambda _checked: self._fold())
        self.back.clicked.connect(lambda _checked: box.turn_page(-1))
        self.on.clicked.connect(lambda _checked: box.turn_page(1))

    def show_state(self, size: str, page: int, pages: int) -> None:
        """Say how much there is and which page of it is shown; no pages where it is folded."""
        self._pages = pages
        all_of_it = self.tr("Show all ({size})").format(size=size)
        self.toggle.setText(self.tr("Show less") if pages else all_of_it)
        self.toggle.setAccessibleName(self.toggle.text())
        for part in (self.back, self.place, self.on):
            part.setVisible(pages > 1)
        self.place.setText(
            self.tr("{page} of {pages}").format(
                page=words.number(page + 1), pages=words.number(pages)
            )
        )
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page + 1 < pages)

    def _fold(self) -> None:
        if self._pages:
            self._box.fold()
        else:
            self._box.unfold()
