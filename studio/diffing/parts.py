"""Cuts changed lines into what a reader sees as single changes: stretches of words, or values."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import regex

from studio.diffing import side_by_side, tokens
from studio.diffing.results import Block, Change, Kind, Note, Part, Span
from studio.diffing.side_by_side import Lines

_LAST_END = regex.compile(r"(?:\r\n|[\r\n\u2028\u2029])\Z")
# Stretches are read as one where no more than a word stands between them.
_MOST_WORDS = 1
_LONGEST_GAP = 24
_APART = regex.compile(r"[\r\n\u2028\u2029.!?;:。！？；：]")


def cut(blocks: Sequence[Block], left: str, right: str, notes: Sequence[Note]) -> tuple[Block, ...]:
    """Give the blocks with the parts of those that changed; ``notes`` name values, as of JSON."""
    if not any(one.left or one.right for one in blocks):
        return tuple(blocks)
    lines = side_by_side.lines_of(left, weighed=False), side_by_side.lines_of(right, weighed=False)
    values = _Values(notes)
    return tuple(
        replace(one, parts=tuple(_parts(one, (left, right), lines, values)))
        if one.kind is Kind.CHANGED
        else one
        for one in blocks
    )


def changes(block: Block) -> tuple[Change, ...]:
    """Give the changes that a block makes: its parts, or its lines as a whole."""
    if block.kind is Kind.SAME:
        return ()
    if not block.parts:
        return (Change(block=block),)
    return tuple(Change(block=block, part=one) for one in block.parts)


class _Values:
    """The values that changed, in the order of the left text."""

    def __init__(self, notes: Sequence[Note]) -> None:
        pairs = [(one.left, one.right) for one in notes if one.left and one.right]
        self._pairs = sorted(pairs, key=lambda one: (one[0].start, -one[0].end))
        self._starts = [left.start for left, _ in self._pairs]

    def inside(self, left: Span, right: Span) -> list[tuple[Span, Span]]:
        """Give those whose both sides lie in these spans."""
        first, last = bisect_left(self._starts, left.start), bisect_left(self._starts, left.end)
        found: list[tuple[Span, Span]] = []
        for old, new in self._pairs[first:last]:
            fits = old.end <= left.end and right.start <= new.start and new.end <= right.end
            if fits and (not found or old.start >= found[-1][0].end):  # else it is inside that
                found.append((old, new))
        return found


def _parts(
    block: Block, texts: tuple[str, str], lines: tuple[Lines, Lines], values: _Values
) -> Iterator[Part]:
    left = lines[0].span(block.left_start, block.left_end)
    right = lines[1].span(block.right_start, block.right_end)
    pairs = values.inside(left, right)
    if pairs:
        if _cover(block, pairs):
            for old, new in pairs:
                yield Part(left=_from(old, left.start), right=_from(new, right.start))
        return
    sides = (
        _Side(_text(texts[0], left), [_from(one, left.start) for one in block.left]),
        _Side(_text(texts[1], right), [_from(one, right.start) for one in block.right]),
    )
    if sides[0].kept == sides[1].kept or _alike(sides[0].kept, sides[1].kept):
        yield from _stretches(*sides)


def _text(text: str, span: Span) -> str:
    """Give some lines without the end of the last one."""
    found = text[span.start : span.end]
    return _LAST_END.sub("", found) if span.end < len(text) else found


def _cover(block: Block, pairs: Sequence[tuple[Span, Span]]) -> bool:
    """Tell whether nothing but these values differs."""
    return _lie_in(block.left, [old for old, _ in pairs]) and _lie_in(
        block.right, [new for _, new in pairs]
    )


def _lie_in(differ: Sequence[Span], values: Sequence[Span]) -> bool:
    values = sorted(values, key=lambda one: one.start)
    starts = [one.start for one in values]
    for one in differ:
        at = bisect_right(starts, one.start) - 1
        if at < 0 or one.end > values[at].end:
            return False
    return True


def _from(span: Span, start: int) -> Span:
    return Span(start=span.start - start, end=span.end - start)


def _alike(left: str, right: str) -> bool:
    """Tell whether two texts differ in case alone, as SQL may."""
    return len(left) == len(right) and left.lower() == right.lower()


@dataclass(slots=True)
class _Run:
    """Stretches that are read as one: they stand between these kept characters."""

    first: int
    last: int


class _Side:
    """One side's lines: the spans that differ, and what is kept between them without spaces."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.text = text
        ends = [0, *(one.end for one in spans)]
        starts = [*(min(one.start, len(self.text)) for one in spans), len(self.text)]
        self._starts = ends  # of the pieces that are kept
        self._pieces = [text[end:start] for end, start in zip(ends, starts, strict=True)]
        bare = ["".join(one.split()) for one in self._pieces]
        self.kept = "".join(bare)
        self._counts = list(accumulate(map(len, bare), initial=0))

    def runs(self) -> list[int]:
        """Give after how many kept characters each span stands."""
        return self._counts[1:-1]

    def after(self, count: int) -> int:
        """Give where the last of so many kept characters ends."""
        if count == 0:
            return 0
        piece = bisect_left(self._counts, count) - 1
        return self._starts[piece] + _nth(self._pieces[piece], count - self._counts[piece]) + 1

    def before(self, count: int) -> int:
        """Give where the next kept character after so many begins."""
        if count == self._counts[-1]:
            return len(self.text)
        piece = bisect_right(self._counts, count) - 1
        return self._starts[piece] + _nth(self._pieces[piece], count - self._counts[piece] + 1)


def _nth(text: str, number: int) -> int:
    """Give where the ``number``th character that is no space stands, from 1."""
    if number == 1:
        return len(text) - len(text.lstrip())
    bare = "".join(text.split())
    if number == len(bare):
        return len(text.rstrip()) - 1
    seen = 0
    for place, one in enumerate(text):
        seen += not one.isspace()
        if seen == number:
            return place
    return len(text) - 1


def _stretches(left: _Side, right: _Side) -> Iterator[Part]:
    runs: list[_Run] = []
    for place in sorted({*left.runs(), *right.runs()}):
        if runs and _is_read_over(left.text[left.after(runs[-1].last) : left.before(place)]):
            runs[-1].last = place
        else:
            runs.append(_Run(place, place))
    for run in runs:
        yield _trimmed(left, right, run)


def _is_read_over(between: str) -> bool:
    """Tell whether what stands between two stretches is too little to keep them apart."""
    if len(between) > _LONGEST_GAP or _APART.search(between):
        return False
    return sum(map(tokens.is_word, tokens.cut(between).pieces)) <= _MOST_WORDS


def _trimmed(left: _Side, right: _Side, run: _Run) -> Part:
    """Give what stands between kept characters, without the spaces that both sides have there."""
    old, new = left.after(run.first), right.after(run.first)
    old_end, new_end = left.before(run.last), right.before(run.last)
    while old < old_end and new < new_end and _same_space(left.text[old], right.text[new]):
        old, new = old + 1, new + 1
    while (
        old < old_end
        and new < new_end
        and _same_space(left.text[old_end - 1], right.text[new_end - 1])
    ):
        old_end, new_end = old_end - 1, new_end - 1
    return Part(left=Span(start=old, end=old_end), right=Span(start=new, end=new_end))


def _same_space(one: str, other: str) -> bool:
    return one == other and one.isspace()
