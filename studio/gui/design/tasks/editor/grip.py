"""The handle of a turn: it is dragged, or moved by keys, to another place."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from studio.gui.theme.theme import Theme
from studio.gui.widgets.icon_button import IconButton

MIME = "application/x-stillroom-turn"


class Grip(IconButton):
    """Alt+↑ and Alt+↓ move the turn; so does dragging."""

    moved = Signal(int)  # by how many places

    def __init__(self, theme: Theme, name: str, box: QWidget) -> None:
        super().__init__(theme, "chevrons-up-down", name, small=True)
        self._box = box
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move up or down, with Alt or without."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the turn once the mouse has gone far enough."""
        away = (event.position().toPoint() - self.rect().center()).manhattanLength()
        if not event.buttons() & Qt.MouseButton.LeftButton or (
            away < QApplication.startDragDistance()
        ):
            return
        drag = QDrag(self._box)
        content = QMimeData()
        content.setData(MIME, b"turn")
        drag.setMimeData(content)
        drag.setPixmap(self._box.grab())
        self.setDown(False)
        drag.exec(Qt.DropAction.MoveAction)
