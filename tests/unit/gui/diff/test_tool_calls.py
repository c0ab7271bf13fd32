"""Tool calls are edited as a form or as JSON, and come back as they were."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from studio.domain.errors import InvalidValueError
from studio.gui.diff.tool_calls.editor import ToolCallsEditor
from studio.gui.theme.theme import Theme
from studio.gui.widgets.segmented import Segmented

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "track",
            "parameters": {
                "type": "object",
                "properties": {
                    "number": {"type": "string"},
                    "days": {"type": "integer"},
                    "urgent": {"type": "boolean"},
                    "by": {"enum": ["air", "road"]},
                },
                "required": ["number"],
            },
        },
    },
    {"type": "function", "function": {"name": "refund", "parameters": {}}},
]
ARGUMENTS = {"number": "PK-1", "days": 3, "urgent": True, "odd": [1, 2]}
CALL = {
    "id": "call_1",
    "type": "function",
    "function": {"name": "track", "arguments": json.dumps(ARGUMENTS)},
}


@pytest.fixture
def editor(theme: Theme, qtbot: QtBot) -> ToolCallsEditor:
    editor = ToolCallsEditor(theme)
    qtbot.addWidget(editor)
    editor.resize(500, 600)
    editor.show()
    editor.show_calls([CALL], TOOLS)
    return editor


def line(editor: ToolCallsEditor, name: str) -> QLineEdit:
    return next(
        one
        for one in editor.findChildren(QLineEdit)
        if one.accessibleName() == name and one.isVisible()
    )


def switch(editor: ToolCallsEditor, mode: str) -> None:
    segmented = editor.findChild(Segmented)
    assert segmented is not None
    segmented.set_value(mode)
    segmented.chosen.emit(mode)
    QTest.qWait(1)  # new fields are shown in the next turn


def arguments(editor: ToolCallsEditor) -> object:
    return json.loads(editor.calls()[0]["function"]["arguments"])


def test_calls_come_back_as_they_were(editor: ToolCallsEditor) -> None:
    assert editor.calls()[0]["id"] == "call_1"
    assert arguments(editor) == ARGUMENTS


def test_a_text_and_a_number_are_typed(editor: ToolCallsEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.edited):
        line(editor, "number").selectAll()
        QTest.keyClicks(line(editor, "number"), "PK-2")
    line(editor, "days").setText("5")
    assert arguments(editor) == {**ARGUMENTS, "number": "PK-2", "days": 5}


def test_an_emptied_argument_is_left_out(editor: ToolCallsEditor) -> None:
    line(editor, "days").setText("")
    assert "days" not in arguments(editor)  # type: ignore[operator]


def test_what_is_no_value_is_said_at_its_field(editor: ToolCallsEditor) -> None:
    line(editor, "days").selectAll()
    QTest.keyClicks(line(editor, "days"), "three")
    assert editor.problem()
    with pytest.raises(InvalidValueError):
        editor.calls()


def test_one_of_several_values_is_chosen(editor: ToolCallsEditor) -> None:
    combo = next(one for one in editor.findChildren(QComboBox) if one.accessibleName() == "by")
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert arguments(editor)["by"] in {"air", "road"}  # type: ignore[index]


def test_both_ways_show_the_same_calls(editor: ToolCallsEditor) -> None:
    line(editor, "number").setText("PK-9")
    switch(editor, "json")
    text = editor.findChild(QPlainTextEdit)
    assert text is not None
    assert '"number": "PK-9"' in text.toPlainText()
    text.setPlainText(text.toPlainText().replace("PK-9", "PK-8"))
    switch(editor, "form")
    assert line(editor, "number").text() == "PK-8"


def test_broken_json_keeps_a_person_where_she_is(editor: ToolCallsEditor) -> None:
    switch(editor, "json")
    text = editor.findChild(QPlainTextEdit)
    assert text is not None
    text.setPlainText('[{"name": ')
    switch(editor, "form")
    assert text.isVisible()
    assert editor.problem()
    assert editor.text() == '[{"name": '


def test_arguments_that_are_no_json_are_shown_as_json_text(editor: ToolCallsEditor) -> None:
    broken = {"type": "function", "function": {"name": "track", "arguments": '{"number": '}}
    editor.show_calls([broken], TOOLS)
    assert "arguments" in editor.problem()
    assert '{\\"number\\": ' in editor.text()


def test_a_call_is_added_and_removed(editor: ToolCallsEditor) -> None:
    editor.show_calls([], TOOLS)
    assert editor.calls() == ()
    editor._append()
    assert [call["function"]["name"] for call in editor.calls()] == ["track"]
    editor._forms[0].removed.emit()
    assert editor.calls() == ()
