"""One turn of a conversation: who speaks, what is said, and the tools called."""

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from studio.domain.message import ROLES, Role
from studio.domain.typed_task import TypedTurn
from studio.gui.design.tasks.editor.exact_edit import ExactEdit
from studio.gui.design.tasks.editor.grip import Grip
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label, Tone, spacer
from studio.gui.widgets.line_edit import LineEdit

_CALL_EXAMPLE = (
    '[{"id": "call_1", "type": "function", "function": {"name": "…", "arguments": "{…}"}}]'
)


class TurnBox(QFrame):
    """A head with role and handle over the text; what is typed is told at each keystroke."""

    edited = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.grip = Grip(theme, "", self)
        self.role = Combo(theme, self.tr("Who speaks"))
        self.role.set_items([(role, self._role_name(role)) for role in ROLES])
        self.number = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED).as_figures()
        self.call_id = LineEdit(theme, self.tr("The call that it answers"), mono=True)
        self.call_id.setPlaceholderText(self.tr("id of the call"))
        self.add_calls = Button(theme, self.tr("Tool calls"), kind=Kind.SMALL, icon="plus")
        self.add_calls.setAccessibleName(self.tr("Add tool calls to this turn"))
        self.cross = IconButton(theme, "trash-2", self.tr("Take the turn out"), small=True)
        self.text = ExactEdit(theme, self.tr("What is said"))
        self.calls = ExactEdit(theme, self.tr("Tool calls, as JSON"), mono=True, rows=3)
        self.calls.setPlaceholderText(_CALL_EXAMPLE)
        self.calls.highlight("json")
        self._lay_out()
        self._connect()

    def show_turn(self, turn: TypedTurn) -> None:
        """Show a turn without announcing it."""
        self.role.set_value(turn.role)
        self.text.set_text(turn.text)
        self.calls.set_text(turn.calls)
        self.call_id.set_text(turn.call_id)
        self._fit_role()

    def turn(self) -> TypedTurn:
        """Give what is typed."""
        return TypedTurn(
            role=cast(Role, self.role.value()),
            text=self.text.text(),
            calls=self.calls.text(),
            call_id=self.call_id.text(),
        )

    def show_place(self, number: int, of: int) -> None:
        """Say which turn it is; one alone can be neither moved nor taken out."""
        self.number.setText(str(number))
        name = self.tr("Turn {number} of {count}").format(number=number, count=of)
        self.setAccessibleName(name)
        self.grip.set_name(
            self.tr("{turn}: drag it, or move it with ↑ and ↓ (from its text: Alt+Shift+↑, ↓)")
            .format(turn=name)
        )  # fmt: skip
        self.text.setAccessibleName(self.tr("{turn}: what is said").format(turn=name))
        self.role.setAccessibleName(self.tr("{turn}: who speaks").format(turn=name))
        self.cross.setVisible(of > 1)
        self.grip.setVisible(of > 1)

    def set_read_only(self, read_only: bool) -> None:
        """Let it be read, or written again."""
        for editor in (self.text, self.calls, self.call_id):
            editor.setReadOnly(read_only)
        for part in (self.role, self.grip, self.cross, self.add_calls):
            part.setDisabled(read_only)

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        head = QHBoxLayout()
        head.setSpacing(space.xs)
        for part in (self.grip, self.number, self.role, self.call_id):
            head.addWidget(part)
        head.addWidget(spacer(), 1)
        head.addWidget(self.add_calls)
        head.addWidget(self.cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.xs)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.calls)

    def _connect(self) -> None:
        for editor in (self.text, self.calls):
            editor.edited.connect(self.edited)
        self.call_id.textEdited.connect(lambda _: self.edited.emit())
        self.role.picked.connect(self._change_role)
        self.add_calls.clicked.connect(lambda _checked: self._open_calls())
        self.cross.clicked.connect(lambda _checked: self.removed.emit())
        self.grip.moved.connect(self.moved)

    def _change_role(self, _role: object) -> None:
        self._fit_role()
        self.edited.emit()

    def _open_calls(self) -> None:
        self.calls.show()
        self.add_calls.hide()
        self.calls.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_role(self) -> None:
        """Offer calls to the assistant alone, and what they are answered by to the tool."""
        role, calls = self.role.value(), bool(self.calls.text())
        self.call_id.setVisible(role == "tool" or bool(self.call_id.text()))
        self.calls.setVisible(calls)
        self.add_calls.setVisible(role == "assistant" and not calls)

    def _role_name(self, role: str) -> str:
        return {
            "system": self.tr("System"),
            "user": self.tr("User"),
            "assistant": self.tr("Assistant"),
            "tool": self.tr("Tool"),
        }[role]
