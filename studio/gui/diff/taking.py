"""Takes a change of the left text over into the right one, as one step of its undo."""

from PySide6.QtGui import QTextCursor, QTextDocument

from studio.diffing.results import Block, Change, Part
from studio.gui.diff import documents


def take(left: QTextDocument, right: QTextDocument, change: Change) -> QTextCursor:
    """Put what the left text has in the place of what the right one has; gives the cursor there."""
    if change.part is None:
        return _take_lines(left, right, change.block)
    return _take_part(left, right, change.block, change.part)


def place(document: QTextDocument, change: Change, *, is_left: bool) -> QTextCursor:
    """Give a cursor where a change begins in one of the texts."""
    block, part = change.block, change.part
    line = block.left_start if is_left else block.right_start
    cursor = QTextCursor(document.findBlockByNumber(min(line, document.blockCount() - 1)))
    if part is not None:
        start = part.left.start if is_left else part.right.start
        cursor.setPosition(documents.position(document, line, start))
    return cursor


def _take_part(left: QTextDocument, right: QTextDocument, block: Block, part: Part) -> QTextCursor:
    lines = documents.lines(left, block.left_start, block.left_end)
    cursor = QTextCursor(right)
    cursor.setPosition(documents.position(right, block.right_start, part.right.start))
    end = documents.position(right, block.right_start, part.right.end)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(lines[part.left.start : part.left.end])
    return cursor


def _take_lines(left: QTextDocument, right: QTextDocument, block: Block) -> QTextCursor:
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
