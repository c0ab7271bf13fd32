"""Finds characters that hide or reorder text, and says what they are."""

import unicodedata

import regex

_UNSEEN = regex.compile(r"[\p{Cc}\p{Cf}]")
_PLAIN = frozenset("\t\n\u2028\u2029")
# Joiners shape emoji and some scripts; between other letters they are as unseen as the rest.
_JOINERS = frozenset("\u200c\u200d")


def positions(text: str) -> list[int]:
    """Give where characters stand that nobody sees."""
    if text.isascii() and text.isprintable():
        return []
    return [
        found.start()
        for found in _UNSEEN.finditer(text)
        if found.group() not in _PLAIN and not _joins(text, found.start())
    ]


def _joins(text: str, at: int) -> bool:
    if text[at] not in _JOINERS or at == 0 or at + 1 >= len(text):
        return False
    sides = text[at - 1] + text[at + 1]
    return all(ord(one) > 0x2000 or 0x0590 <= ord(one) < 0x0E00 for one in sides)


def names(text: str) -> list[str]:
    """Say which unseen characters a text holds, each once: "U+202E right-to-left override"."""
    found = dict.fromkeys(text[at] for at in positions(text))
    return [
        f"U+{ord(one):04X} {unicodedata.name(one, 'control character').lower()}" for one in found
    ]
