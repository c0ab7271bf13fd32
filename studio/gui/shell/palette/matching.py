"""Ranks texts by how well a few typed letters fit them."""

import unicodedata

_WORD_START = 8.0
_IN_A_ROW = 5.0
_ANYWHERE = 1.0
_WHOLE = 30.0
_AT_START = 15.0
_PER_LETTER = 0.05  # among equals the shorter text is meant


def score(typed: str, text: str) -> float | None:
    """Give how well the letters fit, in the order typed; None where they do not.

    Every word typed must fit; letters at the beginnings of words and in a row count most.
    Case and accents do not matter.
    """
    wanted, folded = fold(typed).split(), fold(text)
    if not wanted:
        return 0.0
    found = [_word(word, folded) for word in wanted]
    total = 0.0
    for one in found:
        if one is None:
            return None
        total += one
    return total - _PER_LETTER * len(folded)


def fold(text: str) -> str:
    """Take case and accents away."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _word(word: str, text: str) -> float | None:
    at = text.find(word)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return _WHOLE + (_AT_START if at == 0 else 0.0) + _IN_A_ROW * len(word)
        later = text.find(word, at + 1)
        if later < 0:
            return _IN_A_ROW * len(word)
        at = later
    return _scattered(word, text)


def _scattered(word: str, text: str) -> float | None:
    """Fit letter after letter, preferring the beginnings of words."""
    total, last = 0.0, -2
    for letter in word:
        at = _next(letter, text, last + 1, near=last + 1)
        if at < 0:
            return None
        starts = at == 0 or not text[at - 1].isalnum()
        total += _WORD_START if starts else _IN_A_ROW if at == last + 1 else _ANYWHERE
        last = at
    # Letters strewn over a long text fit by accident.
    return total if total >= 2.5 * len(word) else None


def _next(letter: str, text: str, begin: int, *, near: int) -> int:
    begin = max(begin, 0)
    if 0 <= near < len(text) and text[near] == letter:
        return near
    at = text.find(letter, begin)
    first = at
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return at
        at = text.find(letter, at + 1)
    return first
