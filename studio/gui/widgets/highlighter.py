"""Colours code in an editor by pygments, in the theme's syntax colours."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Token, is_token_subtype
from pygments.token import _TokenType as TokenType
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from studio.gui.theme.theme import Theme
from studio.gui.widgets import unseen_room

# The first entry that a token's type belongs to decides.
_COLORS: tuple[tuple[TokenType, str], ...] = (
    (Token.Error, "invalid"),
    (Token.Name.Tag, "key"),
    (Token.Keyword.Constant, "literal"),
    (Token.Keyword, "keyword"),
    (Token.Literal.Number, "number"),
    (Token.Literal.String, "string"),
    (Token.Comment, "comment"),
    (Token.Punctuation, "punctuation"),
    (Token.Operator, "punctuation"),
    (Token.Name.Function, "key"),
)
_LONGEST = 20_000  # characters of a line beyond which colours are not worth waiting for
_KEPT, _KEPT_LENGTH = 2_000, 500  # lines whose colours are known, and characters of one


class Run(NamedTuple):
    """Units of a line, as Qt counts, that have one colour."""

    start: int
    units: int
    color: str


class Highlighter(QSyntaxHighlighter):
    """Sets foregrounds, line by line; a line too long stays plain."""

    def __init__(self, theme: Theme, document: QTextDocument, language: str) -> None:
        super().__init__(document)
        self._theme = theme
        self._language = language
        self._formats: dict[str, QTextCharFormat] = {}
        theme.changed.connect(self._restyle)
        self._restyle()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        if len(text) <= _LONGEST:
            for run in runs(self._language, text):
                self.setFormat(run.start, run.units, self._formats[run.color])
        self._make_room(text)

    def _make_room(self, text: str) -> None:
        """Keep the room for the names of characters that nobody sees."""
        if not text.isprintable():
            for one in unseen_room.ranges(text, self.document().defaultFont()):
                self.setFormat(one.start, one.length, one.format)

    def _restyle(self) -> None:
        syntax = self._theme.scheme.syntax
        for _token, name in _COLORS:
            look = QTextCharFormat()
            look.setForeground(QColor(getattr(syntax, name)))
            self._formats[name] = look
        self.rehighlight()


def runs(language: str, line: str) -> tuple[Run, ...]:
    """Give what of a line has a colour; the same lines come again on both sides and in edits."""
    return _kept(language, line) if len(line) <= _KEPT_LENGTH else tuple(_read(language, line))


@lru_cache(maxsize=_KEPT)
def _kept(language: str, line: str) -> tuple[Run, ...]:
    return tuple(_read(language, line))


def _read(language: str, line: str) -> Iterator[Run]:
    start = at = 0
    last = ""
    for kind, value in _lexer(language).get_tokens(line):
        color = _color(kind)
        if color != last:
            if last:
                yield Run(start, at - start, last)
            start, last = at, color
        at += len(value) if value.isascii() else len(value.encode("utf-16-le")) // 2
    if last:
        yield Run(start, at - start, last)


@cache
def _lexer(language: str) -> Lexer:
    """Give the one lexer of a language: it holds no text, and to find it takes a while."""
    return get_lexer_by_name(language, stripnl=False, ensurenl=False)


@cache
def _color(kind: TokenType) -> str:
    return next((color for token, color in _COLORS if is_token_subtype(kind, token)), "")
