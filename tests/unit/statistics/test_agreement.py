"""Agreement matches published values."""

import numpy as np
import pytest

from studio.statistics import agreement

# Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C: 4 raters, 12 units.
RATERS = [
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
]
UNITS = [
    [None if label == "." else label for label in labels]
    for labels in zip(*(row.split() for row in RATERS), strict=True)
]


def test_alpha_of_krippendorffs_example() -> None:
    alpha = agreement.krippendorff_alpha(UNITS)

    assert alpha.value == pytest.approx(0.743421, abs=5e-7)
    assert alpha.observed == pytest.approx(8.0)
    assert alpha.expected == pytest.approx(31.1795, abs=5e-5)
    assert alpha.units == 11


@pytest.mark.parametrize("units", [[], [["a"]], [["a", "a"], ["a", "a"]], [["a", None]]])
def test_alpha_without_any_variety_is_undefined(units: list[list[str | None]]) -> None:
    assert agreement.krippendorff_alpha(units).value is None


def test_alpha_of_perfect_agreement_is_one() -> None:
    assert agreement.krippendorff_alpha([["a", "a"], ["b", "b"]]).value == 1.0


def test_kappa_of_a_worked_example() -> None:
    # 50 items: yes/yes 20, yes/no 5, no/yes 10, no/no 15 → (0.7 − 0.5) / 0.5.
    left = ["yes"] * 25 + ["no"] * 25
    right = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15

    assert agreement.raw(left, right) == pytest.approx(0.7)
    assert agreement.cohen_kappa(left, right) == pytest.approx(0.4)


def test_kappa_of_one_label_throughout_is_undefined() -> None:
    assert agreement.cohen_kappa(["a", "a"], ["a", "a"]) is None


@pytest.mark.parametrize(("left", "right"), [([], []), (["a"], [])])
def test_nothing_to_compare_is_refused(left: list[str], right: list[str]) -> None:
    with pytest.raises(ValueError, match="cannot compare"):
        agreement.raw(left, right)


def test_alphas_interval_holds_it_and_narrows_with_more_units() -> None:
    few = agreement.alpha_estimate(UNITS)
    many = agreement.alpha_estimate(UNITS * 9)

    assert few is not None
    assert many is not None
    assert few.value == pytest.approx(0.743421, abs=5e-7)
    assert few.low < many.low < few.value < many.high < few.high
    assert (few.count, many.count) == (11, 99)


def test_alphas_interval_is_that_of_drawing_units_one_by_one() -> None:
    units = [["a", "a"]] * 12 + [["b", "b"]] * 9 + [["a", "b"]] * 6 + [["b", None]] * 3
    generator = np.random.default_rng(1)
    drawn = [
        agreement.krippendorff_alpha([units[at] for at in generator.integers(0, 27, 27)]).value
        for _ in range(4000)
    ]
    low, high = np.percentile([one for one in drawn if one is not None], (2.5, 97.5))
    found = agreement.alpha_estimate(units)

    assert found is not None
    assert found.low == pytest.approx(low, abs=0.03)
    assert found.high == pytest.approx(high, abs=0.03)


def test_units_of_one_group_count_as_one_draw() -> None:
    units = [["a", "a"], ["b", "b"], ["a", "b"], ["b", "b"]] * 10
    alone = agreement.alpha_estimate(units)
    together = agreement.alpha_estimate(units, [at // 8 for at in range(40)])
    apart = agreement.alpha_estimate(units, [at % 4 for at in range(40)])

    assert alone is not None
    assert together is not None
    assert apart is not None
    assert together.high - together.low < 1e-9  # every group is alike
    assert apart.high - apart.low > alone.high - alone.low


@pytest.mark.parametrize("units", [[], [["a"]], [["a", "a"], ["a", "a"]]])
def test_without_variety_there_is_no_interval(units: list[list[str | None]]) -> None:
    assert agreement.alpha_estimate(units) is None


def test_the_interval_is_the_same_every_time() -> None:
    assert agreement.alpha_estimate(UNITS) == agreement.alpha_estimate(UNITS)
