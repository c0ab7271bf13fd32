import pytest

from studio.domain.distribution import Plan
from studio.domain.grid import Grid, Part
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind, Split
from studio.gui.design.grid import facts
from studio.gui.design.grid.figures import KINDS, Figures, Mode
from tests.unit.domain import making
from tests.unit.domain.making import place, tally

pytestmark = pytest.mark.usefixtures("qapp")

COMMON, REFUSAL = KINDS.index(Kind.COMMON), KINDS.index(Kind.REFUSAL)
SUMS = len(KINDS) - 1


def _grid() -> Grid:
    common, refusal = place(Kind.COMMON, "customs"), place(Kind.REFUSAL, "customs")
    hard = place(Kind.REFUSAL, "customs", Difficulty.HARD)
    return making.grid(
        ["customs", "claims"],
        [
            tally(common, 30, source="tickets"),
            tally(common, 4, split=Split.EVAL),
            tally(refusal, 6, source="tickets"),
            tally(hard, 2, split=Split.VALIDATION),
        ],
        plans={
            common: Plan(share=0.45),
            refusal: Plan(share=0.3, floor=8),
            hard: Plan(share=0.2),
            place(Kind.COMMON, "claims"): Plan(share=0.05),
        },
        planned=40,
    )


def _unplanned() -> Grid:
    return making.grid(["customs"], [tally(place(Kind.COMMON, "customs"), 5)])


def test_a_cell_shows_its_tasks_and_its_target() -> None:
    assert Figures(_grid()).figure(COMMON, 0).whole == "34 / 18"
    assert Figures(_grid()).figure(REFUSAL, 0).whole == "8 / 20"


def test_its_colour_says_how_far_off_it_is() -> None:
    figures = Figures(_grid())

    assert (figures.figure(COMMON, 0).scale, figures.figure(COMMON, 0).step) == ("deviation", 6)
    assert figures.figure(REFUSAL, 0).step == 0
    assert figures.figure(KINDS.index(Kind.FORMAT), 0).step == 3


def test_a_missed_floor_marks_the_cell() -> None:
    figures = Figures(_grid())

    assert figures.figure(REFUSAL, 0).below
    assert not figures.figure(COMMON, 0).below


def test_rows_sum_up_as_shares_and_columns_as_tasks() -> None:
    figures = Figures(_grid())

    assert figures.figure(REFUSAL, 2).whole == "19 / 50\u202f%"
    assert figures.figure(SUMS, 0).whole == "42 / 38"
    assert figures.figure(SUMS, 2).whole == "42 / 40"
    assert figures.figure(REFUSAL, 2).short
    assert not figures.figure(COMMON, 2).short


def test_a_difficulty_shows_its_own_cells_alone() -> None:
    figures = Figures(_grid(), level=Difficulty.HARD)

    assert figures.figure(REFUSAL, 0).whole == "2 / 8"
    assert figures.figure(COMMON, 0).whole == "0 / 0"


def test_gaps_say_how_many_tasks_are_missing_or_too_many() -> None:
    figures = Figures(_grid(), Mode.GAPS)

    assert figures.figure(COMMON, 0).whole == "+16"
    assert figures.figure(REFUSAL, 0).whole == "−12"
    assert figures.figure(COMMON, 1).whole == "−2"
    assert figures.figure(COMMON, 0).step == 6
    assert figures.figure(COMMON, 1).step == 2
    assert figures.figure(KINDS.index(Kind.FORMAT), 0).whole == "0"


def test_splits_stand_side_by_side() -> None:
    figures = Figures(_grid(), Mode.SPLIT)

    assert figures.figure(COMMON, 0).whole == "30 · 0 · 4"
    assert figures.figure(COMMON, 0).parts == (30, 0, 4)
    assert "Train 30, Validation 0, Eval 4" in figures.spoken(COMMON, 0)


def test_sources_stand_side_by_side_the_largest_first() -> None:
    figures = Figures(_grid(), Mode.SOURCE)

    assert figures.sources == ("tickets", None)
    assert figures.figure(COMMON, 0).whole == "30 · 4"
    assert figures.spoken(COMMON, 0) == "tickets 30, no source 4"


def test_more_than_three_sources_are_summed_up() -> None:
    common = place(Kind.COMMON, "a")
    tallies = [tally(common, 10 - at, source=f"source {at}") for at in range(5)]
    figures = Figures(making.grid(["a"], tallies), Mode.SOURCE)

    assert figures.figure(COMMON, 0).parts == (10, 9, 8, 13)


def test_without_shares_a_cell_shows_its_count_on_a_ramp() -> None:
    figures = Figures(_unplanned())

    assert figures.figure(COMMON, 0).whole == "5"
    assert figures.figure(COMMON, 0).scale == "ramp"
    assert figures.figure(COMMON, 0).step > figures.figure(REFUSAL, 0).step == 0
    assert figures.spoken(COMMON, 0) == "5 task(s)"  # plural forms come with the translation


def test_what_is_spoken_holds_all_that_colour_and_marks_tell() -> None:
    assert Figures(_grid()).spoken(REFUSAL, 0) == "8 of 20 tasks, far below target, below floor"


def test_a_cell_knows_which_part_it_stands_for() -> None:
    figures = Figures(_grid(), level=Difficulty.EASY)

    assert figures.part(REFUSAL, 1) == Part(
        kind=Kind.REFUSAL, topic_id=TopicId("claims"), difficulty=Difficulty.EASY
    )
    assert figures.part(SUMS, 2) == Part(difficulty=Difficulty.EASY)


def test_all_facts_of_a_cell_are_told() -> None:
    told = facts.lines(_grid(), Part(kind=Kind.REFUSAL, topic_id=TopicId("customs")))

    assert told[0] == "Refusal × customs"
    assert told[1] == "8 of 20 tasks, floor 8"
    assert "Target 50.0\u202f% of all tasks; 19.0\u202f% is there" in told
    assert "Easy 6 / 12, Medium 0 / 0, Hard 2 / 8" in told
    assert "Train 6, Validation 2, Eval 0" in told
    assert "Below floor: Refusal × customs × Easy, 6 of 8" in told


def test_a_name_that_looks_like_markup_stays_text_in_the_tip() -> None:
    found = making.grid(["<img src=x> & co"])
    tip = facts.tip(found, Part(topic_id=TopicId("<img src=x> & co")))

    assert "&lt;img src=x> &amp; co" in tip
    assert "<img" not in tip


def test_shares_are_seen_before_there_is_any_task() -> None:
    common, refusal = place(Kind.COMMON, "customs"), place(Kind.REFUSAL, "customs")
    plans = {common: Plan(share=0.75), refusal: Plan(share=0.25)}
    figures = Figures(making.grid(["customs"], plans=plans))

    assert figures.figure(COMMON, 0).whole == "0 / 75\u202f%"
    assert figures.spoken(COMMON, 0).startswith("0 task")
    assert figures.spoken(COMMON, 0).endswith(", target 75\u202f%")
    assert figures.figure(KINDS.index(Kind.FORMAT), 0).whole == "0 / 0\u202f%"
