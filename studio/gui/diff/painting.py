"""Paints what stands behind a pane's text: tints, stretches that differ, filler and folds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTextBlock

from studio.gui.diff.marks import Side
from studio.gui.diff.places import Stretch
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme

if TYPE_CHECKING:
    from studio.gui.diff.pane import DiffPane

translate = QCoreApplication.translate


def paint(painter: QPainter, pane: "DiffPane", area: QRect, theme: Theme) -> None:
    """Paint what of the pane lies in an area of its viewport."""
    painter.fillRect(area, QColor(theme.color.surface))
    brush = _Brush(painter, pane, theme)
    for block, rect in pane.visible_blocks(area.top(), area.bottom()):
        brush.line(block, rect)


class _Brush:
    """Paints the lines of one pane."""

    def __init__(self, painter: QPainter, pane: "DiffPane", theme: Theme) -> None:
        self._painter, self._pane, self._theme = painter, pane, theme
        self._width = pane.viewport().width()

    def line(self, block: QTextBlock, rect: QRectF) -> None:
        """Paint behind one line and in the room around it."""
        line = block.blockNumber()
        over = self._pane.filler.over if line == 0 else 0
        body = rect.height() - over - self._pane.filler.under(line)
        box = QRectF(rect.left(), rect.top() + over, 0, body)
        self._body(self._pane.side, block, box, rect=rect)
        self._rooms(line, rect)

    def _body(self, side: Side, block: QTextBlock, body: QRectF, *, rect: QRectF) -> None:
        color, line = self._theme.color, block.blockNumber()
        if line in side.changed:
            tint = QColor(color.removed if side.is_left else color.added)
            self._painter.fillRect(QRectF(0, body.top(), self._width, body.height()), tint)
        for stretch in side.stretches.get(line, ()):
            self._stretch(side, block, rect, stretch=stretch)

    def _stretch(self, side: Side, block: QTextBlock, rect: QRectF, *, stretch: Stretch) -> None:
        """Paint behind a stretch; an added one is underlined, a removed one struck through."""
        color, layout = self._theme.color, block.layout()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = QColor(color.removed_strong if side.is_left else color.added_strong)
        mark = QColor(color.removed_mark if side.is_left else color.added_mark)
        radius, bottom = self._theme.tokens.radius.mark, self._painter.viewport().height()
        begin = layout.lineForTextPosition(stretch.start)
        for index in range(begin.lineNumber() if begin.isValid() else 0, layout.lineCount()):
            line = layout.lineAt(index)
            if line.textStart() >= stretch.end or rect.top() + line.y() > bottom:
                return
            first = max(stretch.start, line.textStart())
            last = min(stretch.end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
            box = QRectF(rect.left() + left, rect.top() + line.y(), right - left, line.height())
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(strong)
            self._painter.drawRoundedRect(box, radius, radius)
            self._painter.setPen(QPen(mark, self._theme.tokens.stroke.border))
            y = box.center().y() if side.is_left else box.bottom() - 1
            self._painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _rooms(self, line: int, rect: QRectF) -> None:
        """Fill the room that the other text takes."""
        under, bottom = self._pane.filler.under(line), rect.bottom()
        if line in self._pane.bars:
            under -= self._pane.bar_height()
            bottom -= self._pane.bar_height()
            self._bar(line, bottom)
        if line == 0 and self._pane.filler.over:
            self._room(0, QRectF(0, rect.top(), self._width, self._pane.filler.over))
        if under > 0:
            self._room(line + 1, QRectF(0, bottom - under, self._width, under))

    def _room(self, before: int, room: QRectF) -> None:
        """Paint the lines that were removed here, or hatch what is only filler."""
        ghosts, pane = self._pane.ghosts.get(before), self._pane.ghost_pane
        if ghosts is not None and pane is not None:
            self._ghosts(pane, room, *ghosts)
            return
        self._painter.fillRect(room, QColor(self._theme.color.filler))
        line = QColor(self._theme.color.filler_line)
        self._painter.fillRect(room, QBrush(line, Qt.BrushStyle.BDiagPattern))

    def _ghosts(self, pane: "DiffPane", room: QRectF, first: int, last: int) -> None:
        block, top = pane.document().findBlockByNumber(first), room.top()
        while block.isValid() and block.blockNumber() < last and top < room.bottom():
            height = pane.filler.text_height(block)
            if top + height >= 0:
                rect = QRectF(0, top, self._width, height)
                self._body(pane.side, block, QRectF(0, top, 0, height), rect=rect)
                self._painter.setPen(QColor(self._theme.color.text))
                block.layout().draw(self._painter, QPointF(0, top))
            top += height
            block = block.next()

    def _bar(self, line: int, top: float) -> None:
        box = QRectF(0, top, self._width, self._pane.bar_height())
        self._painter.fillRect(box, QColor(self._theme.color.sunken))
        self._painter.setPen(QColor(self._theme.color.text_muted))
        self._painter.setFont(self._theme.font(TextSize.SMALL))
        text = translate("DiffPane", "%n equal line(s)", "", self._pane.bars[line])
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"⋯ {text} ⋯")


def _x(found: object) -> float:
    """PySide gives the x alone or with the position that it moved to."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
