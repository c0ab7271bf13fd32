"""What the student is for: the statement, and what lies inside and outside of it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studio.domain.target_draft import Fault, TargetDraft, TargetField
from studio.gui.design.target.fault_mark import FaultMark
from studio.gui.theme.theme import Theme
from studio.gui.widgets.form import Form
from studio.gui.widgets.text_edit import TextEdit


class PurposeSection(Form):
    """Three texts; the lists have one entry a line."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme)
        self.setParent(parent)
        self.add_section(self.tr("What it is for"))
        self.statement = TextEdit(
            theme,
            self.tr("Statement"),
            rows=2,
            placeholder=self.tr("Answer a customer's question about a cheese with one short text."),
        )
        field = self.add(
            self.tr("Statement"),
            self.statement,
            help=self.tr(
                "One sentence: who asks what, and what the student gives back. One ability, "
                "not several."
            ),
        )
        self._mark = FaultMark(field, self.statement)
        self.in_scope = TextEdit(theme, self.tr("In scope"), rows=4)
        self.out_of_scope = TextEdit(theme, self.tr("Out of scope"), rows=4)
        self.add_row(
            [
                (
                    self.tr("In scope"),
                    self.in_scope,
                    self.tr("One entry a line: what it must manage."),
                ),
                (
                    self.tr("Out of scope"),
                    self.out_of_scope,
                    self.tr("One entry a line: what it need not do, or must turn down."),
                ),
            ]
        )
        for edit in (self.statement, self.in_scope, self.out_of_scope):
            edit.edited.connect(self.edited)

    def show_draft(self, draft: TargetDraft) -> None:
        """Show a draft without announcing it."""
        self.statement.set_text(draft.statement)
        self.in_scope.set_text(draft.in_scope)
        self.out_of_scope.set_text(draft.out_of_scope)

    def parts(self) -> dict[str, str]:
        """Give what stands in the fields, by the draft's names."""
        return {
            "statement": self.statement.text(),
            "in_scope": self.in_scope.text(),
            "out_of_scope": self.out_of_scope.text(),
        }

    def show_faults(self, faults: Mapping[TargetField, Fault]) -> None:
        """Say what is missing."""
        self._mark.show(faults.get(TargetField.STATEMENT))

    def go_to_fault(self) -> bool:
        """Put the cursor where something is missing; False where nothing is."""
        return self._mark.go_there()
