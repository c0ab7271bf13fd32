"""Compares SQL clause by clause: words match only inside clauses of the same name.

Case of keywords and names, spacing, and the order of conditions make no difference.
"""

from collections.abc import Sequence

from studio.diffing import matches, segments, sql_conditions, sql_words, tidying, tokens
from studio.diffing.deadline import Deadline
from studio.diffing.matches import Findings
from studio.diffing.results import Note, Span
from studio.diffing.sql_conditions import Move


def compare(left: str, right: str, *, deadline: Deadline) -> Findings:
    """Find what differs between two queries."""
    return _Comparison(left, right, deadline).run()


class _Comparison:
    """Compares the right words in the order in which the left ones stand."""

    def __init__(self, left: str, right: str, deadline: Deadline) -> None:
        self._texts, self._deadline = (left, right), deadline
        self._left, self._right = sql_words.cut(left), sql_words.cut(right)
        order = sql_conditions.arranged(self._left, self._right, deadline)
        self._order, self._moves = order.places, order.moves
        self._moved = {place for move in order.moves for place in move.right}
        self._findings = Findings()

    def run(self) -> Findings:
        """Give what is found."""
        left, keys = self._left.keys, self._right.keys
        right = [keys[place] for place in self._order] if self._moves else keys
        aligned = segments.align(left, right, self._deadline)
        for one in tidying.tidy(aligned, left, right):
            places = self._order[one.right_start : one.right_end]
            if one.same:
                self._match(one.left_start, places)
            else:
                self._differ(range(one.left_start, one.left_end), places)
        self._findings.notes += map(self._note, self._moves)
        return self._findings

    def _match(self, left: int, places: Sequence[int]) -> None:
        """Match words that stand on one line of both sides together; what moved can not."""
        mine, other = self._left, self._right
        begun = 0
        for step in range(1, len(places) + 1):
            if (
                step == len(places)
                or places[step] != places[step - 1] + 1
                or mine.lines[left + step] != mine.lines[left + begun]
                or other.lines[places[step]] != other.lines[places[begun]]
                or (self._moved and (places[step] in self._moved) != (places[begun] in self._moved))
            ):
                if places[begun] not in self._moved:
                    self._findings.match(
                        mine.span(left + begun, left + step),
                        other.span(places[begun], places[step - 1] + 1),
                    )
                begun = step

    def _differ(self, left: range, places: Sequence[int]) -> None:
        if len(left) == len(places) == 1:
            old, new = self._left.span(left.start, left.stop), self._right_span(places)
            if self._texts[0][old.start] == self._texts[1][new.start] == "'":
                self._compare_texts(old, new)
                return
        if left:
            self._findings.differ(self._left.span(left.start, left.stop), None)
        ordered, begun = sorted(places), 0
        for step in range(1, len(ordered) + 1):
            if step == len(ordered) or ordered[step] != ordered[step - 1] + 1:
                self._findings.differ(None, self._right_span(ordered[begun:step]))
                begun = step

    def _right_span(self, places: Sequence[int]) -> Span:
        return self._right.span(places[0], places[-1] + 1)

    def _compare_texts(self, left: Span, right: Span) -> None:
        """Compare two quoted texts by words; only their marks are of use."""
        inner = Findings()
        old, new = (
            tokens.cut(text[one.start + 1 : one.end].removesuffix("'"), one.start + 1)
            for text, one in zip(self._texts, (left, right), strict=True)
        )
        matches.by_words(inner, old, new, deadline=self._deadline)
        self._findings.left += inner.left
        self._findings.right += inner.right

    def _note(self, move: Move) -> Note:
        mine, other = self._left, self._right
        is_same = (
            mine.keys[move.left.start : move.left.stop]
            == other.keys[move.right.start : move.right.stop]
        )
        return Note(
            path="".join(mine.clauses[move.left.start].split(" ")[1:2]),
            text="condition moved" if is_same else "condition moved and changed",
            left=mine.span(move.left.start, move.left.stop),
            right=other.span(move.right.start, move.right.stop),
        )
