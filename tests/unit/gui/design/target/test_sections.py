import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.domain.target import ContractType
from studio.domain.target_draft import Fault, TargetDraft, TargetField
from studio.gui.design.target.code_edit import CodeEdit
from studio.gui.design.target.contract_section import ContractSection
from studio.gui.design.target.floors_section import FloorsSection
from studio.gui.design.target.form import TargetForm
from studio.gui.design.target.model_section import ModelSection
from studio.gui.theme.theme import Theme
from studio.reporting import labels
from studio.services.students import StudentOption, TokenCount
from studio.services.targeting import TargetSheet

# The offscreen platform cannot tell a window manager how small a window may become.

DRAFT = TargetDraft(
    statement="Answer.",
    in_scope="taste\norigin",
    out_of_scope="wine",
    system_prompt="Be brief.",
    type=ContractType.SQL,
    schema="{",
    tools="[]",
    fixture="CREATE TABLE c (n);",
    example="SELECT n FROM c",
    student="tiny",
    floors={"resolution_rate": 0.685, "my_own": 0.5},
)


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> TargetForm:
    form = TargetForm(theme, labels.load())
    qtbot.addWidget(form)
    for step in form.steps():
        step()
    form.show_sheet(TargetSheet(students=(StudentOption(name="small", title="Small"),)))
    form.show()
    return form


def test_a_form_gives_back_the_draft_it_shows(form: TargetForm) -> None:
    form.show_draft(DRAFT)
    assert form.draft() == DRAFT


def test_the_cursor_goes_to_the_fault_and_its_place_is_underlined(form: TargetForm) -> None:
    form.show_draft(DRAFT)
    message = "no such column"
    fault = Fault(field=TargetField.EXAMPLE, message=message, line=1, column=8)
    form.show_faults([fault])
    example = form.contract.example
    assert example.marked == (1, 8)
    assert "Line 1: no such column" in example.accessibleDescription()
    form.go_to_fault()
    assert example.textCursor().position() == 7
    form.show_faults([])
    assert not form.contract.example.marked
    assert message not in example.accessibleDescription()


def test_every_field_has_a_name_and_is_reached_by_tab(form: TargetForm, qtbot: QtBot) -> None:
    form.show_draft(DRAFT)
    form.purpose.statement.setFocus()
    qtbot.waitUntil(form.purpose.statement.hasFocus)
    names = []
    for _ in range(12):
        widget = form.focusWidget()
        assert widget is not None
        names.append(widget.accessibleName() or widget.accessibleDescription())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    wanted = ["Statement", "In scope", "Out of scope", "Student", "System prompt"]
    assert names[:5] == wanted
    assert {"Fixture", "Example answer"} < set(names)
    assert all(names)


@pytest.fixture
def contract(theme: Theme, qtbot: QtBot) -> ContractSection:
    section = ContractSection(theme)
    qtbot.addWidget(section)
    section.show()
    return section


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (ContractType.TEXT, None),
        (ContractType.JSON, "schema"),
        (ContractType.SQL, "fixture"),
        (ContractType.PYTHON, None),
        (ContractType.TOOL_CALL, "tools"),
    ],
)
def test_only_what_the_form_of_answer_needs_is_shown(
    contract: ContractSection, kind: ContractType, shown: str | None
) -> None:
    contract.show_draft(TargetDraft(type=kind))
    names = ("schema", "tools", "fixture")
    visible = {name for name in names if getattr(contract, name).isVisible()}
    assert visible == ({shown} if shown else set())
    assert contract.example.isVisible()


def test_texts_of_another_form_come_back_with_it(contract: ContractSection) -> None:
    contract.show_draft(TargetDraft(type=ContractType.JSON, schema="{}"))
    contract.type.set_value("text")
    contract.type.chosen.emit("text")
    assert contract.parts()["schema"] == "{}"
    contract.type.chosen.emit("json")
    assert contract.schema.text() == "{}"


def test_a_schema_is_made_from_the_example_and_can_be_taken_back(contract: ContractSection) -> None:
    contract.show_draft(TargetDraft(type=ContractType.JSON, schema="{}", example='{"a": 1}'))
    contract.from_example.click()
    assert '"integer"' in contract.schema.text()
    contract.schema.undo()
    assert contract.schema.text() == "{}"


def test_a_schema_needs_an_example_in_json(contract: ContractSection) -> None:
    contract.show_draft(TargetDraft(type=ContractType.JSON, schema="{}", example="Sure!"))
    contract.from_example.click()
    assert contract.schema.text() == "{}"
    assert "Write an example answer in JSON" in contract.example.accessibleDescription()


