"""The overview strip: where on the whole length the texts differ, and what is in view."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from studio.diffing.results import Kind
from studio.gui.diff.page import Page
from studio.gui.diff.pane import DiffPane
from studio.gui.theme.theme import Theme

_LEAST = 2.0  # pixels of a mark
_MANY, _PAUSE = 200, 150  # blocks; ms


class Strip(QWidget):
    """Removed and added lines in two lanes; a click scrolls there."""

    def __init__(self, theme: Theme, page: Page) -> None:
        super().__init__()
        self._theme, self._page = theme, page
        self._lanes: tuple[list[tuple[float, float]], list[tuple[float, float]]] | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._forget)
        self.setAccessibleName(self.tr("Overview of the differences"))
        theme.changed.connect(self.updateGeometry)
        page.aligned.connect(self._renew)
        page.area.slid.connect(self.update)

    def sizeHint(self) -> QSize:
        """As narrow as the marks may be."""
        return QSize(self._theme.px(self._theme.tokens.size.minimap), 0)

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the marks anew."""
        super().resizeEvent(event)
        self._renew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Scroll to where the strip was pressed."""
        self._scroll_to(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep scrolling while it is held."""
        self._scroll_to(event.position().y())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lanes and the box of what is in view."""
        painter = QPainter(self)
        color, lane = self._theme.color, self.width() / 2
        painter.fillRect(event.rect(), QColor(color.sunken))
        if self._lanes is None:
            self._lanes = self._marks(self._page.left), self._marks(self._page.right)
        for marks, mark, left in (
            (self._lanes[0], color.removed_mark, 1.0),
            (self._lanes[1], color.added_mark, lane + 0.5),
        ):
            for top, bottom in marks:
                painter.fillRect(QRectF(left, top, lane - 1.5, bottom - top), QColor(mark))
        bar = self._page.area.verticalScrollBar()
        if bar.maximum() > 0:
            scale = self._scale()
            box = QRectF(0.5, bar.value() * scale, self.width() - 1, bar.pageStep() * scale)
            painter.setPen(QPen(QColor(color.border_strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
        painter.end()

    def _marks(self, pane: DiffPane) -> list[tuple[float, float]]:
        """Give what to paint, joined where marks would touch."""
        found: list[tuple[float, float]] = []
        scale, margin = self._scale(), pane.margin()
        inline = self._page.area.is_inline
        for block in self._page.blocks:
            left = pane.side.is_left
            start, end = (
                (block.left_start, block.left_end) if left else (block.right_start, block.right_end)
            )
            if block.kind is Kind.SAME or start == end:
                continue
            if inline and left:
                bottom = self._page.right.rows.top(block.right_start)
                top = bottom - sum(pane.rows.heights[start:end])
            else:
                top, bottom = pane.rows.top(start), pane.rows.bottom(end - 1)
            top = (top + margin) * scale
            bottom = max((bottom + margin) * scale, top + _LEAST)
            if found and top <= found[-1][1]:
                top = found.pop()[0]
            found.append((top, bottom))
        return found

    def _renew(self) -> None:
        """Place the marks anew; many of them only when nothing changed for a moment."""
        if len(self._page.blocks) > _MANY and self._lanes is not None:
            self._later.start()
        else:
            self._forget()

    def _forget(self) -> None:
        self._lanes = None
        self.update()

    def _scale(self) -> float:
        """One to one where all fits."""
        bar = self._page.area.verticalScrollBar()
        return min(1.0, self.height() / max(1, bar.maximum() + bar.pageStep()))

    def _scroll_to(self, y: float) -> None:
        bar = self._page.area.verticalScrollBar()
        bar.setValue(round(y / self._scale() - bar.pageStep() / 2))
