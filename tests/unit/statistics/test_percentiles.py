"""A nearest-rank percentile is one of the values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.statistics import percentiles


@pytest.mark.parametrize(
    ("percent", "value"), [(0, 15), (5, 15), (30, 20), (40, 20), (50, 35), (95, 50), (100, 50)]
)
def test_the_worked_example_of_the_nearest_rank(percent: float, value: float) -> None:
    assert percentiles.nearest_rank([50, 15, 40, 20, 35], percent) == value


@given(st.lists(st.integers(), min_size=1), st.integers(1, 100))
def test_enough_values_do_not_exceed_it(values: list[int], percent: int) -> None:
    found = percentiles.nearest_rank(values, percent)

    assert sum(value <= found for value in values) * 100 >= percent * len(values)
    assert sum(value < found for value in values) * 100 < percent * len(values)


@pytest.mark.parametrize(("values", "percent"), [([], 50), ([1.0], 101), ([1.0], -1)])
def test_there_must_be_values_and_a_percentage(values: list[float], percent: float) -> None:
    with pytest.raises(ValueError, match="percentile"):
        percentiles.nearest_rank(values, percent)
