from studio.domain.task import Split
from studio.services.row_places import Place, Places


def test_a_row_like_a_task_goes_where_the_task_is() -> None:
    places = Places({"there": Split.EVAL})
    assert places.add("own", ["there"], None)
    assert places.of("own") == Place(group="there", split=Split.EVAL, fixed=True)


def test_a_row_like_tasks_of_two_splits_joins_neither() -> None:
    places = Places({"a": Split.EVAL, "b": Split.TRAIN})
    assert not places.add("own", ["a", "b"], None)
    assert places.add("next", ["a"], None)
    assert places.of("next").group == "a"


def test_a_chain_of_rows_never_ties_two_splits() -> None:
    places = Places({"a": Split.EVAL, "b": Split.TRAIN})
    assert places.add("first", ["a"], None)
    assert not places.add("second", ["first", "b"], None)


def test_rows_alike_go_together_into_the_strictest_split_that_any_states() -> None:
    places = Places({})
    assert places.add("one", [], Split.TRAIN)
    assert places.add("two", ["one"], Split.EVAL)
    assert places.of("one") == places.of("two") == Place(group="two", split=Split.EVAL)


def test_a_row_that_states_nothing_leaves_its_split_open() -> None:
    places = Places({})
    assert places.add("one", [], None)
    assert places.of("one") == Place(group="one")


def test_a_row_that_names_a_group_of_the_project_is_in_its_split() -> None:
    places = Places({"g": Split.VALIDATION})
    assert places.add("g", [], Split.TRAIN)
    assert places.of("g") == Place(group="g", split=Split.VALIDATION, fixed=True)
