"""One of the two texts: an editor that paints what differs and where the other has more."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QWheelEvent,
)

from studio.gui.diff.gutter import Gutter
from studio.gui.diff.layout import DiffLayout
from studio.gui.diff.marks import Side
from studio.gui.diff.places import Stretch
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.text_edit import TextEdit


class DiffPane(TextEdit):
    """As high as its text, so that both panes scroll as one inside a common area."""

    resized = Signal()  # lines may wrap otherwise now
    fold_opened = Signal(int)  # the line under which others are hidden
    hunk_taken = Signal(int)  # the line whose difference a person took over from here
    paged = Signal(int)  # −1 up, 1 down

    def __init__(self, theme: Theme, name: str, *, is_left: bool) -> None:
        super().__init__(theme, name, mono=True, rows=1)
        self._theme = theme
        self.filler = DiffLayout(self.document())
        self.document().setDocumentLayout(self.filler)
        self._leading = self.filler
        self.side = Side(is_left=is_left)
        self.bars: Mapping[int, int] = {}  # lines under which others are hidden, and how many
        self.gutter = Gutter(theme, self)
        self.setFrameShape(DiffPane.Shape.NoFrame)
        self.setProperty("kind", "diff")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._fit_gutter)
        self._restyle()
        self._fit_gutter()

    def show_side(self, side: Side) -> None:
        """Paint other marks."""
        self.side = side
        self._fit_gutter()
        self.viewport().update()
        self.gutter.update()

    def show_bars(self, bars: Mapping[int, int]) -> None:
        """Paint a bar under each line under which lines are hidden."""
        self.bars = bars
        self.viewport().update()

    def bar_height(self) -> int:
        """Give the height of one bar."""
        return self._theme.px(self._theme.tokens.type.line_body)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what a bar hides, or put the cursor."""
        place = event.position().y()
        for block, rect in self.visible_blocks(round(place), round(place)):
            if block.blockNumber() in self.bars and place >= rect.bottom() - self.bar_height():
                self.fold_opened.emit(block.blockNumber())
                return
        super().mousePressEvent(event)

    def heights(self) -> list[float]:
        """Give every line's height without filler."""
        found, block = [], self.document().firstBlock()
        with self.filler.quiet():
            while block.isValid():
                found.append(self.filler.text_height(block))
                block = block.next()
        return found

    def top_of(self, line: int) -> float:
        """Give where a line begins, from the top of the pane."""
        block = self.document().findBlockByNumber(line)
        if not block.isValid():
            return float(self.height())
        return self.blockBoundingGeometry(block).top() + self.contentOffset().y()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter at the edge, and tell who aligns the lines."""
        with self.filler.quiet():
            super().resizeEvent(event)
            self.heights()
        area = self.contentsRect()
        self.gutter.setGeometry(area.left(), area.top(), self.gutter.needed(), area.height())
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the common area."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page by what is visible, not by the whole text."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.paged.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint line tints, stretches and filler under the text."""
        painter = QPainter(self.viewport())
        color = self._theme.color
        painter.fillRect(event.rect(), QColor(color.surface))
        strong = color.removed_strong if self.side.is_left else color.added_strong
        tint = color.removed if self.side.is_left else color.added
        for block, rect in self.visible_blocks(event.rect().top(), event.rect().bottom()):
            line = block.blockNumber()
            body = self._body(line, rect)
            if line in self.side.changed:
                painter.fillRect(body, QColor(tint))
            for stretch in self.side.stretches.get(line, ()):
                self._paint_stretch(painter, block, rect, stretch=stretch, color=QColor(strong))
            self._paint_filler(painter, line, rect)
        painter.end()
        super().paintEvent(event)

    def visible_blocks(self, top: int, bottom: int) -> list[tuple[QTextBlock, QRectF]]:
        """Give the lines between two heights, with where they stand."""
        found = []
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid():
            rect = self.blockBoundingGeometry(block).translated(offset)
            if rect.top() > bottom:
                break
            if block.isVisible() and rect.bottom() >= top:
                found.append((block, rect))
            block = block.next()
        return found

    def _body(self, line: int, rect: QRectF) -> QRectF:
        over = self.filler.over if line == 0 else 0
        return QRectF(
            0,
            rect.top() + over,
            self.viewport().width(),
            rect.height() - over - self.filler.under(line),
        )

    def _paint_stretch(
        self,
        painter: QPainter,
        block: QTextBlock,
        rect: QRectF,
        *,
        stretch: Stretch,
        color: QColor,
    ) -> None:
        """Paint behind a stretch; an added one is underlined, a removed one struck through."""
        layout, radius = block.layout(), self._theme.tokens.radius.mark
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark = self._theme.color.removed_mark if self.side.is_left else self._theme.color.added_mark
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            first = max(stretch.start, line.textStart())
            last = min(stretch.end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
            box = QRectF(rect.left() + left, rect.top() + line.y(), right - left, line.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(box, radius, radius)
            painter.setPen(QPen(QColor(mark), self._theme.tokens.stroke.border))
            y = box.center().y() if self.side.is_left else box.bottom() - 1
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_filler(self, painter: QPainter, line: int, rect: QRectF) -> None:
        """Hatch the room that the other text takes."""
        width = self.viewport().width()
        under = self.filler.under(line)
        bottom = rect.bottom()
        if line in self.bars:
            under -= self.bar_height()
            bottom -= self.bar_height()
            self._paint_bar(painter, line, bottom)
        rooms = []
        if line == 0 and self.filler.over:
            rooms.append(QRectF(0, rect.top(), width, self.filler.over))
        if under:
            rooms.append(QRectF(0, bottom - under, width, under))
        for room in rooms:
            painter.fillRect(room, QColor(self._theme.color.filler))
            hatch = QBrush(QColor(self._theme.color.filler_line), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(room, hatch)

    def _paint_bar(self, painter: QPainter, line: int, top: float) -> None:
        box = QRectF(0, top, self.viewport().width(), self.bar_height())
        painter.fillRect(box, QColor(self._theme.color.sunken))
        painter.setPen(QColor(self._theme.color.text_muted))
        painter.setFont(self._theme.font(TextSize.SMALL))
        text = self.tr("%n equal line(s)", "", self.bars[line])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"⋯ {text} ⋯")

    def _fit_gutter(self) -> None:
        self.gutter.setFont(self._theme.mono())
        self.setViewportMargins(self.gutter.needed(), 0, 0, 0)
        self.gutter.resize(self.gutter.needed(), self.height())


def _x(found: object) -> float:
    """PySide gives the x alone or with the position that it moved to."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
