"""How a table's cells are drawn: text, hairlines, the selection's tint and bar, the focus ring."""

from typing import TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QStaticText, QTransform
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from studio.gui.tables.source import Align, Column
from studio.gui.theme.theme import Theme
from studio.gui.widgets import labels
from studio.reporting import visible

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_ELIDED = Qt.TextElideMode.ElideRight
_MOST_MADE = 4_000


class CellPainter(QStyledItemDelegate):
    """Draws one line of plain text in each cell; what is not there yet is a grey bar.

    A screen has hundreds of cells and a frame 16 ms, so everything that does not change from cell
    to cell is made beforehand.
    """

    def __init__(self, theme: Theme, columns: tuple[Column, ...], view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._columns, self._view = theme, columns, view
        self._first, self._focused = 0, -1
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and colours from the theme as it is now."""
        color = self._theme.color
        self._fonts = {
            Align.LEFT: self._theme.font(),
            Align.RIGHT: self._theme.font(figures=True),
        }
        self._metrics = {align: QFontMetrics(font) for align, font in self._fonts.items()}
        self._selection, self._accent = QColor(color.selection), QColor(color.accent)
        self._text, self._selected_text = QColor(color.text), QColor(color.selection_text)
        self._line, self._ring = QColor(color.border), QColor(color.focus)
        self._made: dict[tuple[str, Align, int], QStaticText] = {}
        self._gap, self._stroke = self._theme.tokens.space.s, self._theme.tokens.stroke.focus

    def begin(self) -> None:
        """Note what holds for all cells that are about to be drawn."""
        header, view = self._view.horizontalHeader(), self._view
        shown = (header.logicalIndex(place) for place in range(header.count()))
        self._first = next((one for one in shown if not header.isSectionHidden(one)), 0)
        self._focused = view.currentIndex().row() if view.hasFocus() else -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the cell; pen, brush and font are left as they come."""
        rect: QRect = option.rect
        selected = bool(option.state & _State.State_Selected)
        column, row = index.column(), index.row()
        if selected:
            painter.fillRect(rect, self._selection)
        painter.setPen(self._ring if row == self._focused else self._line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if row == self._focused:
            painter.drawLine(rect.topLeft(), rect.topRight())
        if selected and column == self._first:
            bar = QRect(rect.left(), rect.top(), self._stroke, rect.height())
            painter.fillRect(bar, self._accent)
        text = index.data()
        if text is None:
            self._draw_blank(painter, rect)
        elif text:
            painter.setPen(self._selected_text if selected else self._text)
            self._draw_text(painter, rect, self._columns[column].align, str(text))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Show the full text of a cell that is too narrow for it."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        text = _one_line(str(index.data() or ""))
        room = self._room(view.visualRect(index)).width()
        is_cut = option.fontMetrics.horizontalAdvance(text) > room
        QToolTip.showText(event.globalPos(), labels.plain_tip(text) if is_cut else "", view)
        return True

    def _draw_text(self, painter: QPainter, rect: QRect, align: Align, text: str) -> None:
        room = self._room(rect)
        laid_out = self._laid_out(text, align, room.width())
        size = laid_out.size()
        left = room.left() if align is Align.LEFT else room.right() + 1 - size.width()
        painter.setFont(self._fonts[align])
        painter.drawStaticText(
            QPointF(left, room.top() + (room.height() - size.height()) / 2), laid_out
        )

    def _laid_out(self, text: str, align: Align, width: int) -> QStaticText:
        """Lay a text out, or give the layout made before: most cells say what others say too."""
        key = (text, align, width)
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= _MOST_MADE:
                self._made.clear()
            made = QStaticText(self._metrics[align].elidedText(_one_line(text), _ELIDED, width))
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.prepare(QTransform(), self._fonts[align])
            self._made[key] = made
        return made

    def _draw_blank(self, painter: QPainter, rect: QRect) -> None:
        """Draw a bar half the width of the room, where text will be."""
        room = self._room(rect)
        height = self._theme.tokens.space.s
        top = rect.center().y() - height // 2
        width = room.width() // 2
        radius = self._theme.tokens.radius.mark
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._line)
        painter.drawRoundedRect(QRect(room.left(), top, width, height), radius, radius)

    def _room(self, rect: QRect) -> QRect:
        return rect.adjusted(self._gap, 0, -self._gap, 0)


def _one_line(text: str) -> str:
    """Give the text on one line, with what hides or reorders text shown."""
    if text.isascii() and text.isprintable():
        return text
    return visible.show(" ".join(text.split()))
