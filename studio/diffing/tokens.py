"""Cuts a text into the pieces that a reader sees as one: words, CJK characters, spaces, marks."""

from dataclasses import dataclass

import regex

# Scripts without spaces between words are compared by character, as a reader would; a grapheme
# keeps its marks (Unicode Standard Annex 29).
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_TOKEN = regex.compile(
    rf"(?P<line>\r\n|[\r\n\u2028\u2029])"
    rf"|(?P<space>[^\S\r\n\u2028\u2029]+)"
    rf"|(?P<number>\d+(?:[.,]\d+)*)"
    rf"|(?P<wide>[{_UNSPACED}]\p{{M}}*)"
    rf"|(?P<word>[^\W\d{_UNSPACED}](?:[\w\p{{M}}'’](?<![{_UNSPACED}]))*)"
    rf"|(?P<mark>\X)"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's pieces in order; piece ``n`` stands at ``starts[n]:starts[n + 1]``."""

    pieces: tuple[str, ...]
    starts: tuple[int, ...]

    def is_blank(self, index: int) -> bool:
        """Tell whether a piece is white space."""
        return self.pieces[index].isspace()


def cut(text: str, offset: int = 0) -> Tokens:
    """Cut a text; ``offset`` is where it begins in a larger one."""
    pieces, starts = [], []
    for match in _TOKEN.finditer(text):
        pieces.append(match.group())
        starts.append(match.start() + offset)
    return Tokens(tuple(pieces), (*starts, len(text) + offset))


def is_word(piece: str) -> bool:
    """Tell whether a piece carries meaning of its own, unlike a space or a comma."""
    return any(character.isalnum() for character in piece)