def test_format_lays_json_out_and_leaves_what_is_none(contract: ContractSection) -> None:
    contract.show_draft(TargetDraft(type=ContractType.JSON, schema='{"b":1,"a":"ü"}'))
    contract.format.click()
    assert contract.schema.text() == '{\n  "b": 1,\n  "a": "ü"\n}'
    contract.schema.set_text('{"b":')
    contract.format.click()
    assert contract.schema.text() == '{"b":'


def test_an_example_passes_only_while_there_is_one_and_nothing_is_wrong(
    contract: ContractSection,
) -> None:
    contract.show_draft(TargetDraft(type=ContractType.JSON))
    contract.show_faults({})
    assert not contract.passes.isVisible()
    contract.example.set_text("{}")
    contract.show_faults({})
    assert contract.passes.isVisible()
    fault = Fault(field=TargetField.EXAMPLE, message="no JSON")
    contract.show_faults({TargetField.EXAMPLE: fault})
    assert not contract.passes.isVisible()


def test_a_fault_is_said_at_the_head_of_the_section_as_well(contract: ContractSection) -> None:
    contract.show_draft(TargetDraft(type=ContractType.JSON, schema="{"))
    fault = Fault(field=TargetField.SCHEMA, message="is no JSON", line=1, column=2)
    contract.show_faults({TargetField.SCHEMA: fault})
    assert contract.wrong.text() == "JSON schema: Line 1: is no JSON"
    box = contract.schema.parentWidget()
    assert box is not None
    assert contract.wrong.y() < box.y()
    contract.show_faults({})
    assert contract.wrong.isHidden()


def test_a_floor_is_asked_for_by_a_tick(theme: Theme, qtbot: QtBot) -> None:
    section = FloorsSection(theme, labels.load())
    qtbot.addWidget(section)
    section.show_metrics(["resolution_rate", "valid_json"])
    section.show_draft(TargetDraft(floors={"valid_json": 0.9}))
    check, field = section.rows["resolution_rate"]
    assert not field.isEnabled()
    with qtbot.waitSignal(section.edited):
        check.click()
    field.setValue(70)
    assert section.parts()["floors"] == {"resolution_rate": 0.7, "valid_json": 0.9}
    section.rows["valid_json"][0].click()
    assert section.parts()["floors"] == {"resolution_rate": 0.7}


def test_a_students_length_of_the_prompt_is_exact_or_about(theme: Theme, qtbot: QtBot) -> None:
    section = ModelSection(theme)
    qtbot.addWidget(section)
    section.show_tokens(TokenCount(tokens=61, exact=True))
    assert section.prompt.accessibleDescription().startswith("61 token")
    section.show_tokens(TokenCount(tokens=61, exact=False))
    assert section.prompt.accessibleDescription().startswith("About 61 token")


def test_a_student_that_is_a_folder_of_ones_own_stays_chosen(theme: Theme, qtbot: QtBot) -> None:
    section = ModelSection(theme)
    qtbot.addWidget(section)
    section.show_options([StudentOption(name="small", title="Small")])
    section.show_draft(TargetDraft(student="/models/mine"))
    assert section.student.currentText() == "mine"
    assert section.parts()["student"] == "/models/mine"


def test_an_underline_stays_inside_what_is_there(theme: Theme, qtbot: QtBot) -> None:
    edit = CodeEdit(theme, "code")
    qtbot.addWidget(edit)
    edit.set_text('{"a": 1}')
    edit.show()
    for line, column in ((1, 3), (1, 500), (99, 1)):
        edit.mark(line, column)
        edit.grab()  # paints, and must not fail
        assert edit.marked == (line, column)


def test_a_very_long_text_is_taken_without_colours(theme: Theme, qtbot: QtBot) -> None:
    edit = CodeEdit(theme, "code")
    qtbot.addWidget(edit)
    edit.highlight("json")
    edit.set_text('{"a": 1}')
    assert edit.document().firstBlock().layout().formats()
    edit.replace_all('{"a": 1}\n' * 20_000)
    assert not edit.document().firstBlock().layout().formats()
    assert edit.text().count("a") == 20_000
    edit.set_text('{"a": 1}')
    qtbot.waitUntil(lambda: bool(edit.document().firstBlock().layout().formats()))


def test_a_known_student_is_told_by_size_and_licence(theme: Theme, qtbot: QtBot) -> None:
    section = ModelSection(theme)
    qtbot.addWidget(section)
    section.show_options(
        [StudentOption(name="s", title="S", parameters=135_000_000, licence="Apache-2.0")]
    )
    section.show_draft(TargetDraft(student="s"))
    assert "135 million parameters, Apache-2.0" in section.student.accessibleDescription()
