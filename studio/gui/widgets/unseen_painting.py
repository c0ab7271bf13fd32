"""Names characters that hide or reorder text, in an editor that otherwise would not show them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from studio.gui.theme.theme import Theme
from studio.gui.widgets import abbreviations, unseen, unseen_room

_NARROWEST = 1.3  # letters that a name needs at least


def paint(painter: QPainter, editor: QPlainTextEdit, theme: Theme) -> None:
    """Name each unseen character on the visible lines; one without room has a small flag."""
    block = editor.firstVisibleBlock()
    # Each block is a row at least; where they stand is asked only of those with something to mark.
    rows = painter.viewport().height() // max(1, editor.fontMetrics().ascent()) + 2
    while block.isValid() and rows > 0:
        rows -= block.isVisible()
        found = unseen.positions(block.text()) if block.isVisible() else []
        if found:
            place = editor.blockBoundingGeometry(block).translated(editor.contentOffset())
            for at in found:
                _mark(painter, theme, block=block, at=at, left=place.left(), top=place.top())
        block = block.next()


def _mark(
    painter: QPainter, theme: Theme, *, block: QTextBlock, at: int, left: float, top: float
) -> None:
    # Qt counts in UTF-16 units, Python in code points.
    one = block.text()[at]
    units = len(block.text()[:at].encode("utf-16-le", "surrogatepass")) // 2
    line = block.layout().lineForTextPosition(units)
    if not line.isValid():
        return
    x, y = left + _x(line.cursorToX(units)), top + line.y()
    end = left + _x(line.cursorToX(units + (1 if ord(one) < 0x10000 else 2)))
    base = block.document().defaultFont()
    if abs(end - x) > _NARROWEST * painter.fontMetrics().averageCharWidth():
        box = QRectF(min(x, end), y, abs(end - x), line.height())
        _name(painter, theme, box, abbreviations.of(one), unseen_room.font(base))
        return
    color, flag = QColor(theme.color.warning), theme.px(theme.tokens.space.xs)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(QRectF(x - 1, y, 2, line.height()))
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + flag, y), QPointF(x, y + flag)]))


def _name(painter: QPainter, theme: Theme, box: QRectF, name: str, font: QFont) -> None:
    """Write the name into a box of its own, over whatever sign the font has."""
    color, stroke = theme.color, theme.tokens.stroke.border
    painter.setPen(QPen(QColor(color.warning), stroke))
    painter.setBrush(QColor(color.warning_tint))
    inside = box.adjusted(1, 1.5, -1, -1.5)
    painter.drawRoundedRect(inside, theme.tokens.radius.mark, theme.tokens.radius.mark)
    painter.setFont(font)
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, name)


def _x(found: object) -> float:
    """PySide gives the x alone or with the position that it moved to."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
