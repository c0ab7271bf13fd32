"""The turns of a task, one under the other; they can be added, moved and taken out."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.typed_task import TypedTurn
from studio.gui.design.tasks.editor.grip import MIME
from studio.gui.design.tasks.editor.turn import TurnBox
from studio.gui.operations.turns import Turns
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind

# Who speaks after whom, when a turn is added.
_NEXT = {"system": "user", "user": "assistant", "assistant": "user", "tool": "assistant"}


class TurnList(QWidget):
    """Shows turns; ``edited`` tells that any of them, or their order, has changed."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._read_only = False
        self._waiting: tuple[TypedTurn, ...] | None = None  # shown, but not all built yet
        self._spare: list[TurnBox] = []  # to be shown again
        self._follows: QWidget | None = None
        self.boxes: list[TurnBox] = []
        self.setAccessibleName(self.tr("Conversation"))
        self.setAcceptDrops(True)
        space = theme.tokens.space
        self._column = QVBoxLayout()
        self._column.setSpacing(space.m)
        self.add_turn = Button(theme, self.tr("Add a turn"), kind=Kind.QUIET, icon="plus")
        self.add_turn.setToolTip(self.tr("Ctrl+Shift+Enter"))
        self.add_turn.clicked.connect(lambda _checked: self.add())
        self.add_system = Button(theme, self.tr("Add a system message"), kind=Kind.QUIET)
        self.add_system.clicked.connect(lambda _checked: self._add_system())
        for button in (self.add_turn, self.add_system):
            button.setAccessibleName(button.text())
        foot = QHBoxLayout()
        foot.setSpacing(space.xs)
        foot.addWidget(self.add_turn)
        foot.addWidget(self.add_system)
        foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.s)
        whole.addLayout(self._column)
        whole.addLayout(foot)

    def follow(self, before: QWidget) -> None:
        """Let Tab come to the first turn from there."""
        self._follows = before
        self._number()

    @property
    def is_complete(self) -> bool:
        """Tell whether every turn has its box."""
        return self._waiting is None

    def show_turns(self, turns: tuple[TypedTurn, ...]) -> None:
        """Show other turns without announcing it; boxes not made yet come in turns."""
        self._waiting = turns
        while len(self.boxes) > len(turns):
            self._drop(self.boxes[-1])
        for box, turn in zip(self.boxes, turns, strict=False):
            box.show_turn(turn)
        if not self.boxes:
            self._put_next(turns)
        if len(self.boxes) < len(turns):
            missing = len(turns) - len(self.boxes)
            coming = Turns([partial(self._put_next, turns) for _ in range(missing)], self)
            coming.finished.connect(coming.deleteLater)
        else:
            self._waiting = None
        self._number()

    def turns(self) -> tuple[TypedTurn, ...]:
        """Give what is typed."""
        if self._waiting is not None:
            return self._waiting
        return tuple(box.turn() for box in self.boxes)

    def add(self) -> None:
        """Add a turn at the end, of whoever speaks next."""
        if self._read_only:
            return
        self._build_all()
        last = self.boxes[-1].turn().role if self.boxes else "system"
        self._grow(len(self.boxes), _NEXT[last])

    def focused(self) -> TurnBox | None:
        """Give the turn that has the focus."""
        return next((box for box in self.boxes if box.isAncestorOf(_focus(box))), None)

    def move_turn(self, box: TurnBox, by: int) -> None:
        """Move a turn up (negative) or down; it keeps the focus."""
        self._build_all()
        at = self.boxes.index(box)
        self._move_to(box, max(0, min(len(self.boxes) - 1, at + by)))

    def focus_first(self) -> None:
        """Go to what the user says first."""
        while self._waiting is not None and self._first_user() is None:
            self._put_next(self._waiting)
        box = self._first_user() or self.boxes[0]
        box.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Let the turns be read, or written again."""
        self._read_only = read_only
        for button in (self.add_turn, self.add_system):
            button.setDisabled(read_only)
        for box in self.boxes:
            box.set_read_only(read_only)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a turn of this list."""
        if event.mimeData().hasFormat(MIME) and event.source() in self.boxes:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take it anywhere in the list."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the turn before the one whose middle lies below the pointer."""
        source = event.source()
        if isinstance(source, TurnBox):
            self._move_to(source, self._place_at(event.position().toPoint(), source))
            event.acceptProposedAction()

    def _first_user(self) -> TurnBox | None:
        return next((box for box in self.boxes if box.role.value() == "user"), None)

    def _place_at(self, at: QPoint, dragged: TurnBox) -> int:
        others = [box for box in self.boxes if box is not dragged]
        return sum(1 for box in others if box.geometry().center().y() < at.y())

    def _move_to(self, box: TurnBox, to: int) -> None:
        if self._read_only or self.boxes.index(box) == to:
            return
        focus = _focus(box)
        self.boxes.remove(box)
        self.boxes.insert(to, box)
        self._column.removeWidget(box)
        self._column.insertWidget(to, box)
        self._number()
        if box.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _put_next(self, turns: tuple[TypedTurn, ...]) -> None:
        """Build the next of what waits, unless other turns are shown by now."""
        if self._waiting is turns and len(self.boxes) < len(turns):
            self._insert(len(self.boxes)).show_turn(turns[len(self.boxes) - 1])
            if len(self.boxes) == len(turns):
                self._waiting = None
            self._number()

    def _build_all(self) -> None:
        """Build what waits at once, as somebody is about to change it."""
        while self._waiting is not None:
            self._put_next(self._waiting)

    def _tell(self) -> None:
        self._build_all()
        self.edited.emit()

    def _add_system(self) -> None:
        self._build_all()
        self._grow(0, "system")

    def _grow(self, at: int, role: str) -> None:
        box = self._insert(at)
        box.show_turn(TypedTurn(role=role))  # type: ignore[arg-type]
        self._number()
        box.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _insert(self, at: int) -> TurnBox:
        box = self._spare.pop() if self._spare else self._make()
        box.set_read_only(self._read_only)
        self.boxes.insert(at, box)
        self._column.insertWidget(at, box)
        box.show()
        return box

    def _make(self) -> TurnBox:
        box = TurnBox(self._theme)
        box.edited.connect(self._tell)
        box.removed.connect(lambda: self._remove(box))
        box.moved.connect(lambda by: self.move_turn(box, by))
        return box

    def _remove(self, box: TurnBox) -> None:
        self._build_all()
        at = self.boxes.index(box)
        self._drop(box)
        self._number()
        self.boxes[min(at, len(self.boxes) - 1)].text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _drop(self, box: TurnBox) -> None:
        self.boxes.remove(box)
        self._column.removeWidget(box)
        box.hide()
        self._spare.append(box)

    def _number(self) -> None:
        """Number the turns, and let Tab follow their order."""
        for at, box in enumerate(self.boxes, start=1):
            box.show_place(at, len(self.boxes))
            self.add_system.setVisible(self.boxes[0].turn().role != "system")
        parts = [
            part
            for box in self.boxes
            for part in (box.grip, box.role, box.call_id, box.add_calls, box.cross, box.text,
                         box.calls)
        ]  # fmt: skip
        before = [self._follows] if self._follows is not None else []
        for one, other in pairwise([*before, *parts, self.add_turn, self.add_system]):
            self.setTabOrder(one, other)


def _focus(near: QWidget) -> QWidget:
    """Give the widget with the focus in the same window, or the one at hand where there is none."""
    return near.window().focusWidget() or near
