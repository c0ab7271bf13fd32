"""Axes: nice ticks that cover the data, and labels that do not cover each other."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.reporting import axis


def test_ticks_are_steps_of_one_two_or_five() -> None:
    assert axis.ticks(0.3, 2.9) == (0.0, 1.0, 2.0, 3.0)
    assert axis.ticks(0.0, 1.0, count=5) == pytest.approx((0.0, 0.2, 0.4, 0.6, 0.8, 1.0))


@given(
    st.floats(-1e9, 1e9, allow_subnormal=False),
    st.floats(1e-6, 1e9, allow_subnormal=False),
)
def test_ticks_cover_the_data_without_a_crowd(low: float, width: float) -> None:
    ticks = axis.ticks(low, low + width)
    slack = 1e-6 * (ticks[1] - ticks[0])
    assert ticks[0] <= low + slack
    assert ticks[-1] >= low + width - slack
    assert 2 <= len(ticks) <= 8


def test_a_single_value_gets_an_axis_around_it() -> None:
    ticks = axis.ticks(5.0, 5.0)
    assert ticks[0] < 5.0 < ticks[-1]
    assert axis.ticks(0.0, 0.0)[-1] > 0


def test_tick_labels_have_the_decimals_of_their_step() -> None:
    assert [axis.label(tick, 0.5) for tick in (-0.5, 0.0, 1.0)] == ["−0.5", "0.0", "1.0"]
    assert axis.label(2000.0, 1000.0) == "2,000"


def test_a_scale_maps_ends_to_ends_and_keeps_outliers_inside() -> None:
    scale = axis.Scale(low=0.0, high=2.0, start=100.0, end=0.0)
    assert [scale(value) for value in (0.0, 1.0, 2.0, 9.0)] == [100.0, 50.0, 0.0, 0.0]


@given(st.lists(st.floats(0, 200), min_size=1, max_size=6))
def test_labels_side_by_side_are_pushed_apart(heights: list[float]) -> None:
    placed = sorted(axis.apart([(0.0, height) for height in heights], gap=15))
    assert all(below - above >= 15 - 1e-9 for above, below in itertools.pairwise(placed))


def test_labels_far_from_each_other_stay() -> None:
    assert axis.apart([(0.0, 10.0), (500.0, 12.0)]) == [10.0, 12.0]
