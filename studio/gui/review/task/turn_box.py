"""One turn of the conversation as it is read: who speaks, what is said, the tools called."""

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain import tool_calls
from studio.domain.message import Message, ToolCall
from studio.domain.turns import JudgedTurn
from studio.gui.review.task import documents
from studio.gui.review.task.documents import Document
from studio.gui.review.task.text_box import TextBox
from studio.gui.review.turns import words
from studio.gui.review.turns.keys import TurnKeys
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.chip import Chip, ChipTone
from studio.gui.widgets.labels import ElidedLabel, Label, Tone

_PARSED = 20_000  # characters of arguments that are laid out as JSON; longer ones stay as they are


class TurnBox(QWidget):
    """Filled again for each item; a turn that is judged takes the focus and the desk's keys."""

    chosen = Signal(int)  # its place among the task's messages

    def __init__(self, theme: Theme, keys: TurnKeys | None = None) -> None:
        super().__init__()
        self._theme, self._keys = theme, keys
        self.judged: JudgedTurn | None = None
        self.chip: Chip | None = None
        self.role = Label(theme, size=TextSize.SMALL, weight=Weight.MEDIUM, tone=Tone.MUTED)
        self.note = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.said = TextBox(theme, "")
        self.calls: TextBox | None = None
        space = theme.tokens.space
        head = self._head = QHBoxLayout()
        head.setContentsMargins(space.xs, 0, space.xs, 0)
        head.setSpacing(space.s)
        head.addWidget(self.role)
        head.addWidget(self.note, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self.said)

    def show_turn(
        self, turn: Message, *, number: int, note: str = "", judged: JudgedTurn | None = None
    ) -> tuple[Document, ...]:
        """Show a turn; gives the documents it carries, which are shown elsewhere.

        A turn with a ``note`` is the same for many items, and shown in brief; its number is 0, as
        it is none of the task's. One that can be judged shows how it stands.
        """
        name = self._role_name(turn.role)
        self.role.setText(name)
        self.note.setText(note or turn.tool_call_id or "")
        called = self.tr("Turn {number}: {role}").format(number=number, role=name)
        self._show_state(judged, called if number else name)
        self.said.set_name(self.tr("Turn {number}: what is said").format(number=number))
        shown, found = documents.split(turn.content)
        whole = turn.content if found else None
        self.said.set_text(shown, whole=whole, brief=bool(note))
        self.said.setVisible(bool(turn.content) or not turn.tool_calls)
        self._show_calls(turn.tool_calls, number)
        return found

    def hold(self, panel: QWidget) -> None:
        """Show a panel under the turn."""
        self._column.addWidget(panel)
        panel.show()

    def event(self, event: QEvent) -> bool:
        """Take the keys that judge the turn before they judge an answer."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._run_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Judge this turn, or go to another."""
        run = self._run_of(event)
        if run is None or self.judged is None:
            super().keyPressEvent(event)
            return
        self.chosen.emit(self.judged.turn)
        run()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the turn that is judged."""
        super().focusInEvent(event)
        self.update()
        if self.judged is not None:
            self.chosen.emit(self.judged.turn)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the focus."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        tokens = self._theme.tokens
        edge = tokens.stroke.focus / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.color.focus), tokens.stroke.focus))
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, tokens.radius.control, tokens.radius.control)
        painter.end()

    def _run_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        if self.judged is None or self._keys is None:
            return None
        return self._keys.find(event)

    def _show_state(self, judged: JudgedTurn | None, name: str) -> None:
        self.judged = judged
        is_judged = judged is not None and self._keys is not None
        policy = Qt.FocusPolicy.StrongFocus if is_judged else Qt.FocusPolicy.NoFocus
        if self.focusPolicy() is not policy:
            self.setFocusPolicy(policy)
        if judged is None or not is_judged:
            if self.chip is not None:
                self.chip.hide()
            self.setAccessibleName(name)
            return
        if self.chip is None:
            self.chip = Chip(self._theme, "", ChipTone.PLAIN)
            self._head.addWidget(self.chip)
        self.chip.say(words.state(judged), words.tone(judged))
        self.chip.show()
        self.setAccessibleName(f"{name}, {words.state(judged)}")

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
