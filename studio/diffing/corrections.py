"""Small corrections between two texts, in a form that can be found and made in other texts."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from studio.diffing import comparison, segments, tidying, tokens
from studio.diffing.deadline import Deadline
from studio.diffing.results import Method, Span
from studio.diffing.tokens import UNSPACED, Tokens

# A longer change is a rewriting, which nobody makes twice.
_MOST_LETTERS = 200
_MOST_REWRITTEN = 4_000
_MOST_CORRECTIONS = 30
# Letters that what is corrected needs at least, so that it is not found everywhere.
_FEWEST_LETTERS = 3
_FEWEST_CHARACTERS = 2
_REACH = 120
_SECONDS = 0.05

_SPACED = rf"[^\W{UNSPACED}]"
_WORD = regex.compile(_SPACED)
_WIDE = regex.compile(rf"[{UNSPACED}]")
# A number goes on after a point or a comma.
_NUMBER = regex.compile(r"(?<=\d)[.,]\d|(?<=\d[.,])\d")
_LINE_END = regex.compile(r"[\r\n\u2028\u2029]")
# The name of a value of a JSON object, up to the value.
_KEY = regex.compile(r'"(?:[^"\\\n]|\\.){1,80}"[ \t]*:[ \t]*("?)$')


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """``after`` in the place of ``before``, and where that is in the two texts."""

    before: str
    after: str
    left: Span
    right: Span


def between(left: str, right: str) -> list[Correction]:
    """Give the small corrections that make the right text of the left; none where it is rewritten.

    What is added or removed takes the words beside it along, and the value of a JSON object its
    key, so that a correction says where it applies.
    """
    head, tail = _common(left, right)
    ends = len(left) - tail, len(right) - tail
    if max(ends) - head > _MOST_REWRITTEN:
        return []
    cut = tokens.cut(left[head : ends[0]], head), tokens.cut(right[head : ends[1]], head)
    deadline = Deadline(_SECONDS)
    aligned = segments.align(cut[0].pieces, cut[1].pieces, deadline)
    differ = [one for one in tidying.tidy(aligned, cut[0].pieces, cut[1].pieces) if not one.same]
    if deadline.passed or len(differ) > _MOST_CORRECTIONS:
        return []
    spans = (
        (_span(cut[0], one.left_start, one.left_end), _span(cut[1], one.right_start, one.right_end))
        for one in differ
    )
    found = (_correction(left, right, *pair) for pair in spans)
    return [one for one in found if one is not None]


def of_values(left: str, right: str) -> list[Correction]:
    """Give the values of JSON that changed, each with its key; none where either is no JSON."""
    diff = comparison.compare(left, right, Method.JSON, seconds=_SECONDS)
    if diff.method is not Method.JSON or diff.coarse or len(diff.notes) > _MOST_CORRECTIONS:
        return []
    pairs = ((one.left, one.right) for one in diff.notes)
    found = (_correction(left, right, old, new) for old, new in pairs if old and new)
    return [one for one in found if one is not None]


def places(text: str, before: str, after: str) -> list[int]:
    """Give where a correction can be made: not inside a word, nor where it is made already."""
    return list(_places(text, before, after))


def make(text: str, before: str, after: str) -> tuple[str, int]:
    """Make a correction wherever it can be made; gives how often that was."""
    parts, at, count = [], 0, 0
    for place in _places(text, before, after):
        parts += [text[at:place], after]
        at, count = place + len(before), count + 1
    return "".join((*parts, text[at:])), count


def _places(text: str, before: str, after: str) -> Iterator[int]:
    made = after.find(before)
    at = text.find(before)
    while at >= 0:
        start = at - made
        is_made = made >= 0 and start >= 0 and text.startswith(after, start)
        if not is_made and _is_whole(text, at, at + len(before)):
            yield at
            at = text.find(before, at + len(before))
        else:
            at = text.find(before, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a part of a text neither begins nor ends inside a word."""
    return not any(_is_inside(text, at) for at in (start, end))


