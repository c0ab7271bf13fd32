"""Measures how readable differences are; `python -m tests.benchmarks.diff_quality`.

Against marks made by hand: how many characters are marked otherwise than a careful reader would,
how many are marked at all, and in how many pieces.
"""

import difflib
import re
import sys
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from studio.diffing import comparison
from studio.diffing.results import Method, Span

Marks: TypeAlias = frozenset[int]
_PAIRS = Path(__file__).with_name("diff_pairs.toml")
_HAND = re.compile("[⟦⟧]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts, and which of their characters a reader would mark."""

    name: str
    method: Method
    texts: tuple[str, str]
    marks: tuple[Marks, Marks]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """``wrong`` characters are marked by the one and not by the other."""

    marked: int
    pieces: int
    wrong: int


def pairs() -> list[Pair]:
    """Read the pairs."""
    rows = tomllib.loads(_PAIRS.read_text(encoding="utf-8"))["pair"]
    found = []
    for row in rows:
        (left, left_marks), (right, right_marks) = by_hand(row["left"]), by_hand(row["right"])
        found.append(
            Pair(
                name=row["name"],
                method=Method(row["sort"]),
                texts=(left, right),
                marks=(left_marks, right_marks),
            )
        )
    return found


def by_hand(text: str) -> tuple[str, Marks]:
    """Give a text without its marks, and which characters they hold."""
    plain, marks, at, is_marked = "", set[int](), 0, False
    for match in _HAND.finditer(text):
        part = text[at : match.start()]
        if is_marked:
            marks.update(range(len(plain), len(plain) + len(part)))
        plain, at, is_marked = plain + part, match.end(), match.group() == "⟦"
    return plain + text[at:], frozenset(marks)


def ours(pair: Pair) -> tuple[Marks, Marks]:
    """Mark as the review desk does."""
    diff = comparison.compare(*pair.texts, pair.method, seconds=60)
    left = [span for block in diff.blocks for span in block.left]
    right = [span for block in diff.blocks for span in block.right]
    return _within(left), _within(right)


def by_difflib_words(pair: Pair) -> tuple[Marks, Marks]:
    """Mark what difflib's matcher finds among words."""
    return _matched(*(re.findall(r"\w+|\W", text) for text in pair.texts))


def by_difflib_characters(pair: Pair) -> tuple[Marks, Marks]:
    """Mark what difflib's matcher finds among characters."""
    return _matched(*(list(text) for text in pair.texts))


def by_ndiff(pair: Pair) -> tuple[Marks, Marks]:
    """Mark as difflib's ndiff does: lines, with the characters in those it pairs."""
    lines = [text.splitlines(keepends=True) for text in pair.texts]
    marks: tuple[set[int], set[int]] = (set(), set())
    at, last = [0, 0], (0, 0, 0)
    for row in difflib.ndiff(lines[0], lines[1]):
        sign, body = row[0], row[2:]
        if sign == "?":
            side, start, size = last
            marks[side].difference_update(range(start, start + size))
            marks[side].update(start + n for n, one in enumerate(body) if one in "+-^")
            continue
        for side in (0, 1):
            if sign in (" ", "-+"[side]):
                if sign != " ":
                    last = side, at[side], len(body)
                    marks[side].update(range(at[side], at[side] + len(body)))
                at[side] += len(body)
    return frozenset(marks[0]), frozenset(marks[1])


def by_lines(pair: Pair) -> tuple[Marks, Marks]:
    """Mark whole lines, as a plain line diff does."""
    return _matched(*(text.splitlines(keepends=True) for text in pair.texts))


TOOLS: dict[str, Callable[[Pair], tuple[Marks, Marks]]] = {
    "ours": ours,
    "difflib words": by_difflib_words,
    "difflib chars": by_difflib_characters,
    "ndiff": by_ndiff,
    "lines": by_lines,
}


def score(pair: Pair, marks: tuple[Marks, Marks]) -> Score:
    """Hold marks against those made by hand; white space at the edge of a mark is nobody's."""
    sides = [
        (_solid(text, found), _solid(text, wanted))
        for text, found, wanted in zip(pair.texts, marks, pair.marks, strict=True)
    ]
    return Score(
        marked=sum(len(found) for found, _ in sides),
        pieces=sum(_pieces(found) for found in marks),
        wrong=sum(len(found ^ wanted) for found, wanted in sides),
    )


def _solid(text: str, marks: Marks) -> Marks:
    return frozenset(at for at in marks if not text[at].isspace())


def _pieces(marks: Marks) -> int:
    return sum(at - 1 not in marks for at in marks)


def _within(spans: Sequence[Span]) -> Marks:
    return frozenset(at for span in spans for at in range(span.start, span.end))


def _matched(left: Sequence[str], right: Sequence[str]) -> tuple[Marks, Marks]:
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    starts = [_starts(side) for side in (left, right)]
    found: tuple[set[int], set[int]] = (set(), set())
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            found[0].update(range(starts[0][a], starts[0][b]))
            found[1].update(range(starts[1][c], starts[1][d]))
    return frozenset(found[0]), frozenset(found[1])


def _starts(pieces: Sequence[str]) -> list[int]:
    found = [0]
    for piece in pieces:
        found.append(found[-1] + len(piece))
    return found


def main() -> None:
    """Print the table, and the pairs in which another tool comes closer to the hand."""
    rows = [
        (pair, {name: score(pair, tool(pair)) for name, tool in TOOLS.items()}) for pair in pairs()
    ]
    _say(f"{'wrong/marked/pieces':<40}" + "".join(f"{name:>16}" for name in TOOLS))
    for pair, scores in rows:
        cells = (f"{one.wrong}/{one.marked}/{one.pieces}" for one in scores.values())
        _say(f"{pair.name:<40}" + "".join(f"{cell:>16}" for cell in cells))
    totals = []
    for name in TOOLS:
        wrong, marked, pieces = (
            sum(getattr(scores[name], part) for _, scores in rows)
            for part in ("wrong", "marked", "pieces")
        )
        exact = sum(scores[name].wrong == 0 for _, scores in rows)
        totals.append((f"{wrong}/{marked}/{pieces}", f"{exact} of {len(rows)}"))
    _say(f"{'all':<40}" + "".join(f"{one:>16}" for one, _ in totals))
    _say(f"{'as by hand':<40}" + "".join(f"{one:>16}" for _, one in totals))
    for pair, scores in rows:
        better = [name for name, one in scores.items() if one.wrong < scores["ours"].wrong]
        if better:
            _say(f"lost: {pair.name}, to {', '.join(better)}")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
