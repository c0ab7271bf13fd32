"""A run's curve: raw values faint, smoothed ones over them, an earlier run dashed behind."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from studio.gui.charts import ranges
from studio.gui.charts.frame import Frame
from studio.gui.charts.items import Note, Spot, dot
from studio.gui.theme.theme import Theme
from studio.reporting import numbers, smoothing
from studio.reporting.smoothing import Points

_RAW_SHARE = 0.28
_ROOM_FOR_LABELS = 0.07  # share of the range above and below, or an outer number is cut off


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a chart; ``series`` names a colour of the tokens.

    ``behind`` draws it dashed and muted, for a run to compare with.
    """

    label: str
    points: Points
    series: str
    smooth: bool = False
    behind: bool = False


class CurveChart(Frame):
    """Draws lines over optimizer steps.

    ``labelled`` writes each line's name and last value at its end.
    """

    def __init__(self, theme: Theme, *, labelled: bool) -> None:
        super().__init__(theme)
        self._labelled = labelled
        self._lines: Sequence[Line] = ()
        self._from_zero = False
        self._live = False
        self.draw()

    def show_lines(self, lines: Sequence[Line], *, from_zero: bool, live: bool) -> None:
        """Draw these lines instead of the last ones; ``live`` marks the present step."""
        self._lines, self._from_zero, self._live = lines, from_zero, live
        self.draw()

    def draw(self) -> None:
        """Draw everything anew."""
        self.clear()
        self._set_ranges()
        for line in sorted(self._lines, key=lambda line: not line.behind):
            if line.points:
                self._draw_line(line)
        self._label_ends()
        self.setAccessibleDescription(self._described())

    def _draw_line(self, line: Line) -> None:
        stroke = self.theme.tokens.stroke
        color = getattr(self.theme.series, line.series)
        if line.behind:
            pen = self.pen(self.theme.color.text_muted, width=stroke.curve)
            pen.setStyle(Qt.PenStyle.DashLine)
            self._plot(_smooth(line), pen)
            return
        if line.smooth:
            self._plot(line.points, self.pen(color, width=stroke.border, share=_RAW_SHARE))
        self._plot(_smooth(line), self.pen(color, width=stroke.curve_strong))

    def _plot(self, points: Points, pen: QPen) -> None:
        self.add_line(smoothing.thinned(points), pen)

    def _label_ends(self) -> None:
        """Write each line's last value beside its end, the upper one above, the others below."""
        ends = sorted(
            ((line, _smooth(line)[-1]) for line in self._lines if line.points and not line.behind),
            key=lambda end: -end[1][1],
        )
        rows = 0  # how many labels stand just below here already
        for index, (line, end) in enumerate(ends):
            self._mark_end(line, end)
            if self._labelled:
                above = index == 0 and not self._is_near_top(end[1])
                near = index > 0 and self._are_near(ends[index - 1][1][1], end[1])
                rows = rows if near else 0
                text = f"{line.label} {numbers.plain(end[1])}".strip()
                self._write(text, end, above=above, color=self.theme.color.text, rows_down=rows)
                rows += not above
        for line in self._lines:
            if line.behind and line.points and self._labelled:
                end = _smooth(line)[-1]
                above = not self._is_near_top(end[1])
                self._write(line.label, end, above=above, color=self.theme.color.text_muted)
        if ends and self._live:
            self.now = max(end[0] for _, end in ends)

    def _mark_end(self, line: Line, end: tuple[int, float]) -> None:
        color = QColor(getattr(self.theme.series, line.series))
        outline = dot(self.theme.px(self.theme.tokens.space.s))
        pen = QPen(Qt.PenStyle.NoPen)
        self.spots.append(Spot(at=end, outline=outline, pen=pen, brush=QBrush(color)))

    def _write(
        self, text: str, at: tuple[int, float], *, above: bool, color: str, rows_down: int = 0
    ) -> None:
        note = Note(text=text, at=at, color=QColor(color), above=above, rows_down=rows_down)
        self.notes.append(note)

    def _is_near_top(self, value: float) -> bool:
        low, high = self.low[1], self.high[1]
        return value - low > 0.8 * (high - low)

    def _are_near(self, upper: float, lower: float) -> bool:
        return upper - lower < 0.2 * (self.high[1] - self.low[1])

    def _set_ranges(self) -> None:
        steps = [step for line in self._lines for step, _ in line.points]
        low, high = ranges.bounds([v for line in self._lines for _, v in line.points])
        marks = ranges.ticks(0.0 if self._from_zero else low, high)
        across = ranges.ticks(0, max(steps, default=1))
        room = _ROOM_FOR_LABELS * (marks[-1] - marks[0])
        self.low = (0.0, marks[0] - room)
        self.high = (max(steps, default=1) * 1.02, marks[-1] + room)
        step = marks[1] - marks[0]
        self.label_axes(
            [(mark, ranges.label(mark, step)) for mark in marks],
            [(mark, f"{mark:,.0f}") for mark in across if mark == int(mark)],
        )

    def newest(self) -> str:
        """Write the first line's last value."""
        points = next((line.points for line in self._lines if line.points), ())
        return numbers.plain(points[-1][1]) if points else ""

    def _described(self) -> str:
        return "; ".join(
            f"{line.label}: {numbers.plain(line.points[0][1])} → "
            f"{numbers.plain(_smooth(line)[-1][1])}, {line.points[-1][0]:,}"
            for line in self._lines
            if line.points
        )


def _smooth(line: Line) -> Points:
    if not line.smooth:
        return line.points
    return smoothing.smoothed(line.points, smoothing.span(line.points))
