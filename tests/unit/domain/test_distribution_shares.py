import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.distribution import Distribution, Place, Plan
from studio.domain.errors import InvalidValueError
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind
from tests.unit.domain.making import place

A, B, C, D = (place(kind, "t") for kind in list(Kind)[:4])


def _even(*places: Place) -> Distribution:
    return Distribution(cells={one: Plan(share=1 / len(places)) for one in places})


def test_one_share_is_set_and_the_rest_scaled_in_proportion() -> None:
    before = Distribution(cells={A: Plan(share=0.5), B: Plan(share=0.3), C: Plan(share=0.2)})

    after = before.with_share([A], 0.75)

    assert after.plan(A).share == pytest.approx(0.75)
    assert after.plan(B).share == pytest.approx(0.15)
    assert after.plan(C).share == pytest.approx(0.10)


def test_several_shares_are_set_at_once() -> None:
    after = _even(A, B, C, D).with_shares([([A], 0.1), ([B, C], 0.6)])

    assert [after.plan(one).share for one in (A, B, C, D)] == pytest.approx([0.1, 0.3, 0.3, 0.3])


def test_shares_that_sum_to_more_than_all_are_refused() -> None:
    with pytest.raises(InvalidValueError, match=r"sum to 110.0%.*100 % at most"):
        _even(A, B, C).with_shares([([A], 0.6), ([B], 0.5)])


def test_shares_of_all_cells_that_leave_a_rest_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="no other cells to take the remaining 20"):
        _even(A, B).with_shares([([A], 0.5), ([B], 0.3)])


def test_two_shares_for_one_cell_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="same cell"):
        _even(A, B, C).with_shares([([A, B], 0.5), ([B], 0.3)])


def test_nan_is_no_share() -> None:
    with pytest.raises(InvalidValueError):
        _even(A, B).with_share([A], math.nan)


def test_floors_stay_when_shares_change() -> None:
    before = Distribution(cells={A: Plan(share=0.5, floor=7), B: Plan(share=0.5)})

    assert before.with_share([A], 0.1).plan(A).floor == 7


def test_a_topic_hands_its_shares_and_floors_on() -> None:
    old, new = place(Kind.COMMON, "old"), place(Kind.COMMON, "new")
    before = Distribution(
        cells={old: Plan(share=0.4, floor=2), new: Plan(share=0.1, floor=1), A: Plan(share=0.5)}
    )

    after = before.moved(TopicId("old"), TopicId("new"))

    assert after.plan(new) == Plan(share=0.5, floor=3)
    assert old not in after.cells


@given(
    shares=st.lists(st.floats(0.0, 1.0), min_size=3, max_size=12),
    pin=st.floats(0.0, 1.0),
)
def test_shares_always_sum_to_one(shares: list[float], pin: float) -> None:
    total = math.fsum(shares)
    places = [
        Place(kind=Kind.COMMON, topic_id=TopicId(str(at)), difficulty=Difficulty.EASY)
        for at in range(len(shares))
    ]
    even = 1 / len(shares)
    cells = {
        one: Plan(share=min(1.0, share / total) if total > 1e-6 else even)
        for one, share in zip(places, shares, strict=True)
    }

    after = Distribution(cells=cells).with_share(places[:2], pin)

    assert after.total() == pytest.approx(1, abs=1e-9)
    assert after.share(places[:2]) == pytest.approx(pin, abs=1e-9)
