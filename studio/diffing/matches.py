"""What of two whole texts belongs together, and what differs: the input of a side-by-side view."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from studio.diffing import segments, tidying
from studio.diffing.deadline import Deadline
from studio.diffing.results import Note, Span
from studio.diffing.tokens import Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Characters of the left text that stand for characters of the right."""

    left: Span
    right: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualLines:
    """Lines from ``left`` and ``right`` on, ``count`` of them, that are equal one by one."""

    left: int
    right: int
    count: int


@dataclass(slots=True, kw_only=True)
class Findings:
    """Collected by a comparison: what belongs together, in rising order, and what differs.

    ``matches`` are words in lines that are not among the ``equal`` ones.
    """

    equal: list[EqualLines] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    left: list[Span] = field(default_factory=list)
    right: list[Span] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def match(self, left: Span, right: Span) -> None:
        """Say that two spans belong together."""
        self.matches.append(Match(left=left, right=right))

    def differ(self, left: Span | None, right: Span | None) -> None:
        """Say that spans differ; None where the one side has nothing."""
        if left is not None and left.end > left.start:
            self.left.append(left)
        if right is not None and right.end > right.start:
            self.right.append(right)


def by_words(
    findings: Findings,
    left: Tokens,
    right: Tokens,
    *,
    deadline: Deadline,
    ignore_space: bool = False,
) -> None:
    """Compare two runs of words and add what is found."""
    left_keys, right_keys = _keys(left, ignore_space), _keys(right, ignore_space)
    aligned = segments.align(left_keys, right_keys, deadline)
    for one in tidying.tidy(aligned, left_keys, right_keys):
        if one.same:
            _match_pieces(findings, left, right, one.left_start, one.right_start, one.left_size)
            continue
        left_span = _trimmed(left, one.left_start, one.left_end)
        right_span = _trimmed(right, one.right_start, one.right_end)
        if not (ignore_space and _blank(left, one.left_start, one.left_end)
                and _blank(right, one.right_start, one.right_end)):  # fmt: skip
            findings.differ(left_span, right_span)


def span(found: Tokens, start: int, end: int) -> Span:
    """Give where some pieces stand in the text."""
    return Span(start=found.starts[start], end=found.starts[end])


def _match_pieces(
    findings: Findings, left: Tokens, right: Tokens, left_at: int, right_at: int, count: int
) -> None:
    """Match line by line, so that what is matched never spans two lines."""
    begun = 0
    for step in range(count):
        if left.pieces[left_at + step][-1] in "\r\n\u2028\u2029" or step == count - 1:
            findings.match(
                span(left, left_at + begun, left_at + step + 1),
                span(right, right_at + begun, right_at + step + 1),
            )
            begun = step + 1


def _keys(found: Tokens, ignore_space: bool) -> Sequence[str]:
    if not ignore_space:
        return found.pieces
    return [" " if piece.isspace() else piece for piece in found.pieces]


def _blank(found: Tokens, start: int, end: int) -> bool:
    return all(found.is_blank(index) for index in range(start, end))


def _trimmed(found: Tokens, start: int, end: int) -> Span:
    """Leave white space at the edges of a difference out, unless it is all there is."""
    if _blank(found, start, end):
        return span(found, start, end)
    while found.is_blank(start):
        start += 1
    while found.is_blank(end - 1):
        end -= 1
    return span(found, start, end)


def sorted_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Give spans in order."""
    return tuple(sorted(spans, key=lambda one: (one.start, one.end)))
