"""Copied rows: safe for a spreadsheet, exact as JSON."""

import json
from dataclasses import dataclass

import pytest

from studio.gui.tables import copying
from studio.gui.tables.source import Column

COLUMNS = (
    Column(key="text", title="Text", width=100),
    Column(key="count", title="Count", width=50),
)


@dataclass
class Row:
    text: str
    count: int


class Source:
    columns = COLUMNS

    def text(self, row: Row, key: str) -> str:
        return str(getattr(row, key))

    def value(self, row: Row, key: str) -> object:
        return getattr(row, key)


def tsv(text: str) -> str:
    written = copying.tsv(Source(), COLUMNS, [Row(text, 3)])  # type: ignore[arg-type]
    head, line = written.splitlines()
    assert head == "Text\tCount"
    cell, count = line.split("\t")
    assert count == "3"
    return cell


@pytest.mark.parametrize("text", ["=1+1", "+SUM(A1)", "-cmd", "@A1", " =1", "\t=1", "=HYPERLINK()"])
def test_no_cell_is_taken_for_a_formula(text: str) -> None:
    assert tsv(text).startswith("'")


@pytest.mark.parametrize("text", ["-12", "+3.5", "Where is it?", "a=b", "−3"])
def test_numbers_and_plain_text_stay_as_they_are(text: str) -> None:
    assert tsv(text) == text


def test_lines_and_tabs_do_not_break_a_row() -> None:
    assert tsv("one\ttwo\r\nthree") == "one two three"


def test_json_has_the_values_themselves() -> None:
    row = Row("=1\n🙂", 3)
    written = copying.as_json(Source(), COLUMNS, [row])  # type: ignore[arg-type]
    assert json.loads(written) == [{"text": "=1\n🙂", "count": 3}]
    assert "🙂" in written
