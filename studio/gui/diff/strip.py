"""The overview strip: where on the whole length the texts differ, and what is in view."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.gui.theme.theme import Theme

if TYPE_CHECKING:
    from studio.gui.diff.view import DiffView

_LEAST = 2  # pixels of a mark


class Strip(QWidget):
    """Removed and added lines in two lanes; a click scrolls there."""

    def __init__(self, theme: Theme, view: "DiffView") -> None:
        super().__init__()
        self._theme, self._view = theme, view
        self.setAccessibleName(self.tr("Overview of the differences"))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As narrow as the marks may be."""
        return QSize(self._theme.px(self._theme.tokens.size.minimap), 0)

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Scroll to where the strip was pressed."""
        self._scroll_to(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep scrolling while it is held."""
        self._scroll_to(event.position().y())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lanes and the box of what is in view."""
        painter = QPainter(self)
        color = self._theme.color
        painter.fillRect(event.rect(), QColor(color.sunken))
        lane = self.width() / 2
        scale = self._scale()
        for pane, mark, left in (
            (self._view.left, color.removed_mark, 1.0),
            (self._view.right, color.added_mark, lane + 0.5),
        ):
            for block in self._view.changes:
                start, end = (
                    (block.left_start, block.left_end)
                    if pane is self._view.left
                    else (block.right_start, block.right_end)
                )
                if start == end:
                    continue
                top, bottom = pane.top_of(start) * scale, pane.top_of(end) * scale
                box = QRectF(left, top, lane - 1.5, max(_LEAST, bottom - top))
                painter.fillRect(box, QColor(mark))
        bar = self._view.area.verticalScrollBar()
        if bar.maximum() > 0:
            box = QRectF(0.5, bar.value() * scale, self.width() - 1, bar.pageStep() * scale)
            painter.setPen(QPen(QColor(color.border_strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
        painter.end()

    def _scale(self) -> float:
        """One to one where all fits."""
        return min(1.0, self.height() / max(1, self._view.left.height()))

    def _scroll_to(self, y: float) -> None:
        bar = self._view.area.verticalScrollBar()
        bar.setValue(round(y / self._scale() - bar.pageStep() / 2))
