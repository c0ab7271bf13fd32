from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from studio.gui.review.agreement import excerpts
from studio.gui.review.agreement.excerpts import Change, Excerpts, Piece
from studio.gui.theme.theme import Theme

GONE, NEW = Change.GONE, Change.NEW


def test_what_two_texts_share_at_both_ends_stands_once() -> None:
    assert excerpts.between("Please wait.", "Kindly wait.") == (
        Piece(text="Please", change=GONE),
        Piece(text="Kindly", change=NEW),
        Piece(text=" wait."),
    )
    assert excerpts.between("aa", "aaa") == (Piece(text="aa"), Piece(text="a", change=NEW))
    assert excerpts.between("same", "same") == (Piece(text="same"),)


def test_places_inside_other_words_are_left_alone() -> None:
    lines = excerpts.places("cat, category, cat", "cat", "dog")
    assert len(lines) == 2
    assert all(Piece(text="cat", change=GONE) in line for line in lines)


def test_far_context_is_cut() -> None:
    (line,) = excerpts.places("x " * 100 + "old" + " y" * 100, "old", "new")
    assert line[0].text.startswith("…")
    assert line[-1].text.endswith("…")
    assert len(line[0].text) < 70


def test_what_goes_is_struck_and_what_comes_is_underlined(theme: Theme, qtbot: QtBot) -> None:
    view = Excerpts(theme, "Excerpts")
    qtbot.addWidget(view)
    view.show_lines([excerpts.between("one old end", "one new end"), [Piece(text="a\u202eb\nc")]])
    first, second = view.toPlainText().split("\n")
    assert first == "one oldnew end"
    assert "\u202e" not in second
    cursor = QTextCursor(view.document())
    cursor.setPosition(6)
    assert cursor.charFormat().fontStrikeOut()
    cursor.setPosition(9)
    assert cursor.charFormat().fontUnderline()
    assert view.isReadOnly()
