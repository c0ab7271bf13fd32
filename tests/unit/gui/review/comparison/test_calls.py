"""Tool calls are compared and edited."""

import json
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studio.domain.target import Contract, ContractType
from studio.gui.review.comparison.pane import ComparisonPane
from studio.gui.review.comparison.sheet import Part
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from tests.unit.gui.review.comparison.conftest import answer, item

TOOL = {
    "type": "function",
    "function": {
        "name": "track",
        "parameters": {
            "type": "object",
            "properties": {"number": {"type": "string"}},
            "required": ["number"],
        },
    },
}
CONTRACT = Contract(type=ContractType.TOOL_CALL, tools=(TOOL,))


def call(number: str) -> dict[str, object]:
    arguments = json.dumps({"number": number})
    return {"type": "function", "function": {"name": "track", "arguments": arguments}}


@pytest.fixture
def calling(pane: ComparisonPane, desk_model: ReviewModel) -> ComparisonPane:
    """The pane with two answers that call a tool and say nothing."""
    answers = (answer("", tool_calls=[call("PK-1")]), answer("", 1, tool_calls=[call("PK-2")]))
    desk_model.desk.show(item(*answers, contract=CONTRACT), Path("nowhere"))
    return pane


def number_of(model: ReviewModel) -> str:
    return str(json.loads(model.desk.tool_calls[0]["function"]["arguments"])["number"])


def field(pane: ComparisonPane) -> QLineEdit:
    QTest.qWait(1)  # new fields are shown in the next turn
    return next(
        one
        for one in pane.calls.findChildren(QLineEdit)
        if one.accessibleName() == "number" and one.isVisible()
    )


def test_an_answer_that_only_calls_is_compared_by_its_calls(
    calling: ComparisonPane, desk_model: ReviewModel
) -> None:
    assert calling.sheet.part is Part.CALLS
    assert calling.calls.isVisible()
    desk_model.desk.set_compare(Compare.ANSWERS)
    assert '"PK-1"' in calling.view.left.text()
    assert '"PK-2"' in calling.view.text()
    assert not calling.calls.isVisible()


def test_a_field_of_the_form_is_on_the_desk_and_in_the_comparison(
    calling: ComparisonPane, desk_model: ReviewModel
) -> None:
    field(calling).setText("PK-9")
    field(calling).textEdited.emit("PK-9")
    assert number_of(desk_model) == "PK-9"
    assert '"PK-9"' in calling.view.text()


def test_json_typed_in_the_comparison_is_in_the_form(
    calling: ComparisonPane, desk_model: ReviewModel
) -> None:
    calling.view.replace_text(calling.view.text().replace("PK-1", "PK-8"))
    assert number_of(desk_model) == "PK-8"
    assert field(calling).text() == "PK-8"


def test_what_are_no_calls_is_said_and_changes_nothing(
    calling: ComparisonPane, desk_model: ReviewModel
) -> None:
    calling.view.replace_text("[{")
    assert calling.view.faults.said()
    assert number_of(desk_model) == "PK-1"


def test_a_call_that_breaks_its_schema_is_underlined(calling: ComparisonPane, qtbot: QtBot) -> None:
    calling.view.replace_text(calling.view.text().replace('"PK-1"', "5"))
    qtbot.waitUntil(lambda: calling.view.faults.said() != "")
    (mark,) = calling.view.right.extraSelections()
    assert mark.cursor.selectedText() == "5"


def test_text_beside_calls_has_a_part_of_its_own(
    pane: ComparisonPane, desk_model: ReviewModel
) -> None:
    both = answer("I look it up.", tool_calls=[call("PK-1")])
    desk_model.desk.show(item(both, contract=CONTRACT), Path("nowhere"))
    assert pane.sheet.part is Part.TEXT
    assert pane.bar.part.isVisible()
    pane.bar.part_chosen.emit(Part.CALLS)
    assert '"PK-1"' in pane.view.text()
