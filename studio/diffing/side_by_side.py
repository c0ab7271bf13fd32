"""Puts lines side by side: which belong together follows from what in them was matched."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from studio.diffing.matches import EqualLines, Findings, sorted_spans
from studio.diffing.results import Block, Kind, Span

_LINE_END = regex.compile(r"\r\n|[\r\n\u2028\u2029]")
# Two lines belong together where they share this part of the shorter one.
_SHARED = 0.25


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines of a text begin, and how many characters without spaces each has."""

    starts: tuple[int, ...]
    weights: tuple[int, ...]
    length: int

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, place: int) -> int:
        """Give the line in which a character stands."""
        return bisect_right(self.starts, place) - 1

    def span(self, start: int, end: int) -> Span:
        """Give the characters of some lines."""
        last = self.starts[end] if end < len(self.starts) else self.length
        first = self.starts[start] if start < len(self.starts) else self.length
        return Span(start=first, end=last)


def lines_of(text: str, *, weighed: bool = True) -> Lines:
    """Find the lines of a text; an empty text has one, as in an editor.

    Who needs no weights can spare the time that they take.
    """
    starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
    if not weighed:
        return Lines(starts, (), len(text))
    ends = (*starts[1:], len(text))
    weights = tuple(
        len("".join(text[start:end].split())) for start, end in zip(starts, ends, strict=True)
    )
    return Lines(starts, weights, len(text))


def blocks(left: str, right: str, findings: Findings) -> tuple[Block, ...]:
    """Give blocks that cover every line of both texts once, in order."""
    return tuple(_Page(left, right, findings).blocks())


@dataclass(slots=True)
class _Group:
    """Lines of both sides that belong together; the ends are inclusive."""

    left_first: int
    left_last: int
    right_first: int
    right_last: int


class _Page:
    def __init__(self, left: str, right: str, findings: Findings) -> None:
        self._texts = left, right
        self._left, self._right = lines_of(left), lines_of(right)
        self._findings = findings
        self._left_spans = sorted_spans(findings.left)
        self._right_spans = sorted_spans(findings.right)
        self._touched_left = _touched(self._left, self._left_spans)
        self._touched_right = _touched(self._right, self._right_spans)

    def blocks(self) -> Iterator[Block]:
        """Yield blocks, neighbours of the same sort joined where nothing differs."""
        last: Block | None = None
        for block in self._pieces():
            if last is not None and last.kind is Kind.SAME and block.kind is Kind.SAME:
                last = replace(last, left_end=block.left_end, right_end=block.right_end)
                continue
            if last is not None:
                yield self._with_spans(last)
            last = block
        if last is not None:
            yield self._with_spans(last)

    def _pieces(self) -> Iterator[Block]:
        left = right = 0
        groups = self._groups()
        group = next(groups, None)
        ends = EqualLines(left=len(self._left), right=len(self._right), count=0)
        for equal in (*self._findings.equal, ends):
            while group is not None and group.left_first < equal.left:
                yield from _unmatched(left, group.left_first, right, group.right_first)
                yield self._block(group)
                left, right = group.left_last + 1, group.right_last + 1
                group = next(groups, None)
            yield from _unmatched(left, equal.left, right, equal.right)
            left, right = equal.left + equal.count, equal.right + equal.count
            if equal.count:
                yield Block(
                    kind=Kind.SAME,
                    left_start=equal.left,
                    left_end=left,
                    right_start=equal.right,
                    right_end=right,
                )

    def _block(self, group: _Group) -> Block:
        return Block(
            kind=Kind.SAME if self._is_same(group) else Kind.CHANGED,
            left_start=group.left_first,
            left_end=group.left_last + 1,
            right_start=group.right_first,
            right_end=group.right_last + 1,
        )

    def _groups(self) -> Iterator[_Group]:
        group: _Group | None = None
        for left, right in self._pairs():
            if group is not None and (left <= group.left_last or right <= group.right_last):
                group.left_last = max(group.left_last, left)
                group.right_last = max(group.right_last, right)
                continue
            if group is not None:
                yield group
            group = _Group(left, left, right, right)
        if group is not None:
            yield group

    def _pairs(self) -> list[tuple[int, int]]:
        """Pair the lines that share enough, in rising order."""
        shared: dict[tuple[int, int], int] = defaultdict(int)
        for match in self._findings.matches:
            key = self._left.at(match.left.start), self._right.at(match.right.start)
            text = self._texts[0][match.left.start : match.left.end]
            shared[key] += len("".join(text.split()))
        return sorted(pair for pair, count in shared.items() if self._belong(pair, count))

    def _belong(self, pair: tuple[int, int], shared: int) -> bool:
        left, right = self._left.weights[pair[0]], self._right.weights[pair[1]]
        if not left or not right:
            return left == right
        return shared >= max(1, _SHARED * min(left, right))

    def _is_same(self, group: _Group) -> bool:
        single = group.left_first == group.left_last and group.right_first == group.right_last
        return (
            single
            and group.left_first not in self._touched_left
            and group.right_first not in self._touched_right
        )

    def _with_spans(self, block: Block) -> Block:
        if block.kind is Kind.SAME:
            return block
        left = self._left.span(block.left_start, block.left_end)
        right = self._right.span(block.right_start, block.right_end)
        return replace(
            block, left=_inside(self._left_spans, left), right=_inside(self._right_spans, right)
        )


def _unmatched(left: int, left_end: int, right: int, right_end: int) -> Iterator[Block]:
    if left == left_end and right == right_end:
        return
    kind = Kind.CHANGED
    if left == left_end:
        kind = Kind.ADDED
    elif right == right_end:
        kind = Kind.REMOVED
    yield Block(
        kind=kind, left_start=left, left_end=left_end, right_start=right, right_end=right_end
    )


def _touched(lines: Lines, spans: Sequence[Span]) -> frozenset[int]:
    """Give the lines in which something differs."""
    return frozenset(
        line
        for one in spans
        for line in range(lines.at(one.start), lines.at(max(one.start, one.end - 1)) + 1)
    )


def _inside(spans: Sequence[Span], part: Span) -> tuple[Span, ...]:
    """Give what of the spans lies in a part of the text."""
    if part.start == part.end:
        return ()
    first = bisect_right(spans, part.start, key=lambda one: one.end)
    found = []
    for place in range(first, len(spans)):
        one = spans[place]
        if one.start >= part.end:
            break
        found.append(Span(start=max(one.start, part.start), end=min(one.end, part.end)))
    return tuple(found)
