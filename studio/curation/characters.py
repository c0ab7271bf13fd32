"""Checks an answer for characters that a reader cannot see or that turn the text around."""

import unicodedata
from collections.abc import Iterator

from studio.curation.subject import Finding, Subject, failed, passed, warned
from studio.domain import json_text
from studio.domain.sentence import Sentence

_NAME = "invisible_characters"
_LINES = "\n\r\t"
# Overrides, embeddings and isolates: they show text in another order than it is read.
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Joiners belong to emoji, Persian and Indic scripts; marks to right-to-left text.
_JOINERS = frozenset("\u200c\u200d")
_MARKS = frozenset("\u200e\u200f\u061c")
# Stands where a character was lost in decoding.
_REPLACEMENT = "\ufffd"
_SHOWN = 3


def check(answer: Subject) -> Finding:
    """Control and bidi characters fail, other invisible ones are for a person to look at."""
    text = _with_unescaped(answer.text)
    harmful = sorted({c for c in text if _is_harmful(c)})
    if harmful:
        return failed(_NAME, Sentence("has {characters}", characters=_names(harmful)))
    doubtful = sorted(set(_doubtful(text)))
    if doubtful:
        return warned(_NAME, Sentence("has {characters}", characters=_names(doubtful)))
    return passed(_NAME)


def _with_unescaped(text: str) -> str:
    """Add what JSON escapes stand for, which the reader of a field will get."""
    if "\\u" not in text:
        return text
    try:
        value = json_text.parse(text)
    except json_text.NotJsonError:
        return text
    return text + "\n".join(_texts(value))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts(item)


def _is_harmful(character: str) -> bool:
    if character in _BIDI:
        return True
    return unicodedata.category(character) in {"Cc", "Cs"} and character not in _LINES


def _doubtful(text: str) -> Iterator[str]:
    turned = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)
    for at, character in enumerate(text):
        if character != _REPLACEMENT and unicodedata.category(character) not in {"Cf", "Co"}:
            continue
        around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        if character in _JOINERS and len(around) == 2 and not around.isascii():
            continue
        if character in _MARKS and turned:
            continue
        yield character


def _names(characters: list[str]) -> str:
    names = [f"U+{ord(c):04X} {unicodedata.name(c, 'control')}" for c in characters]
    more = len(names) - _SHOWN
    shown = ", ".join(names[:_SHOWN])
    return Sentence("{shown} and {more} more", shown=shown, more=more) if more > 0 else shown
