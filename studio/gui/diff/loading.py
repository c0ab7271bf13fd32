"""Reads very long texts into the panes in turns, so that the window answers meanwhile."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from studio.gui.diff.pane import DiffPane
from studio.gui.operations.turns import Turns

AT_ONCE = 400_000  # characters of both texts that are read in at once
_STEP = 250  # lines
_STEP_SIZE = 40_000  # characters, whichever comes first


class Loading(QObject):
    """One reading at a time; another one takes its place."""

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turns: Turns | None = None
        self._panes: tuple[DiffPane, ...] = ()

    @property
    def is_running(self) -> bool:
        """Tell whether a pane does not hold its whole text yet."""
        return self._turns is not None

    def start(self, texts: Sequence[tuple[DiffPane, str]]) -> None:
        """Read texts into panes; ``finished`` follows when all is there."""
        self.stop()
        self._panes = tuple(pane for pane, _ in texts)
        for pane in self._panes:
            pane.begin_loading()
        rest = ((pane, part) for pane, text in texts for part in _parts(text))
        turns = self._turns = Turns([], self)
        turns.add(partial(_read_on, turns, rest))
        turns.finished.connect(self._end)

    def stop(self) -> None:
        """Read no further, as other texts are shown."""
        if self._turns is not None:
            self._turns.stop()
            self._turns.deleteLater()
            self._turns = None
            for pane in self._panes:
                pane.end_loading()

    def _end(self) -> None:
        self.stop()
        self.finished.emit()


def _read_on(turns: Turns, rest: Iterator[tuple[DiffPane, str]]) -> None:
    """Read one more part in; finding all of them first would take a moment itself."""
    found = next(rest, None)
    if found is not None:
        _append(*found)
        turns.add(partial(_read_on, turns, rest))


def _append(pane: DiffPane, part: str) -> None:
    cursor = QTextCursor(pane.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(part)


def _parts(text: str) -> Iterator[str]:
    """Cut a text at line ends into parts that are read in within a moment."""
    start = 0
    while start < len(text):
        end = start
        for _ in range(_STEP):
            end = text.find("\n", end) + 1
            if end == 0 or end - start >= _STEP_SIZE:
                break
        end = end or len(text)
        yield text[start:end]
        start = end
