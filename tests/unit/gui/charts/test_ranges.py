import pytest

from studio.gui.charts import ranges


@pytest.mark.parametrize(
    ("low", "high", "marks"),
    [
        (0.0, 1.0, [0.0, 0.5, 1.0]),
        (0.0, 2.6, [0.0, 1.0, 2.0, 3.0]),
        (-0.1, 1.6, [-0.5, 0.0, 0.5, 1.0, 1.5, 2.0]),
        (0.0, 2e-4, [0.0, 5e-5, 1e-4, 1.5e-4, 2e-4]),
    ],
)
def test_ticks_are_round_and_span_the_range(low: float, high: float, marks: list[float]) -> None:
    assert ranges.ticks(low, high) == pytest.approx(marks)


@pytest.mark.parametrize("value", [0.0, 0.7, -3.0])
def test_a_single_value_still_has_a_range_around_it(value: float) -> None:
    marks = ranges.ticks(value, value)

    assert marks[0] < value < marks[-1]


def test_what_is_not_a_number_gets_a_plain_range() -> None:
    assert ranges.ticks(float("nan"), float("inf")) == [0.0, 1.0]


@pytest.mark.parametrize(
    ("value", "step", "text"),
    [
        (0.0, 0.5, "0"),
        (0.5, 0.5, "0.5"),
        (-0.5, 0.5, "−0.5"),
        (1200.0, 200.0, "1,200"),
        (1.5e-4, 5e-5, "1.5e−4"),
        (0.1, 0.02, "0.10"),
    ],
)
def test_a_tick_has_the_decimals_its_step_needs(value: float, step: float, text: str) -> None:
    assert ranges.label(value, step) == text


def test_outliers_do_not_stretch_the_axis() -> None:
    values = [1.0 + index / 1000 for index in range(300)] + [900.0, float("nan")]

    assert ranges.bounds(values)[1] < 2.0
