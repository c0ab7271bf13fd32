"""Cuts a text into words alike for every comparison of texts."""

import unicodedata

import regex

# Scripts without spaces between words count by character.
_WORD = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
    r"|[^\W_\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]+"
)


def split(text: str) -> list[str]:
    """Give the words in order, without case, punctuation and differences of encoding."""
    return [str(word) for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold())]


def shingles(text: str, size: int) -> frozenset[tuple[str, ...]]:
    """Give the runs of ``size`` words; a shorter text is one run, and no text has none.

    A text without any word, such as "???", is one run of its own characters.
    """
    found = split(text)
    if not found:
        return frozenset({tuple(text.split())})
    if len(found) < size:
        return frozenset({tuple(found)})
    return frozenset(tuple(found[at : at + size]) for at in range(len(found) - size + 1))
