"""News that any screen may have: the window shows them at its lower right."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

Offer: TypeAlias = tuple[str, Callable[[], None]]


class Keeping(StrEnum):
    """How what a person typed or decided stands."""

    KEPT = "kept"
    UNDER_WAY = "under_way"
    FAILED = "failed"
    UNDECIDED = "undecided"  # a verdict that is not kept yet


class News(QObject):
    """Screens tell; the window listens."""

    told = Signal(str, object)  # the text, and what it offers to do
    keeping_changed = Signal(object)  # Keeping

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keeping = Keeping.KEPT

    def tell(self, text: str, offers: Sequence[Offer] = ()) -> None:
        """Say something in one sentence, with what can be done about it, such as Undo."""
        self.told.emit(text, tuple(offers))

    def keep(self, keeping: Keeping) -> None:
        """Say whether what a person typed is kept."""
        if keeping is not self.keeping:
            self.keeping = keeping
            self.keeping_changed.emit(keeping)
