"""Shows JSON that is written on one line over several, and writes an edit of it on one again.

So each value has a line to be compared, taken over and judged, and the answer keeps its form.
"""

from dataclasses import dataclass

from studio.domain import json_layout
from studio.domain.json_layout import Style
from studio.domain.json_text import NotJsonError

_LONGEST = 100_000  # characters of a text that is laid out at once


@dataclass(frozen=True, slots=True)
class Laid:
    """A text as it is shown, and as it is."""

    shown: str
    text: str

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """Give the text's characters that are shown as ``start:end``."""
        return _moved(start, end, self.shown, self.text)

    def to_shown(self, start: int, end: int) -> tuple[int, int]:
        """Give where characters ``start:end`` of the text are shown."""
        return _moved(start, end, self.text, self.shown)


def style_of(text: str) -> Style | None:
    """Give how an answer has its JSON on one line; None where it is to be shown as it is."""
    return json_layout.style_of(text) if len(text) <= _LONGEST else None


def lay(text: str) -> Laid:
    """Lay JSON out; any other text is shown as it is."""
    if len(text) > _LONGEST:
        return Laid(text, text)
    try:
        return Laid(json_layout.spread(text), text)
    except NotJsonError:
        return Laid(text, text)


def written(shown: str, style: Style | None) -> str:
    """Give the text that is meant by what is typed; what is no JSON is meant as it is."""
    if style is None or len(shown) > 2 * _LONGEST:
        return shown
    try:
        return json_layout.joined(shown, style)
    except NotJsonError:
        return shown


def _moved(start: int, end: int, one: str, other: str) -> tuple[int, int]:
    if one == other:
        return start, end
    inside = one[start:end]
    start += len(inside) - len(inside.lstrip())
    end = start + len(inside.strip())
    first = json_layout.place(start, one, other)
    if start == end:
        return first, first
    return first, min(json_layout.place(end - 1, one, other) + 1, len(other))
