"""One turn of the conversation as it is read: who speaks, what is said, the tools called."""

import json
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain import tool_calls
from studio.domain.message import Message, ToolCall
from studio.gui.review.task import documents
from studio.gui.review.task.documents import Document
from studio.gui.review.task.text_box import TextBox
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel, Label, Tone

_PARSED = 20_000  # characters of arguments that are laid out as JSON; longer ones stay as they are


class TurnBox(QWidget):
    """Filled again for each item."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.role = Label(theme, size=TextSize.SMALL, weight=Weight.MEDIUM, tone=Tone.MUTED)
        self.note = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.said = TextBox(theme, "")
        self.calls: TextBox | None = None
        space = theme.tokens.space
        head = QHBoxLayout()
        head.setContentsMargins(space.xs, 0, space.xs, 0)
        head.setSpacing(space.s)
        head.addWidget(self.role)
        head.addWidget(self.note, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self.said)

    def show_turn(self, turn: Message, *, number: int, note: str = "") -> tuple[Document, ...]:
        """Show a turn; gives the documents it carries, which are shown elsewhere.

        A turn with a ``note`` is the same for many items, and shown in brief.
        """
        name = self._role_name(turn.role)
        self.role.setText(name)
        self.note.setText(note or turn.tool_call_id or "")
        self.setAccessibleName(self.tr("Turn {number}: {role}").format(number=number, role=name))
        self.said.set_name(self.tr("Turn {number}: what is said").format(number=number))
        shown, found = documents.split(turn.content)
        whole = turn.content if found else None
        self.said.set_text(shown, whole=whole, brief=bool(note))
        self.said.setVisible(bool(turn.content) or not turn.tool_calls)
        self._show_calls(turn.tool_calls, number)
        return found

    def _show_calls(self, calls: Sequence[ToolCall], number: int) -> None:
        if not calls:
            if self.calls is not None:
                self.calls.hide()
            return
        if self.calls is None:
            self.calls = TextBox(self._theme, "", mono=True)
            self._column.addWidget(self.calls)
        self.calls.set_name(self.tr("Turn {number}: the tools called").format(number=number))
        self.calls.set_text("\n".join(written(call) for call in calls))
        self.calls.show()

    def _role_name(self, role: str) -> str:
        return {
            "system": self.tr("System"),
            "user": self.tr("User"),
            "assistant": self.tr("Assistant"),
            "tool": self.tr("Tool"),
        }[role]


def written(call: ToolCall) -> str:
    """Write a call as its name and its arguments, over lines."""
    function = call.get("function", call)
    arguments = function.get("arguments") if isinstance(function, dict) else None
    if isinstance(arguments, str) and len(arguments) > _PARSED:
        return f"{function.get('name', '')} {arguments}"
    plain = tool_calls.plain([call])[0]
    said = plain["arguments"]
    if not isinstance(said, str):
        said = json.dumps(said, ensure_ascii=False, indent=2)
    return f"{plain['name']} {said}"
