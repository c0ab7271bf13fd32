"""A verdict says no more than the evidence bears, and how many cases would settle it."""

import numpy as np
import pytest

from studio.domain.board import Standing
from studio.statistics import comparisons, intervals, verdicts
from studio.statistics.verdicts import against_floor, against_model


@pytest.mark.parametrize(
    ("successes", "count", "floor", "standing"),
    [
        (95, 100, 0.8, Standing.BETTER),
        (60, 100, 0.8, Standing.WORSE),
        (82, 100, 0.8, Standing.NOT_PROVEN),
        (0, 0, 0.8, Standing.NOT_PROVEN),
        (3, 3, 0.8, Standing.NOT_PROVEN),
        (100, 100, 1.0, Standing.NOT_PROVEN),
        (99, 100, 1.0, Standing.WORSE),
    ],
)
def test_a_rate_stands_better_worse_or_unproven_against_a_floor(
    successes: int, count: int, floor: float, standing: Standing
) -> None:
    assert against_floor(intervals.wilson(successes, count), floor).standing is standing


def test_the_cases_that_a_floor_needs_follow_from_the_formula() -> None:
    # 3.8415 · 0.8 · 0.2 / 0.02² = 1536.6
    assert against_floor(intervals.wilson(82, 100), 0.8).cases_needed == 1537


@pytest.mark.parametrize(
    ("successes", "count", "floor"),
    [(82, 100, 0.8), (1, 1, 0.5), (77, 100, 0.8), (9, 11, 0.9), (300, 300, 0.99), (44, 90, 0.5)],
)
def test_the_cases_a_floor_needs_do_settle_it(successes: int, count: int, floor: float) -> None:
    needed = against_floor(intervals.wilson(successes, count), floor).cases_needed
    assert needed is not None

    at_needed = -(-needed // count)
    larger = intervals.wilson(successes * at_needed, count * at_needed)
    assert against_floor(larger, floor).standing is not Standing.NOT_PROVEN


@pytest.mark.parametrize(("successes", "count"), [(8, 10), (0, 0)])
def test_a_rate_just_at_its_floor_is_never_settled(successes: int, count: int) -> None:
    verdict = against_floor(intervals.wilson(successes, count), 0.8)

    assert verdict.cases_needed is None


def _cases(both: int, left_only: int, right_only: int, neither: int) -> tuple[list[int], list[int]]:
    left = [1] * both + [1] * left_only + [0] * right_only + [0] * neither
    right = [1] * both + [0] * left_only + [1] * right_only + [0] * neither
    return left, right


@pytest.mark.parametrize(
    ("cases", "standing"),
    [
        ((50, 20, 2, 28), Standing.BETTER),
        ((50, 2, 20, 28), Standing.WORSE),
        ((50, 8, 5, 37), Standing.NOT_PROVEN),
        ((50, 0, 0, 50), Standing.NOT_PROVEN),
        # The bootstrap alone would call this proven: all three cases point one way.
        ((0, 3, 0, 0), Standing.NOT_PROVEN),
        ((0, 6, 0, 0), Standing.BETTER),
    ],
)
def test_a_model_stands_better_worse_or_unproven_against_another(
    cases: tuple[int, int, int, int], standing: Standing
) -> None:
    left, right = _cases(*cases)

    assert against_model(left, right).standing is standing


def test_a_score_needs_six_independent_cases() -> None:
    five = against_model([0.9] * 5, [0.4] * 5)

    assert five.standing is Standing.NOT_PROVEN
    assert five.cases_needed == 6
    assert against_model([0.9] * 6, [0.4] * 6).standing is Standing.BETTER


def test_many_cases_of_few_groups_prove_nothing() -> None:
    left, right = _cases(0, 40, 0, 0)

    verdict = against_model(left, right, groups=[number % 4 for number in range(40)])
    assert verdict.standing is Standing.NOT_PROVEN
    assert verdict.cases_needed == 60


def test_the_cases_that_a_difference_needs_do_settle_it() -> None:
    left, right = _cases(50, 8, 5, 37)
    needed = against_model(left, right).cases_needed

    assert needed is not None
    assert 300 < needed < 3_000
    scale = -(-needed // 100) + 1
    assert against_model(left * scale, right * scale).standing is Standing.BETTER


def test_no_difference_is_never_settled() -> None:
    assert against_model([1, 0, 1], [1, 0, 1]).cases_needed is None


def test_an_adjusted_p_value_can_take_a_proof_away() -> None:
    left, right = _cases(50, 10, 2, 38)
    difference = comparisons.paired(left, right)

    assert verdicts.of(difference).standing is Standing.BETTER
    adjusted = verdicts.of(difference, p_value=0.12)
    assert adjusted.standing is Standing.NOT_PROVEN
    assert adjusted.p_value == 0.12


def test_equal_models_are_seldom_called_different() -> None:
    generator = np.random.default_rng(5)
    called = 0
    for seed in range(100):
        left, right = (list(generator.random(60) < 0.6) for _ in range(2))
        called += against_model(left, right, seed=seed).standing is not Standing.NOT_PROVEN

    assert called <= 6
