"""The column beside a text: line numbers and a sign for each line that differs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.gui.theme.theme import Theme

if TYPE_CHECKING:
    from studio.gui.diff.pane import DiffPane


class Gutter(QWidget):
    """On the left a click on a line that differs takes all that differs in it over."""

    def __init__(self, theme: Theme, pane: "DiffPane") -> None:
        super().__init__(pane)
        self._theme, self._pane = theme, pane
        self._current = -1  # the line in which the current change begins
        self.setAccessibleName(self.tr("Line numbers"))
        self.setToolTip(
            self.tr("Take the whole line over. Alt+→ takes over only the change that is framed.")
        )
        self.lend()

    def lend(self) -> None:
        """Show by the pointer whether differences can be taken over from here."""
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if self._pane.lends else arrow)

    def needed(self) -> int:
        """Give the width that the numbers, the sign and the bar take."""
        digits = max(2, len(str(self._pane.blockCount())))
        space = self._theme.tokens.space
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance("0") * (digits + 2) + self._theme.px(space.l)

    def show_current(self, line: int) -> None:
        """Show in which line the current change can be taken over; −1 in none."""
        self._current = line
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the numbers need."""
        return QSize(self.needed(), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a difference over."""
        place = round(event.position().y())
        if not self._pane.lends:
            return
        for block, _rect in self._pane.visible_blocks(place, place):
            if block.blockNumber() in self._pane.side.changed:
                self._pane.hunk_taken.emit(block.blockNumber())
                return

    def event(self, event: QEvent) -> bool:
        """Show the tip only where there is something to take."""
        takes = self._pane.lends and self._pane.side.changed
        if event.type() is QEvent.Type.ToolTip and not takes:
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Number the lines, mark those that differ."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.color.surface))
        painter.setFont(self.font())
        ink = _Ink(self._theme, self.fontMetrics(), self._pane.bar_height())
        for block, rect in self._pane.visible_blocks(event.rect().top(), event.rect().bottom()):
            self._paint_line(painter, ink, block.blockNumber(), rect)
        if self._pane.hasFocus() and self._pane.isReadOnly():  # no cursor shows it there
            width = self._theme.tokens.stroke.focus
            edge = QRectF(self.width() - width, 0, width, self.height())
            painter.fillRect(edge, QColor(self._theme.color.focus))
        painter.end()

    def _paint_line(self, painter: QPainter, ink: "_Ink", line: int, rect: QRectF) -> None:
        side, filler = self._pane.side, self._pane.filler
        over = filler.over if line == 0 else 0
        top, under = rect.top() + over, filler.under(line)
        if over:
            self._paint_ghosts(painter, ink, 0, QRectF(0, rect.top(), self.width(), over))
        if line in side.changed:
            body = QRectF(0, top, self.width(), rect.height() - over - under)
            self._paint_sign(painter, ink, body, is_left=side.is_left)
            flagged = line in self._pane.flags and body.height() < 2 * self._pane.bar_height()
            if self._is_current(line) and not flagged:  # there is room for one of both
                self._paint_arrow(painter, body)
        if line in self._pane.flags:
            self._paint_flag(painter, top)
        bar = self._pane.bar_height() if line in self._pane.bars else 0
        if under - bar > 0:
            room = QRectF(0, rect.bottom() - under, self.width(), under - bar)
            self._paint_ghosts(painter, ink, line + 1, room)
        painter.setPen(ink.number)
        right = self.width() - ink.sign_width - ink.gap
        number = str(line + 1)
        painter.drawText(QPointF(right - len(number) * ink.digit, top + ink.base), number)

    def _paint_ghosts(self, painter: QPainter, ink: "_Ink", before: int, room: QRectF) -> None:
        """Mark the lines that were removed, which have no numbers here."""
        if before in self._pane.ghosts:
            self._paint_sign(painter, ink, room, is_left=True)

    def _paint_sign(self, painter: QPainter, ink: "_Ink", body: QRectF, *, is_left: bool) -> None:
        painter.fillRect(body, ink.tint[is_left])
        edge = QRectF(0, body.top(), self._theme.tokens.stroke.focus, body.height())
        painter.fillRect(edge, ink.mark[is_left])
        painter.setPen(ink.mark[is_left])
        left = self.width() - ink.sign_width + ink.gap
        painter.drawText(QPointF(left, body.top() + ink.base), "−" if is_left else "+")

    def _paint_arrow(self, painter: QPainter, body: QRectF) -> None:
        """Show the way over at the current change, under its number if there is room."""
        side = self._theme.px(self._theme.tokens.size.icon)
        row = self._pane.bar_height()
        left = self.width() - self._sign_width() - side
        if body.height() < 2 * row:
            left = self._theme.tokens.stroke.focus + 1
        top = body.top() + (row if body.height() >= 2 * row else 0) + (row - side) / 2
        way = "arrow-right" if self._pane.side.is_left else "arrow-left"
        arrow = self._theme.pixmap(way, self._theme.color.accent_text)
        painter.drawPixmap(QPointF(left, top), arrow)

    def _paint_flag(self, painter: QPainter, top: float) -> None:
        """Show that something is said of a line."""
        side = self._theme.px(self._theme.tokens.space.m)
        flag = self._theme.pixmap(
            "flag", self._theme.color.warning, size=self._theme.tokens.space.m
        )
        place = QPointF(
            self._theme.tokens.stroke.focus + 2, top + (self._pane.bar_height() - side) / 2
        )
        painter.drawPixmap(place, flag)

    def _is_current(self, line: int) -> bool:
        return self._pane.lends and line == self._current

    def _sign_width(self) -> int:
        space = self._theme.px(self._theme.tokens.space.xs)
        return self.fontMetrics().horizontalAdvance("0") + 2 * space


class _Ink:
    """The colours of one painting, and where its letters stand: to align each takes longer."""

    def __init__(self, theme: Theme, metrics: QFontMetrics, row: int) -> None:
        self.gap = theme.px(theme.tokens.space.xs)
        self.digit = metrics.horizontalAdvance("0")  # and of any sign, as in any such font
        self.sign_width = self.digit + 2 * self.gap
        self.base = (row - metrics.height()) / 2 + metrics.ascent()
        color = theme.color
        self.number = QColor(color.text_muted)
        self.tint = {True: QColor(color.removed), False: QColor(color.added)}
        self.mark = {True: QColor(color.removed_mark), False: QColor(color.added_mark)}
