"""Translates places in a text into an editor's: lines, and UTF-16 units within them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex
from PySide6.QtGui import QTextDocument

from studio.diffing.results import Change, Span
from studio.diffing.side_by_side import Lines, lines_of
from studio.gui.diff import documents, pieces

_WIDE = regex.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Units ``start:end`` of one line."""

    start: int
    end: int


def is_narrow(text: str) -> bool:
    """Tell whether each character is one unit, as Qt counts."""
    return text.isascii() or _WIDE.search(text) is None


def of_change(document: QTextDocument, change: Change, *, is_left: bool) -> dict[int, Stretch]:
    """Give where a change of a part of lines stands, line by line; it may be an empty place."""
    block, part = change.block, change.part
    if part is None:
        return {}
    first = block.left_start if is_left else block.right_start
    span = part.left if is_left else part.right
    return between(
        document,
        documents.position(document, first, span.start),
        documents.position(document, first, span.end),
    )


def between(document: QTextDocument, start: int, end: int) -> dict[int, Stretch]:
    """Give what lies between two positions of an editor, line by line."""
    found: dict[int, Stretch] = {}
    line = document.findBlock(start)
    while line.isValid() and line.position() <= end:
        first, last = max(0, start - line.position()), line.length() - 1
        found[line.blockNumber()] = Stretch(first, max(first, min(end - line.position(), last)))
        line = line.next()
    return found


def of_spans(
    document: QTextDocument, spans: Iterable[Span], cuts: Sequence[int]
) -> dict[int, list[Stretch]]:
    """Give where characters of a text stand, line by line; ``cuts`` are those of long lines."""
    found: dict[int, list[Stretch]] = {}
    for one in spans:
        start, end = (
            documents.position(document, 0, pieces.in_raw(at, cuts)) for at in (one.start, one.end)
        )
        for line, stretch in between(document, start, end).items():
            found.setdefault(line, []).append(stretch)
    return found


def spans_of(changes: Sequence[Change], raw: str, sign: str, *, is_left: bool) -> list[Span]:
    """Give the characters of the whole text that changes are about; ``sign`` cuts its lines.

    Of whole lines that are without the last one's end.
    """
    lines = lines_of(raw, weighed=False)
    found = [_span_of(one, raw, lines, is_left=is_left) for one in changes]
    if not sign:
        return found
    cut = ((len(pieces.joined(raw[:at], sign)) for at in (one.start, one.end)) for one in found)
    return [Span(start=start, end=end) for start, end in cut]


def _span_of(change: Change, raw: str, lines: Lines, *, is_left: bool) -> Span:
    block, part = change.block, change.part
    first, last = block.right_start, block.right_end
    if is_left:
        first, last = block.left_start, block.left_end
    whole = lines.span(first, last)
    if part is None:
        shown = raw[whole.start : whole.end].rstrip("\n")
        return Span(start=whole.start, end=whole.start + len(shown))
    span = part.left if is_left else part.right
    return Span(start=whole.start + span.start, end=whole.start + span.end)


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
