"""The keys that a comparison knows itself; a screen's own shortcuts come before them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_ALL = _ALT | _CTRL | _SHIFT

TAKE = (Qt.Key.Key_Right, _ALT)
NEXT = (Qt.Key.Key_F7, _NONE)
PREVIOUS = (Qt.Key.Key_F7, _SHIFT)
FIND = (Qt.Key.Key_F, _CTRL)
REPLACE = (Qt.Key.Key_H, _CTRL)
FIND_NEXT = (Qt.Key.Key_F3, _NONE)
FIND_PREVIOUS = (Qt.Key.Key_F3, _SHIFT)
FORMAT = (Qt.Key.Key_F, _CTRL | _SHIFT)

Stroke = tuple[Qt.Key, Qt.KeyboardModifier]


class Keys(QObject):
    """Runs what a key stands for and accepts its event."""

    def __init__(self, runs: Mapping[Stroke, Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._runs = runs

    def press(self, event: QKeyEvent) -> None:
        """Act on a key that a pane was given."""
        run = self._runs.get((Qt.Key(event.key()), event.modifiers() & _ALL))
        if run is not None:
            event.accept()
            run()
