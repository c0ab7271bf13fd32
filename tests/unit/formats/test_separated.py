import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.formats import separated
from studio.formats.decoding import plain_lines
from studio.formats.rows import RowError
from studio.formats.separated import Record

CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))
DELIMITER = st.sampled_from(separated.DELIMITERS)


def _cells(text: str, delimiter: str = ",") -> list[tuple[object, ...]]:
    return [one.cells for one in separated.rows(text, delimiter) if isinstance(one, Record)]


def _faults(text: str) -> list[RowError]:
    return [one for one in separated.rows(text, ",") if isinstance(one, RowError)]


@given(st.lists(st.lists(CELL, min_size=2, max_size=5), max_size=8), DELIMITER, st.booleans())
def test_what_pythons_writer_wrote_is_read_back(
    table: list[list[str]], delimiter: str, everything_quoted: bool
) -> None:
    stream = io.StringIO(newline="")
    if everything_quoted:
        csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(table)
    else:
        csv.writer(stream, delimiter=delimiter).writerows(table)
    # A first line "sep=…" is not of the table, and a row of two empty cells is one all the same.
    if not stream.getvalue().lower().startswith("sep="):
        assert _cells(plain_lines(stream.getvalue()), delimiter) == [tuple(row) for row in table]


@given(st.text(st.characters(exclude_characters="\r")), DELIMITER)
def test_any_text_at_all_is_read_to_its_end_with_lines_in_order(text: str, delimiter: str) -> None:
    found = [one.line for one in separated.rows(text, delimiter)]
    assert found == sorted(set(found))
    assert all(1 <= line <= text.count("\n") + 1 for line in found)


@given(st.lists(st.text("ab, ", min_size=1), min_size=1, max_size=6), st.integers(0, 5))
def test_a_quotation_mark_left_open_loses_no_other_row(rows: list[str], at: int) -> None:
    at = min(at, len(rows))
    text = "\n".join([*rows[:at], 'x,"never closed', *rows[at:]])
    others = [row for row in _cells(text) if row[0] != "x"]
    assert others == _cells("\n".join(rows))
    assert [one.line for one in _faults(text)] == [at + 1]


def test_line_numbers_count_lines_inside_quotes() -> None:
    found = list(separated.rows('a,"1\n2\n3"\nb,c\n', ","))
    assert [(one.line, one.cells) for one in found if isinstance(one, Record)] == [
        (1, ("a", "1\n2\n3")),
        (4, ("b", "c")),
    ]


def test_a_formula_is_text() -> None:
    assert _cells('=1+1,"@SUM(A1)"\n') == [("=1+1", "@SUM(A1)")]


def test_a_quotation_mark_inside_a_cell_is_itself() -> None:
    assert _cells('the 5" screen,"he said ""no"""\n') == [('the 5" screen', 'he said "no"')]


def test_blank_lines_are_no_rows() -> None:
    assert _cells("a,b\n\n\nc,d\n\n") == [("a", "b"), ("c", "d")]


def test_a_row_with_more_cells_than_any_table_has_is_refused_alone() -> None:
    text = ",".join("x" * (separated.MOST_COLUMNS + 1)) + "\na,b\n"
    assert _cells(text) == [("a", "b")]
    assert "1,001 cells" in _faults(text)[0].reason


def test_a_row_of_many_megabytes_is_refused_alone() -> None:
    text = f"a,{'x' * (separated.LONGEST_ROW + 1)}\nb,c\n"
    assert _cells(text) == [("b", "c")]
    assert "10 million" in _faults(text)[0].reason


@pytest.mark.parametrize("delimiter", separated.DELIMITERS)
def test_the_delimiter_is_told_by_the_rows(delimiter: str) -> None:
    rows = [["text, with a comma", "x", "y"], ["more", "z", "w"], ["and, more", "u", "v"]]
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    assert separated.sniff(plain_lines(stream.getvalue())) == delimiter


def test_a_spreadsheets_word_about_its_delimiter_is_heard() -> None:
    text = "sep=^\na^b\n1^2\n"
    assert separated.sniff(text) == "^"
    assert next(separated.rows(text, "^")) == Record(line=2, cells=("a", "b"))


def test_prose_has_no_delimiter() -> None:
    assert separated.sniff("Where is it?\nI said, twice, that it is late.\nHello\n") is None
