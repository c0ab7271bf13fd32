"""The median's interval agrees with published ranks, and keeps its promise."""

import random

import pytest

from studio.statistics import medians


@pytest.mark.parametrize(
    ("count", "low", "high"),
    # Ranks of the 95 % interval, counted from 1: Conover 1999, table of the sign test's interval.
    [
        (6, 1, 6),
        (8, 1, 8),
        (9, 2, 8),
        (10, 2, 9),
        (12, 3, 10),
        (15, 4, 12),
        (20, 6, 15),
        (25, 8, 18),
    ],
)
def test_the_interval_lies_between_the_published_ranks(count: int, low: int, high: int) -> None:
    found = medians.median([float(rank) for rank in range(1, count + 1)])

    assert found is not None
    assert (found.low, found.high, found.count) == (low, high, count)
    assert found.value == (count + 1) / 2


def test_order_does_not_matter() -> None:
    values = [0.5, 0.1, 0.9, 0.3, 0.7, 0.2]
    assert medians.median(values) == medians.median(sorted(values))


@pytest.mark.parametrize("count", range(6))
def test_too_few_values_have_no_median(count: int) -> None:
    assert medians.median([0.5] * count) is None


def test_the_interval_holds_the_true_median_nineteen_times_of_twenty() -> None:
    chance = random.Random(7)
    held = 0
    for _ in range(2000):
        found = medians.median([chance.expovariate(1) for _ in range(30)])
        assert found is not None
        held += found.low <= 0.6931 <= found.high
    assert 0.94 <= held / 2000 <= 0.98
