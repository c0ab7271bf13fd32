"""Marks characters that hide or reorder text, in an editor that otherwise would not show them."""

import unicodedata

import regex
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from studio.gui.theme.theme import Theme

_UNSEEN = regex.compile(r"[\p{Cc}\p{Cf}]")
_PLAIN = frozenset("\t\n\u2028\u2029")
# Joiners shape emoji and some scripts; between other letters they are as unseen as the rest.
_JOINERS = frozenset("\u200c\u200d")


def positions(text: str) -> list[int]:
    """Give where characters stand that nobody sees."""
    if text.isascii() and text.isprintable():
        return []
    return [
        found.start()
        for found in _UNSEEN.finditer(text)
        if found.group() not in _PLAIN and not _joins(text, found.start())
    ]


def _joins(text: str, at: int) -> bool:
    if text[at] not in _JOINERS or at == 0 or at + 1 >= len(text):
        return False
    sides = text[at - 1] + text[at + 1]
    return all(ord(one) > 0x2000 or 0x0590 <= ord(one) < 0x0E00 for one in sides)


def paint(painter: QPainter, editor: QPlainTextEdit, theme: Theme) -> None:
    """Draw a small flag at each unseen character on the visible lines."""
    block = editor.firstVisibleBlock()
    # Each block is a row at least; where they stand is asked only of those with something to mark.
    rows = painter.viewport().height() // max(1, editor.fontMetrics().ascent()) + 2
    while block.isValid() and rows > 0:
        rows -= block.isVisible()
        found = positions(block.text()) if block.isVisible() else []
        if found:
            place = editor.blockBoundingGeometry(block).translated(editor.contentOffset())
            for at in found:
                _mark(painter, theme, block=block, at=at, left=place.left(), top=place.top())
        block = block.next()


def names(text: str) -> list[str]:
    """Say which unseen characters a text holds, each once: "U+202E right-to-left override"."""
    found = dict.fromkeys(text[at] for at in positions(text))
    return [
        f"U+{ord(one):04X} {unicodedata.name(one, 'control character').lower()}" for one in found
    ]


def _mark(
    painter: QPainter, theme: Theme, *, block: QTextBlock, at: int, left: float, top: float
) -> None:
    # Qt counts in UTF-16 units, Python in code points.
    units = len(block.text()[:at].encode("utf-16-le")) // 2
    line = block.layout().lineForTextPosition(units)
    if not line.isValid():
        return
    x, y = left + _x(line.cursorToX(units)), top + line.y()
    color, flag = QColor(theme.color.warning), theme.px(theme.tokens.space.xs)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(QRectF(x - 1, y, 2, line.height()))
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + flag, y), QPointF(x, y + flag)]))


def _x(found: object) -> float:
    """PySide gives the x alone or with the position that it moved to."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
