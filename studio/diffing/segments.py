"""What two sequences have in common, as segments in order.

The alignment is a longest common subsequence (Hyyrö 2004, by rapidfuzz), which takes time and
memory in proportion to the product of both lengths; larger sequences are first cut where an item
that is unique on both sides, or a few items in a row, stand in the same order (Cohen's patience
diff).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from studio.diffing.deadline import Deadline

# Cells of one alignment's matrix: 50 MB of bits, about a tenth of a second.
MOST_CELLS = 400_000_000
# … where the items weigh unequally: about a millisecond.
MOST_WEIGHED_CELLS = 4_000
# So many items in a row are looked for where no single one is unique on both sides.
_IN_A_ROW = 8
# Parts are cut into parts no deeper than this.
_DEEPEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Items ``left_start:left_end`` of the one side and ``right_start:right_end`` of the other.

    Where ``same`` holds both are equal; otherwise the one stands in the place of the other, and
    one of them may be empty.
    """

    left_start: int
    left_end: int
    right_start: int
    right_end: int
    same: bool

    @property
    def left_size(self) -> int:
        """Count the items on the left."""
        return self.left_end - self.left_start

    @property
    def right_size(self) -> int:
        """Count the items on the right."""
        return self.right_end - self.right_start


def align(
    left: Sequence[Hashable],
    right: Sequence[Hashable],
    deadline: Deadline | None = None,
    *,
    weights: Sequence[int] = (),
) -> list[Segment]:
    """Cut both sequences into segments that are equal and segments that differ, in turn.

    As many items as possible are kept; of few items those that together weigh most, where
    ``weights`` gives that of each on the left. Past the deadline what is left to compare counts as
    different; ``deadline.passed`` says so.
    """
    found = _Alignment(left, right, deadline or Deadline.never(), weights)
    found.run(0, len(left), 0, len(right))
    return joined(found.segments)


def joined(segments: Sequence[Segment]) -> list[Segment]:
    """Make one segment of neighbours of the same sort, and drop empty ones."""
    kept: list[Segment] = []
    for one in segments:
        if not one.left_size and not one.right_size:
            continue
        if kept and kept[-1].same is one.same:
            last = kept.pop()
            one = Segment(
                left_start=last.left_start,
                left_end=one.left_end,
                right_start=last.right_start,
                right_end=one.right_end,
                same=one.same,
            )
        kept.append(one)
    return kept


