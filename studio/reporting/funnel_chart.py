"""Draws the data's way from tasks to training as bars of counts."""

from markupsafe import Markup

from studio.domain.board import FunnelStage
from studio.reporting import numbers, svg

_WIDTH = 760
_LEFT, _RIGHT, _ROW, _BAR = 190, 90, 30, 16


def build(stages: tuple[FunnelStage, ...]) -> Markup:
    """One bar a stage, all on one scale, each with its count."""
    most = max((stage.count for stage in stages), default=0) or 1
    content = Markup("")
    for place, stage in enumerate(stages):
        content += _row(stage, _ROW * (place + 0.5), stage.count / most)
    return svg.figure(
        "funnel",
        (_WIDTH, _ROW * len(stages)),
        title="The data's way from tasks to training",
        described="; ".join(f"{stage.label} {numbers.count(stage.count)}" for stage in stages)
        + ".",
        content=content,
    )


def _row(stage: FunnelStage, y: float, share: float) -> Markup:
    width = share * (_WIDTH - _LEFT - _RIGHT)
    drawn = svg.text(_LEFT - 16, y + 4, stage.label, anchor="end", class_="direct")
    bar = svg.element(
        "rect",
        x=_LEFT,
        y=y - _BAR / 2,
        width=max(width, 1.0),
        height=_BAR,
        rx=2,
        class_="fill-blue",
    )
    label = svg.text(_LEFT + width + 10, y + 4, numbers.count(stage.count), class_="strong")
    return drawn + bar + label
