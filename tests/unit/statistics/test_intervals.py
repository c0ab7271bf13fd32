"""Intervals agree with worked values, with another library, and with their own promise."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from studio.statistics import intervals


@pytest.mark.parametrize(
    ("successes", "count", "low", "high"),
    [
        # Newcombe 1998, table I: method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_matches_published_intervals(
    successes: int, count: int, low: float, high: float
) -> None:
    rate = intervals.wilson(successes, count)

    assert (round(rate.low, 4), round(rate.high, 4)) == (low, high)
    assert rate.value == successes / count


@given(st.integers(1, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_matches_scipy(case: tuple[int, int]) -> None:
    successes, count = case
    expected = stats.binomtest(successes, count).proportion_ci(method="wilson")
    rate = intervals.wilson(successes, count)

    assert rate.low == pytest.approx(expected.low, abs=1e-9)
    assert rate.high == pytest.approx(expected.high, abs=1e-9)
    assert 0 <= rate.low <= rate.value <= rate.high <= 1


def test_without_cases_anything_is_possible() -> None:
    rate = intervals.wilson(0, 0)

    assert (rate.low, rate.high, rate.value) == (0.0, 1.0, 0.0)


@pytest.mark.parametrize(("successes", "count"), [(2, 1), (-1, 3), (0, -1)])
def test_what_is_no_rate_is_refused(successes: int, count: int) -> None:
    with pytest.raises(ValueError, match="is no rate"):
        intervals.wilson(successes, count)


def test_a_rate_counts_the_true_ones() -> None:
    assert intervals.rate(iter([True, False, True])).successes == 2


def test_the_bootstrap_is_repeated_by_its_seed() -> None:
    values = [math.sqrt(number) for number in range(50)]

    assert intervals.mean(values, seed=3) == intervals.mean(values, seed=3)
    assert intervals.mean(values, seed=3) != intervals.mean(values, seed=4)


def test_the_bootstrap_matches_scipy() -> None:
    values = np.random.default_rng(7).gamma(2.0, size=80)
    expected = stats.bootstrap(
        (values,), np.mean, method="percentile", n_resamples=10_000, rng=1
    ).confidence_interval
    found = intervals.mean(list(values))

    assert found.value == pytest.approx(values.mean())
    assert found.low == pytest.approx(expected.low, abs=0.02)
    assert found.high == pytest.approx(expected.high, abs=0.02)


def test_the_bootstrap_of_two_values_draws_each_mean_as_often_as_it_should() -> None:
    # Of (0, 1) the resampled mean is 0, ½, 1 with chances ¼, ½, ¼: both ends lie outside 95 %.
    found = intervals.mean([0, 1])

    assert (found.low, found.high) == (0.0, 1.0)


def test_cases_of_one_group_are_drawn_together() -> None:
    # Four copies of ten cases tell no more than the ten.
    ten = [float(number % 3 == 0) for number in range(10)]
    copies, groups = ten * 4, list(range(10)) * 4

    alone, together = intervals.mean(copies), intervals.mean(copies, groups)
    assert together.groups == 10
    assert together.high - together.low > 1.5 * (alone.high - alone.low)
    assert together.value == alone.value == pytest.approx(0.4)


def test_groups_of_different_sizes_weigh_by_their_cases() -> None:
    found = intervals.mean([1, 1, 1, 0], ["a", "a", "a", "b"])

    assert found.value == 0.75


def test_the_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    generator = np.random.default_rng(11)
    truth, hits = 0.5, 0
    for seed in range(300):
        found = intervals.mean(list(generator.random(60)), seed=seed, draws=500)
        hits += found.low <= truth <= found.high

    assert 0.90 <= hits / 300 <= 0.98


def test_chunks_do_not_change_how_many_draws_there_are() -> None:
    found = intervals.mean([float(number) for number in range(30_000)], draws=50)

    assert math.isclose(found.value, 14_999.5)
    assert found.low < found.value < found.high


@pytest.mark.parametrize(("values", "groups"), [([], None), ([1.0, 2.0], ["a"])])
def test_a_mean_needs_values_and_their_groups(
    values: list[float], groups: list[str] | None
) -> None:
    with pytest.raises(ValueError, match="value"):
        intervals.mean(values, groups)
