"""Draws one measure of all models: mark, 95 % interval, and the floor as a full-height line."""

from markupsafe import Markup

from studio.domain.board import BoardRow, Figure
from studio.reporting import axis, numbers, svg
from studio.reporting.axis import Scale
from studio.reporting.looks import Look

_WIDTH = 760
_LEFT, _RIGHT, _TOP, _BOTTOM = 190, 140, 26, 30
_ROW = 28


def build(
    rows: tuple[BoardRow, ...],
    metric: str,
    *,
    title: str,
    floor: float | None,
    looks: dict[str, Look],
) -> Markup:
    """The chart of one share, on an axis from 0 to 100 %."""
    measured = [(row, row.figures[metric]) for row in rows if metric in row.figures]
    height = _TOP + _ROW * len(measured) + _BOTTOM
    x = Scale(low=0.0, high=1.0, start=_LEFT, end=_WIDTH - _RIGHT)
    content = _grid(x, height)
    for place, (row, figure) in enumerate(measured):
        content += _row(row.name, figure, x, _TOP + _ROW * (place + 0.5), looks[row.name])
    if floor is not None:
        content += _floor(x, floor, height)
    return svg.figure(
        f"interval-{_key(metric)}",
        (_WIDTH, height),
        title=f"{title} with 95 % intervals",
        described=_described(measured, floor),
        content=content,
    )


def _grid(x: Scale, height: float) -> Markup:
    drawn = Markup("")
    for tick in axis.ticks(0.0, 1.0, count=5):
        drawn += svg.line((x(tick), _TOP), (x(tick), height - _BOTTOM), class_="grid")
        drawn += svg.text(x(tick), height - _BOTTOM + 17, numbers.goal(tick), anchor="middle")
    return drawn


def _row(name: str, figure: Figure, x: Scale, y: float, look: Look) -> Markup:
    drawn = svg.text(_LEFT - 16, y + 4, _elided(name), anchor="end", class_="direct")
    if figure.low is not None and figure.high is not None:
        low, high = x(figure.low), x(figure.high)
        bar = f"bar stroke-{look.colour}"
        drawn += svg.line((low, y), (high, y), class_=bar)
        drawn += svg.line((low, y - 5), (low, y + 5), class_=bar)
        drawn += svg.line((high, y - 5), (high, y + 5), class_=bar)
    drawn += svg.mark(look.shape, x(figure.value), y, class_=f"mark mark-{look.colour}")
    written = svg.element("tspan", numbers.value(figure), class_="strong") + svg.element(
        "tspan", numbers.interval(figure), dx=8, class_="muted"
    )
    return drawn + svg.element("text", written, x=x.end + 14, y=y + 4)


def _floor(x: Scale, floor: float, height: float) -> Markup:
    return svg.line((x(floor), _TOP), (x(floor), height - _BOTTOM), class_="floor") + svg.text(
        x(floor), _TOP - 8, f"floor {numbers.goal(floor)}", anchor="middle", class_="muted"
    )


def _described(measured: list[tuple[BoardRow, Figure]], floor: float | None) -> str:
    parts = [f"{row.name} {spoken(figure)}" for row, figure in measured]
    goal = "" if floor is None else f" The floor is {numbers.goal(floor)}."
    return "; ".join(parts) + "." + goal


def spoken(figure: Figure) -> str:
    """A figure in words: value, interval, cases."""
    between = numbers.interval(figure)
    bounds = f", 95 % interval {between}" if between else ""
    return f"{numbers.value(figure)}{bounds}, {numbers.count(figure.count)} cases"


def _elided(name: str, most: int = 26) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _key(metric: str) -> str:
    return "".join(character if character.isalnum() else "-" for character in metric)
