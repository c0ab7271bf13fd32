"""Measures how readable differences are; `python -m tests.benchmarks.diff_quality`.

Against marks made by hand: how many characters are marked otherwise than a careful reader would,
how many are marked at all, and in how many pieces. ``--against FOLDER`` measures another checkout
of this project beside it; VS Code's algorithm is measured where it is installed (diff_rivals).
"""

import argparse
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
from tests.benchmarks import diff_rivals

Marks: TypeAlias = frozenset[int]
_PAIRS = Path(__file__).with_name("diff_pairs.toml")
_HAND = re.compile("[⟦⟧]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts, and which of their characters a reader would mark, or may as well mark."""

    name: str
    method: Method
    texts: tuple[str, str]
    marks: tuple[Marks, Marks]
    or_marks: tuple[Marks, Marks]


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
        or_left, or_right = (
            by_hand(row.get(f"or_{side}", row[side]))[1] for side in ("left", "right")
        )
        found.append(
            Pair(
                name=row["name"],
                method=Method(row["sort"]),
                texts=(left, right),
                marks=(left_marks, right_marks),
                or_marks=(or_left, or_right),
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
    found = [_solid(text, one) for text, one in zip(pair.texts, marks, strict=True)]
    return Score(
        marked=sum(map(len, found)),
        pieces=sum(map(_pieces, marks)),
        wrong=min(_wrong(pair.texts, found, wanted) for wanted in (pair.marks, pair.or_marks)),
    )


def _wrong(texts: tuple[str, str], found: Sequence[Marks], wanted: tuple[Marks, Marks]) -> int:
    sides = zip(texts, found, wanted, strict=True)
    return sum(len(marks ^ _solid(text, hand)) for text, marks, hand in sides)


def _solid(text: str, marks: Marks) -> Marks:
    return frozenset(at for at in marks if not text[at].isspace())


def _pieces(marks: Marks) -> int:
    return sum(at - 1 not in marks for at in marks)


def _within(spans: Sequence[Span]) -> Marks:
    return _covered([(span.start, span.end) for span in spans])


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


def by_rivals(
    found: Sequence[Pair], against: Path | None = None
) -> dict[str, list[tuple[Marks, Marks]]]:
    """Mark every pair with each tool that is here, by its name."""
    texts = [pair.texts for pair in found]
    marked = {name: [tool(pair) for pair in found] for name, tool in TOOLS.items()}
    rows = {name: diff_rivals.by_node(name, texts) for name in diff_rivals.installed()}
    if against is not None:
        asked = [(*pair.texts, pair.method.value) for pair in found]
        rows["before"] = diff_rivals.by_checkout(against, asked)
    for name, spans in rows.items():
        marked[name] = [(_covered(left), _covered(right)) for left, right in spans]
    return marked


def _covered(spans: Sequence[tuple[int, int]]) -> Marks:
    return frozenset(at for start, end in spans for at in range(start, end))


def main() -> None:
    """Print the table, and the pairs in which another tool comes closer to the hand."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--against", type=Path, help="another checkout of this project")
    found = pairs()
    marked = by_rivals(found, options.parse_args().against)
    rows = [
        (pair, {name: score(pair, marks[place]) for name, marks in marked.items()})
        for place, pair in enumerate(found)
    ]
    _say(f"{'wrong/marked/pieces':<52}" + "".join(f"{name:>15}" for name in marked))
    for pair, scores in rows:
        cells = (f"{one.wrong}/{one.marked}/{one.pieces}" for one in scores.values())
        _say(f"{pair.name:<52}" + "".join(f"{cell:>15}" for cell in cells))
    _sum("all", rows)
    for method in Method:
        part = [row for row in rows if row[0].method is method]
        if part:
            _sum(method.value, part)
    for pair, scores in rows:
        better = [
            name
            for name, one in scores.items()
            if name != "before" and one.wrong < scores["ours"].wrong
        ]
        if better:
            _say(f"lost: {pair.name}, to {', '.join(better)}")


def _sum(title: str, rows: Sequence[tuple[Pair, dict[str, Score]]]) -> None:
    """Print what all rows come to, and how many are marked as by hand."""
    totals, exact = [], []
    for name in rows[0][1]:
        scores = [scores[name] for _, scores in rows]
        parts = (
            sum(getattr(one, part) for one in scores) for part in ("wrong", "marked", "pieces")
        )
        totals.append("/".join(map(str, parts)))
        exact.append(f"{sum(one.wrong == 0 for one in scores)} of {len(rows)}")
    _say(f"{title:<52}" + "".join(f"{one:>15}" for one in totals))
    _say(f"{'  as by hand':<52}" + "".join(f"{one:>15}" for one in exact))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
