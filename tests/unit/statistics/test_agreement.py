"""Agreement matches published values."""

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
