"""Lays JSON out over lines, leaving every number and text as it was written."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from studio.domain import json_layout
from studio.domain.json_text import NotJsonError
from studio.gui.text import said


def format_json(editor: QPlainTextEdit, text: str) -> str:
    """Lay the editor's text out, as one step of its undo; gives what is wrong, "" if nothing."""
    try:
        replace(editor, json_layout.spread(text))
    except NotJsonError as error:
        return said(error.sentence)
    return ""


def replace(editor: QPlainTextEdit, text: str) -> None:
    """Put another text in place of the whole, as a person would, with the cursor where it was."""
    place = editor.textCursor().position()
    cursor = QTextCursor(editor.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(text)
    cursor.setPosition(min(place, editor.document().characterCount() - 1))
    editor.setTextCursor(cursor)
