"""Rows as text for the clipboard: TSV for a spreadsheet, JSON for everything else."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeVar

from studio.gui.tables.pages import SIZE
from studio.gui.tables.source import Column, TableSource

if TYPE_CHECKING:
    from studio.project import Project

Row = TypeVar("Row")
Query = TypeVar("Query")

MOST_ROWS = 50_000
# A spreadsheet runs a cell that begins with one of these.
_FORMULA = ("=", "+", "-", "@")


class Writer(Protocol[Row, Query]):
    """Writes rows as text."""

    def __call__(
        self, source: TableSource[Row, Query], columns: Sequence[Column], rows: Iterable[Row]
    ) -> str:
        """Give the text."""
        ...


def tsv(source: TableSource[Row, Query], columns: Sequence[Column], rows: Iterable[Row]) -> str:
    """Write a line of titles and one for each row; no cell can be taken for a formula."""
    lines = [[column.title for column in columns]]
    lines += [[source.text(row, column.key) for column in columns] for row in rows]
    return "".join("\t".join(map(_cell, line)) + "\n" for line in lines)


def as_json(source: TableSource[Row, Query], columns: Sequence[Column], rows: Iterable[Row]) -> str:
    """Write a list of objects by the columns' keys."""
    found = [{column.key: source.value(row, column.key) for column in columns} for row in rows]
    return json.dumps(found, ensure_ascii=False, indent=2)


def rows(
    source: TableSource[Row, Query],
    project: "Project",
    query: Query,
    *,
    ranges: Sequence[tuple[int, int]],
    waiting: frozenset[str] = frozenset(),
) -> list[Row]:
    """Read the rows from first to last of each range, and those known by id, up to a bound."""
    wanted: Sequence[tuple[int, int]] = ranges
    if waiting:
        ids = source.ids(project, query)
        there = {number for number, one in enumerate(ids) if one in waiting}
        there |= {number for first, last in ranges for number in range(first, last + 1)}
        wanted = [(number, number) for number in sorted(there)]
    return list(islice(_read(source, project, query, wanted), MOST_ROWS))


def _read(
    source: TableSource[Row, Query],
    project: "Project",
    query: Query,
    ranges: Sequence[tuple[int, int]],
) -> Iterator[Row]:
    for first, last in ranges:
        after: Row | None = None
        while first <= last:
            limit = min(10 * SIZE, last - first + 1)
            page = source.page(project, query, offset=first, after=after, limit=limit)
            yield from page
            if len(page) < limit:
                break
            first, after = first + limit, page[-1]


def _cell(text: str) -> str:
    flat = " ".join(text.split())
    return f"'{flat}" if flat.startswith(_FORMULA) and not _is_number(flat) else flat


def _is_number(text: str) -> bool:
    """Tell whether the text is a plain number, which a spreadsheet may well calculate with."""
    digits = text[1:].replace(".", "", 1)
    return text[0] in "+-" and digits.isascii() and digits.isdecimal()
