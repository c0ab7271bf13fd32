"""Cuts a text into the pieces that a reader sees as one: words, CJK characters, spaces, marks."""

from dataclasses import dataclass
from itertools import accumulate

import regex

# Scripts without spaces between words are compared by character, as a reader would; a grapheme
# keeps its marks (Unicode Standard Annex 29).
UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
# What begins a piece tells of which sort it is, so the most frequent ones are asked for first.
_TOKEN = regex.compile(
    rf"[[\w]--[\d{UNSPACED}]][[\w\p{{M}}'’]--[{UNSPACED}]]*"
    rf"|[\s--\r\n\u2028\u2029]+"
    rf"|\r\n|[\r\n\u2028\u2029]"
    # An amount is one word; a date, a version or an address is one for each of its numbers.
    rf"|(?<!\d[.,])(?>\d+(?:[.,]\d{{3}}(?!\d))*(?:[.,]\d+)?)(?![.,]\d)|\d+"
    rf"|[\p{{Katakana}}ー]+\p{{M}}*"
    rf"|[{UNSPACED}]\p{{M}}*"
    rf"|#{{2,}}|\*{{2,}}|={{2,}}|\~{{2,}}|`{{2,}}|\.{{2,}}|-{{2,}}"
    rf"|\X",
    regex.VERSION1,
)
BREAKS = frozenset({"\n", "\r\n", "\r", "\u2028", "\u2029"})


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
    pieces = tuple(_TOKEN.findall(text))
    return Tokens(pieces, tuple(accumulate(map(len, pieces), initial=offset)))


def is_word(piece: str) -> bool:
    """Tell whether a piece carries meaning of its own, unlike a space or a comma."""
    return piece[:1].isalnum() or (len(piece) > 1 and any(map(str.isalnum, piece)))


def is_break(piece: str) -> bool:
    """Tell whether a piece ends a line."""
    return piece in BREAKS
