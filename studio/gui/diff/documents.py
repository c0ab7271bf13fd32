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


def position(document: QTextDocument, line: int, characters: int) -> int:
    """Give where an editor counts so many characters after the start of a line, in units."""
    block = document.findBlockByNumber(line)
    while block.isValid():
        text = block.text()
        if characters <= len(text):
            return block.position() + _units(text[:characters])
        characters -= len(text) + 1
        block = block.next()
    return max(0, document.characterCount() - 1)


def characters(document: QTextDocument, line: int, position: int) -> int:
    """Count the characters from the start of a line to an editor's position."""
    block, count = document.findBlockByNumber(line), 0
    while block.isValid() and block.position() + block.length() <= position:
        count += len(block.text()) + 1
        block = block.next()
    text, units = block.text(), max(0, position - block.position())
    if len(text) == block.length() - 1:  # no character takes two units
        return count + units
    wide = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return count + len(wide.decode("utf-16-le", "surrogatepass"))


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
