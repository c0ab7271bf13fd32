"""Paired comparisons agree with exact tests and with what is known of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from studio.statistics import comparisons


@pytest.mark.parametrize(
    ("left_only", "right_only", "p_value"),
    [
        (0, 0, 1.0),
        (1, 0, 1.0),
        (5, 5, 1.0),
        (6, 0, 2 / 64),
        (0, 5, 2 / 32),
        # 2 · (1 + 12 + 66) / 4096
        (10, 2, 158 / 4096),
    ],
)
def test_mcnemar_is_the_sign_test_of_the_cases_that_differ(
    left_only: int, right_only: int, p_value: float
) -> None:
    assert comparisons.mcnemar(left_only, right_only) == pytest.approx(p_value)


@given(st.integers(0, 3_000), st.integers(0, 3_000))
def test_mcnemar_matches_the_binomial_test(left_only: int, right_only: int) -> None:
    if left_only + right_only:
        expected = stats.binomtest(left_only, left_only + right_only).pvalue
        assert comparisons.mcnemar(left_only, right_only) == pytest.approx(expected, abs=1e-9)


def test_holm_matches_a_worked_example() -> None:
    # Sorted: 0.005·4, 0.01·3, 0.03·2, 0.04·1 → the last is raised to 0.06.
    assert comparisons.holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.03, 0.06, 0.06, 0.02))


def test_holm_stays_within_one_and_takes_none() -> None:
    assert comparisons.holm([0.9, 0.8]) == (1.0, 1.0)
    assert comparisons.holm([]) == ()


@given(st.lists(st.floats(0, 1), max_size=8))
def test_holm_never_makes_a_value_smaller_and_keeps_their_order(p_values: list[float]) -> None:
    adjusted = comparisons.holm(p_values)

    assert all(new >= old for new, old in zip(adjusted, p_values, strict=True))
    assert sorted(adjusted) == [new for _, new in sorted(zip(p_values, adjusted, strict=True))]


def test_rates_are_compared_with_mcnemar() -> None:
    left = [True] * 12 + [False] * 8
    right = [False] * 10 + [True] * 4 + [False] * 6
    found = comparisons.paired(left, right)

    assert (found.left_only, found.right_only) == (10, 2)
    assert found.value == pytest.approx(0.4)
    assert found.p_value == pytest.approx(158 / 4096)
    assert 0 < found.low < 0.4 < found.high < 0.8


def test_scores_are_compared_without_mcnemar() -> None:
    found = comparisons.paired([0.5, 1.0, 0.2], [0.5, 0.0, 0.1])

    assert found.p_value is None
    assert found.value == pytest.approx(1.1 / 3)


def test_pairing_takes_away_what_the_cases_share() -> None:
    # Cases differ widely, but left is a hair better on every one of them.
    right = [number / 100 for number in range(100)]
    found = comparisons.paired([value + 0.005 for value in right], right)

    assert found.low == pytest.approx(0.005)
    assert found.high == pytest.approx(0.005)


def test_groups_widen_the_interval() -> None:
    left, right = [1, 0, 1, 1, 0] * 20, [0, 0, 1, 0, 1] * 20
    groups = list(range(5)) * 20

    alone = comparisons.paired(left, right)
    together = comparisons.paired(left, right, groups=groups)
    assert (alone.low, alone.high) != (together.low, together.high)
    assert together.high - together.low > 2 * (alone.high - alone.low)


def test_sides_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="2 cases on one side, 1 on the other"):
        comparisons.paired([1, 0], [1])
