"""The conversation that the answers continue, turn by turn."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.message import Conversation
from studio.gui.review.task.documents import Document
from studio.gui.review.task.pool import Pool
from studio.gui.review.task.turn_box import TurnBox
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind

_SHOWN = 12  # turns of a long conversation; the last ones, which the answer is an answer to
_MORE = 24
_USUAL = 2  # turns of most tasks, whose boxes are there before the first item is


class ConversationBox(QWidget):
    """Uses its boxes again; the earlier turns of a long conversation are shown on demand."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._turns: Conversation = ()
        self._notes: dict[int, str] = {}
        self._first = 0
        self.setAccessibleName(self.tr("Conversation"))
        self.earlier = Button(theme, "", kind=Kind.SMALL, icon="chevron-up")
        self.earlier.hide()
        self.earlier.clicked.connect(lambda _checked: self._show_earlier())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.s)
        column.addWidget(self.earlier)
        self._pool = Pool(column, lambda: TurnBox(theme))
        self._pool.take(_USUAL)
        self.documents: tuple[Document, ...] = ()

    def show_turns(self, turns: Conversation, notes: dict[int, str] | None = None) -> None:
        """Show a conversation; ``notes`` says something of a turn, by its place from 0."""
        self._turns, self._notes = turns, notes or {}
        self._first = max(0, len(turns) - _SHOWN)
        self._show()

    def boxes(self) -> list[TurnBox]:
        """Give the boxes of the turns that are shown."""
        return self._pool.shown()

    def _show_earlier(self) -> None:
        self._first = max(0, self._first - _MORE)
        self._show()

    def _show(self) -> None:
        first, found = self._first, list[Document]()
        boxes = self._pool.take(len(self._turns) - first)
        for at, (box, turn) in enumerate(zip(boxes, self._turns[first:], strict=True), first):
            found += box.show_turn(turn, number=at + 1, note=self._notes.get(at, ""))
        self.documents = tuple(found)
        self.earlier.setText(self.tr("Show %n earlier turn(s)", "", min(first, _MORE)))
        self.earlier.setVisible(first > 0)
