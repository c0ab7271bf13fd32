"""What a service says with numbers and names in it, in the window's language.

The sentences stand in translations/words.toml with places in braces; what is in a place is
written anew: numbers as the language does, and labels, splits and steps by their own names.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

from studio import resources
from studio.domain.task import Difficulty, Kind, Split
from studio.gui import text

translate = QCoreApplication.translate
_PLACE = re.compile(r"\\{(\w+)\\}")


def said(english: str) -> str:
    """Say it in the window's language; what is no known sentence comes back as it is."""
    sentence, found = _match(english)
    places = {name: _PLACES[name](value) for name, value in found}
    return translate("Said", sentence).format(**places) if places else english


def is_known(english: str) -> bool:
    """Tell whether it can be said in another language: as one of the words, or as a sentence."""
    return english in _words() or bool(_match(english)[1])


@lru_cache(maxsize=1024)
def _match(english: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Find the sentence with what stands in its places; none where it is none of them."""
    for sentence, pattern in _sentences():
        found = pattern.fullmatch(english)
        if found is not None:
            return sentence, tuple(found.groupdict().items())
    return "", ()


@cache
def _words() -> tuple[str, ...]:
    rows = tomllib.loads(resources.read_text("translations", "words.toml"))["word"]
    return tuple(row["title"] for row in rows)


@cache
def _sentences() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give those with places, the ones with most words of their own first."""
    open_ = sorted((one for one in _words() if "{" in one), key=lambda one: -len(_bare(one)))
    return tuple((one, re.compile(_PLACE.sub(_group, re.escape(one)), re.DOTALL)) for one in open_)


def _bare(sentence: str) -> str:
    return re.sub(r"\{\w+\}", "", sentence)


def _group(place: re.Match[str]) -> str:
    return f"(?P<{place[1]}>{_DIGITS if place[1] == 'number' else '.+'})"


def _number(value: str) -> str:
    return text.number(int(value.replace(",", "")))


def _labels(value: str) -> str:
    return ", ".join(_label(one) for one in value.split(", "))


def _part(value: str) -> str:
    return " / ".join(_label(one) for one in value.split(" / "))


def _label(value: str) -> str:
    if value in frozenset(Kind):
        return text.kind(Kind(value))
    if value in frozenset(Difficulty):
        return text.difficulty(Difficulty(value))
    return text.said(value) if value == _EVERYTHING else value


def _parts(value: str) -> str:
    return ", ".join(text.said(one) for one in value.split(", "))


def _split(value: str) -> str:
    return text.split(Split(value)) if value in frozenset(Split) else value


_EVERYTHING = "all cells"
_DIGITS = r"\d[\d,]*"
_PLACES: Mapping[str, Callable[[str], str]] = {
    "number": _number,
    "name": str,
    "labels": _labels,
    "part": _part,
    "parts": _parts,
    "split": _split,
    "step": text.said,
}
