"""Numbers as people read them."""

import math

import pytest

from studio.domain.board import Figure, Unit
from studio.reporting import numbers


def _figure(value: float, low: float | None = None, high: float | None = None) -> Figure:
    return Figure(metric="m", value=value, count=10, low=low, high=high)


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        (0.7833, Unit.SHARE, "78.3\u202f%"),
        (0.05, Unit.SHARE, "5.0\u202f%"),
        (1.0, Unit.SHARE, "100\u202f%"),
        (0.99999, Unit.SHARE, "100.0\u202f%"),
        (0.0, Unit.SHARE, "0\u202f%"),
        (-0.0, Unit.SHARE, "0\u202f%"),
        (620.4, Unit.MILLISECONDS, "620\u202fms"),
        (1900.0, Unit.MILLISECONDS, "1.90\u202fs"),
        (4.178, Unit.USD, "$4.18"),
        (0.0931, Unit.USD, "$0.093"),
        (0.0, Unit.USD, "$0.00"),
        (1234.5, Unit.USD, "$1,234.50"),
        (84.25, Unit.TOKENS, "84.2\u202ftokens"),
        (math.nan, Unit.SHARE, "not a number"),
    ],
)
def test_amounts_have_their_unit(number: float, unit: Unit, written: str) -> None:
    assert numbers.amount(number, unit) == written


def test_an_interval_has_no_unit() -> None:
    assert numbers.interval(_figure(0.8, 0.7012, 1.0)) == "70.1–100"


def test_a_figure_without_bounds_has_no_interval() -> None:
    assert numbers.interval(_figure(0.8)) == ""
    assert numbers.difference_interval(_figure(0.8)) == ""


def test_differences_of_shares_are_signed_points() -> None:
    assert numbers.difference(_figure(-0.125)) == "−12.5 points"
    assert numbers.difference(_figure(0.033)) == "+3.3 points"
    assert numbers.difference_interval(_figure(0.0, -0.104, 0.035)) == "−10.4 to +3.5"


def test_a_goal_is_written_as_it_was_set() -> None:
    assert numbers.goal(0.68) == "68\u202f%"
    assert numbers.goal(0.995) == "99.5\u202f%"


@pytest.mark.parametrize(
    ("number", "written"),
    [(None, "–"), (0.00002, "< 0.001"), (0.21, "0.210"), (1.0, "1.000")],
)
def test_p_values_keep_three_digits(number: float | None, written: str) -> None:
    assert numbers.p_value(number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(None, "–"), (0.5, "30\u202fs"), (6.4, "6\u202fmin"), (65.2, "1\u202fh 5\u202fmin")],
)
def test_durations_are_in_words(number: float | None, written: str) -> None:
    assert numbers.minutes(number) == written


def test_numbers_of_curves_keep_significant_digits() -> None:
    assert numbers.plain(0.65144) == "0.6514"
    assert numbers.plain(-0.00002) == "−2.00e−05"
    assert numbers.plain(math.inf) == "not a number"


def test_moments_are_in_utc() -> None:
    assert numbers.moment("2026-11-20T16:03:00+02:00") == "20 November 2026, 14:03 UTC"


def test_a_moment_that_is_none_stands_as_it_is() -> None:
    assert numbers.moment("yesterday") == "yesterday"
