"""How a line of the trace is drawn: a sign, what it says, a fact, and a note of a few lines."""

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.gui.review.trace.line_model import LineModel
from studio.gui.review.trace.lines import Line
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Tone

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ELIDED = Qt.TextElideMode.ElideRight
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MOST_LINES = 4  # of a note
_LAID_OUT = 800  # characters of it; more does not fit
_FACT_SHARE = 0.6  # of the width, at most; what is left is the title's


class LinePainter(QStyledItemDelegate):
    """Lines that lead somewhere end in an arrow."""

    def __init__(self, theme: Theme, lines: LineModel, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._lines, self._view = theme, lines, view
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and sizes from the theme as it is now."""
        theme, kind = self._theme, self._theme.tokens.type
        self._body, self._small = theme.font(), theme.font(TextSize.SMALL)
        self._head = theme.font(TextSize.SMALL, Weight.STRONG)
        self._first, self._other = theme.px(kind.line_body), theme.px(kind.line_small)
        self._icon = theme.px(theme.tokens.space.m)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its note is long."""
        del option
        line, gap = self._lines.lines[index.row()], self._theme.tokens.space.xs
        if line.is_head:
            return QSize(0, self._first + 2 * gap)
        return QSize(0, self._first + self._note_height(line) + gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        line, rect = self._lines.lines[index.row()], QRect(option.rect)
        painter.save()
        if line.is_head:
            self._draw_head(painter, rect, line, is_first=index.row() == 0)
        else:
            self._draw_ground(painter, rect, option)
            self._draw_line(painter, rect, line)
        painter.restore()

    def _draw_head(self, painter: QPainter, rect: QRect, line: Line, *, is_first: bool) -> None:
        color, space = self._theme.color, self._theme.tokens.space
        if not is_first:
            painter.setPen(QColor(color.border))
            painter.drawLine(rect.topLeft(), rect.topRight())
        room = rect.adjusted(space.l, space.xs, -space.l, 0)
        painter.setPen(QColor(color.text_muted))
        painter.setFont(self._small)
        painter.drawText(room, _RIGHT, line.fact)
        painter.setFont(self._head)
        painter.drawText(room, _MIDDLE, line.title)

    def _draw_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        color, state, stroke = self._theme.color, option.state, self._theme.tokens.stroke
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, QColor(color.selection))
            painter.setPen(QColor(color.focus))
            for at in range(stroke.focus):
                painter.drawRect(rect.adjusted(at, at, -at - 1, -at - 1))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(color.hover))

    def _draw_line(self, painter: QPainter, rect: QRect, line: Line) -> None:
        color, space, theme = self._theme.color, self._theme.tokens.space, self._theme
        room = self._room(rect, line)
        row = QRect(room.topLeft(), QSize(room.width(), self._first))
        drop = (self._first - self._icon) // 2
        if line.icon:
            tint = getattr(color, line.tone)
            sign = theme.pixmap(line.icon, tint, size=space.m)
            painter.drawPixmap(QPoint(rect.left() + space.l, row.top() + drop), sign)
        if line.place is not None:
            arrow = theme.pixmap("chevron-right", color.text_muted, size=space.m)
            right = rect.right() - space.s - self._icon
            painter.drawPixmap(QPoint(right, row.top() + drop), arrow)
        is_warning = line.tone is Tone.WARNING and not line.fact
        painter.setPen(QColor(color.warning if is_warning else color.text))
        small, metrics = QFontMetrics(self._small), QFontMetrics(self._body)
        most = round(row.width() * _FACT_SHARE)
        fact = small.elidedText(line.fact, _ELIDED, most)
        taken = small.horizontalAdvance(fact) + space.m if fact else 0
        painter.setFont(self._body)
        title = metrics.elidedText(line.title, _ELIDED, row.width() - taken)
        painter.drawText(row, _MIDDLE, title)
        painter.setPen(QColor(color.text_muted))
        painter.setFont(self._small)
        painter.drawText(row, _RIGHT, fact)
        if line.note:
            laid_out = self._laid_out(line.note, room.width())
            laid_out.draw(painter, QPointF(room.left(), row.bottom() + 1))

    def _room(self, rect: QRect, line: Line) -> QRect:
        space = self._theme.tokens.space
        left = space.l + (self._icon + space.s if line.icon else 0)
        right = space.s + (self._icon + space.xs if line.place is not None else space.s)
        return rect.adjusted(left, space.xs // 2, -right, 0)

    def _note_height(self, line: Line) -> int:
        if not line.note:
            return 0
        width = self._room(QRect(0, 0, self._view.viewport().width(), 0), line).width()
        return self._laid_out(line.note, width).lineCount() * self._other

    def _laid_out(self, note: str, width: int) -> QTextLayout:
        """Lay a note out over a few lines; … stands for what has no room."""
        note = note[:_LAID_OUT]
        layout = self._broken(note, width)
        if layout.lineCount() > _MOST_LINES:
            last = layout.lineAt(_MOST_LINES - 1)
            units = note.encode("utf-16-le", errors="replace")
            before = units[: 2 * (last.textStart() + last.textLength() - 2)]
            layout = self._broken(before.decode("utf-16-le", errors="ignore").rstrip() + "…", width)
        return layout

    def _broken(self, note: str, width: int) -> QTextLayout:
        layout = QTextLayout(note.replace("\n", "\u2028"), self._small)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        for at in range(_MOST_LINES + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, at * self._other))
        layout.endLayout()
        return layout
