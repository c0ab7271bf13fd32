"""Compares prose and code: equal lines first, then words in the lines that differ."""

from studio.diffing import matches, segments, side_by_side, tokens
from studio.diffing.deadline import Deadline
from studio.diffing.matches import EqualLines, Findings
from studio.diffing.results import Span
from studio.diffing.segments import Segment

_LINE_ENDS = "\r\n\u2028\u2029"


def compare(
    left: str,
    right: str,
    *,
    deadline: Deadline,
    ignore_space: bool = False,
    whole_lines: bool = False,
) -> Findings:
    """Find what differs between two texts; ``whole_lines`` leaves the words in a line alone."""
    findings = Findings()
    left_lines, right_lines = side_by_side.lines_of(left), side_by_side.lines_of(right)
    left_texts = _texts(left, left_lines, ignore_space, whole_lines)
    right_texts = _texts(right, right_lines, ignore_space, whole_lines)
    weights = [len(one) for one in left_texts]
    for one in segments.align(left_texts, right_texts, deadline, weights=weights):
        if one.same:
            equal = EqualLines(left=one.left_start, right=one.right_start, count=one.left_size)
            findings.equal.append(equal)
            continue
        left_span, right_span = _spans(one, left_lines, right_lines)
        if whole_lines:
            continue  # lines that nothing is matched with differ as they are
        if deadline.is_over():
            findings.differ(left_span, right_span)
            continue
        matches.by_words(
            findings,
            tokens.cut(left[left_span.start : left_span.end], left_span.start),
            tokens.cut(right[right_span.start : right_span.end], right_span.start),
            deadline=deadline,
            ignore_space=ignore_space,
        )
    return findings


def _texts(
    text: str, lines: side_by_side.Lines, ignore_space: bool, without_ends: bool
) -> list[str]:
    """Give what lines must have in common; the last one is given the end that it has not."""
    spans = (lines.span(place, place + 1) for place in range(len(lines)))
    found = [text[one.start : one.end] for one in spans]
    if ignore_space:
        return [" ".join(line.split()) for line in found]
    if without_ends:
        return [line.rstrip(_LINE_ENDS) for line in found]
    before = found[-2] if len(found) > 1 else "\n"
    found[-1] += before[len(before.rstrip(_LINE_ENDS)) :]
    return found


def _spans(one: Segment, left: side_by_side.Lines, right: side_by_side.Lines) -> tuple[Span, Span]:
    return left.span(one.left_start, one.left_end), right.span(one.right_start, one.right_end)
