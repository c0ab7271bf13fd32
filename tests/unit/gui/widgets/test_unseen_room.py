from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QFontMetricsF, QTextCursor
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets import abbreviations, unseen_room
from studio.gui.widgets.text_edit import TextEdit

TEXT = "a\x00b\x1bc\u200bd\u202ee\ufefff"


@pytest.fixture
def editor(theme: Theme, qtbot: QtBot) -> Iterator[TextEdit]:
    editor = TextEdit(theme, "Text", mono=True)
    qtbot.addWidget(editor)
    editor.resize(600, 200)
    editor.set_text(TEXT)
    editor.show()
    qtbot.waitExposed(editor)
    yield editor
    editor.close()


def _widths(editor: TextEdit) -> list[float]:
    block = editor.document().firstBlock()
    editor.document().documentLayout().blockBoundingRect(block)
    line = block.layout().lineAt(0)
    count = len(block.text())
    found: list[object] = [line.cursorToX(at) for at in range(count + 1)]
    places = [one[0] for one in found if isinstance(one, tuple)]
    return [abs(after - before) for before, after in pairwise(places)]


def _have_room(editor: TextEdit) -> bool:
    metrics = QFontMetricsF(unseen_room.font(editor.document().defaultFont()))
    text, widths = editor.document().firstBlock().text(), _widths(editor)
    letter = QFontMetricsF(editor.font()).horizontalAdvance("a")
    named = [at for at, one in enumerate(text) if not one.isprintable()]
    return all(
        widths[at] > metrics.horizontalAdvance(abbreviations.of(text[at])) for at in named
    ) and all(widths[at] == pytest.approx(letter, abs=0.5) for at in (0, len(text) - 1))


@pytest.mark.parametrize("language", ["", "json"])
def test_each_name_has_room_and_the_text_is_as_it_was(editor: TextEdit, language: str) -> None:
    editor.highlight(language)
    assert _have_room(editor)
    assert editor.text() == TEXT
    editor.selectAll()
    assert editor.createMimeDataFromSelection().text() == TEXT


def test_the_room_moves_with_what_is_typed_and_goes_with_the_character(editor: TextEdit) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(0)
    editor.setTextCursor(cursor)
    editor.insertPlainText("xy")
    assert _have_room(editor)

    cursor.setPosition(3)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.insertPlainText("n")
    assert editor.text() == "xya" + "n" + TEXT[2:]
    assert _have_room(editor)


def test_names_are_those_that_people_know() -> None:
    assert [abbreviations.of(one) for one in "\x00\x1b\x7f\u200b\u202e\u2061"] == [
        "NUL",
        "ESC",
        "DEL",
        "ZWSP",
        "RLO",
        "2061",
    ]