class _Alignment:
    """Collects segments from the start to the end of both sides."""

    def __init__(
        self,
        left: Sequence[Hashable],
        right: Sequence[Hashable],
        deadline: Deadline,
        weights: Sequence[int],
    ) -> None:
        self._left, self._right, self._deadline = left, right, deadline
        self._weights = weights
        self._depth = 0
        self.segments: list[Segment] = []

    def run(self, left_start: int, left_end: int, right_start: int, right_end: int) -> None:
        """Align one part of both sides; equal heads and tails cost nothing."""
        head = self._head(left_start, left_end, right_start, right_end)
        tail = self._tail(left_start + head, left_end, right_start + head, right_end)
        self._add(left_start, left_start + head, right_start, right_start + head, same=True)
        self._middle(left_start + head, left_end - tail, right_start + head, right_end - tail)
        self._add(left_end - tail, left_end, right_end - tail, right_end, same=True)

    def _middle(self, left_start: int, left_end: int, right_start: int, right_end: int) -> None:
        cells = (left_end - left_start) * (right_end - right_start)
        if not cells or self._deadline.is_over():
            self._add(left_start, left_end, right_start, right_end, same=False)
        elif self._weights and cells <= MOST_WEIGHED_CELLS:
            self._by_weight(left_start, left_end, right_start, right_end)
        elif cells <= MOST_CELLS:
            self._closely(left_start, left_end, right_start, right_end)
        else:
            self._by_anchors(left_start, left_end, right_start, right_end)

    def _closely(self, left_start: int, left_end: int, right_start: int, right_end: int) -> None:
        operations = Indel.opcodes(
            self._left[left_start:left_end], self._right[right_start:right_end]
        )
        for one in operations:
            self._add(
                left_start + one.src_start,
                left_start + one.src_end,
                right_start + one.dest_start,
                right_start + one.dest_end,
                same=one.tag == "equal",
            )

    def _by_weight(self, left_start: int, left_end: int, right_start: int, right_end: int) -> None:
        left, right = self._left[left_start:left_end], self._right[right_start:right_end]
        at, to = left_start, right_start
        for one, other in heaviest(left, right, self._weights[left_start:left_end]):
            place, stand = left_start + one, right_start + other
            self._add(at, place, to, stand, same=False)
            self._add(place, place + 1, stand, stand + 1, same=True)
            at, to = place + 1, stand + 1
        self._add(at, left_end, to, right_end, same=False)

    def _by_anchors(self, left_start: int, left_end: int, right_start: int, right_end: int) -> None:
        part = self._left[left_start:left_end], self._right[right_start:right_end]
        anchors = _anchors(*part) or _anchors(*map(_rows, part))
        if not anchors or self._depth == _DEEPEST:
            self._deadline.give_up()
            self._add(left_start, left_end, right_start, right_end, same=False)
            return
        self._depth += 1
        at, to = left_start, right_start
        for left, right in anchors:
            self.run(at, left_start + left, to, right_start + right)
            at, to = left_start + left, right_start + right
        self.run(at, left_end, to, right_end)
        self._depth -= 1

    def _head(self, left_start: int, left_end: int, right_start: int, right_end: int) -> int:
        most, count = min(left_end - left_start, right_end - right_start), 0
        while count < most and self._left[left_start + count] == self._right[right_start + count]:
            count += 1
        return count

    def _tail(self, left_start: int, left_end: int, right_start: int, right_end: int) -> int:
        most, count = min(left_end - left_start, right_end - right_start), 0
        left, right = left_end - 1, right_end - 1
        while count < most and self._left[left - count] == self._right[right - count]:
            count += 1
        return count

    def _add(
        self, left_start: int, left_end: int, right_start: int, right_end: int, *, same: bool
    ) -> None:
        self.segments.append(
            Segment(
                left_start=left_start,
                left_end=left_end,
                right_start=right_start,
                right_end=right_end,
                same=same,
            )
        )


def heaviest(
    left: Sequence[Hashable], right: Sequence[Hashable], weights: Sequence[int]
) -> list[tuple[int, int]]:
    """Pair equal items in order so that those on the left together weigh as much as possible."""
    most = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        row, below, item, weight = most[i], most[i + 1], left[i], weights[i]
        for j in range(len(right) - 1, -1, -1):
            if item == right[j]:
                row[j] = weight + below[j + 1]
            else:
                row[j] = below[j] if below[j] >= row[j + 1] else row[j + 1]
    pairs = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] == right[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif most[i + 1][j] >= most[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _anchors(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Pair the items that are unique on both sides, as many as stand in the same order."""
    once = {item for item, count in Counter(left).items() if count == 1}
    once &= {item for item, count in Counter(right).items() if count == 1}
    places = {item: place for place, item in enumerate(right) if item in once}
    pairs = [(place, places[item]) for place, item in enumerate(left) if item in once]
    return [pairs[index] for index in rising([right_place for _, right_place in pairs])]


def _rows(items: Sequence[Hashable]) -> list[Hashable]:
    """Give the items in rows of a few, one from each on."""
    return list(zip(*(items[start:] for start in range(_IN_A_ROW)), strict=False))


def rising(values: Sequence[int]) -> list[int]:
    """Give the places of a longest rising subsequence (Fredman 1975)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        length = bisect_left(tails, value)
        before.append(ends[length - 1] if length else -1)
        if length == len(tails):
            tails.append(value)
            ends.append(place)
        else:
            tails[length], ends[length] = value, place
    chain = []
    place = ends[-1] if ends else -1
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]
