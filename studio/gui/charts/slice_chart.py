"""A share by slice (kind, topic, difficulty): one model with intervals, the others as marks."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

from studio.domain.board import Slice
from studio.gui.charts.frame import Frame
from studio.gui.charts.items import Spot
from studio.gui.theme.looks import Mark, outline
from studio.gui.theme.theme import Theme
from studio.reporting import numbers

_OTHERS_SHARE = 0.45
_CHOSEN, _OTHER = 8, 6  # px across a mark


class SliceChart(Frame):
    """Slices from top to bottom, shares from left to right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._slices: Sequence[Slice] = ()
        self._marks: Mapping[str, Mark] = {}
        self._chosen = ""
        self.draw()

    def show_slices(
        self, slices: Sequence[Slice], *, marks: Mapping[str, Mark], chosen: str
    ) -> None:
        """Draw these slices, with the chosen model's intervals."""
        self._slices, self._marks, self._chosen = slices, marks, chosen
        self.setFixedHeight(self.theme.px(self.theme.tokens.size.row_dense) * (len(slices) + 1))
        self.draw()

    def draw(self) -> None:
        """Draw everything anew."""
        self.clear()
        self._set_axes()
        for name, mark in self._marks.items():
            if name != self._chosen:
                self._scatter(name, mark, share=_OTHERS_SHARE)
        if self._chosen in self._marks:
            self._draw_bars(self._marks[self._chosen])
            self._scatter(self._chosen, self._marks[self._chosen], share=1.0)
        self.setAccessibleDescription(self._described())

    def _scatter(self, name: str, mark: Mark, *, share: float) -> None:
        color = QColor(mark.color)
        color.setAlphaF(share)
        hollow = mark.shape == "circle_open"
        pen = QPen(color, self.theme.tokens.stroke.curve) if hollow else QPen(Qt.PenStyle.NoPen)
        brush = QBrush(QColor(self.theme.color.surface) if hollow else color)
        radius = self.theme.px(_CHOSEN if share == 1.0 else _OTHER) / 2
        shape = outline(mark.shape, QPointF(0, 0), radius=radius)
        for row, item in enumerate(self._slices):
            if name in item.figures:
                at = (item.figures[name].value * 100, row)
                self.spots.append(Spot(at=at, outline=shape, pen=pen, brush=brush))

    def _draw_bars(self, mark: Mark) -> None:
        pen = self.pen(mark.color, width=self.theme.tokens.stroke.curve_strong)
        for row, item in enumerate(self._slices):
            figure = item.figures.get(self._chosen)
            if figure is None or figure.low is None or figure.high is None:
                continue
            low, high = figure.low * 100, figure.high * 100
            self.add_line([(low, row), (high, row)], pen)
            for end in (low, high):
                self.add_line([(end, row - 0.2), (end, row + 0.2)], pen)

    def _set_axes(self) -> None:
        self.low = (-2, max(len(self._slices), 1) - 0.4)
        self.high = (104, -0.6)
        self.label_axes(
            [(row, f"{item.value}  {item.count:,}") for row, item in enumerate(self._slices)],
            [(share, f"{share} %") for share in (0, 25, 50, 75, 100)],
        )

    def _described(self) -> str:
        lines = (
            f"{item.value}: {numbers.value(item.figures[self._chosen])} "
            f"({numbers.interval(item.figures[self._chosen])}), n {item.count}"
            for item in self._slices
            if self._chosen in item.figures
        )
        return "; ".join(lines)
