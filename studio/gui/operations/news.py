"""News that any screen may have: the window shows them at its lower right."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

Offer: TypeAlias = tuple[str, Callable[[], None]]


class News(QObject):
    """Screens tell; the window listens."""

    told = Signal(str, object)  # the text, and what it offers to do

    def tell(self, text: str, offers: Sequence[Offer] = ()) -> None:
        """Say something in one sentence, with what can be done about it, such as Undo."""
        self.told.emit(text, tuple(offers))
