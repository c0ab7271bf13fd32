"""Reads comma-separated text and its kin, so that one bad row never loses the good ones.

RFC 4180 with what spreadsheets do besides: other delimiters, a first line ``sep=;``, quotes in
the middle of a cell. A cell that looks like a formula is text like any other.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from studio.domain.sentence import Sentence
from studio.formats.rows import RowError

DELIMITERS = ("\t", ";", ",", "|")
MOST_COLUMNS = 1_000
LONGEST_ROW = 10_000_000
_SNIFFED_CHARACTERS = 200_000
_SNIFFED_ROWS = 100
CONSISTENT = 0.8
_NAMED = re.compile(r"sep=(.)[ \t]*\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row's cells, and the line (from 1) on which it begins."""

    line: int
    cells: tuple[object, ...]


def rows(text: str, delimiter: str) -> Iterator[Record | RowError]:
    """Give each row of a text with plain line ends, or what is wrong with it; skip blank ones.

    A quotation mark that is never closed spoils its own row, not what follows.
    """
    cells = _Cells(text, delimiter)
    named = _NAMED.match(text)
    at, line = (named.end(), 2) if named else (0, 1)
    while at < len(text):
        found, end = cells.row(at)
        if isinstance(found, str):
            yield RowError(line=line, reason=found)
        elif found != [""]:
            yield Record(line=line, cells=tuple(found))
        line += text.count("\n", at, end)
        at = end


def sniff(text: str, *, consistent: float = CONSISTENT) -> str | None:
    """Tell the delimiter by which most rows have equally many cells; None where none fits.

    ``consistent`` is the least part (0-1) of rows that must have as many cells as most.
    """
    named = _NAMED.match(text)
    if named:
        return named.group(1)
    best, found = (0.0, 0), None
    for delimiter in DELIMITERS:
        score = _score(text[:_SNIFFED_CHARACTERS], delimiter)
        if score > best:
            best, found = score, delimiter
    return found if best[0] >= consistent else None


def _score(text: str, delimiter: str) -> tuple[float, int]:
    """Give the part of rows that have as many cells as most, and how many; 0 for one cell."""
    found = list(islice(rows(text, delimiter), _SNIFFED_ROWS))
    if not found:
        return (0.0, 0)
    counts = Counter(len(one.cells) for one in found if isinstance(one, Record))
    width, times = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return (times / len(found), width) if width > 1 else (0.0, 0)


class _Cells:
    """Takes a text apart cell by cell."""

    def __init__(self, text: str, delimiter: str) -> None:
        self._text = text
        mark = re.escape(delimiter)
        # Possessive, so that a quotation mark that is not closed costs one pass and no more.
        self._quoted = re.compile(rf' *"([^"]*+(?:""[^"]*+)*+)" *({mark}|\n|\Z)')
        self._plain = re.compile(rf"([^{mark}\n]*+)({mark}|\n|\Z)")

    def row(self, at: int) -> tuple[list[str] | str, int]:
        """Give the cells of the row that begins here, or what is wrong, and where it ends."""
        cells: list[str] = []
        begin, open_ = at, False
        while True:
            found = self._quoted.match(self._text, at)
            if found is not None:
                cells.append(found.group(1).replace('""', '"'))
            else:
                found = self._plain.match(self._text, at)
                if found is None:  # pragma: no cover - the pattern matches everywhere
                    raise AssertionError("no cell")
                cells.append(found.group(1))
                open_ = open_ or _is_open(found.group(1))
            at = found.end()
            if found.group(2) in ("\n", ""):
                return _judged(cells, at - begin, open_), at


def _is_open(cell: str) -> bool:
    return cell.lstrip(" ").startswith('"') and cell.count('"') % 2 == 1


def _judged(cells: list[str], length: int, open_: bool) -> list[str] | str:
    if open_:
        return Sentence("has a quotation mark that is not closed")
    if len(cells) > MOST_COLUMNS:
        return Sentence(
            "has {count:,} cells, more than the {most:,} that can be read",
            count=len(cells),
            most=MOST_COLUMNS,
        )
    if length > LONGEST_ROW:
        return Sentence("is longer than {most} million characters", most=LONGEST_ROW // 1_000_000)
    return cells
