"""What is wrong with the edited text is underlined where it is, and said."""

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor

from studio.diffing.results import Method
from studio.gui.diff.faults import Fault, fault_at
from studio.gui.diff.view import DiffView

TEXT = '{\n"a": 1,\n"b": "\U0001f600", "c": 2\n}'


@pytest.fixture
def faulty(view: DiffView) -> DiffView:
    view.show_texts("{}", TEXT, Method.JSON)
    start = TEXT.index('"c"')
    view.show_faults(
        [
            Fault(start=start, end=start + 3, message="c is not wanted"),
            Fault(start=2, end=5, message="a must be a text"),
        ]
    )
    return view


def test_faults_are_underlined_where_they_are(faulty: DiffView) -> None:
    marks = faulty.right.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ['"a"', '"c"']
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    assert all(mark.format.underlineStyle() is wave for mark in marks)


def test_the_line_below_says_the_fault_at_the_cursor(faulty: DiffView) -> None:
    assert faulty.faults.said() == "Line 2: a must be a text"
    cursor = QTextCursor(faulty.right.document().findBlockByNumber(2))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.Left, n=4)
    faulty.right.setTextCursor(cursor)
    assert faulty.faults.said() == "Line 3: c is not wanted"


def test_the_next_fault_is_gone_to(faulty: DiffView) -> None:
    faulty.faults.go_on()
    faulty.faults.go_on()
    assert faulty.right.textCursor().blockNumber() == 2


def test_a_fault_is_named_under_the_pointer(faulty: DiffView) -> None:
    assert faulty.right.explain(3) == ["a must be a text"]


def test_where_all_is_well_nothing_is_said(faulty: DiffView) -> None:
    faulty.show_faults([])
    assert not faulty.faults.isVisible()
    assert not faulty.right.extraSelections()


def test_a_fault_of_an_empty_text_has_a_place(view: DiffView) -> None:
    view.show_texts("{}", "", Method.JSON)
    view.show_faults([Fault(start=0, end=0, message="is empty")])
    assert view.faults.said() == "Line 1: is empty"


@pytest.mark.parametrize(
    ("path", "marked"),
    [(["a"], '"x, \\"y"'), (["b", 1], "-2.5"), (["b"], "["), (["gone"], "{"), ([], "{")],
)
def test_a_fault_is_where_its_value_is(path: list[str | int], marked: str) -> None:
    text = '{"a": "x, \\"y", "b": [1, -2.5]}'
    fault = fault_at(text, path, "wrong")
    assert text[fault.start : fault.end] == marked
