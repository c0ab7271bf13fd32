"""Notes which lines of a document were edited, so that only those are looked at again."""

from dataclasses import dataclass

from PySide6.QtGui import QTextDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEdit:
    """Lines ``first`` to ``old_last`` became ``first`` to ``last``; both ends are inclusive."""

    first: int
    old_last: int
    last: int


class EditNotes:
    """Tells a person's edits from changes of colours, which leave the revision as it is."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._found: list[LineEdit] = []
        self._revision = document.revision()
        self._count = document.blockCount()
        document.contentsChange.connect(self._note)

    def take(self) -> list[LineEdit]:
        """Give what was edited since it was last asked."""
        found, self._found = self._found, []
        # Where a text was set as a whole the revision does not tell.
        self._count, self._revision = self._document.blockCount(), self._document.revision()
        return found

    def stop(self) -> None:
        """Look no longer, as another document is shown."""
        self._document.contentsChange.disconnect(self._note)

    def _note(self, position: int, _removed: int, added: int) -> None:
        if self._document.revision() == self._revision:
            return
        self._revision = self._document.revision()
        count = self._document.blockCount()
        first = self._document.findBlock(position).blockNumber()
        end = self._document.findBlock(position + added)
        last = end.blockNumber() if end.isValid() else count - 1
        self._found.append(LineEdit(first=first, old_last=last - count + self._count, last=last))
        self._count = count
