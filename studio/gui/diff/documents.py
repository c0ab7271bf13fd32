"""Reads documents as they are; Qt's own reading turns unbreakable spaces into plain ones."""

from PySide6.QtGui import QTextDocument


def text_of(document: QTextDocument) -> str:
    """Give the whole text."""
    return document.toRawText().replace("\u2029", "\n")


def lines(document: QTextDocument, start: int, end: int) -> str:
    """Give lines ``start:end``, joined by line ends."""
    found, block = [], document.findBlockByNumber(start)
    for _ in range(start, end):
        found.append(block.text())
        block = block.next()
    return "\n".join(found)
