import pytest

from studio.domain.distribution import Place, Plan
from studio.domain.grid import Grid, Outside, Tally
from studio.domain.task import Difficulty, Kind, Split
from studio.services.design_words import headline
from tests.unit.domain import making
from tests.unit.domain.making import place, tally

EVAL = [tally(place(Kind.COMMON, "a"), 5, split=Split.EVAL)]


def _spread(count: int, *, without: tuple[Kind, ...] = (), topic: str = "a") -> list[Tally]:
    """As many tasks of every kind and difficulty."""
    return [
        tally(place(kind, topic, level), count)
        for kind in Kind
        if kind not in without
        for level in Difficulty
    ]


def _say(tallies: list[Tally], *topics: str, plans: dict[Place, Plan] | None = None) -> str:
    found: Grid = making.grid(topics or ("a",), [*tallies, *EVAL], plans=plans)
    return headline(found)


def test_easy_common_cases_with_hardly_a_refusal() -> None:
    said = _say(
        [
            tally(place(Kind.COMMON, "a"), 330),
            tally(place(Kind.REFUSAL, "a", Difficulty.MEDIUM), 3),
            *[
                tally(place(kind, "a", Difficulty.MEDIUM), 9)
                for kind in Kind
                if kind not in {Kind.COMMON, Kind.REFUSAL}
            ],
        ]
    )

    assert said.startswith("As it stands: mostly easy common cases; ")
    assert "3 refusals in 405: it will not learn to refuse" in said


def test_an_even_mix_claims_nothing_and_misses_nothing() -> None:
    assert _say(_spread(10)) == (
        "As it stands: a mix of all ten kinds, of all difficulties; "
        "most of all common cases (30 in 300)."
    )


def test_a_missing_kind_is_named() -> None:
    said = _say(_spread(10, without=(Kind.MULTI_TURN,)))

    assert "a mix of 9 of the ten kinds" in said
    assert "no conversations of several turns in 270: it will not learn to follow" in said


def test_refusals_come_before_other_lacks() -> None:
    said = _say(_spread(10, without=(Kind.FORMAT, Kind.REFUSAL, Kind.TERMINOLOGY)))

    assert "no refusals" in said
    assert said.index("no refusals") < said.index("no format cases")


def test_a_kind_that_is_not_wanted_is_no_lack() -> None:
    plans = {
        place(kind, "a", level): Plan(share=1 / 27)
        for kind in Kind
        if kind is not Kind.REFUSAL
        for level in Difficulty
    }

    assert "refus" not in _say(_spread(10, without=(Kind.REFUSAL,)), plans=plans)


def test_the_cell_that_lacks_most_of_its_target_is_named() -> None:
    many, few = place(Kind.COMMON, "b"), place(Kind.REFUSAL, "b")
    plans = {many: Plan(share=0.9), few: Plan(share=0.1)}

    said = _say([tally(many, 395), tally(few, 10)], "a", "b", plans=plans)

    assert "it will hardly learn to refuse on b (10 of 41 tasks)" in said


def test_few_tasks_are_said_to_be_few() -> None:
    said = _say(_spread(1))

    assert "30 tasks to train on may teach the form of an answer, hardly more" in said


def test_a_topic_without_train_tasks_will_be_guessed() -> None:
    assert "nothing to train on about b: there it will guess" in _say(_spread(10), "a", "b")


def test_a_topic_that_outweighs_the_others_is_named() -> None:
    said = _say([*_spread(10), *_spread(1, topic="b")], "a", "b")

    assert "mostly on a" in said


def test_a_project_without_eval_tasks_hears_that_nothing_will_be_measured() -> None:
    said = headline(making.grid(["a"], _spread(10)))

    assert "no eval tasks, so nothing will show how good it is" in said


def test_cells_below_their_floor_are_counted() -> None:
    plans = {place(Kind.COMMON, "a"): Plan(floor=99), place(Kind.REFUSAL, "a"): Plan(floor=99)}

    assert _say(_spread(10), plans=plans).endswith("; 2 cells are below the floor.")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (making.grid([]), "No topics yet: add what the student will be asked about."),
        (making.grid(["a"]), "No tasks yet; there is nothing to learn from yet."),
        (
            making.grid(["a"], unplaced=7),
            "No task has a topic yet (7 tasks without); there is nothing to learn from yet.",
        ),
        (
            making.grid(["a"], EVAL),
            "5 tasks, none of them to train on; there is nothing to learn from yet.",
        ),
    ],
)
def test_where_there_is_nothing_it_says_so(found: Grid, said: str) -> None:
    assert headline(found) == said


def test_tasks_without_a_topic_are_counted_too() -> None:
    loose = [
        Outside(kind=kind, difficulty=Difficulty.EASY, split=Split.TRAIN, count=count)
        for kind, count in ((Kind.COMMON, 50_000), (Kind.REFUSAL, 8))
    ]
    found = making.grid(["a"], [tally(place(Kind.REFUSAL, "a"), 1), *EVAL], outside=loose)

    said = headline(found)
    assert said.startswith("As it stands: mostly easy common cases; ")
    assert "9 refusals in 50,009: it will not learn to refuse" in said
