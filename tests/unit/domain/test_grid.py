import pytest

from studio.domain.distribution import Plan
from studio.domain.errors import BelowFloorError
from studio.domain.grid import Part, deviation, spread
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind, Split
from tests.unit.domain import making
from tests.unit.domain.making import place, tally

REFUSAL = place(Kind.REFUSAL, "customs")
COMMON = place(Kind.COMMON, "customs")


def test_a_grid_has_every_kind_topic_and_difficulty() -> None:
    found = making.grid(["customs", "claims"])

    assert len(found.places()) == 10 * 2 * 3


def test_a_part_is_what_its_words_name() -> None:
    found = making.grid(["customs", "claims"])
    part = Part(kind=Kind.REFUSAL, difficulty=Difficulty.HARD)

    assert [(one.kind, one.topic_id, one.difficulty) for one in found.places(part)] == [
        (Kind.REFUSAL, "customs", Difficulty.HARD),
        (Kind.REFUSAL, "claims", Difficulty.HARD),
    ]
    assert all(part.holds(one) for one in found.places(part))
    assert not part.holds(REFUSAL)


def test_tasks_are_counted_by_cell_split_and_source() -> None:
    found = making.grid(
        ["customs"],
        [
            tally(REFUSAL, 3, source="tickets"),
            tally(REFUSAL, 2, split=Split.EVAL, source="tickets"),
            tally(REFUSAL, 4),
            tally(COMMON, 9),
        ],
    )

    assert found.actual([REFUSAL]) == 9
    assert found.train([REFUSAL]) == 7
    assert found.by_split([REFUSAL]) == {Split.TRAIN: 7, Split.VALIDATION: 0, Split.EVAL: 2}
    assert found.by_source([REFUSAL]) == {"tickets": 5, None: 4}
    assert found.placed == 18


def test_wanted_tasks_are_a_share_of_those_planned() -> None:
    plans = {REFUSAL: Plan(share=0.25), COMMON: Plan(share=0.75)}
    found = making.grid(["customs"], [tally(COMMON, 8)], plans=plans, planned=40)

    assert found.wanted([REFUSAL]) == 10
    assert found.wanted([REFUSAL, COMMON]) == 40


def test_without_a_planned_number_wanted_tasks_are_a_share_of_those_there() -> None:
    plans = {REFUSAL: Plan(share=0.25), COMMON: Plan(share=0.75)}
    found = making.grid(["customs"], [tally(COMMON, 8)], plans=plans)

    assert found.wanted([REFUSAL]) == 2


def test_only_train_tasks_count_against_a_floor() -> None:
    found = making.grid(
        ["customs"],
        [tally(REFUSAL, 4), tally(REFUSAL, 9, split=Split.EVAL)],
        plans={REFUSAL: Plan(floor=5)},
    )

    (short,) = found.shortfalls()
    assert (short.have, short.floor, short.topic) == (4, 5, "customs")
    assert found.is_below_floor([REFUSAL])
    assert str(short) == "refusal / customs / easy: 4 of 5"


def test_a_floor_that_is_met_is_no_shortfall() -> None:
    found = making.grid(["customs"], [tally(REFUSAL, 5)], plans={REFUSAL: Plan(floor=5)})

    assert found.shortfalls() == ()


def test_floors_can_be_held_against_other_counts() -> None:
    found = making.grid(["customs"], [tally(REFUSAL, 5)], plans={REFUSAL: Plan(floor=5)})

    assert [one.have for one in found.shortfalls_of({REFUSAL: 2})] == [2]


@pytest.mark.parametrize(
    ("actual", "wanted", "step"),
    [
        (10, 10.0, 0),
        (9, 9.4, 0),  # less than a task
        (3, 3.7, 0),
        (97, 100.0, 0),  # three in a hundred
        (8, 10.0, -1),
        (12, 10.0, 1),
        (6, 10.0, -2),
        (15, 10.0, 2),
        (8, 20.1, -3),
        (34, 18.0, 3),
        (0, 5.0, -3),
        (5, 0.0, 3),
        (0, 0.0, 0),
    ],
)
def test_a_count_stands_to_its_target(actual: int, wanted: float, step: int) -> None:
    assert deviation(actual, wanted) == step


def test_without_shares_nothing_is_off_target() -> None:
    assert making.grid(["customs"], [tally(REFUSAL, 50)]).deviation([REFUSAL]) == 0


def test_whole_things_are_spread_by_weight_and_none_is_lost() -> None:
    assert spread(10, [0.5, 0.3, 0.2]) == [5, 3, 2]
    assert spread(10, [1, 1, 1]) == [4, 3, 3]
    assert spread(2, [0, 0, 0]) == [1, 1, 0]
    assert sum(spread(17, [0.1, 0.7, 0.05, 0.15])) == 17


def test_the_error_names_three_cells_and_counts_the_rest() -> None:
    places = [place(kind, "customs") for kind in list(Kind)[:5]]
    found = making.grid(["customs"], plans={one: Plan(floor=2) for one in places})

    error = BelowFloorError(found.shortfalls())

    assert len(error.shortfalls) == 5
    assert "5 cells are below" in str(error)
    assert "common / customs / easy: 0 of 2" in str(error)
    assert "and 2 more" in str(error)


def test_a_topic_that_is_not_in_use_has_no_cells() -> None:
    found = making.grid(["customs"], [tally(place(Kind.COMMON, "gone"), 5)])

    assert found.placed == 0
    assert found.topic(TopicId("gone")) == ""
