"""Reads what a person types to find tasks: words for the index, and what only LIKE can find."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_MOST_CHARACTERS = 1_000
_MOST_WORDS = 32
# Scripts written without spaces, whose words the index does not know, and emoji: from, to. The
# index task_text_unspaced names the same ones.
UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1100, 0x11FF),  # Hangul
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0xA4CF),  # CJK, kana, bopomofo, Yi
    (0xAC00, 0xD7FF),  # Hangul
    (0xF900, 0xFAFF),  # CJK
    (0xFE30, 0xFE4F),
    (0xFF66, 0xFFDC),  # half-width kana and Hangul
    (0x1F000, 0x3FFFF),  # emoji, CJK
)

# Letters today that were signs in Unicode 6.1, to which the index's tokenizer keeps.
_SIGNS_ONCE = frozenset(map(chr, [*range(0x19B0, 0x19C1), 0x19C8, 0x19C9, 0x1CF2, 0x1CF3]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """An FTS5 query, "" where there is none, and patterns for LIKE; all of them must be met.

    ``unspaced`` tells that a pattern has a character that few texts hold, and which of them do is
    known.
    """

    match: str = ""
    patterns: tuple[str, ...] = ()
    unspaced: bool = False

    def __bool__(self) -> bool:
        return bool(self.match or self.patterns)


def read(text: str) -> Terms:
    """Take every word as wanted; the last may go on, unless a space ends it."""
    clean = "".join(" " if _is_broken(one) else one for one in text[:_MOST_CHARACTERS])
    parts = clean.split()[:_MOST_WORDS]
    tokens, patterns = [], []
    for part in parts:
        found = [] if any(map(_is_unspaced, part)) else list(_tokens(part))
        tokens += found
        if not found:
            patterns.append(f"%{_escaped(part)}%")
    goes_on = bool(parts) and clean == clean.rstrip() and not _ends_word(parts[-1])
    words = [f'"{token}"' for token in tokens[:_MOST_WORDS]]
    if words and goes_on:
        words[-1] += "*"
    return Terms(
        match=" AND ".join(words),
        patterns=tuple(patterns),
        unspaced=any(map(_is_unspaced, "".join(patterns))),
    )


def _tokens(part: str) -> Iterator[str]:
    """Split a word where the index's tokenizer does, so that no token is a phrase of several."""
    composed = unicodedata.normalize("NFC", part)
    # Marks that are left belong to the letter before them, and the tokenizer passes them over.
    plain = (one for one in composed if not 0x300 <= ord(one) <= 0x331)
    yield from "".join(one if _is_token(one) else " " for one in plain).split()


def _is_token(one: str) -> bool:
    category = unicodedata.category(one)
    return (category[0] in "LN" or category == "Co") and one not in _SIGNS_ONCE


def _ends_word(part: str) -> bool:
    return not _is_token(part[-1]) or any(map(_is_unspaced, part))


def _is_unspaced(one: str) -> bool:
    return any(low <= ord(one) <= high for low, high in UNSPACED)


def _is_broken(one: str) -> bool:
    return one == "\0" or "\ud800" <= one <= "\udfff"


def _escaped(part: str) -> str:
    """Let LIKE take its signs as they are; the escape character is a backslash."""
    return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
