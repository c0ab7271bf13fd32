"""Lets differences begin and end where lines and sentences do, as a reader would mark them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeAlias

from studio.diffing import segments, tokens
from studio.diffing.segments import Segment
from studio.diffing.weights import Weights

Texts: TypeAlias = tuple[Sequence[str], Sequence[str]]

# An edge is looked for among so many pieces.
_NEAR = 40
# A difference may grow by this part of what it holds, to hold whole lines.
_GIVEN_UP = 0.25
# A sentence of fewer words differs in its words alone.
_FEWEST_WORDS = 3
_STOPS = frozenset(".!?…。！？")


def snapped(
    found: Sequence[Segment], texts: Texts, weights: tuple[Weights, Weights]
) -> list[Segment]:
    """Have lines that were added or removed differ as wholes.

    Where "2. b" became "2. a" and "3. b", the second line is the one that changed, and the
    first is new, although "2. " stayed where it was.
    """
    kept = list(found)
    for place in range(len(found) - 2, 0, -1):
        one = found[place]
        if one.same or (one.left_size and one.right_size):
            continue
        side = 1 if one.right_size else 0
        ends = (one.right_start, one.right_end) if side else (one.left_start, one.left_end)
        if weights[side].breaks(*ends):
            around = kept[place - 1 : place + 2]
            kept[place - 1 : place + 2] = _Addition.of(around, texts, side).snapped(weights[side])
    return kept if len(kept) == len(found) else segments.joined(kept)


@dataclass(frozen=True, slots=True)
class _Addition:
    """Pieces ``start:end`` of one side that the other, at ``at``, has not."""

    before: Segment
    after: Segment
    texts: Texts
    side: int
    start: int
    end: int
    at: int

    @classmethod
    def of(cls, around: Sequence[Segment], texts: Texts, side: int) -> Self:
        """Take the middle of three segments."""
        before, one, after = around
        if side:
            return cls(before, after, texts, side, one.right_start, one.right_end, one.left_start)
        return cls(before, after, texts, side, one.left_start, one.left_end, one.right_start)

    def snapped(self, weights: Weights) -> list[Segment]:
        """Give the three segments anew, with whole lines in the middle where little is given up."""
        text, (start, end) = self.texts[self.side], (self.start, self.end)
        unchanged = [self.before, self._differing(start, end, self.at), self.after]
        head, tail = _line_start(text, start), _line_end(text, end)
        if start - head > self.before.left_size or tail - end > self.after.left_size:
            return unchanged
        heads, tails = weights.size(head, start), weights.size(end, tail)
        most = _GIVEN_UP * weights.size(start, end)
        if head < start and heads <= min(most, _GIVEN_UP * tails):
            return self._from_line_start(start - head)
        if end < tail and tails <= min(most, _GIVEN_UP * heads):
            return self._to_line_end(tail - end)
        return unchanged

    def _from_line_start(self, count: int) -> list[Segment]:
        """Give up what is kept at the start of the first line."""
        text, at = self.texts[self.side], self.at - count
        last = next(n for n in range(self.end - 1, 0, -1) if tokens.is_break(text[n])) + 1
        return [
            replace(
                self.before,
                left_end=self.before.left_end - count,
                right_end=self.before.right_end - count,
            ),
            self._differing(self.start - count, last, at),
            *self._compared(last, self.end, at, self.at),
            self.after,
        ]

    def _to_line_end(self, count: int) -> list[Segment]:
        """Give up what is kept at the end of the last line."""
        text, at = self.texts[self.side], self.at + count
        first = next(n for n in range(self.start, self.end) if tokens.is_break(text[n]))
        return [
            self.before,
            *self._compared(self.start, first, self.at, at),
            self._differing(first, self.end + count, at),
            replace(
                self.after,
                left_start=self.after.left_start + count,
                right_start=self.after.right_start + count,
            ),
        ]

    def _differing(self, start: int, end: int, at: int) -> Segment:
        left, right = ((at, at), (start, end)) if self.side else ((start, end), (at, at))
        return Segment(
            left_start=left[0],
            left_end=left[1],
            right_start=right[0],
            right_end=right[1],
            same=False,
        )

    def _compared(self, start: int, end: int, at: int, to: int) -> list[Segment]:
        (left, left_end), (right, right_end) = (
            ((at, to), (start, end)) if self.side else ((start, end), (at, to))
        )
        parts = segments.align(self.texts[0][left:left_end], self.texts[1][right:right_end])
        return [
            Segment(
                left_start=one.left_start + left,
                left_end=one.left_end + left,
                right_start=one.right_start + right,
                right_end=one.right_end + right,
                same=one.same,
            )
            for one in parts
        ]


def ended(
    found: Sequence[Segment], texts: Texts, weights: tuple[Weights, Weights]
) -> list[Segment]:
    """Have a sentence that was rewritten differ with the full stop that it kept."""
    kept, is_changed = list(found), False
    for place in range(len(kept) - 1):
        one, after = kept[place], kept[place + 1]
        if one.same or not _is_sentence(one, texts, weights):
            continue
        if texts[0][after.left_start] in _STOPS:
            left, right = after.left_start + 1, after.right_start + 1
            kept[place] = replace(one, left_end=left, right_end=right)
            kept[place + 1] = replace(after, left_start=left, right_start=right)
            is_changed = True
    return segments.joined(kept) if is_changed else kept


def _is_sentence(one: Segment, texts: Texts, weights: tuple[Weights, Weights]) -> bool:
    """Tell whether both sides begin a sentence and have more than a word or two of it."""
    ends = (one.left_start, one.left_end), (one.right_start, one.right_end)
    return all(
        weight.words(*part) >= _FEWEST_WORDS and _begins_sentence(text, part[0])
        for text, weight, part in zip(texts, weights, ends, strict=True)
    )


def _begins_sentence(text: Sequence[str], start: int) -> bool:
    before = start - 1
    if before >= 0 and text[before].isspace() and not tokens.is_break(text[before]):
        before -= 1
    elif before >= 0 and text[before] in "。！？":
        return True
    return before < 0 or tokens.is_break(text[before]) or text[before] in _STOPS


def _line_start(text: Sequence[str], start: int) -> int:
    """Give where the line begins, or a place not much before."""
    at = start
    while at > 0 and start - at <= _NEAR and not tokens.is_break(text[at - 1]):
        at -= 1
    return at


def _line_end(text: Sequence[str], end: int) -> int:
    """Give where the line ends, or a place not much behind."""
    at = end
    while at < len(text) and at - end <= _NEAR and not tokens.is_break(text[at]):
        at += 1
    return at
