"""Shows the focus on lists, tables and areas that scroll, which Qt leaves as they are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from studio.gui.theme.theme import Theme


class FocusRing(QObject):
    """One ring that follows the focus."""

    def __init__(self, app: QApplication, theme: "Theme") -> None:
        super().__init__(theme)
        self._theme = theme
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what has the focus."""
        resized = event.type() is QEvent.Type.Resize
        ring = self._ring
        if resized and ring is not None and isValid(ring) and isinstance(watched, QWidget):
            ring.setGeometry(watched.rect())
        return False

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        self._take_away()
        if isinstance(new, QScrollArea | QAbstractItemView):
            self._ring = _Ring(self._theme, new)
            new.installEventFilter(self)

    def _take_away(self) -> None:
        ring, self._ring = self._ring, None
        if ring is None or not isValid(ring):  # it went with the area that it lay over
            return
        area = ring.parentWidget()
        if area is not None:
            area.removeEventFilter(self)
        ring.hide()
        ring.deleteLater()


class _Ring(QWidget):
    """Lies over its parent and lets the mouse through."""

    def __init__(self, theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line inside the edge."""
        del event
        tokens, color = self.theme.tokens, self.theme.color
        edge = tokens.stroke.focus / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(color.focus), tokens.stroke.focus))
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, tokens.radius.control, tokens.radius.control)
        painter.end()
