"""An interval drawn on its scale: capped bar, the model's mark, and the floor as a tick."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.gui.theme.looks import Mark
from studio.gui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """What to draw: a value, its bounds where it has any, and a floor, all on 0 to 1."""

    value: float
    low: float | None = None
    high: float | None = None
    floor: float | None = None
    described: str = ""


class IntervalBar(QWidget):
    """Draws one interval; a screen reader hears ``described``."""

    def __init__(self, theme: Theme, interval: Interval, mark: Mark) -> None:
        super().__init__()
        self._theme, self._interval, self._mark = theme, interval, mark
        self.setAccessibleName(interval.described)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_mark(self, mark: Mark) -> None:
        """Draw with another mark, as the scheme's colours have changed."""
        self._mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        """A wide, flat strip."""
        size = self._theme.tokens.size
        return QSize(self._theme.px(size.queue), self._theme.px(size.control_small))

    def minimumSizeHint(self) -> QSize:
        """At least wide enough to tell bounds from value."""
        size = self._theme.tokens.size
        return QSize(self._theme.px(size.inspector // 4), self._theme.px(size.control_small))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, floor, bar and mark."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBackground(QBrush(QColor(self._theme.color.surface)))
        middle = self.height() / 2
        painter.fillRect(
            QRectF(self._x(0), middle - 1, self._x(1) - self._x(0), 2),
            QColor(self._theme.color.hover),
        )
        self._draw_floor(painter)
        self._draw_bar(painter, middle)
        self._mark.paint(
            painter, QPointF(self._x(self._interval.value), middle), radius=self._radius()
        )
        painter.end()

    def _draw_floor(self, painter: QPainter) -> None:
        if self._interval.floor is not None:
            left = round(self._x(self._interval.floor)) - 1
            height = self.height() * 0.8
            painter.fillRect(
                QRectF(left, (self.height() - height) / 2, 2, height),
                QColor(self._theme.color.text),
            )

    def _draw_bar(self, painter: QPainter, middle: float) -> None:
        low, high = self._interval.low, self._interval.high
        if low is None or high is None:
            return
        painter.setPen(QPen(QColor(self._mark.color), self._theme.tokens.stroke.curve_strong))
        painter.drawLine(QPointF(self._x(low), middle), QPointF(self._x(high), middle))
        cap = self._radius()
        for end in (self._x(low), self._x(high)):
            painter.drawLine(QPointF(end, middle - cap), QPointF(end, middle + cap))

    def _radius(self) -> float:
        return self._theme.px(self._theme.tokens.space.xs)

    def _x(self, share: float) -> float:
        margin = self._radius() + 2
        return margin + max(0.0, min(1.0, share)) * (self.width() - 2 * margin)
