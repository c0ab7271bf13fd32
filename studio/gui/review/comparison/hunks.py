"""Says of a change which characters of the answer it is about, and finds what was said of them."""

from collections.abc import Iterable, Sequence

import regex

from studio.diffing.results import Change, Span
from studio.domain.judgement import Hunk
from studio.gui.diff.view import DiffView
from studio.gui.review.comparison.laying import Laid

_TWO = regex.compile("\r\n")  # which an editor shows as one


def of_changes(changes: Sequence[Change], view: DiffView, left: Laid, right: Laid) -> list[Hunk]:
    """Give the left characters of changes, and what stands in their place on the right."""
    return [_hunk(mine, other, left=left, right=right) for mine, other in view.spans_of(changes)]


def same(hunks: Iterable[Hunk], wanted: Hunk) -> Hunk | None:
    """Find what was said of the same characters."""
    return next((one for one in hunks if (one.start, one.end) == (wanted.start, wanted.end)), None)


def of(hunks: Iterable[Hunk], wanted: Hunk) -> list[Hunk]:
    """Find all that was said of these characters, or of some of them."""
    return [one for one in hunks if _touch(one, wanted)]


def only(hunks: Sequence[Hunk], changes: Sequence[Hunk], wanted: Hunk) -> Hunk | None:
    """Find what was said of a change before an edit made it longer or shorter.

    That is what is said of some of its characters and of no other change.
    """
    found = of(hunks, wanted)
    if len(found) != 1 or any(_touch(found[0], one) for one in changes if one is not wanted):
        return None
    return found[0]


def shown(hunk: Hunk, left: Laid) -> Span:
    """Give the characters that a part of the left text is shown as, in an editor."""
    length = len(left.text)
    start, end = left.to_shown(min(hunk.start, length), min(hunk.end, length))
    ends = [one.start() for one in _TWO.finditer(left.shown)]
    start, end = (at - sum(1 for one in ends if one < at) for at in (start, end))
    return Span(start=start, end=end)


def _hunk(mine: Span, other: Span, *, left: Laid, right: Laid) -> Hunk:
    start, end = _in_text(mine, left)
    other_start, other_end = _in_text(other, right)
    return Hunk(start=start, end=end, text=right.text[other_start:other_end])


def _in_text(span: Span, laid: Laid) -> tuple[int, int]:
    start, end = span.start, span.end
    for one in _TWO.finditer(laid.shown):
        start += one.start() < start
        end += one.start() < end
    return laid.to_text(start, end)


def _touch(one: Hunk, other: Hunk) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end
