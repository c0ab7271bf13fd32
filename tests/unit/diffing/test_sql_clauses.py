"""SQL is compared by what it asks for: clause by clause, conditions in any order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.diffing import comparison, sql_conditions, sql_words
from studio.diffing.deadline import Deadline
from studio.diffing.results import Method

words = st.sampled_from(
    [
        "SELECT", "FROM", "WHERE", "AND", "OR", "ON", "JOIN", "LEFT", "BETWEEN", "CASE", "END",
        "(", ")", ";", "a", "b.c", "=", "1", "'x y'", "'", "-- AND (\n", "/* b */", ",", "\n",
    ]
)  # fmt: skip
queries = st.lists(words, max_size=25).map(" ".join)


def marks(left: str, right: str) -> tuple[list[str], list[str]]:
    """Give what is marked on either side."""
    found = comparison.compare(left, right, Method.SQL)
    return (
        [left[one.start : one.end] for block in found.blocks for one in block.left],
        [right[one.start : one.end] for block in found.blocks for one in block.right],
    )


def where(conditions: str) -> str:
    return f"SELECT id FROM parcel p WHERE {conditions} ORDER BY id"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("a = 1 AND b = 2", "b = 2 and A = 1"),
        ("a = 1 OR b = 2 OR c", "c OR a = 1 OR b = 2"),
        ("a BETWEEN 1 AND 2 AND b = 2", "b = 2 AND a BETWEEN 1 AND 2"),
        ("a = 1 AND (b = 2 OR c = 3)", "(b = 2 OR c = 3) AND a = 1"),
        ("CASE WHEN a AND b THEN 1 END = 1 AND c", "c AND CASE WHEN a AND b THEN 1 END = 1"),
        ("a IN (SELECT x FROM t WHERE u AND v)", "a IN (SELECT x FROM t WHERE v AND u)"),
        (
            "b AND a IN (SELECT x FROM t WHERE u AND v)",
            "a IN (SELECT x FROM t WHERE v AND u) AND b",
        ),
        ("a = 1 -- b AND (c\n AND b = 2", "b = 2 AND a = 1 -- b AND (c\n"),
    ],
)
def test_conditions_in_another_order_are_the_same(left: str, right: str) -> None:
    assert marks(where(left), where(right)) == ([], [])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("a = 1 AND b = 2", "b = 3 AND a = 1", (["2"], ["3"])),
        ("a = 1 AND b = 2", "b = 2 AND c > 7 AND a = 1", ([], ["c > 7 AND"])),
        ("a = 1 AND b = 2 OR c", "a = 1 OR b = 2 AND c", (["AND", "OR"], ["OR", "AND"])),
        ("a - b AND c", "b - a AND c", (["a - b"], ["b - a"])),
    ],
)
def test_what_else_changed_in_them_is_marked(
    left: str, right: str, expected: tuple[list[str], list[str]]
) -> None:
    assert marks(where(left), where(right)) == expected


def test_a_condition_that_moved_is_told() -> None:
    found = comparison.compare(where("a = 1 AND b = 2"), where("b = 3 AND a = 1"), Method.SQL)
    assert [(note.path, note.text) for note in found.notes] in (
        [("WHERE", "condition moved")],
        [("WHERE", "condition moved and changed")],
    )


def test_conditions_of_a_join_have_no_order_either() -> None:
    join = "SELECT 1 FROM a JOIN b ON {} LEFT JOIN c ON a.z = c.z"
    assert marks(join.format("a.x = b.x AND b.y"), join.format("b.y AND a.x = b.x")) == ([], [])


def test_lists_of_one_clause_are_told_apart() -> None:
    assert marks("a ON b ON c ON d AND e", "A ON B ON C ON D AND E") == ([], [])


def test_columns_have_an_order() -> None:
    assert marks("SELECT a, b FROM t", "SELECT b, a FROM t") != ([], [])


def test_a_renamed_alias_is_marked_where_it_stands() -> None:
    left, right = "SELECT p.id FROM parcel p", "SELECT x.id FROM parcel x"
    assert marks(left, right) == (["p", "p"], ["x", "x"])


def test_words_of_a_comment_and_of_a_text_are_compared() -> None:
    left = "SELECT a -- all of them\nFROM t WHERE b = 'two words'"
    right = "SELECT a -- some of them\nFROM t WHERE b = 'two terms'"
    assert marks(left, right) == (["all", "words"], ["some", "terms"])


def test_a_comment_changes_no_clause() -> None:
    left = "SELECT a FROM t WHERE b"
    assert marks(left, "SELECT a -- FROM u WHERE\nFROM t WHERE b") == ([], ["-- FROM u WHERE"])


@given(queries, queries)
def test_ordering_conditions_loses_nothing(left: str, right: str) -> None:
    asked = sql_words.cut(right)
    order = sql_conditions.arranged(sql_words.cut(left), asked, Deadline.never())
    assert sorted(order.places) == list(range(len(asked)))


@given(queries)
def test_a_query_does_not_differ_from_itself(query: str) -> None:
    assert marks(query, query.lower() if "'" not in query and "--" not in query else query) == (
        [],
        [],
    )


@given(queries, queries)
def test_any_two_texts_can_be_compared(left: str, right: str) -> None:
    found = comparison.compare(left, right, Method.SQL)
    assert found.method is Method.SQL
    for block in found.blocks:
        assert all(0 <= one.start < one.end <= len(left) for one in block.left)
        assert all(0 <= one.start < one.end <= len(right) for one in block.right)
