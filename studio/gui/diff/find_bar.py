"""Finds a phrase in the edited text, and replaces it."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QWidget

from studio.gui.diff import finding
from studio.gui.diff.extras import Extras
from studio.gui.diff.finding import Place
from studio.gui.diff.pane import DiffPane
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.check import Check
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.search_field import SearchField


class FindBar(QWidget):
    """Above the panes while it is open; Enter goes on, Shift+Enter back, Esc closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, pane: DiffPane, extras: Extras) -> None:
        super().__init__()
        self._theme, self._pane, self._extras = theme, pane, extras
        self._places: list[Place] = []
        self.field = SearchField(theme, self.tr("Find"), placeholder=self.tr("Find"))
        self.other = LineEdit(theme, self.tr("Replace with"), placeholder=self.tr("Replace with"))
        self.case = Check(theme, self.tr("Match case"))
        self._back = IconButton(theme, "chevron-up", self.tr("Previous (Shift+F3)"))
        self._on = IconButton(theme, "chevron-down", self.tr("Next (F3)"))
        self._close = IconButton(theme, "x", self.tr("Close (Esc)"))
        self._one = Button(theme, self.tr("Replace"))
        self._all = Button(theme, self.tr("Replace all"))
        self._lay_out()
        self._connect()
        self.hide()

    def open(self, *, replace: bool) -> None:
        """Show the bar with what is selected."""
        selected = self._pane.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.field.set_text(selected)
        for part in (self.other, self._one, self._all):
            part.setVisible(replace)
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide the bar with its marks, and go back to the text."""
        self.hide()
        self._extras.show("found", [])
        self._pane.setFocus()
        self.closed.emit()

    def forget(self) -> None:
        """Take the marks away before another text is shown."""
        self._places = []
        self._extras.show("found", [])

    def search(self) -> None:
        """Look again for what the field holds."""
        if self.isHidden():
            return
        for part in (self.other, self._one, self._all):
            part.setEnabled(not self._pane.isReadOnly())
        phrase, case = self.field.text(), self.case.isChecked()
        self._places = finding.places(self._pane.raw(), phrase, match_case=case)
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.color.selection))
        self._extras.show("found", [(place, look) for place in self._places])
        self.field.set_invalid(bool(phrase) and not self._places)
        self._count()

    def go(self, step: int) -> None:
        """Select the next (1) or previous (−1) place, round the end of the text."""
        self.search()
        if not self._places:
            return
        cursor = self._pane.textCursor()
        if step > 0:
            later = [one for one in self._places if one.start >= cursor.selectionEnd()]
            found = later[0] if later else self._places[0]
        else:
            before = [one for one in self._places if one.end <= cursor.selectionStart()]
            found = before[-1] if before else self._places[-1]
        self._select(found)
        self._count()

    def replace(self) -> None:
        """Replace what is selected if it was found, and go on."""
        self.search()
        if self._selected() is not None and not self._pane.isReadOnly():
            self._pane.textCursor().insertText(self.other.text())
        self.go(1)

    def replace_all(self) -> None:
        """Replace every place, as one step of undo."""
        self.search()
        if self._pane.isReadOnly() or not self._places:
            return
        cursor = QTextCursor(self._pane.document())
        cursor.beginEditBlock()
        for place in reversed(self._places):
            cursor.setPosition(place.start)
            cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(self.other.text())
        cursor.endEditBlock()
        count = len(self._places)
        self.search()
        self.field.show_count(self.tr("%n replaced", "", count))

    def event(self, event: QEvent) -> bool:
        """Keep letters from being commands while a button of the bar has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            bare = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if not bare and event.text().isprintable() and event.text():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, close by Esc."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() == Qt.Key.Key_F3:
            self.go(-1 if back else 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.other.hasFocus():
                self.replace()
            else:
                self.go(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _selected(self) -> Place | None:
        cursor = self._pane.textCursor()
        place = Place(cursor.selectionStart(), cursor.selectionEnd())
        return place if place in self._places else None

    def _select(self, place: Place) -> None:
        cursor = QTextCursor(self._pane.document())
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        self._pane.setTextCursor(cursor)
        self._pane.reveal_asked.emit()

    def _count(self) -> None:
        if not self.field.text():
            self.field.show_count("")
            return
        found = self._selected()
        number = self._places.index(found) + 1 if found is not None else 0
        text = self.tr("{n} of {all}").format(n=number, all=len(self._places))
        self.field.show_count(text if number else self.tr("%n found", "", len(self._places)))

    def _connect(self) -> None:
        self.field.searched.connect(lambda _text: self.search())
        self.case.clicked.connect(lambda _checked: self.search())
        self._back.clicked.connect(lambda _checked: self.go(-1))
        self._on.clicked.connect(lambda _checked: self.go(1))
        self._close.clicked.connect(lambda _checked: self.close_bar())
        self._one.clicked.connect(lambda _checked: self.replace())
        self._all.clicked.connect(lambda _checked: self.replace_all())
        self._pane.edited.connect(self.search)

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        grid = QGridLayout(self)
        grid.setContentsMargins(space.s, space.xs, space.s, space.xs)
        grid.setSpacing(space.s)
        first = (self.field, self._back, self._on, self.case, self._close)
        for column, part in enumerate(first):
            grid.addWidget(part, 0, column)
        grid.addWidget(self.other, 1, 0)
        grid.addWidget(self._one, 1, 1, 1, 2)
        grid.addWidget(self._all, 1, 3)
        grid.setColumnStretch(0, 1)
        # From what is looked for to what takes its place; buttons come after.
        order = (self.field, self.other, self._back, self._on, self.case, self._close)
        for before, after in pairwise((*order, self._one, self._all)):
            self.setTabOrder(before, after)
