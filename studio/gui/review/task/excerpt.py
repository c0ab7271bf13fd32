"""How much of a text is laid out at once: a beginning, then pages, never megabytes."""

import unicodedata

_FOLDED_CHARACTERS, _FOLDED_LINES = 700, 10
_BRIEF_CHARACTERS, _BRIEF_LINES = 140, 4
_SPARE = 1.4  # what is hardly longer than its beginning is not worth a fold
_PAGE_CHARACTERS, _PAGE_LINES = 16_000, 400
_LOOK_BACK = 80
_JOINING = frozenset("\u200c\u200d\ufe0e\ufe0f")


def beginning(text: str, *, brief: bool = False) -> str:
    """Give the text, or its beginning where it is too long to be shown unasked.

    ``brief`` is for what is the same for many items.
    """
    characters = _BRIEF_CHARACTERS if brief else _FOLDED_CHARACTERS
    lines = _BRIEF_LINES if brief else _FOLDED_LINES
    if _fits(text, round(characters * _SPARE), round(lines * _SPARE)):
        return text
    return text[: _end(text, 0, characters, lines)]


def pages(text: str) -> tuple[tuple[int, int], ...]:
    """Cut a text into parts ``start, end`` that are quickly laid out; one where it is short."""
    if _fits(text, _PAGE_CHARACTERS, _PAGE_LINES):
        return ((0, len(text)),)
    found, start = [], 0
    while start < len(text):
        end = _end(text, start, _PAGE_CHARACTERS, _PAGE_LINES)
        found.append((start, end))
        start = end
    return tuple(found)


def _fits(text: str, characters: int, lines: int) -> bool:
    return len(text) <= characters and text.count("\n") < lines


def _end(text: str, start: int, characters: int, lines: int) -> int:
    """Find where a part ends: after a line, else after a word, never within a character."""
    most = min(len(text), start + characters)
    if most < len(text):
        most = _after_word(text, start, most)
    at = start
    for _ in range(lines):
        line_end = text.find("\n", at, most)
        if line_end < 0:
            return most
        at = line_end + 1
    return at


def _after_word(text: str, start: int, most: int) -> int:
    for sign in ("\n", " "):
        found = text.rfind(sign, max(start, most - _LOOK_BACK), most)
        if found > start:
            return found + 1
    end = most
    while end > start + 1 and most - end < _LOOK_BACK and _hangs_on(text, end):
        end -= 1
    return end


def _hangs_on(text: str, at: int) -> bool:
    """Tell whether the character at a place belongs to the one before it."""
    one = text[at]
    return (
        one in _JOINING
        or text[at - 1] == "\u200d"
        or unicodedata.category(one).startswith("M")
        or 0x1F3FB <= ord(one) < 0x1F400  # skin tones
    )
