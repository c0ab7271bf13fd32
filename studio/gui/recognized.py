"""Finds the template that an English sentence was made of, where only its text is left."""

import json
import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from studio import resources
from studio.domain.sentence import Sentence

# Text, the name of the place after it, and how what is in it is written.
Part: TypeAlias = tuple[str, str | None, str]

_ROWS = ("; ", ", ")  # between sentences that were put in a row
# Letters of its own without which a template would fit anything; fewer do where it begins with one.
_FEWEST, _FEWEST_FIRST = 6, 3
_COUNT = re.compile(r"\d{1,3}(,\d{3})+|\d{1,9}")
_PLURAL = re.compile(r"(\w+)\\\((\w+)\\\)")
_WAYS = {"r": ".*?", ":,": r"\d[\d,]*", ",": r"-?\d[\d,]*"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Template:
    """One with places, and the pieces of text without which a sentence is not of it."""

    text: str
    letters: int
    pieces: tuple[str, ...]

    def match(self, english: str) -> Mapping[str, str] | None:
        """Give what stands in the places; its pattern is made when it is first needed."""
        if not all(piece in english for piece in self.pieces):
            return None
        found = _pattern(self.text).fullmatch(english)
        return None if found is None else found.groupdict()


@lru_cache(maxsize=1024)
def find(english: str) -> Sentence | None:
    """Give the sentence with its template and values, or the row of those it is made of."""
    plain, templates = _listed()
    if english in plain:
        return Sentence(english)
    for separator in _ROWS:
        row = _row(english.split(separator)) if separator in english else []
        if row:
            return Sentence.joined(separator, row)
    for template in templates:
        values = template.match(english)
        if values is not None:
            return _remade(english, template.text, values)
    return None


def _row(parts: Sequence[str]) -> list[Sentence]:
    """Give all the sentences of a row; none where a part of it is no sentence."""
    found = []
    for part in parts:
        one = find(part)
        if one is None:
            return []
        found.append(one)
    return found


def _remade(english: str, template: str, found: Mapping[str, str]) -> Sentence:
    told = Sentence(english)
    told.template = template
    told.values = {name: find(value) or _number(value) for name, value in found.items()}
    return told


def _number(value: str) -> str | int:
    return int(value.replace(",", "")) if _COUNT.fullmatch(value) else value


@cache
def _listed() -> tuple[frozenset[str], tuple[_Template, ...]]:
    """Give the sentences without places, and the others with those first that say most."""
    plain: set[str] = set()
    open_: list[_Template] = []
    for text in json.loads(resources.read_text("translations", "sentences.json")):
        parts = _parts(text)
        letters = sum(character.isalpha() for words, _, _ in parts for character in words)
        if all(name is None for _, name, _ in parts) and "%n" not in text:
            plain.add(text)
        elif letters >= (_FEWEST_FIRST if parts[0][0] else _FEWEST):
            pieces = () if "%n" in text else tuple(words for words, _, _ in parts if words)
            open_.append(_Template(text=text, letters=letters, pieces=pieces))
    return frozenset(plain), tuple(sorted(open_, key=lambda one: (-one.letters, one.text)))


def _parts(template: str) -> list[Part]:
    try:
        cut = list(string.Formatter().parse(template))
    except ValueError:  # braces of its own, and no places
        return [(template, None, "")]
    if not all(name is None or name.isidentifier() for _, name, _, _ in cut):
        return [(template, None, "")]
    return [(words, name, "r" if way == "r" else spec or "") for words, name, spec, way in cut]


@cache
def _pattern(template: str) -> re.Pattern[str]:
    written, seen = "", set()
    for words, name, way in _parts(template):
        text = re.escape(words)
        if "%n" in template:
            text = _PLURAL.sub(r"\1(?:\2)?", text).replace("%n", r"(?P<n>\d[\d,]*)")
        written += text
        if name is None:
            continue
        place = f"(?P={name})" if name in seen else f"(?P<{name}>{_WAYS.get(way, '.+?')})"
        written += f"""['"]{place}['"]""" if way == "r" else place
        seen.add(name)
    return re.compile(written, re.DOTALL)
