"""Which charts a run has, from the names its numbers bear."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from studio.domain.board import Curve
from studio.domain.run import RunStatus
from studio.gui import text
from studio.gui.charts.curve_chart import Line
from studio.reporting.labels import ChartSpec, Labels, SeriesSpec

translate = QCoreApplication.translate


def charts(
    curve: Curve, others: Sequence[Curve], labels: Labels
) -> list[tuple[ChartSpec, tuple[Line, ...]]]:
    """Give the charts the run has numbers for, the loss first.

    The newest other run of the same method is drawn behind the loss.
    """
    before = next(
        (one for one in others if one.run_id != curve.run_id and one.method is curve.method), None
    )
    shared = [spec for spec in labels.charts if curve.method in spec.methods]
    # There is room for three: a share of pairs says less than the margin it is counted from.
    specs = [spec for spec in shared if spec.key != "accuracy"]
    found: list[tuple[ChartSpec, tuple[Line, ...]]] = []
    for spec in (*specs, *_settings_charts()):
        lines = _lines(spec, curve)
        if lines and not found and before is not None:
            lines += _behind(spec, before)
        if lines:
            found.append((spec, lines))
    return found


def summary(curve: Curve) -> str:
    """Say where the run stands."""
    steps = max((points[-1][0] for points in curve.points.values() if points), default=0)
    words = {
        RunStatus.PREPARED: translate("RunCharts", "prepared"),
        RunStatus.RUNNING: translate("RunCharts", "training"),
        RunStatus.STOPPED: translate("RunCharts", "stopped; it can go on"),
        RunStatus.FAILED: translate("RunCharts", "failed"),
        RunStatus.DONE: translate("RunCharts", "done"),
    }
    return translate("RunCharts", "{state} · step {step}").format(
        state=words[curve.status], step=text.number(steps)
    )


def _lines(spec: ChartSpec, curve: Curve) -> tuple[Line, ...]:
    lines = []
    for series in spec.series:
        points = _points(series, curve)
        if points:
            lines.append(
                Line(label=series.label, points=points, series=series.colour, smooth=series.smooth)
            )
    return tuple(lines)


def _behind(spec: ChartSpec, before: Curve) -> tuple[Line, ...]:
    series = spec.series[0]
    points = _points(series, before)
    if not points:
        return ()
    return (
        Line(label=before.name, points=points, series=series.colour, smooth=series.smooth,
             behind=True),
    )  # fmt: skip


def _points(series: SeriesSpec, curve: Curve) -> tuple[tuple[int, float], ...]:
    return curve.points.get(series.metric, ())


def _settings_charts() -> tuple[ChartSpec, ...]:
    """What only the one who trains looks at, so the report leaves it out."""
    rate = SeriesSpec(metric="learning_rate", label="", colour="green")
    norm = SeriesSpec(metric="gradient_norm", label="", colour="purple", smooth=True)
    return (
        ChartSpec(
            key="rate",
            title=translate("RunCharts", "Learning rate"),
            explains=translate(
                "RunCharts", "How large a step the optimizer takes: it warms up, then falls."
            ),
            series=(rate,),
            from_zero=True,
        ),
        ChartSpec(
            key="norm",
            title=translate("RunCharts", "Gradient norm"),
            explains=translate(
                "RunCharts", "How strongly the data pulls at the adapter; spikes are cut off."
            ),
            series=(norm,),
            from_zero=True,
        ),
    )
