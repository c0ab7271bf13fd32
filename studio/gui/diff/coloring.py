"""Syntax colours for the lines in view alone: a long text would take seconds to colour."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from studio.gui.operations.turns import Turns
from studio.gui.theme.theme import Theme
from studio.gui.widgets import highlighter
from studio.gui.widgets.highlighter import Highlighter

_DONE, _MARGIN = 1, 20
_AHEAD = 60  # lines


def make_ready(language: str, text: str, parent: QObject) -> Turns:
    """Learn the colours of the first lines of a text that is likely to be shown next, in turns."""
    lines = text.split("\n", _AHEAD)[:_AHEAD]
    return Turns((partial(highlighter.runs, language, line) for line in lines), parent)


class Coloring(Highlighter):
    """Colours lines when they come into view, and again when they are edited."""

    def __init__(self, theme: Theme, document: QTextDocument, language: str) -> None:
        self._first, self._last = 0, -1
        super().__init__(theme, document, language)

    def highlightBlock(self, text: str) -> None:
        """Colour a line in view; leave others for later."""
        if self._first <= self.currentBlock().blockNumber() <= self._last:
            super().highlightBlock(text)
            self.setCurrentBlockState(_DONE)
        else:
            self._make_room(text)
            self.setCurrentBlockState(-1)

    def show(self, first: int, last: int) -> None:
        """Say which lines are in view."""
        self._first, self._last = max(0, first - _MARGIN), last + _MARGIN
        block = self.document().findBlockByNumber(self._first)
        while block.isValid() and block.blockNumber() <= self._last:
            if block.isVisible() and block.userState() != _DONE:
                self.rehighlightBlock(block)
            block = block.next()
