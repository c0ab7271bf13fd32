"""A table's head: titles that sort, widths that are dragged, and a menu of columns."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHeaderView, QWidget

from studio.gui.tables.source import Align, Column
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme

_Key = Qt.Key


class Head(QHeaderView):
    """Paints itself; takes focus, and then arrows go from title to title and Enter sorts."""

    sort_asked = Signal(int)
    columns_asked = Signal(QPoint)  # where to show the menu, on the screen

    def __init__(
        self, theme: Theme, columns: tuple[Column, ...], name: str, parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._columns = theme, columns
        self._at = 0  # the title that keys act on, by its place on the screen
        self._sorted: tuple[int, bool] = (-1, False)
        self.setAccessibleName(name)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.sectionClicked.connect(self.sort_asked.emit)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take heights and font from the theme as it is now."""
        size = self._theme.tokens.size
        self.setFont(self._theme.font(TextSize.SMALL, Weight.MEDIUM))
        self.setFixedHeight(self._theme.px(size.table_head))
        self.setMinimumSectionSize(self._theme.px(size.hit_target))
        self.viewport().update()

    def show_sorted(self, section: int, *, descending: bool) -> None:
        """Mark the title of the column that the rows are sorted by."""
        self._sorted = (section, descending)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the whole head, also where no title stands."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.color.sunken))
        painter.setPen(QColor(self._theme.color.border))
        bottom = self.viewport().height() - 1
        painter.drawLine(0, bottom, self.viewport().width(), bottom)
        painter.end()
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw a title, its arrow where it sorts, and the focus ring where keys act."""
        space, color = self._theme.tokens.space, self._theme.color
        column = self._columns[logicalIndex]
        section, descending = self._sorted
        is_sorted = logicalIndex == section
        painter.save()
        room = rect.adjusted(space.s, 0, -space.s, 0)
        if is_sorted:
            side = self._theme.px(space.m)
            arrow = self._theme.pixmap(
                "chevron-down" if descending else "chevron-up", color.text, size=space.m
            )
            left = column.align is Align.RIGHT
            x = room.left() if left else room.right() - side + 1
            painter.drawPixmap(QPoint(x, rect.center().y() - side // 2 + 1), arrow)
            room.adjust(side + space.xs if left else 0, 0, 0 if left else -side - space.xs, 0)
        painter.setFont(self.font())
        painter.setPen(QColor(color.text if is_sorted else color.text_muted))
        title = painter.fontMetrics().elidedText(
            column.title, Qt.TextElideMode.ElideRight, room.width()
        )
        right = column.align is Align.RIGHT
        side_flag = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side_flag | Qt.AlignmentFlag.AlignVCenter, title)
        if self.hasFocus() and self.visualIndex(logicalIndex) == self._at:
            stroke = self._theme.tokens.stroke.focus
            painter.setPen(QPen(QColor(color.focus), stroke))
            painter.drawRect(rect.adjusted(1, 1, -stroke + 1, -stroke + 1))
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from title to title, sort by one, or show the menu of columns."""
        key = event.key()
        if key in (_Key.Key_Left, _Key.Key_Right):
            self._go(1 if key == _Key.Key_Right else -1)
        elif key in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Space):
            self.sort_asked.emit(self.logicalIndex(self._at))
        elif key in (_Key.Key_Menu, _Key.Key_Down):
            self.columns_asked.emit(self._below(self.logicalIndex(self._at)))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of columns."""
        self.columns_asked.emit(event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at a title that shows."""
        if self.isSectionHidden(self.logicalIndex(self._at)):
            self._go(1)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _go(self, step: int) -> None:
        at = self._at + step
        while 0 <= at < self.count() and self.isSectionHidden(self.logicalIndex(at)):
            at += step
        if 0 <= at < self.count():
            self._at = at
        title = self._columns[self.logicalIndex(self._at)].title
        self.setAccessibleDescription(title)
        self.viewport().update()

    def _below(self, section: int) -> QPoint:
        x = self.sectionViewportPosition(section)
        return self.viewport().mapToGlobal(QPoint(x, self.height()))
