"""Keeps the documents of the items last edited, so that undo goes on when one is opened again."""

from collections import OrderedDict

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from studio.gui.diff import documents

_MOST = 40


class KeptDocuments:
    """By key; the one opened least lately is dropped first."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._nobody = QTextDocument(owner)
        self._documents: OrderedDict[str, QTextDocument] = OrderedDict()

    def open(self, key: str, text: str) -> tuple[QTextDocument, bool]:
        """Give the document of an item, and whether it holds this text with its undo.

        Without a key it is one that nobody comes back to.
        """
        if not key:
            return self._nobody, False
        found = self._documents.get(key)
        if found is not None and documents.text_of(found) == text:
            self._documents.move_to_end(key)
            return found, True
        fresh = QTextDocument(self._owner)
        if found is not None:
            self._documents.pop(key).deleteLater()
        self._documents[key] = fresh
        if len(self._documents) > _MOST:
            self._documents.popitem(last=False)[1].deleteLater()
        return fresh, False
