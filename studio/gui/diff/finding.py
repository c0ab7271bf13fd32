"""Finds a phrase in a text, and counts its places as an editor does, in UTF-16 units."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import regex

from studio.gui.diff.places import is_narrow

_MOST = 10_000  # places that are worth going through


@dataclass(frozen=True, slots=True)
class Place:
    """Units ``start:end`` of a whole text."""

    start: int
    end: int


class Units:
    """Translates offsets in a Python text into an editor's positions."""

    def __init__(self, text: str) -> None:
        self._wide: Sequence[int] = (
            () if is_narrow(text) else [at for at, one in enumerate(text) if one > "\uffff"]
        )

    def place(self, start: int, end: int) -> Place:
        """Give characters ``start:end`` as an editor's positions."""
        return Place(
            start + bisect_left(self._wide, start),
            end + bisect_left(self._wide, end),
        )


def places(text: str, phrase: str, *, match_case: bool) -> list[Place]:
    """Give every place where a phrase stands; none overlap."""
    if not phrase:
        return []
    flags = 0 if match_case else regex.IGNORECASE
    units = Units(text)
    found = regex.finditer(regex.escape(phrase), text, flags=flags)
    return [units.place(one.start(), one.end()) for one in islice(found, _MOST)]
