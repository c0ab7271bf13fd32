"""Lets a text field do again by the keys of every system, not of the present one alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:

    class _Base(QWidget):
        def redo(self) -> None: ...

else:
    _Base = object

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_STROKES = frozenset({(Qt.Key.Key_Y, _CTRL), (Qt.Key.Key_Z, _CTRL | _SHIFT)})
_KINDS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


class RedoKeys(_Base):
    """Mixed into an editor of Qt's that has ``redo``.

    Qt's editors know the one key that is usual on the system; the other would reach the window,
    which would do a change of data again while its person thinks of her text.
    """

    def event(self, event: QEvent) -> bool:
        """Keep the keys from the window, and act on them."""
        if event.type() in _KINDS and isinstance(event, QKeyEvent):
            stroke = (Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
            if stroke in _STROKES:
                event.accept()
                if event.type() is QEvent.Type.KeyPress:
                    self.redo()
                return True
        return super().event(event)
