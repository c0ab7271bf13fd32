"""Shows characters that hide or reorder text, so that what is read is what was written."""

import unicodedata

from markupsafe import Markup, escape

_ZWNJ, _ZWJ = "\u200c", "\u200d"
# Letters that look like nothing although Unicode counts them as letters or symbols.
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Arabic to Sinhala: scripts in which a joiner changes a letter's shape and is no trick.
_JOINING_SCRIPTS = range(0x0600, 0x0E00)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def show(text: str) -> str:
    """Replace each hidden character by its code point in brackets; for titles and attributes."""
    return "".join(f"⟨{_code(part)}⟩" if hidden else part for part, hidden in _parts(text))


def mark(text: str) -> Markup:
    """Escape the text and set each hidden character's code point off with its name."""
    return Markup("").join(
        _marked(part) if hidden else escape(part) for part, hidden in _parts(text)
    )


def _parts(text: str) -> list[tuple[str, bool]]:
    text = text.replace("\r\n", "\n")
    parts: list[tuple[str, bool]] = []
    start = 0
    for position, character in enumerate(text):
        if _is_plain(character) or not _is_hidden(text, position):
            continue
        if start < position:
            parts.append((text[start:position], False))
        parts.append((character, True))
        start = position + 1
    if start < len(text):
        parts.append((text[start:], False))
    return parts


def _is_plain(character: str) -> bool:
    return " " <= character <= "~" or character in "\n\t"


def _is_hidden(text: str, position: int) -> bool:
    character = text[position]
    if character in (_ZWNJ, _ZWJ) and _joins(text, position):
        return False
    point = ord(character)
    noncharacter = point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF
    category = unicodedata.category(character)
    return noncharacter or category in _HIDDEN_CATEGORIES or character in _BLANK_LETTERS


def _joins(text: str, position: int) -> bool:
    """Tell whether a joiner stands where writing needs it: in an emoji or a joining script."""
    before = text[:position].rstrip("\ufe0f")[-1:]
    after = text[position + 1 : position + 2]
    if not before or not after:
        return False
    if all(ord(character) in _JOINING_SCRIPTS for character in (before, after)):
        return True
    return text[position] == _ZWJ and _is_emoji(before) and _is_emoji(after)


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character) == "So" or ord(character) in _SKIN_TONES


def _marked(character: str) -> Markup:
    name = unicodedata.name(character, "control character").lower()
    return Markup('<span class="unseen" dir="ltr" title="{}">{}</span>').format(
        name, _code(character)
    )


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
