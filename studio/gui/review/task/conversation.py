"""The conversation that the answers continue, turn by turn."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.message import Conversation
from studio.domain.turns import JudgedTurn
from studio.gui.review.task.documents import Document
from studio.gui.review.task.pool import Pool
from studio.gui.review.task.turn_box import TurnBox
from studio.gui.review.turns.keys import TurnKeys
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind

_SHOWN = 12  # turns of a long conversation; the last ones, which the answer is an answer to
_MORE = 24
_USUAL = 2  # turns of most tasks, whose boxes are there before the first item is


class ConversationBox(QWidget):
    """Uses its boxes again; the earlier turns of a long conversation are shown on demand."""

    chosen = Signal(int)  # a turn that is judged, by its place among the task's messages

    def __init__(self, theme: Theme, keys: TurnKeys | None = None) -> None:
        super().__init__()
        self._theme, self._keys = theme, keys
        self._turns: Conversation = ()
        self._notes: dict[int, str] = {}
        self._judged: Mapping[int, JudgedTurn] = {}
        self._added = 0
        self._first = 0
        self.setAccessibleName(self.tr("Conversation"))
        self.earlier = Button(theme, "", kind=Kind.SMALL, icon="chevron-up")
        self.earlier.hide()
        self.earlier.clicked.connect(lambda _checked: self._show_earlier())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.s)
        column.addWidget(self.earlier)
        self._pool = Pool(column, self._make_box)
        self._pool.take(_USUAL)
        self.documents: tuple[Document, ...] = ()

    def show_turns(
        self,
        turns: Conversation,
        notes: dict[int, str] | None = None,
        *,
        judged: Mapping[int, JudgedTurn] | None = None,
        added: int = 0,
    ) -> None:
        """Show a conversation; ``notes`` says something of a turn, by its place from 0.

        So many turns at its head are ``added`` to the task's own, by whose places those are known
        that can be ``judged``. The same conversation shows as much of it as before.
        """
        first = max(0, len(turns) - _SHOWN)
        self._first = min(first, self._first) if turns == self._turns else first
        self._turns, self._notes = turns, notes or {}
        self._judged, self._added = judged or {}, added
        self._show()

    def box_of(self, place: int) -> TurnBox | None:
        """Give the box of one of the task's turns, shown for the purpose; None where none is."""
        at = place + self._added
        if not 0 <= at < len(self._turns):
            return None
        if at < self._first:
            self._first = at
            self._show()
        return self._pool.shown()[at - self._first]

    def boxes(self) -> list[TurnBox]:
        """Give the boxes of the turns that are shown."""
        return self._pool.shown()

    def _make_box(self) -> TurnBox:
        box = TurnBox(self._theme, self._keys)
        box.chosen.connect(self.chosen)
        return box

    def _show_earlier(self) -> None:
        self._first = max(0, self._first - _MORE)
        self._show()

    def _show(self) -> None:
        first, found = self._first, list[Document]()
        boxes = self._pool.take(len(self._turns) - first)
        for at, (box, turn) in enumerate(zip(boxes, self._turns[first:], strict=True), first):
            number = at + 1 - self._added
            found += box.show_turn(
                turn,
                number=max(0, number),
                note=self._notes.get(at, ""),
                judged=self._judged.get(number - 1),
            )
        self.documents = tuple(found)
        self.earlier.setText(self.tr("Show %n earlier turn(s)", "", min(first, _MORE)))
        self.earlier.setVisible(first > 0)
