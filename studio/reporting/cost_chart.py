"""Draws quality against cost: each model's headline figure over its price, on a log scale."""

import math

from markupsafe import Markup

from studio.domain.board import BoardRow, Figure, Unit
from studio.reporting import axis, numbers, svg
from studio.reporting.axis import Scale
from studio.reporting.looks import Look

_WIDTH, _HEIGHT = 760, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 150, 14, 48
_NEAR = 30


def build(
    rows: tuple[BoardRow, ...], quality: str, cost: str, *, title: str, looks: dict[str, Look]
) -> Markup | None:
    """The chart, or None where fewer than two models have both figures and a price above 0."""
    priced = [
        (row, row.figures[cost].value, row.figures[quality])
        for row in rows
        if quality in row.figures and cost in row.figures and row.figures[cost].value > 0
    ]
    if len(priced) < 2:
        return None
    x, y = _scales([price for _, price, _ in priced])
    content = _grid(x, y)
    places = _beside([x(math.log10(price)) for _, price, _ in priced])
    tops = [y(figure.value) for _, _, figure in priced]
    marks = list(zip(places, tops, strict=True))
    for (row, _, figure), mark, label in zip(priced, marks, axis.apart(marks), strict=True):
        content += _point(figure, mark[0], y, looks[row.name]) + _label(
            row.name, mark, label, marks
        )
    described = "; ".join(
        f"{row.name}: {numbers.value(figure)} at {numbers.amount(price, Unit.USD)}"
        for row, price, figure in priced
    )
    return svg.figure(
        "quality-cost", (_WIDTH, _HEIGHT), title=title, described=f"{described}.", content=content
    )


def _scales(prices: list[float]) -> tuple[Scale, Scale]:
    low, high = math.floor(math.log10(min(prices))), math.ceil(math.log10(max(prices)))
    x = Scale(low=low, high=max(high, low + 1), start=_LEFT + 16, end=_WIDTH - _RIGHT)
    return x, Scale(low=0.0, high=1.0, start=_HEIGHT - _BOTTOM, end=_TOP)


def _grid(x: Scale, y: Scale) -> Markup:
    drawn = Markup("")
    for tick in axis.ticks(0.0, 1.0, count=5):
        drawn += svg.line((_LEFT, y(tick)), (x.end, y(tick)), class_="grid")
        drawn += svg.text(_LEFT - 10, y(tick) + 4, numbers.goal(tick), anchor="end")
    for power in range(round(x.low), round(x.high) + 1):
        drawn += svg.line((x(power), _TOP), (x(power), y.start), class_="grid")
        price = numbers.amount(10.0**power, Unit.USD)
        drawn += svg.text(x(power), y.start + 18, price, anchor="middle")
    middle = (_LEFT + x.end) / 2
    caption = "cost per 1,000 requests, log scale"
    return drawn + svg.text(middle, y.start + 38, caption, anchor="middle", class_="muted")


def _beside(places: list[float], gap: float = 12) -> list[float]:
    """Move marks of equal price a little to the right, so that all can be seen."""
    moved: list[float] = []
    for place in places:
        while any(abs(place - other) < gap for other in moved):
            place += gap / 2
        moved.append(place)
    return moved


def _label(
    name: str, mark: tuple[float, float], height: float, marks: list[tuple[float, float]]
) -> Markup:
    """Name the mark at its right, or at its left where another mark stands in the way."""
    x, y = mark
    crowded = any(0 < other - x < _NEAR and abs(top - y) < 2 * _NEAR for other, top in marks)
    place, anchor = (x - 11, "end") if crowded else (x + 11, "start")
    return svg.text(place, height + 4, name, anchor=anchor, class_="direct")


def _point(figure: Figure, x: float, y: Scale, look: Look) -> Markup:
    drawn = Markup("")
    if figure.low is not None and figure.high is not None:
        bar = f"bar stroke-{look.colour}"
        drawn += svg.line((x, y(figure.low)), (x, y(figure.high)), class_=bar)
        for bound in (figure.low, figure.high):
            drawn += svg.line((x - 4, y(bound)), (x + 4, y(bound)), class_=bar)
    return drawn + svg.mark(look.shape, x, y(figure.value), class_=f"mark mark-{look.colour}")
