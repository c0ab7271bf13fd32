"""The reference answer and a trial answer, each with what the graders say of it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.grade import Grade
from studio.domain.target import ContractType
from studio.domain.typed_task import TypedTask
from studio.gui.design.tasks.editor.exact_edit import ExactEdit
from studio.gui.design.tasks.editor.verdicts import Verdicts
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.segmented import Segmented

_TEXT, _CALLS = "text", "calls"
_COLOURED = {
    ContractType.JSON: "json",
    ContractType.SQL: "sql",
    ContractType.PYTHON: "python",
    ContractType.TOOL_CALL: "json",
}


class ReferenceBox(QWidget):
    """The answer as it should be: a text, or the tool calls it should make."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._language = ""
        self.form = Segmented(
            theme,
            self.tr("Form of the reference answer"),
            [(_TEXT, self.tr("Text")), (_CALLS, self.tr("Tool calls"))],
        )
        self.text = ExactEdit(theme, self.tr("Reference answer"), mono=True, rows=2)
        self.verdicts = Verdicts(theme, self.tr("How the reference answer fares"))
        self.text.edited.connect(self.edited)
        self.form.chosen.connect(self._change_form)
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.tr("Reference answer"), weight=Weight.STRONG), 1)
        head.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.s)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.verdicts)

    def show_reference(self, typed: TypedTask, contract: ContractType) -> None:
        """Show a task's reference without announcing it; its form follows the contract."""
        calls = typed.reference_is_calls
        self.form.set_value(_CALLS if calls else _TEXT)
        self.form.setVisible(calls or bool(typed.tools) or contract is ContractType.TOOL_CALL)
        self._contract = contract
        self._colour()
        self.text.set_text(typed.reference)

    def lay_over(self, typed: TypedTask) -> TypedTask:
        """Give the task with the reference typed here."""
        return replace(
            typed,
            reference=self.text.text(),
            reference_is_calls=self.form.value() == _CALLS,
        )

    def set_read_only(self, read_only: bool) -> None:
        """Let it be read, or changed again."""
        self.text.setReadOnly(read_only)
        self.form.setDisabled(read_only)

    def _change_form(self, _key: str) -> None:
        self._colour()
        self.edited.emit()

    def _colour(self) -> None:
        calls = self.form.value() == _CALLS
        language = "json" if calls else _COLOURED.get(self._contract, "")
        if language != self._language:
            self._language = language
            self.text.highlight(language)


class TrialBox(QWidget):
    """An answer to try the graders on; it is not kept."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.text = ExactEdit(theme, self.tr("Answer to try"), mono=True, rows=2)
        self.text.setPlaceholderText(self.tr("Type an answer to see how the graders judge it"))
        self.text.edited.connect(self.edited)
        self.verdicts = Verdicts(theme, self.tr("How the answer to try fares"))
        self._note = Label(theme, self.tr("It is not kept."), size=TextSize.SMALL, tone=Tone.MUTED)
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.tr("Try an answer"), weight=Weight.STRONG), 1)
        head.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.s)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.verdicts)

    def show_grades(self, grades: tuple[Grade, ...]) -> None:
        """Show how the answer fares."""
        self.verdicts.show_grades(grades)
