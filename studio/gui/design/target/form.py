"""The target's form: all sections in one column that scrolls."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from studio.domain.target_draft import Fault, TargetDraft, TargetField
from studio.gui.design.target.contract_section import ContractSection
from studio.gui.design.target.floors_section import FloorsSection
from studio.gui.design.target.model_section import ModelSection
from studio.gui.design.target.purpose_section import PurposeSection
from studio.gui.operations.turns import Step
from studio.gui.theme.theme import Theme
from studio.reporting.labels import Labels

if TYPE_CHECKING:
    from studio.services.targeting import TargetSheet


class TargetForm(QScrollArea):
    """Shows a draft and gives one back; what is typed is told by ``edited``."""

    edited = Signal()

    def __init__(self, theme: Theme, labels: Labels) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Target"))
        self._theme, self._labels = theme, labels
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        self._column = QVBoxLayout(page)
        space = theme.tokens.space
        self._column.setContentsMargins(space.l, space.l, space.l, space.l)
        self._column.setSpacing(space.xl)
        self.setWidget(page)

    def steps(self) -> tuple[Step, ...]:
        """Give what makes the sections; take all before anything is shown."""
        return (
            self._make_purpose,
            self._make_model,
            self._make_contract,
            self._make_floors,
        )

    def show_sheet(self, sheet: "TargetSheet") -> None:
        """List what can be chosen."""
        self.model.show_options(sheet.students)
        self.floors.show_metrics(sheet.floor_metrics)

    def show_draft(self, draft: TargetDraft) -> None:
        """Show a draft without announcing it."""
        for section in (self.purpose, self.model, self.contract, self.floors):
            section.show_draft(draft)

    def draft(self) -> TargetDraft:
        """Give what stands in the form."""
        return TargetDraft.from_json(
            {
                **self.purpose.parts(),
                **self.model.parts(),
                **self.contract.parts(),
                **self.floors.parts(),
            }
        )

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Say at each field what is wrong with it."""
        by_field: dict[TargetField, Fault] = {}
        for fault in faults:
            by_field.setdefault(fault.field, fault)
        self.purpose.show_faults(by_field)
        self.contract.show_faults(by_field)

    def go_to_fault(self) -> None:
        """Put the cursor on the first fault."""
        if not self.purpose.go_to_fault():
            self.contract.go_to_fault()
        if (widget := self.focusWidget()) is not None:
            self.ensureWidgetVisible(widget)

    def _make_purpose(self) -> None:
        self.purpose = PurposeSection(self._theme)
        self._add(self.purpose)

    def _make_model(self) -> None:
        self.model = ModelSection(self._theme)
        self._add(self.model)

    def _make_contract(self) -> None:
        self.contract = ContractSection(self._theme)
        self._add(self.contract)

    def _make_floors(self) -> None:
        self.floors = FloorsSection(self._theme, self._labels)
        self._add(self.floors)
        self._column.addStretch(1)

    def _add(
        self, section: PurposeSection | ModelSection | ContractSection | FloorsSection
    ) -> None:
        self._column.addWidget(section)
        section.edited.connect(self.edited)
