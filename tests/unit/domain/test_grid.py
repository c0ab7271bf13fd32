import pytest

from studio.domain import floors
from studio.domain.distribution import Distribution, Place, Plan
from studio.domain.errors import BelowFloorError, InvalidValueError
from studio.domain.grid import Outside, Part, deviation, spread
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind, Split
from tests.unit.domain import making
from tests.unit.domain.making import place, tally

REFUSAL = place(Kind.REFUSAL, "customs")
HARD = place(Kind.REFUSAL, "customs", Difficulty.HARD)
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
        [tally(HARD, 4), tally(HARD, 9, split=Split.EVAL)],
        plans={HARD: Plan(floor=5)},
    )

    (short,) = found.shortfalls()
    assert (short.have, short.floor, short.topic) == (4, 5, "customs")
    assert found.is_below_floor([HARD])
    assert str(short) == "refusal / customs / hard: 4 of 5"


def _together(number: int) -> dict[Place, Plan]:
    cells = floors.group(REFUSAL)
    return {cell: Plan(floor=one) for cell, one in zip(cells, floors.evenly(number), strict=True)}


@pytest.mark.parametrize("number", [1, 2, 3, 4, 12])
def test_the_floor_of_a_kind_and_topic_counts_tasks_of_any_difficulty(number: int) -> None:
    met = making.grid(["customs"], [tally(HARD, number)], plans=_together(number))
    missed = making.grid(["customs"], [tally(HARD, number - 1)], plans=_together(number))

    assert met.shortfalls() == ()
    assert [str(one) for one in missed.shortfalls()] == [
        f"refusal / customs: {number - 1} of {number}"
    ]
    assert missed.floor(missed.places()) == number


def test_a_floor_of_any_difficulty_is_not_held_against_one_difficulty() -> None:
    found = making.grid(["customs"], plans=_together(9))

    assert found.is_below_floor(found.places(Part(kind=Kind.REFUSAL)))
    assert not found.is_below_floor([HARD])
    assert found.floor([HARD]) == 0


def test_floors_of_single_difficulties_are_held_one_by_one() -> None:
    plans = {REFUSAL: Plan(floor=2), HARD: Plan(floor=3)}
    found = making.grid(["customs"], [tally(REFUSAL, 9)], plans=plans)

    assert [str(one) for one in found.shortfalls()] == ["refusal / customs / hard: 0 of 3"]


def test_cells_that_read_alike_stand_alike() -> None:
    shares = {REFUSAL: Plan(share=0.6), HARD: Plan(share=0.4)}
    less = making.grid(["customs"], plans=shares, planned=1)
    more = making.grid(["customs"], plans=shares, planned=3)

    assert less.deviation([REFUSAL]) == more.deviation([HARD]) == -3  # 0.6 and 1.2: both "0 / 1"


def test_tasks_without_a_topic_count_as_learnt_where_no_topic_is_named() -> None:
    loose = Outside(kind=Kind.REFUSAL, difficulty=Difficulty.HARD, split=Split.TRAIN, count=7)
    found = making.grid(["customs"], [tally(HARD, 2)], outside=[loose])

    assert found.learnt(Part()) == found.learnt(Part(kind=Kind.REFUSAL)) == 9
    assert found.learnt(Part(difficulty=Difficulty.EASY)) == 0
    assert found.learnt(Part(topic_id=TopicId("customs"))) == 2
    assert found.learnt(Part(), Split.EVAL) == 0


def test_more_tasks_than_anybody_has_cannot_be_planned() -> None:
    with pytest.raises(InvalidValueError, match="at most"):
        Distribution(planned=10**20)
    with pytest.raises(InvalidValueError, match="at most"):
        Plan(floor=10**20)


def test_a_floor_that_is_met_is_no_shortfall() -> None:
    found = making.grid(["customs"], [tally(HARD, 5)], plans={HARD: Plan(floor=5)})

    assert found.shortfalls() == ()


def test_floors_can_be_held_against_other_counts() -> None:
    found = making.grid(["customs"], [tally(HARD, 5)], plans={HARD: Plan(floor=5)})

    assert [one.have for one in found.shortfalls_of({HARD: 2})] == [2]


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
