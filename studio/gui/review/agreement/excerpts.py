"""Small differences, one a line: what goes is struck out, what comes is underlined."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor

from studio.gui.theme.theme import Theme
from studio.gui.widgets.text_edit import TextEdit
from studio.reporting import visible

_CONTEXT = 60  # characters on either side


class Change(StrEnum):
    """What happens to a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some characters and what happens to them."""

    text: str
    change: Change = Change.SAME


def between(left: str, right: str) -> tuple[Piece, ...]:
    """Give two short texts as one: what they share at both ends stands once."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    end = 0
    most = min(len(left), len(right)) - start
    while end < most and left[len(left) - 1 - end] == right[len(right) - 1 - end]:
        end += 1
    return _pieces(
        left[:start],
        left[start : len(left) - end],
        right[start : len(right) - end],
        left[len(left) - end :],
    )


def places(text: str, before: str, after: str, *, most: int = 5) -> tuple[tuple[Piece, ...], ...]:
    """Show the first places of a text where a correction is made."""
    from studio.diffing import corrections  # the window starts without it

    found: list[tuple[Piece, ...]] = []
    for at in corrections.places(text, before, after)[:most]:
        end = at + len(before)
        head = text[max(0, at - _CONTEXT) : at]
        tail = text[end : end + _CONTEXT]
        lead = "…" if at > _CONTEXT else ""
        more = "…" if end + _CONTEXT < len(text) else ""
        found.append(_pieces(lead + head, before, after, tail + more))
    return tuple(found)


def _pieces(head: str, gone: str, new: str, tail: str) -> tuple[Piece, ...]:
    every = (
        Piece(text=head),
        Piece(text=gone, change=Change.GONE),
        Piece(text=new, change=Change.NEW),
        Piece(text=tail),
    )
    return tuple(one for one in every if one.text)


class Excerpts(TextEdit):
    """Shows excerpts to read; what hides or reorders text is shown by signs."""

    def __init__(self, theme: Theme, name: str) -> None:
        self._lines: tuple[tuple[Piece, ...], ...] = ()
        super().__init__(theme, name, mono=True, rows=4)
        self.setReadOnly(True)
        theme.changed.connect(self._write)

    @property
    def lines(self) -> tuple[tuple[Piece, ...], ...]:
        """The excerpts that are shown."""
        return self._lines

    def show_lines(self, lines: Sequence[Sequence[Piece]]) -> None:
        """Show other excerpts."""
        self._lines = tuple(tuple(line) for line in lines)
        self._write()

    def minimumSizeHint(self) -> QSize:
        """At least two lines."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height() // 2)

    def _write(self) -> None:
        self.set_text("")
        cursor = QTextCursor(self.document())
        for at, line in enumerate(self._lines):
            if at:
                cursor.insertText("\n", QTextCharFormat())
            for piece in line:
                cursor.insertText(_one_line(piece.text), self._format(piece.change))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, change: Change) -> QTextCharFormat:
        found, color = QTextCharFormat(), self._theme.color
        if change is Change.GONE:
            found.setBackground(QColor(color.removed_strong))
            found.setFontStrikeOut(True)
        elif change is Change.NEW:
            found.setBackground(QColor(color.added_strong))
            found.setFontUnderline(True)
        return found


def _one_line(text: str) -> str:
    return visible.show(text.replace("\r\n", "\n").replace("\n", "⏎").replace("\t", "⇥"))
