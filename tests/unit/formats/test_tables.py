import json
from pathlib import Path

import pytest

from studio.domain.errors import ImportFileError
from studio.formats import tables
from studio.formats.tables import Document, Layout, Reading, Table


def _read(text: str, **how: object) -> Table:
    return tables.read(Document(text=text), Reading(**how))  # type: ignore[arg-type]


def _first_cells(table: Table) -> list[object]:
    return [record.cells[0] for record in table.records]


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("Where is it?\nI want a refund, please\n", Layout.LINES),
        ("Where is it?", Layout.LINES),
        ("Hello,\nwhere is it?\n\nAnd mine?\n", Layout.BLOCKS),
        ("question,kind\nWhere?,common\n", Layout.TABLE),
        ("a\tb\nc\td\n", Layout.TABLE),
        ('{"message": "Where?"}\n{"message": "When?"}\n', Layout.JSON),
        ('[{"message": "Where?"}]', Layout.JSON),
        ('{\n  "message": "Where?"\n}', Layout.JSON),
        ('["Where?", "When?"]', Layout.JSON),
    ],
)
def test_the_layout_is_told_by_the_text(text: str, layout: Layout) -> None:
    assert _read(text).layout is layout


def test_a_csv_file_is_a_table_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "one-column.csv"
    path.write_text("Where is it?\nWhen?\n", encoding="utf-8")
    assert tables.read(Document(path=path)).layout is Layout.TABLE


def test_ragged_rows_are_named_by_their_line_and_the_others_kept() -> None:
    table = _read("message,kind\nWhere?,common\nragged\nWhen?,common\na,b,c\n")
    assert _first_cells(table) == ["Where?", "When?"]
    assert [(one.line, one.reason) for one in table.errors] == [
        (3, "has 1 cell, but there are 2 columns"),
        (5, "has 3 cells, but there are 2 columns"),
    ]


def test_empty_cells_beyond_the_last_column_are_nothing() -> None:
    table = _read("message,kind\nWhere?,common,,\n")
    assert table.records[0].cells == ("Where?", "common")


def test_a_table_without_names_gives_its_columns_numbers() -> None:
    table = _read("Where is it now, please?\tcommon\nWhen does it come?\tcommon\n")
    assert (table.header, table.columns) == (False, ("column 1", "column 2"))
    assert len(table.records) == 2


def test_the_person_decides_whether_the_first_row_names_columns() -> None:
    text = "message,kind\nWhere?,common\n"
    assert len(_read(text, layout=Layout.TABLE, header=False).records) == 2


def test_two_columns_of_one_name_are_told_apart() -> None:
    assert _read("text,text,\na,b,c\n", layout=Layout.TABLE, header=True).columns == (
        "text", "text (2)", "column 3",
    )  # fmt: skip


def test_marks_of_a_list_are_left_out_and_that_is_said() -> None:
    table = _read("- Where is it?\n- When?\n* Why?\n")
    assert _first_cells(table) == ["Where is it?", "When?", "Why?"]
    assert table.notes


def test_a_line_that_only_begins_with_a_number_keeps_it() -> None:
    assert _first_cells(_read("12 parcels are late\nWhen?\n1. Why\n"))[0] == "12 parcels are late"


def test_blocks_begin_on_the_line_they_are_said_to() -> None:
    table = _read("\n\nHello,\nwhere?\n\n \nAnd mine?\n")
    assert [(one.line, one.cells[0]) for one in table.records] == [
        (3, "Hello,\nwhere?"),
        (7, "And mine?"),
    ]


def test_a_bad_json_line_loses_no_other() -> None:
    table = _read('{"message": "a"}\n{"message":\n{"message": "b"}\n')
    assert _first_cells(table) == ["a", "b"]
    assert [one.line for one in table.errors] == [2]


def test_a_json_list_gives_each_object_its_line() -> None:
    rows = json.dumps([{"message": "a"}, {"message": "b", "kind": "format"}], indent=1)
    table = _read(rows)
    assert table.columns == ("message", "kind")
    assert [one.line for one in table.records] == [2, 5]


def test_what_stands_before_the_break_in_a_json_list_is_kept() -> None:
    table = _read('[{"message": "a"},\n{"message": "b"},\n{"message": ')
    assert _first_cells(table) == ["a", "b"]
    assert table.errors[0].line == 3


def test_a_list_in_a_wrapper_is_found() -> None:
    text = json.dumps({"data": [{"message": "a"}, {"message": "b"}]}, indent=2)
    assert _first_cells(_read(text)) == ["a", "b"]


def test_a_character_that_is_not_utf8_spoils_its_own_row(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("message,kind\nschöne Grüße,common\n".encode() + b"b\xff,common\n")
    table = tables.read(Document(path=path))
    assert _first_cells(table) == ["schöne Grüße"]
    assert [one.line for one in table.errors] == [3]


@pytest.mark.parametrize("text", ["", "  \n\n\t\n"])
def test_nothing_is_refused_in_plain_words(text: str) -> None:
    with pytest.raises(ImportFileError, match="empty"):
        _read(text)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="nowhere"):
        tables.read(Document(path=tmp_path / "nowhere.csv"))


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as stream:
        stream.truncate(tables.MOST_BYTES + 1)
    with pytest.raises(ImportFileError, match="split it"):
        tables.read(Document(path=path))


def test_more_rows_than_can_be_shown_are_refused() -> None:
    with pytest.raises(ImportFileError, match="200,000 rows"):
        _read("a\n" * (tables.MOST_ROWS + 1))
