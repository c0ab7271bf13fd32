"""The grid's heads: topics across the top and kinds down the side, in the theme's look."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme


class GridHead(QHeaderView):
    """Writes plain names without boxes; what does not fit ends in … and is whole on hover."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(theme.tokens.space.l)
        # A head that was dragged shows where it would go by Qt's own line.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the names; beyond the last there is nothing but the surface."""
        super().paintEvent(event)
        across = self.orientation() is Qt.Orientation.Horizontal
        rest = QRect(self.viewport().rect())
        if across:
            rest.setLeft(self.length() - self.offset())
        else:
            rest.setTop(self.length() - self.offset())
        painter = QPainter(self.viewport())
        painter.fillRect(rest, QColor(self._theme.color.surface))
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Write one name."""
        across = self.orientation() is Qt.Orientation.Horizontal
        last = section == self.count() - 1
        color, gap = self._theme.color, self._theme.tokens.space.xs
        name = str(self.model().headerData(section, self.orientation()) or "")
        painter.save()
        painter.fillRect(rect, QColor(color.surface))
        if last and not across:  # the line over the sums
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, QColor(color.border))
        painter.setFont(self._font(last))
        painter.setPen(QColor(color.text_muted if last else color.text))
        flag = Qt.AlignmentFlag.AlignCenter if across else Qt.AlignmentFlag.AlignLeft
        room = rect.adjusted(gap, 0, -gap, 0)  # clear of the ring around the grid, too
        shown = QFontMetrics(painter.font()).elidedText(
            name, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, flag | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def sizeHint(self) -> QSize:
        """A head's height across; down the side, as wide as the longest kind."""
        theme = self._theme
        high = theme.px(theme.tokens.size.table_head)
        if self.orientation() is Qt.Orientation.Horizontal:
            return QSize(high, high)
        if self.model() is None:
            return QSize(high, high)
        metrics = QFontMetrics(self._font(last=False))
        names = (
            str(self.model().headerData(row, self.orientation()) or "")
            for row in range(self.count())
        )
        wide = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return QSize(wide + theme.tokens.space.l, high)

    def _font(self, last: bool) -> QFont:
        across = self.orientation() is Qt.Orientation.Horizontal
        if last:
            return self._theme.font(TextSize.SMALL)
        return self._theme.font(TextSize.SMALL, Weight.MEDIUM) if across else self._theme.font()
