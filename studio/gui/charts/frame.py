"""What all charts share: a still plot with horizontal grid lines in the theme's colours."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.gui.charts.items import Note, Spot, Stroke
from studio.gui.charts.scale import Scale
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme

Ticks = Sequence[tuple[float, str]]
_BACKING_SHARE = 0.75


class Frame(QWidget):
    """A plot that neither pans nor zooms; ``draw`` of a chart fills it anew."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.strokes: list[Stroke] = []
        self.spots: list[Spot] = []
        self.notes: list[Note] = []
        self.now: float | None = None
        self.low, self.high = (0.0, 0.0), (1.0, 1.0)
        self._left: Ticks = ()
        self._bottom: Ticks = ()
        theme.changed.connect(self.draw)

    def draw(self) -> None:
        """Fill the chart; each chart says how."""
        raise NotImplementedError

    def clear(self) -> None:
        """Take everything drawn away."""
        self.strokes, self.spots, self.notes, self.now = [], [], [], None
        self.update()

    def add_line(self, points: Sequence[tuple[float, float]], pen: QPen) -> None:
        """Draw a line through points."""
        self.strokes.append(Stroke(points=tuple(points), pen=pen))

    def label_axes(self, left: Ticks, bottom: Ticks) -> None:
        """Write these numbers and names beside the axes, with a grid line at each left one."""
        self._left, self._bottom = left, bottom

    def pen(self, color: str, *, width: float = 1.0, share: float = 1.0) -> QPen:
        """A line's pen; ``share`` is its opacity."""
        tint = QColor(color)
        tint.setAlphaF(share)
        pen = QPen(tint, width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grid with its numbers, then lines, marks and texts over it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.color.surface))
        scale = self._scale()
        self._paint_axes(painter, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_content(painter, scale)
        painter.end()

    def _scale(self) -> Scale:
        metrics = QFontMetricsF(self.theme.font(TextSize.SMALL, figures=True))
        space = self.theme.tokens.space
        widest = max((metrics.horizontalAdvance(text) for _, text in self._left), default=0.0)
        left = round(widest) + 2 * space.s
        bottom = round(metrics.height()) + space.s
        box = QRectF(left, 0, max(1, self.width() - left), max(1, self.height() - bottom))
        return Scale(box=box, low=self.low, high=self.high)

    def _paint_axes(self, painter: QPainter, scale: Scale) -> None:
        color, tokens = self.theme.color, self.theme.tokens
        painter.setFont(self.theme.font(TextSize.SMALL, figures=True))
        painter.setPen(QColor(color.text_muted))
        tall = painter.fontMetrics().height()
        middle = Qt.AlignmentFlag.AlignVCenter
        for value, text in self._left:
            at = round(scale.y(value))
            painter.fillRect(
                QRectF(scale.box.left(), at, scale.box.width(), tokens.stroke.border),
                QColor(color.border),
            )
            beside = QRectF(0, at - tall / 2, scale.box.left() - tokens.space.s, tall)
            painter.drawText(beside, middle | Qt.AlignmentFlag.AlignRight, text)
        for value, text in self._bottom:
            wide = painter.fontMetrics().horizontalAdvance(text)
            start = min(scale.x(value) - wide / 2, self.width() - wide)
            below = QRectF(start, self.height() - tall, wide, tall)
            painter.drawText(below, middle | Qt.TextFlag.TextDontClip, text)

    def _paint_content(self, painter: QPainter, scale: Scale) -> None:
        painter.setClipRect(scale.box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self.strokes:
            painter.setPen(stroke.pen)
            for piece in scale.pieces(stroke.points):
                painter.drawPolyline(piece)
        if self.now is not None:
            pen = self.pen(self.theme.color.text_muted)
            pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            at = round(scale.x(self.now)) + 0.5
            painter.drawLine(QPointF(at, scale.box.top()), QPointF(at, scale.box.bottom()))
        painter.setClipping(False)  # a mark at the edge is whole
        for spot in self.spots:
            painter.setPen(spot.pen)
            painter.setBrush(spot.brush)
            painter.drawPath(spot.outline.translated(scale.point(spot.at)))
        painter.setFont(self.theme.font(TextSize.SMALL, Weight.MEDIUM, figures=True))
        for note in self.notes:
            self._paint_note(painter, scale.point(note.at), note)

    def _paint_note(self, painter: QPainter, at: QPointF, note: Note) -> None:
        space = self.theme.tokens.space
        metrics = painter.fontMetrics()
        wide, tall = metrics.horizontalAdvance(note.text) + 2 * space.xs, metrics.height()
        end = min(at.x(), self.width() - space.s)
        down = -space.s - tall if note.above else space.s + note.rows_down * (tall + space.xs)
        box = QRectF(end - wide, at.y() + down, wide, tall)
        backing = QColor(self.theme.color.surface)
        backing.setAlphaF(_BACKING_SHARE)
        painter.fillRect(box, backing)
        painter.setPen(note.color)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, note.text)
