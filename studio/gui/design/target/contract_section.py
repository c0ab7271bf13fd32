"""The form of an answer: its type, what the type needs, and an example that must fit."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.domain import json_text, schema_drafting
from studio.domain.target import ContractType
from studio.domain.target_draft import Fault, TargetDraft, TargetField, written
from studio.gui.design.target.code_edit import CodeEdit
from studio.gui.design.target.contract_words import ContractWords
from studio.gui.design.target.fault_mark import FaultMark, said
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.chip import Chip, ChipTone
from studio.gui.widgets.form import Field, Form
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.segmented import Segmented

_NEEDS = {
    ContractType.JSON: TargetField.SCHEMA,
    ContractType.SQL: TargetField.FIXTURE,
    ContractType.TOOL_CALL: TargetField.TOOLS,
}
_LANGUAGES = {
    ContractType.JSON: "json",
    ContractType.SQL: "sql",
    ContractType.PYTHON: "python",
    ContractType.TOOL_CALL: "json",
}


class ContractSection(Form):
    """Texts of other types stay in their fields while another type is looked at."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        words = ContractWords()
        self._words = words
        self.add_section(self.tr("Form of an answer"))
        self.type = Segmented(theme, self.tr("Form of an answer"), words.types())
        self.add_widget(self.type)
        self.wrong = Label(theme, tone=Tone.DANGER).wrapped()  # the editors' ends may be far below
        self.wrong.hide()
        self.add_widget(self.wrong)
        self._explained = Label(theme, tone=Tone.MUTED).wrapped()
        self.add_widget(self._explained)
        self.schema = CodeEdit(theme, self.tr("JSON schema"), rows=12)
        self.tools = CodeEdit(theme, self.tr("Tools"), rows=12, placeholder=words.tools_example())
        self.fixture = CodeEdit(theme, self.tr("Fixture"), rows=8,
                                placeholder=words.fixture_example())  # fmt: skip
        self.schema.highlight("json")
        self.tools.highlight("json")
        self.fixture.highlight("sql")
        self._fields: dict[TargetField, Field] = {
            TargetField.SCHEMA: self.add(
                self.tr("JSON schema"), self.schema, help=words.schema_help()
            ),
            TargetField.TOOLS: self.add(self.tr("Tools"), self.tools, help=words.tools_help()),
            TargetField.FIXTURE: self.add(
                self.tr("Fixture"), self.fixture, help=words.fixture_help()
            ),
        }
        self.format = Button(theme, self.tr("Format"), kind=Kind.QUIET)
        self.from_example = Button(theme, self.tr("Make a schema from the example"),
                                   kind=Kind.QUIET, icon="sparkles")  # fmt: skip
        self._add_buttons(theme)
        self.example = CodeEdit(theme, self.tr("Example answer"), rows=6)
        self._fields[TargetField.EXAMPLE] = self.add(self.tr("Example answer"), self.example)
        self.passes = Chip(theme, self.tr("example passes"), ChipTone.GOOD)
        self.add_widget(self.passes)
        edits = {TargetField.SCHEMA: self.schema, TargetField.TOOLS: self.tools,
                 TargetField.FIXTURE: self.fixture, TargetField.EXAMPLE: self.example}  # fmt: skip
        self._edits = edits
        self._marks = {key: FaultMark(self._fields[key], edit) for key, edit in edits.items()}
        for edit in edits.values():
            edit.edited.connect(self.edited)
        self.type.chosen.connect(self._choose)
        self.format.clicked.connect(lambda _checked: self._format())
        self.from_example.clicked.connect(lambda _checked: self._draft_schema())
        self._show_type(ContractType.TEXT)

    def show_draft(self, draft: TargetDraft) -> None:
        """Show a draft without announcing it."""
        self.type.set_value(draft.type.value)
        self.schema.set_text(draft.schema)
        self.tools.set_text(draft.tools)
        self.fixture.set_text(draft.fixture)
        self.example.set_text(draft.example)
        self._show_type(draft.type)

    def parts(self) -> dict[str, str | ContractType]:
        """Give what stands in the fields, by the draft's names."""
        return {
            "type": ContractType(self.type.value()),
            "schema": self.schema.text(),
            "tools": self.tools.text(),
            "fixture": self.fixture.text(),
            "example": self.example.text(),
        }

    def show_faults(self, faults: Mapping[TargetField, Fault]) -> None:
        """Say what is wrong with the contract, or that its example passes."""
        for key, mark in self._marks.items():
            mark.show(faults.get(key))
        wrong = [(key, mark.fault) for key, mark in self._marks.items() if mark.fault]
        sound = not wrong
        self.wrong.setVisible(not sound)
        self.wrong.setText(
            self.tr("{field}: {fault}").format(
                field=self._edits[wrong[0][0]].accessibleName(), fault=said(wrong[0][1])
            )
            if wrong
            else ""
        )
        self.passes.setVisible(sound and bool(self.example.text().strip()))

    def go_to_fault(self) -> bool:
        """Put the cursor on the first fault; False where there is none."""
        return any(mark.go_there() for mark in self._marks.values())

    def _choose(self, key: str) -> None:
        self._show_type(ContractType(key))
        self.edited.emit()

    def _show_type(self, kind: ContractType) -> None:
        needed = _NEEDS.get(kind)
        for key in _NEEDS.values():
            self._fields[key].setVisible(key is needed)
        is_json = kind in {ContractType.JSON, ContractType.TOOL_CALL}
        self.format.setVisible(is_json)
        self.from_example.setVisible(kind is ContractType.JSON)
        self._explained.setText(self._words.explained(kind))
        self._fields[TargetField.EXAMPLE].set_help(self._words.example_help(kind))
        self.example.setPlaceholderText(self._words.example_of(kind))
        self.example.highlight(_LANGUAGES.get(kind, ""))
        self.passes.hide()

    def _add_buttons(self, theme: Theme) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.tokens.space.s)
        row.addWidget(self.format)
        row.addWidget(self.from_example)
        row.addStretch(1)
        self.add_widget(line)

    def _format(self) -> None:
        edit = self.schema if self.type.value() == ContractType.JSON else self.tools
        try:
            edit.replace_all(written(json_text.parse(edit.text())))
        except json_text.NotJsonError:
            self.go_to_fault()

    def _draft_schema(self) -> None:
        """Write a schema that the example fits; Ctrl+Z in the editor brings the old one back."""
        try:
            example = json_text.parse(self.example.text())
        except json_text.NotJsonError:
            self._fields[TargetField.EXAMPLE].set_error(
                self.tr("Write an example answer in JSON first; the schema is made from it.")
            )
            self.example.setFocus()
            return
        self.schema.replace_all(written(schema_drafting.from_example(example)))