def _is_inside(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    letters = _WORD.match(text, at - 1) and _WORD.match(text, at)
    return bool(letters or _NUMBER.match(text, at))


def _common(left: str, right: str) -> tuple[int, int]:
    """Count the characters that both begin and end with, some words less."""
    most = min(len(left), len(right))
    head = 0
    while head < most and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < most - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    head, tail = max(0, head - _REACH), max(0, tail - _REACH)
    while head > 0 and not left[head - 1].isspace():
        head -= 1
    while tail > 0 and not left[len(left) - tail].isspace():
        tail -= 1
    return head, tail


def _span(found: Tokens, start: int, end: int) -> Span:
    return Span(start=found.starts[start], end=found.starts[end])


def _correction(left: str, right: str, old: Span, new: Span) -> Correction | None:
    old, new = _trimmed(left, right, old, new)
    if max(old.end - old.start, new.end - new.start) > _MOST_LETTERS:
        return None
    wider = _with_key(left, right, old, new) or _with_words(left, right, old, new)
    if wider is None:
        return None
    old, new = wider
    before, after = left[old.start : old.end], right[new.start : new.end]
    if not _is_telling(before) or before.split() == after.split():
        return None
    return Correction(before=before, after=after, left=old, right=new)


def _trimmed(left: str, right: str, old: Span, new: Span) -> tuple[Span, Span]:
    """Leave out the white space that both sides have at their ends."""
    start, end = (old.start, new.start), (old.end, new.end)
    while (
        start[0] < end[0]
        and start[1] < end[1]
        and left[start[0]] == right[start[1]]
        and left[start[0]].isspace()
    ):
        start = start[0] + 1, start[1] + 1
    while (
        start[0] < end[0]
        and start[1] < end[1]
        and left[end[0] - 1] == right[end[1] - 1]
        and left[end[0] - 1].isspace()
    ):
        end = end[0] - 1, end[1] - 1
    return Span(start=start[0], end=end[0]), Span(start=start[1], end=end[1])


def _with_key(left: str, right: str, old: Span, new: Span) -> tuple[Span, Span] | None:
    """Take the key of a JSON object's value along, where the whole value was replaced."""
    key = _KEY.search(left[max(0, old.start - _REACH) : old.start])
    if key is None or old.start == old.end or new.start == new.end:
        return None
    size, quote = len(key.group()), key.group(1)
    closes = left[old.end : old.end + 1]
    if closes != quote if quote else closes not in ("", ",", "}", "]", " ", "\n", "\r"):
        return None
    if right[max(0, new.start - size) : new.start] != key.group():
        return None
    extra = len(quote)
    if right[new.end : new.end + extra] != quote:
        return None
    return (
        Span(start=old.start - size, end=old.end + extra),
        Span(start=new.start - size, end=new.end + extra),
    )


def _with_words(left: str, right: str, old: Span, new: Span) -> tuple[Span, Span] | None:
    """Take what stands around it along, until it says where it applies.

    What is added needs something on either side; at the end of a line it could stand anywhere.
    """
    is_added = old.start == old.end
    before = _Around(left, old)
    before.back(at_least=is_added)
    if right[max(0, new.start - before.size) : new.start] == left[before.start : old.start]:
        old = Span(start=before.start, end=old.end)
        new = Span(start=new.start - before.size, end=new.end)
    after = _Around(left, old)
    after.ahead(at_least=is_added)
    if right[new.end : new.end + after.size] == left[old.end : after.end]:
        new = Span(start=new.start, end=new.end + after.size)
        old = Span(start=old.start, end=after.end)
    return None if is_added and not (before.size and after.size) else (old, new)


class _Around:
    """A part of a text that takes words beside it along."""

    def __init__(self, text: str, part: Span) -> None:
        self._text, self._part = text, part
        self.start, self.end = part.start, part.end

    @property
    def size(self) -> int:
        """Count the characters taken."""
        return self._part.start - self.start + self.end - self._part.end

    def back(self, *, at_least: bool) -> None:
        """Take words before it, one at least or as many as it needs."""
        line = _LINE_END.split(self._text[max(0, self.start - _REACH) : self.start])[-1]
        start = self.start
        for piece in reversed(tokens.cut(line).pieces):
            if not at_least and self._is_telling():
                break
            start -= len(piece)
            if not piece.isspace():
                self.start, at_least = start, False

    def ahead(self, *, at_least: bool) -> None:
        """Take words after it, one at least or as many as it needs."""
        line = _LINE_END.split(self._text[self.end : self.end + _REACH])[0]
        end = self.end
        for piece in tokens.cut(line).pieces:
            if not at_least and self._is_telling():
                break
            end += len(piece)
            if not piece.isspace():
                self.end, at_least = end, False

    def _is_telling(self) -> bool:
        return _is_telling(self._text[self.start : self.end])


def _is_telling(text: str) -> bool:
    """Tell whether a text has letters enough to be looked for."""
    letters, wide = len(_WORD.findall(text)), len(_WIDE.findall(text))
    return letters + wide >= _FEWEST_LETTERS or wide >= _FEWEST_CHARACTERS
