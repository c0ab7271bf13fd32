"""Makes an alignment of words readable: fewer, larger differences at natural places.

After the semantic clean-up of Fraser's diff-match-patch: a short coincidence between two larger
differences is part of them, and a difference that may stand at several places stands where a
line, a sentence or a word begins.
"""

from collections.abc import Sequence

from studio.diffing import line_edges, segments, tokens
from studio.diffing.segments import Segment
from studio.diffing.weights import Weights

# More words in common than these are worth showing, however much differs around them.
MOST_ABSORBED_WORDS = 3
_PAUSES = frozenset(".!?…。！？:;")


def tidy(found: Sequence[Segment], left: Sequence[str], right: Sequence[str]) -> list[Segment]:
    """Give the segments as a reader would mark them."""
    if len(found) < 2:
        return list(found)
    shifted = [
        _shifted(found, place, left, right) if not one.same else one
        for place, one in enumerate(found)
    ]
    weights = Weights(left), Weights(right)
    whole = line_edges.snapped(_closed(shifted), (left, right), weights)
    return line_edges.ended(_absorbed(whole, weights), (left, right), weights)


def _absorbed(found: Sequence[Segment], weights: tuple[Weights, Weights]) -> list[Segment]:
    """Join differences with only a coincidence between them, until none is left."""
    kept = list(found)
    place = 1
    while place < len(kept) - 1:
        before, middle, after = kept[place - 1 : place + 2]
        if middle.same and _is_coincidence(before, middle, after, *weights):
            kept[place - 1 : place + 2] = [_join(before, after)]
            place = max(1, place - 2)
        else:
            place += 1
    return kept


def _is_coincidence(
    before: Segment, middle: Segment, after: Segment, left: Weights, right: Weights
) -> bool:
    part = middle.left_start, middle.left_end
    if left.breaks(*part) or left.words(*part) > MOST_ABSORBED_WORDS:
        return False
    around = min(_size(before, left, right), _size(after, left, right))
    return 2 * left.size(*part) <= around


def _size(one: Segment, left: Weights, right: Weights) -> int:
    """Count the characters of words on the larger side of a difference."""
    return max(left.size(one.left_start, one.left_end), right.size(one.right_start, one.right_end))


def _shifted(
    found: Sequence[Segment], place: int, left: Sequence[str], right: Sequence[str]
) -> Segment:
    """Slide an addition or removal to the most natural of the places where it may stand."""
    one = found[place]
    if one.left_size and one.right_size:
        return one
    text = right if one.right_size else left
    start, end = (
        (one.right_start, one.right_end) if one.right_size else (one.left_start, one.left_end)
    )
    back = _room(found, place - 1)
    ahead = _room(found, place + 1)
    best, best_score = 0, _score(text, start, end)
    for step in range(-1, -back - 1, -1):
        if text[start + step] != text[end + step]:
            break
        score = _score(text, start + step, end + step)
        if score > best_score:
            best, best_score = step, score
    for step in range(1, ahead + 1):
        if text[start + step - 1] != text[end + step - 1]:
            break
        score = _score(text, start + step, end + step)
        if score > best_score:
            best, best_score = step, score
    return Segment(
        left_start=one.left_start + best,
        left_end=one.left_end + best,
        right_start=one.right_start + best,
        right_end=one.right_end + best,
        same=False,
    )


def _room(found: Sequence[Segment], place: int) -> int:
    """Count by how many pieces a neighbour may shrink without vanishing altogether."""
    if not 0 <= place < len(found) or not found[place].same:
        return 0
    at_edge = place in {0, len(found) - 1}
    return found[place].left_size - (0 if at_edge else 1)


def _score(text: Sequence[str], start: int, end: int) -> int:
    return _edge(text, start) + _edge(text, end)


def _edge(text: Sequence[str], place: int) -> int:
    """Rate a place between two pieces as the edge of a difference."""
    if place in {0, len(text)}:
        return 6
    before, after = text[place - 1], text[place]
    if tokens.is_break(before):
        return 6
    if tokens.is_break(after):
        return 5
    if before.isspace() and place >= 2 and text[place - 2] in _PAUSES:
        return 4
    if before.isspace():
        return 3
    if after.isspace():
        return 2
    return 0 if tokens.is_word(before) and tokens.is_word(after) else 1


def _closed(found: Sequence[Segment]) -> list[Segment]:
    """Let the equal segments fill what the shifted differences left between them."""
    kept: list[Segment] = []
    for place, one in enumerate(found):
        if not one.same:
            kept.append(one)
            continue
        before = found[place - 1] if place else None
        after = found[place + 1] if place + 1 < len(found) else None
        kept.append(
            Segment(
                left_start=before.left_end if before else one.left_start,
                left_end=after.left_start if after else one.left_end,
                right_start=before.right_end if before else one.right_start,
                right_end=after.right_start if after else one.right_end,
                same=True,
            )
        )
    return segments.joined(kept)


def _join(first: Segment, last: Segment) -> Segment:
    return Segment(
        left_start=first.left_start,
        left_end=last.left_end,
        right_start=first.right_start,
        right_end=last.right_end,
        same=False,
    )
