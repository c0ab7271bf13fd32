"""Takes lines of the left text over into the right one, as one step of its undo."""

from PySide6.QtGui import QTextCursor, QTextDocument

from studio.diffing.results import Block
from studio.gui.diff import documents


def take(left: QTextDocument, right: QTextDocument, block: Block) -> QTextCursor:
    """Put a difference's left lines in place of its right ones; gives the cursor behind them."""
    found = documents.lines(left, block.left_start, block.left_end)
    cursor = QTextCursor(right)
    cursor.beginEditBlock()
    if block.right_start == block.right_end:
        _insert(cursor, found, block.right_start)
    elif block.left_start == block.left_end:
        _remove(cursor, block.right_start, block.right_end)
    else:
        _select(cursor, block.right_start, block.right_end)
        cursor.insertText(found)
    cursor.endEditBlock()
    return cursor


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    """Select whole lines without the last one's end."""
    document = cursor.document()
    last = document.findBlockByNumber(end - 1)
    cursor.setPosition(document.findBlockByNumber(start).position())
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)


def _insert(cursor: QTextCursor, text: str, before: int) -> None:
    block = cursor.document().findBlockByNumber(before)
    if block.isValid():
        cursor.setPosition(block.position())
        cursor.insertText(text + "\n")
    else:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText("\n" + text)


def _remove(cursor: QTextCursor, start: int, end: int) -> None:
    """Remove lines with the line end behind them, or the one before at the text's end."""
    _select(cursor, start, end)
    keep = QTextCursor.MoveMode.KeepAnchor
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    if end < cursor.document().blockCount():
        cursor.setPosition(first)
        cursor.setPosition(last + 1, keep)
    elif start:
        cursor.setPosition(first - 1)
        cursor.setPosition(last, keep)
    cursor.removeSelectedText()
