"""Builds SVG for a page: elements, text, the marks of models, and a titled figure."""

from collections.abc import Mapping
from typing import TypeAlias

from markupsafe import Markup, escape

from studio.reporting import visible

Value: TypeAlias = str | int | float

_CORNERS: Mapping[str, tuple[tuple[float, float], ...]] = {
    "square": ((-4, -4), (4, -4), (4, 4), (-4, 4)),
    "diamond": ((0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)),
    "triangle": ((0, -5), (5, 4), (-5, 4)),
}


def element(tag: str, content: str = "", **attributes: Value) -> Markup:
    """One element; ``_`` in a name stands for ``-``, a trailing one is dropped (``class_``).

    Content that is not Markup is escaped.
    """
    written = Markup("").join(
        Markup(' {}="{}"').format(name.rstrip("_").replace("_", "-"), _number(value))
        for name, value in attributes.items()
    )
    return Markup("<{tag}{attributes}>{content}</{tag}>").format(
        tag=Markup(tag), attributes=written, content=content
    )


def text(x: float, y: float, content: str, *, anchor: str = "start", class_: str = "") -> Markup:
    """A line of text with its baseline at ``y``; hidden characters are shown."""
    shown = visible.show(content)
    return element("text", shown, x=x, y=y, text_anchor=anchor, class_=class_)


def line(start: tuple[float, float], end: tuple[float, float], *, class_: str) -> Markup:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def polyline(points: list[tuple[float, float]], *, class_: str) -> Markup:
    """A line through points."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return element("polyline", points=path, class_=class_)


def mark(shape: str, x: float, y: float, *, class_: str) -> Markup:
    """A model's mark, about 9 px wide: square, diamond, triangle, circle or circle_open."""
    if shape in {"circle", "circle_open"}:
        return element("circle", cx=x, cy=y, r=4.5, class_=f"{class_} {shape}")
    path = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in _CORNERS[shape])
    return element("polygon", points=path, class_=f"{class_} {shape}")


def figure(
    key: str, size: tuple[float, float], *, title: str, described: str, content: str
) -> Markup:
    """The whole picture with its text alternative; ``key`` is unique on the page."""
    width, height = size
    head = element("title", visible.show(title), id=f"{key}-title") + element(
        "desc", visible.show(described), id=f"{key}-desc"
    )
    return element(
        "svg",
        head + escape(content),
        class_="chart",
        viewBox=f"0 0 {width:g} {height:g}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
    )


def _number(value: Value) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
