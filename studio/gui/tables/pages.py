"""The pages of a table that are kept: those used last, and no more."""

from collections import OrderedDict
from typing import Generic, TypeVar

Row = TypeVar("Row")

SIZE = 100
_KEPT = 40


class Pages(Generic[Row]):
    """Rows by their number, a page at a time; the page not used for longest is let go first."""

    def __init__(self) -> None:
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._pages)

    def row(self, number: int) -> Row | None:
        """Give a row, None where its page is not kept."""
        rows = self._pages.get(number // SIZE)
        if rows is None:
            return None
        self._pages.move_to_end(number // SIZE)
        at = number % SIZE
        return rows[at] if at < len(rows) else None

    def has(self, page: int) -> bool:
        """Tell whether a page is kept."""
        return page in self._pages

    def before(self, page: int) -> Row | None:
        """Give the row just before a page, None where that is not known."""
        return self.row(page * SIZE - 1) if page else None

    def put(self, page: int, rows: list[Row]) -> None:
        """Keep a page."""
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)

    def clear(self) -> None:
        """Let go of everything."""
        self._pages.clear()

    def numbers(self, first: int, last: int) -> list[int]:
        """Give the numbers of the rows from first to last that are kept, in their order."""
        return [
            number
            for page in sorted(self._pages)
            for number in range(page * SIZE, page * SIZE + len(self._pages[page]))
            if first <= number <= last
        ]
