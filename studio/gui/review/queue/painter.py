"""How a row of the queue is drawn: kind and topic, why it is worth a look, how hard it is."""

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.domain.review import QueueItem, Standing
from studio.gui import text
from studio.gui.review.queue import words
from studio.gui.review.queue.lines import QueueLines
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDED = Qt.TextElideMode.ElideRight
_LATE = 0.45  # of the colours' strength, while other items are being read
_TONES = {
    Standing.ACCEPTED: "success",
    Standing.REJECTED: "danger",
    Standing.ESCALATED: "warning",
    Standing.CONFLICT: "warning",
}


class ItemPainter(QStyledItemDelegate):
    """Two lines an item; the one on the desk has a tint, a bar and a heavier title."""

    def __init__(self, theme: Theme, lines: QueueLines, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and sizes from the theme as it is now."""
        theme = self._theme
        kind = theme.tokens.type
        self._title, self._strong = theme.font(), theme.font(weight=Weight.STRONG)
        self._small = theme.font(TextSize.SMALL)
        self._first, self._second = theme.px(kind.line_body), theme.px(kind.line_small)
        self.high = self._first + self._second + theme.tokens.space.xs

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give the same height to every row."""
        del option, index
        return QSize(0, self.high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        rect: QRect = option.rect
        item = self._lines.row(index.row())
        if item is None:
            index.data()  # it is read when somebody asks for it
            self._draw_blank(painter, rect)
            return
        painter.save()
        painter.setOpacity(_LATE if self._lines.is_late else 1.0)
        on_desk = item.task_id == self._lines.on_desk
        self._draw_ground(painter, rect, option, on_desk=on_desk)
        space = self._theme.tokens.space
        room = rect.adjusted(space.m, space.xs // 2, -space.m, 0)
        self._draw_title(painter, QRect(room.topLeft(), QSize(room.width(), self._first)),
                         words.title(item), on_desk=on_desk)  # fmt: skip
        under = QRect(room.left(), room.top() + self._first, room.width(), self._second)
        self._draw_facts(painter, under, item, on_desk=on_desk)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, on_desk: bool
    ) -> None:
        color, stroke, inset = self._theme.color, self._theme.tokens.stroke, 0
        if on_desk:
            painter.fillRect(rect, QColor(color.selection))
            bar = QRect(rect.topLeft(), QSize(2 * stroke.focus - 1, rect.height()))
            painter.fillRect(bar, QColor(color.accent))
        else:
            inset = self._theme.tokens.space.m
        painter.setPen(QColor(color.border))
        painter.drawLine(rect.bottomLeft() + QPoint(inset, 0), rect.bottomRight())
        state = option.state
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(color.focus))
            for at in range(stroke.focus):
                painter.drawRect(rect.adjusted(at, at, -at - 1, -at - 1))
        elif state & QStyle.StateFlag.State_MouseOver and not on_desk:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(color.hover))

    def _draw_title(self, painter: QPainter, room: QRect, said: str, *, on_desk: bool) -> None:
        color = self._theme.color
        painter.setPen(QColor(color.selection_text if on_desk else color.text))
        self._draw(painter, room, said, self._strong if on_desk else self._title, _MIDDLE)

    def _draw_facts(
        self, painter: QPainter, room: QRect, item: QueueItem, *, on_desk: bool
    ) -> None:
        """Draw how it stands or why it is worth a look, and how hard it is."""
        color, gap = self._theme.color, self._theme.tokens.space.xs
        ink = color.selection_text if on_desk else color.text_muted
        painter.setPen(QColor(ink))
        hard = text.difficulty(item.difficulty)
        right = self._draw(painter, room, hard, self._small, _RIGHT)
        room = room.adjusted(0, 0, -right - 2 * gap, 0)
        icon, tone, said = self._fact(item)
        if icon:
            size = self._theme.tokens.space.m
            side = self._theme.px(size)
            picture = self._theme.pixmap(icon, getattr(color, tone), size=size)
            painter.drawPixmap(QPoint(room.left(), room.center().y() - side // 2), picture)
            room = room.adjusted(side + gap, 0, 0, 0)
        painter.setPen(QColor(ink))
        self._draw(painter, room, said, self._small, _MIDDLE)

    def _fact(self, item: QueueItem) -> tuple[str, str, str]:
        """Give icon, colour and words: how it stands where that is known, else its flag."""
        standing = self._lines.standing(item)
        if standing is not Standing.OPEN:
            said = [words.standing(standing), words.flag(item)]
            return words.ICONS[standing], _TONES[standing], " · ".join(filter(None, said))
        if not item.flag:
            return "", "", ""
        icon, tone = ("circle-x", "danger") if item.is_fault else ("triangle-alert", "warning")
        return icon, tone, words.flag(item)

    def _draw(
        self, painter: QPainter, room: QRect, said: str, font: QFont, align: Qt.AlignmentFlag
    ) -> int:
        """Draw what fits into the room; gives its width."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(said, _ELIDED, room.width())
        painter.setFont(font)
        painter.drawText(room, align, shown)
        return metrics.horizontalAdvance(shown)

    def _draw_blank(self, painter: QPainter, rect: QRect) -> None:
        """Draw two bars where text will be."""
        space, radius = self._theme.tokens.space, self._theme.tokens.radius.mark
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.color.border))
        width = rect.width() - 2 * space.m
        for top, part in ((self._first // 2, 2), (self._first + self._second // 2, 3)):
            bar = QRect(
                rect.left() + space.m, rect.top() + top - space.xs // 2, width // part, space.s
            )
            painter.drawRoundedRect(bar, radius, radius)
