"""The runs with their settings and charts."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from studio.domain.board import Curve
from studio.reporting import curve_chart, labels
from studio.reporting.curve_chart import CurveChart
from studio.reporting.data import ReportData, RunSummary
from studio.reporting.labels import Labels


@dataclass(frozen=True, slots=True, kw_only=True)
class RunView:
    """One run's settings in words and its charts; ``run`` is None where only curves are known."""

    name: str
    run: RunSummary | None
    settings: tuple[tuple[str, str], ...]
    charts: tuple[CurveChart, ...]


def build(data: ReportData, names: Labels) -> tuple[RunView, ...]:
    """Every run in the order given, with the charts its numbers allow."""
    curves = {curve.run_id: curve for curve in data.curves}
    views = [
        RunView(
            name=run.name,
            run=run,
            settings=tuple(_flat(run.settings)),
            charts=_charts(curves.pop(run.run_id, None), f"run-{place}", names),
        )
        for place, run in enumerate(data.runs)
    ]
    views += [
        RunView(
            name=curve.name, run=None, settings=(), charts=_charts(curve, f"more-{place}", names)
        )
        for place, curve in enumerate(curves.values())
    ]
    return tuple(views)


def _charts(curve: Curve | None, key: str, names: Labels) -> tuple[CurveChart, ...]:
    if curve is None:
        return ()
    drawn = [
        curve_chart.build(curve, spec, key=f"{key}-{spec.key}")
        for spec in names.charts
        if curve.method in spec.methods
    ]
    return tuple(chart for chart in drawn if chart)


def _flat(settings: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Settings of settings one by one: "LoRA, rank" rather than a nested object."""
    for key, value in settings.items():
        name = f"{before}, {labels.plain(key).lower()}" if before else labels.plain(key)
        if isinstance(value, Mapping):
            yield from _flat(value, name)
        else:
            yield name, _written(value)


def _written(value: object) -> str:
    if value is None:
        return "not set"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
