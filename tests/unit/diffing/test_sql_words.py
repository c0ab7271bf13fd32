"""How queries are cut into words and clauses."""

from studio.diffing import comparison, sql_words
from studio.diffing.results import Kind, Method


def test_case_of_names_and_keywords_makes_no_difference() -> None:
    assert sql_words.cut("SELECT Id FROM t").keys == sql_words.cut("select id\nfrom T").keys


def test_what_is_quoted_keeps_its_case() -> None:
    assert sql_words.cut("SELECT 'It''s'").keys != sql_words.cut("SELECT 'it''s'").keys


def test_a_clause_begins_at_its_keyword_and_not_in_a_text_or_comment() -> None:
    keys = sql_words.cut("SELECT 'from' -- where\n, a RETURNING b").keys

    assert [key.split("\0")[0] for key in keys] == ["0 SELECT 1"] * 6 + ["0 RETURNING 1"] * 2


def test_the_rest_of_a_text_that_never_ends_is_one_word() -> None:
    assert sql_words.cut("SELECT 'open from x").starts == [0, 7]


def test_equal_lines_of_a_comment_over_several_lines_are_equal() -> None:
    left = "SELECT a,\n/* one\n two */ b\nFROM t"
    right = "SELECT a,\n/* one\n two */ c\nFROM t"

    blocks = comparison.compare(left, right, Method.SQL).blocks

    assert [(one.kind, one.left_start, one.left_end) for one in blocks] == [
        (Kind.SAME, 0, 2),
        (Kind.CHANGED, 2, 3),
        (Kind.SAME, 3, 4),
    ]
