"""Curves: smoothing, thinning, and the chart with its table and words."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.board import Curve
from studio.domain.ids import RunId
from studio.domain.run import Method, RunStatus
from studio.reporting import curve_chart, labels, smoothing
from studio.reporting.curve_chart import CurveChart


def _chart(**points: list[tuple[int, float]]) -> CurveChart | None:
    curve = Curve(
        run_id=RunId("r"),
        name="SFT run 1",
        method=Method.SFT,
        status=RunStatus.DONE,
        points={name: tuple(values) for name, values in points.items()},
    )
    spec = next(chart for chart in labels.load().charts if chart.key == "loss")
    return curve_chart.build(curve, spec, key="k")


def test_the_average_is_the_hand_worked_one() -> None:
    """Span 3 keeps one half: (1·½ + 3) / (½ + 1) = 7/3, then ((½ + 3)/2 + 5) / (¾ + 1) …"""
    averages = smoothing.smoothed(((1, 1.0), (2, 3.0), (3, 5.0)), 3)
    assert [value for _, value in averages] == pytest.approx([1.0, 7 / 3, 27 / 7])


@given(st.floats(-1e6, 1e6), st.integers(3, 50))
def test_a_flat_curve_stays_flat(value: float, span: int) -> None:
    averages = smoothing.smoothed(tuple((step, value) for step in range(30)), span)
    assert [average for _, average in averages] == pytest.approx([value] * 30)


def test_thinning_keeps_the_extremes_and_the_order() -> None:
    points = tuple((step, math.sin(step)) for step in range(5000))
    spiked = (*points[:2500], (2500, 99.0), (2501, -99.0), *points[2502:])
    thin = smoothing.thinned(spiked)
    assert len(thin) < 900
    assert {99.0, -99.0} <= {value for _, value in thin}
    assert [step for step, _ in thin] == sorted(step for step, _ in thin)


def test_a_run_without_the_metric_has_no_chart() -> None:
    assert _chart(learning_rate=[(1, 0.1)]) is None


def test_numbers_that_are_not_finite_are_left_out_and_counted() -> None:
    chart = _chart(loss=[(1, 2.0), (2, math.nan), (3, math.inf), (4, 1.0)])
    assert chart
    assert "2 values were not finite" in chart.note
    assert "nan" not in chart.picture.lower()


def test_a_run_of_nothing_but_nan_has_no_chart() -> None:
    assert _chart(loss=[(1, math.nan)]) is None


def test_a_single_step_is_drawn_as_a_dot() -> None:
    chart = _chart(loss=[(1, 2.0)])
    assert chart
    assert "polyline" not in chart.picture
    assert "train 2" in chart.picture


def test_short_curves_are_not_smoothed() -> None:
    chart = _chart(loss=[(step, 1.0 / step) for step in range(1, 5)])
    assert chart
    assert chart.note == ""
    assert chart.heads == ("Step", "train")


def test_the_words_give_start_end_and_lowest() -> None:
    chart = _chart(validation_loss=[(10, 2.0), (20, 0.5), (30, 0.75)])
    assert chart
    assert chart.described == ("Validation: 2 at step 10, 0.75 at step 30; lowest 0.5 at step 20.")


def test_the_table_follows_the_validation_steps_and_both_ends() -> None:
    chart = _chart(
        loss=[(step, 1.0) for step in range(1, 101)],
        validation_loss=[(step, 2.0) for step in (25, 50, 75)],
    )
    assert chart
    assert [row[0] for row in chart.rows] == ["1", "25", "50", "75", "100"]
    assert chart.rows[0] == ("1", "1", "–")


def test_a_long_table_is_thinned_but_keeps_its_last_step() -> None:
    chart = _chart(loss=[(step, 1.0) for step in range(1, 1001)])
    assert chart
    assert len(chart.rows) <= 18
    assert chart.rows[-1][0] == "1,000"


def test_a_preference_run_has_its_own_charts() -> None:
    specs = labels.load().charts
    shown = {spec.key for spec in specs if Method.DPO in spec.methods}
    assert {"preference-loss", "margin", "accuracy"} <= shown
    assert "loss" not in shown
