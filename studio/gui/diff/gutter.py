"""The column beside a text: line numbers and a sign for each line that differs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.gui.theme.theme import Theme

if TYPE_CHECKING:
    from studio.gui.diff.pane import DiffPane


class Gutter(QWidget):
    """A click on a line that differs takes its difference over."""

    def __init__(self, theme: Theme, pane: "DiffPane") -> None:
        super().__init__(pane)
        self._theme, self._pane = theme, pane
        self.setAccessibleName(self.tr("Line numbers"))

    def needed(self) -> int:
        """Give the width that the numbers, the sign and the bar take."""
        digits = max(2, len(str(self._pane.blockCount())))
        space = self._theme.tokens.space
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance("0") * (digits + 2) + self._theme.px(space.l)

    def sizeHint(self) -> QSize:
        """As wide as the numbers need."""
        return QSize(self.needed(), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a difference over."""
        place = round(event.position().y())
        for block, _rect in self._pane.visible_blocks(place, place):
            if block.blockNumber() in self._pane.side.changed:
                self._pane.hunk_taken.emit(block.blockNumber())
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        """Number the lines, mark those that differ."""
        painter = QPainter(self)
        color, side = self._theme.color, self._pane.side
        painter.fillRect(event.rect(), QColor(color.surface))
        tint = QColor(color.removed if side.is_left else color.added)
        mark = QColor(color.removed_mark if side.is_left else color.added_mark)
        height = self._theme.px(self._theme.tokens.type.line_body)
        space = self._theme.px(self._theme.tokens.space.xs)
        sign = self.fontMetrics().horizontalAdvance("0") + 2 * space
        for block, rect in self._pane.visible_blocks(event.rect().top(), event.rect().bottom()):
            line = block.blockNumber()
            over = self._pane.filler.over if line == 0 else 0
            top = rect.top() + over
            if line in side.changed:
                body = rect.height() - over - self._pane.filler.under(line)
                painter.fillRect(QRectF(0, top, self.width(), body), tint)
                painter.fillRect(QRectF(0, top, self._theme.tokens.stroke.focus, body), mark)
                painter.setPen(mark)
                box = QRectF(self.width() - sign, top, sign, height)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, side.sign)
            painter.setPen(QColor(color.text_muted))
            box = QRectF(0, top, self.width() - sign - space, height)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, str(line + 1))
        painter.end()
