"""Underlines what is wrong with a text, says it on hover, and one at a time in a line below."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.domain import json_places
from studio.gui.diff import pieces
from studio.gui.diff.extras import Extras
from studio.gui.diff.finding import Place, Units
from studio.gui.diff.pane import DiffPane
from studio.gui.text import said
from studio.gui.theme.theme import Theme
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import ElidedLabel, Label, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with characters ``start:end`` of the text."""

    start: int
    end: int
    message: str


def fault_at(text: str, path: json_places.Path, message: str) -> Fault:
    """Give a fault of the JSON value at a path: a number or a text whole, else its bracket."""
    start, end = json_places.extent(text, path)
    return Fault(start=start, end=end, message=message)


class Faults(QWidget):
    """The line below says the fault at the cursor, or the first; hidden where all is well."""

    def __init__(self, theme: Theme, pane: DiffPane, extras: Extras) -> None:
        super().__init__()
        self._theme, self._pane, self._extras = theme, pane, extras
        self._faults: list[tuple[Place, str]] = []
        self._shown = 0
        self._message = ElidedLabel(theme, tone=Tone.DANGER)
        self._count = Label(theme, tone=Tone.MUTED)
        self._next = IconButton(theme, "chevron-down", self.tr("Next fault"), small=True)
        self._next.clicked.connect(lambda _checked: self.go_on())
        self._lay_out()
        self.hide()
        pane.explain = self.at
        pane.cursorPositionChanged.connect(self._follow)
        theme.changed.connect(self._mark)

    def show_all(self, faults: list[Fault]) -> None:
        """Show these in place of those before; their places are in the text as it is now."""
        raw = self._pane.raw()
        units, cuts = Units(raw), pieces.cuts(raw, self._pane.sign)
        length = self._pane.document().characterCount() - 1
        self._faults = []
        for fault in sorted(faults, key=lambda one: one.start):
            first, last = fault.start, max(fault.end, fault.start + 1)
            place = units.place(pieces.in_raw(first, cuts), pieces.in_raw(last - 1, cuts) + 1)
            start = min(place.start, max(0, length - 1))
            self._faults.append((Place(start, min(place.end, length)), said(fault.message)))
        self._shown = 0
        self._mark()
        self._say()

    def go_on(self) -> None:
        """Put the cursor on the next fault."""
        if not self._faults:
            return
        at = self._pane.textCursor().position()
        later = [n for n, (place, _) in enumerate(self._faults) if place.start > at]
        self._shown = later[0] if later else 0
        cursor = QTextCursor(self._pane.document())
        cursor.setPosition(self._faults[self._shown][0].start)
        self._pane.setTextCursor(cursor)
        self._pane.setFocus()
        self._say()

    def said(self) -> str:
        """Give what the line says, "" where all is well."""
        return self._message.text() if self._faults else ""

    def at(self, position: int) -> list[str]:
        """Give what is wrong at a place of the editor."""
        return [said for place, said in self._faults if place.start <= position <= place.end]

    def _follow(self) -> None:
        position = self._pane.textCursor().position()
        for number, (place, _said) in enumerate(self._faults):
            if place.start <= position <= place.end:
                self._shown = number
                self._say()
                return

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(self._theme.color.danger))
        self._extras.show("fault", [(place, look) for place, _said in self._faults])

    def _say(self) -> None:
        self.setVisible(bool(self._faults))
        if not self._faults:
            return
        place, message = self._faults[self._shown]
        line = self._pane.document().findBlock(place.start).blockNumber() + 1
        said = self.tr("Line {line}: {fault}").format(line=line, fault=message)
        self._message.setText(said)
        self._message.setAccessibleName(said)
        count = len(self._faults)
        shown = self.tr("{n} of {all}").format(n=self._shown + 1, all=count)
        self._count.setText(shown if count > 1 else "")
        self._next.setVisible(count > 1)

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.s, space.xs, space.s, space.xs)
        row.setSpacing(space.s)
        sign = Label(self._theme, "✕", tone=Tone.DANGER)
        sign.setAccessibleName(self.tr("Fault"))
        row.addWidget(sign)
        row.addWidget(self._message, 1)
        row.addWidget(self._count)
        row.addWidget(self._next)
