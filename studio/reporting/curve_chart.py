"""Draws one chart of a run: raw and smoothed values over steps, labelled at their ends."""

import math
from dataclasses import dataclass

from markupsafe import Markup

from studio.domain.board import Curve
from studio.reporting import axis, numbers, smoothing, svg
from studio.reporting.axis import Scale
from studio.reporting.labels import ChartSpec, SeriesSpec
from studio.reporting.smoothing import Points

_WIDTH, _HEIGHT = 470, 210
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 116, 14, 34
_TABLE_ROWS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One series as drawn: its raw points, the smoothed ones, and how many were no numbers."""

    spec: SeriesSpec
    raw: Points
    smooth: Points
    dropped: int

    @property
    def shown(self) -> Points:
        """The points the chart's reader goes by."""
        return self.smooth or self.raw


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveChart:
    """A drawn chart, its numbers as a table, and in words what it shows."""

    title: str
    explains: str
    described: str
    picture: Markup
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str


def build(curve: Curve, spec: ChartSpec, *, key: str) -> CurveChart | None:
    """Draw the chart, or None where the run has no number for it."""
    lines = [line for series in spec.series if (line := _line(curve, series))]
    if not lines:
        return None
    described = _described(lines)
    title = f"{spec.title}, {curve.name}"
    content = _content(lines, spec)
    return CurveChart(
        title=spec.title,
        explains=spec.explains,
        described=described,
        picture=svg.figure(
            key, (_WIDTH, _HEIGHT), title=title, described=described, content=content
        ),
        heads=("Step", *(_head(line) for line in lines)),
        rows=_table(lines),
        note=_note(lines),
    )


def _line(curve: Curve, spec: SeriesSpec) -> Line | None:
    found = curve.points.get(spec.metric, ())
    raw = tuple((step, value) for step, value in found if math.isfinite(value))
    if not raw:
        return None
    smooth = smoothing.smoothed(raw, smoothing.span(raw)) if spec.smooth and len(raw) >= 6 else ()
    return Line(spec=spec, raw=raw, smooth=smooth, dropped=len(found) - len(raw))


def _content(lines: list[Line], spec: ChartSpec) -> Markup:
    x, y, y_ticks = _scales(lines, spec)
    content = _grid(x, y, y_ticks)
    if spec.reference is not None:
        height = y(spec.reference)
        content += svg.line((x.start, height), (x.end, height), class_="reference")
    for line in lines:
        if line.smooth:
            content += _drawn(line.raw, x, y, f"raw stroke-{line.spec.colour}")
        content += _drawn(line.shown, x, y, f"curve stroke-{line.spec.colour}")
    return content + _end_labels(lines, spec, x, y)


def _scales(lines: list[Line], spec: ChartSpec) -> tuple[Scale, Scale, tuple[float, ...]]:
    steps = [step for line in lines for step, _ in line.raw]
    values = [value for line in lines for _, value in line.raw]
    values += [0.0] if spec.from_zero else []
    values += [] if spec.reference is None else [spec.reference]
    y_ticks = axis.ticks(min(values), max(values))
    x = Scale(low=min(0, *steps), high=max(1, *steps), start=_LEFT, end=_WIDTH - _RIGHT)
    y = Scale(low=y_ticks[0], high=y_ticks[-1], start=_HEIGHT - _BOTTOM, end=_TOP)
    return x, y, y_ticks


def _grid(x: Scale, y: Scale, y_ticks: tuple[float, ...]) -> Markup:
    drawn = Markup("")
    step = y_ticks[1] - y_ticks[0]
    for tick in y_ticks:
        drawn += svg.line((x.start, y(tick)), (x.end, y(tick)), class_="grid")
        drawn += svg.text(x.start - 8, y(tick) + 4, axis.label(tick, step), anchor="end")
    for tick in axis.ticks(x.low, x.high):
        if x.low <= tick <= x.high and tick == round(tick):
            drawn += svg.text(x(tick), y.start + 18, f"{tick:,.0f}", anchor="middle")
    return drawn + svg.text(x.end + 10, y.start + 18, "step", class_="muted")


def _drawn(points: Points, x: Scale, y: Scale, class_: str) -> Markup:
    if len(points) == 1:
        step, value = points[0]
        return svg.element("circle", cx=x(step), cy=y(value), r=3, class_=f"{class_} dot")
    return svg.polyline(
        [(x(step), y(value)) for step, value in smoothing.thinned(points)], class_=class_
    )


def _end_labels(lines: list[Line], spec: ChartSpec, x: Scale, y: Scale) -> Markup:
    """Name each line at its end, and the reference, none over another."""
    ends = [(line, line.shown[-1]) for line in lines]
    labels = [
        (y(value), f"{line.spec.label} {numbers.plain(value, 3)}") for line, (_, value) in ends
    ]
    if spec.reference is not None:
        labels.append((y(spec.reference), spec.reference_label))
    drawn = Markup("").join(
        svg.element("circle", cx=x(step), cy=y(value), r=3.5, class_=f"fill-{line.spec.colour}")
        for line, (step, value) in ends
    )
    heights = axis.apart([(x.end, height) for height, _ in labels])
    for height, (_, label) in zip(heights, labels, strict=True):
        drawn += svg.text(x.end + 10, height + 4, label, class_="direct")
    return drawn


def _head(line: Line) -> str:
    return f"{line.spec.label}, smoothed" if line.smooth else line.spec.label


def _described(lines: list[Line]) -> str:
    return " ".join(_sentence(line) for line in lines)


def _sentence(line: Line) -> str:
    (first, start), (last, end) = line.shown[0], line.shown[-1]
    lowest, low = min(line.shown, key=lambda point: point[1])
    return (
        f"{_head(line).capitalize()}: {numbers.plain(start)} at step {first}, "
        f"{numbers.plain(end)} at step {last}; lowest {numbers.plain(low)} at step {lowest}."
    )


def _table(lines: list[Line]) -> tuple[tuple[str, ...], ...]:
    """Rows spread evenly over the run; a series without a number at a step shows a dash."""
    sparsest = min(lines, key=lambda line: len(line.raw)).raw
    ends = {end for line in lines for end, _ in (line.raw[0], line.raw[-1])}
    steps = sorted(ends | {step for step, _ in sparsest})
    stride = math.ceil(len(steps) / _TABLE_ROWS)
    chosen = sorted({*steps[::stride], steps[-1]})
    by_step = [dict(line.shown) for line in lines]
    return tuple((f"{step:,}", *(_cell(values.get(step)) for values in by_step)) for step in chosen)


def _cell(value: float | None) -> str:
    return numbers.NOT_MEASURED if value is None else numbers.plain(value)


def _note(lines: list[Line]) -> str:
    notes = [
        f"{line.spec.label.capitalize()}: pale is every step as measured, strong is an exponential "
        f"moving average over about {smoothing.span(line.raw)} points."
        for line in lines
        if line.smooth
    ]
    notes += [
        f"{line.spec.label.capitalize()}: {line.dropped} values were not finite and are left out."
        for line in lines
        if line.dropped
    ]
    return " ".join(notes)
