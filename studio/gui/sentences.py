"""What the core says, in the window's language: by its template, or known again as plain text.

Errors and fresh remarks are sentences that know their template. What was stored, or came from
another process as text, is held against the list of templates.
"""

import json
import re
import string
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from studio import resources
from studio.domain import sentence
from studio.domain.run import RunStatus
from studio.domain.sentence import Sentence
from studio.domain.target import ContractType
from studio.domain.task import Difficulty, Kind, Split
from studio.gui import labels, text

translate = QCoreApplication.translate
_ROWS = ("; ", ", ")  # between sentences that were put in a row
# Places that hold a sentence where they are not a name: known again though they came as text.
_TOLD = frozenset({"error", "fault", "faults", "message", "problem", "reason", "why", "note"})
_SPLITS = frozenset({"split", "there"})
# Letters of its own without which a template would fit anything; fewer do where it begins with one.
_FEWEST, _FEWEST_FIRST = 6, 3
_COUNT = re.compile(r"\d{1,3}(,\d{3})+|\d{1,9}")
_PLURAL = re.compile(r"(\w+)\\\((\w+)\\\)")


def said(english: str) -> str:
    """Say it in the window's language; what nobody knows comes back as it is."""
    told = english if isinstance(english, Sentence) else _known(english)
    return english if told is None else _in_language(told)


def _in_language(told: Sentence) -> str:
    count = told.values.get("n", -1)
    words = translate("Core", told.template, "", count)
    if "%n" in told.template and words == told.template.replace("%n", str(count)):
        words = sentence.forms(told.template, plural=count != 1).replace("%n", f"{count:,}")
    return _Writer().vformat(words, (), told.values) if told.values else words


class _Writer(string.Formatter):
    """Fills the places: sentences anew, quotation and numbers as the language has them."""

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> object:
        value = super().get_value(key, args, kwargs)
        if isinstance(value, Sentence) or (isinstance(value, str) and key in _TOLD):
            return said(value)
        if key in _SPLITS and value in frozenset(Split):
            return text.split(Split(value))
        if key == "part":
            return text.said(value)
        if key == "metric":
            return _metrics().get(str(value).lower(), value)
        if isinstance(value, Difficulty):
            return text.difficulty(value)
        if isinstance(value, ContractType):
            return text.contract(value)
        return text.word(value) if isinstance(value, Kind | RunStatus) else value

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401
        if isinstance(value, str):
            return value  # known again as text: it is written already
        written = format(value, format_spec)
        if isinstance(value, int | float) and not isinstance(value, bool):
            locale = QLocale()
            marks = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
            return "".join(marks.get(mark, mark) for mark in written)
        return written


@lru_cache(maxsize=1024)
def _known(english: str) -> Sentence | None:
    """Find the template that a text was made of; a row of sentences where each has one."""
    if english in _patterns()[0]:
        return Sentence(english)
    for separator in _ROWS:
        parts = english.split(separator)
        if len(parts) > 1 and all(map(_known, parts)):
            return Sentence.joined(separator, [_known(part) or part for part in parts])
    for template, pattern in _patterns()[1]:
        match = pattern.fullmatch(english)
        if match is not None:
            return _remade(english, template, match.groupdict())
    return None


def _remade(english: str, template: str, found: Mapping[str, str]) -> Sentence:
    values = {name: _known(value) or _number(value) for name, value in found.items()}
    told = Sentence(english)
    told.template, told.values = template, values
    return told


def _number(value: str) -> str | int:
    return int(value.replace(",", "")) if _COUNT.fullmatch(value) else value


def _metrics() -> Mapping[str, str]:
    """Give the window's names of metrics by the words the core has for them."""
    return {key.replace("_", " "): name for key, name in labels.load().metrics.items()}


@cache
def _patterns() -> tuple[frozenset[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """Give the sentences without places, and the others with those first that say most."""
    plain: set[str] = set()
    open_: list[tuple[int, str, re.Pattern[str]]] = []
    for template in json.loads(resources.read_text("translations", "sentences.json")):
        parts = _parts(template)
        letters = sum(character.isalpha() for words, _, _ in parts for character in words)
        if all(name is None for _, name, _ in parts) and "%n" not in template:
            plain.add(template)
        elif letters >= (_FEWEST_FIRST if parts[0][0] else _FEWEST):
            open_.append((-letters, template, re.compile(_pattern(parts), re.DOTALL)))
    return frozenset(plain), tuple((template, pattern) for _, template, pattern in sorted(open_))


def _parts(template: str) -> list[tuple[str, str | None, str]]:
    """Cut a template into text, the name after it, and how that is written."""
    try:
        cut = list(string.Formatter().parse(template))
    except ValueError:  # braces of its own, and no places
        return [(template, None, "")]
    if not all(name is None or name.isidentifier() for _, name, _, _ in cut):
        return [(template, None, "")]
    return [(words, name, "r" if way == "r" else spec or "") for words, name, spec, way in cut]


def _pattern(parts: list[tuple[str, str | None, str]]) -> str:
    written, seen = "", set()
    for words, name, way in parts:
        written += _PLURAL.sub(r"\1(?:\2)?", re.escape(words)).replace("%n", r"(?P<n>\d[\d,]*)")
        if name is None:
            continue
        place = f"(?P={name})" if name in seen else f"(?P<{name}>{_WAYS.get(way, '.+?')})"
        written += f"""['"]{place}['"]""" if way == "r" else place
        seen.add(name)
    return written


_WAYS = {"r": ".*?", ":,": r"\d[\d,]*", ",": r"-?\d[\d,]*"}
