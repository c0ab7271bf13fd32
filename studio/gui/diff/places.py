"""Translates places in a text into an editor's: lines, and UTF-16 units within them."""

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from studio.diffing.results import Span
from studio.diffing.side_by_side import lines_of

_WIDE = regex.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Units ``start:end`` of one line."""

    start: int
    end: int


def is_narrow(text: str) -> bool:
    """Tell whether each character is one unit, as Qt counts."""
    return text.isascii() or _WIDE.search(text) is None


class Places:
    """Knows where each line of a text begins, as Python and as Qt count."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = lines_of(text, weighed=False)
        self._plain = is_narrow(text)

    def stretches(self, spans: Iterable[Span]) -> dict[int, list[Stretch]]:
        """Give the spans line by line, without the line ends."""
        found: dict[int, list[Stretch]] = {}
        for one in spans:
            last = self._lines.at(max(one.start, one.end - 1))
            for line in range(self._lines.at(one.start), last + 1):
                bounds = self._lines.span(line, line + 1)
                start, end = max(one.start, bounds.start), min(one.end, bounds.end)
                stretch = Stretch(self._units(bounds.start, start), self._units(bounds.start, end))
                found.setdefault(line, []).append(stretch)
        return found

    def _units(self, start: int, end: int) -> int:
        if self._plain:
            return end - start
        return len(self._text[start:end].encode("utf-16-le", "surrogatepass")) // 2
