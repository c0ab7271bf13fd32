"""Colours code in an editor by pygments, in the theme's syntax colours."""

from functools import cache

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Token, is_token_subtype
from pygments.token import _TokenType as TokenType
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from studio.gui.theme.theme import Theme

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


class Highlighter(QSyntaxHighlighter):
    """Sets foregrounds only, line by line; a line too long stays plain."""

    def __init__(self, theme: Theme, document: QTextDocument, language: str) -> None:
        super().__init__(document)
        self._theme = theme
        self._lexer = _lexer(language)
        self._formats: dict[str, QTextCharFormat] = {}
        self._names: dict[TokenType, str] = {}
        theme.changed.connect(self._restyle)
        self._restyle()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        if len(text) > _LONGEST:
            return
        at = 0
        for kind, value in self._lexer.get_tokens(text):
            units = len(value) if value.isascii() else len(value.encode("utf-16-le")) // 2
            name = self._names.get(kind)
            if name is None:
                name = self._names[kind] = _color(kind)
            if name:
                self.setFormat(at, units, self._formats[name])
            at += units

    def _restyle(self) -> None:
        syntax = self._theme.scheme.syntax
        for _token, name in _COLORS:
            look = QTextCharFormat()
            look.setForeground(QColor(getattr(syntax, name)))
            self._formats[name] = look
        self.rehighlight()


@cache
def _lexer(language: str) -> Lexer:
    """Give the one lexer of a language: it holds no text, and to find it takes a while."""
    return get_lexer_by_name(language, stripnl=False, ensurenl=False)


def _color(kind: TokenType) -> str:
    return next((color for token, color in _COLORS if is_token_subtype(kind, token)), "")
