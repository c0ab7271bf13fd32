"""Counts the review queue's rows by all that a filter chooses among, slice by slice."""

from collections import Counter
from typing import NamedTuple

from studio.domain.ids import RaterId
from studio.domain.review import QueueFilter
from studio.domain.steps import Steps
from studio.store import json_text, queue_filter
from studio.store.database import Cell, Database

_SLICE = 500  # rows of one query, some three milliseconds
_COLUMNS = "kind, topic_id, difficulty, split, pile, standing, models, failed_checks"
_MINE = f"{queue_filter.MINE} AS is_mine, {queue_filter.KNOWN} AS is_known"


class Facets(NamedTuple):
    """What rows have in common that are counted together; a plain tuple, as there are many.

    ``models`` and ``failed_checks`` are names between bars. ``is_mine`` and ``is_known`` tell
    whether the reader may be given them, and may know how they were judged.
    """

    kind: str
    topic_id: str
    difficulty: str
    split: str
    pile: str
    standing: str
    models: str
    failed_checks: str
    is_mine: int
    is_known: int


def read_in_steps(
    db: Database, wanted: QueueFilter, *, me: RaterId | None
) -> Steps[Counter[Facets]]:
    """Count rows by what they have in common.

    Of the filter only that counts which is no choice among facets: words, reviewers, a likeness
    and bounds.
    """
    rest = QueueFilter(
        splits=frozenset(),
        state="all",
        disagree=wanted.disagree,
        confidence_below=wanted.confidence_below,
        longer_than=wanted.longer_than,
        shorter_than=wanted.shorter_than,
        older_than_days=wanted.older_than_days,
        reviewers=wanted.reviewers,
        like=wanted.like,
    )
    asked = queue_filter.read(db, rest, me=me)
    found: Counter[tuple[Cell, ...]] = Counter()
    end = int(db.value("SELECT coalesce(max(number), 0) FROM queue_task"))
    for first in range(1, end + 1, _SLICE):
        last = min(first + _SLICE - 1, end)
        values: dict[str, Cell] = {**asked.values, "first": first, "last": last}
        numbers = asked.numbers
        if wanted.text.strip():
            said = queue_filter.saying(db, wanted.text, first, last)
            numbers = said if numbers is None else said & numbers
        rows = "queue_task NOT INDEXED WHERE number BETWEEN :first AND :last"
        if numbers is not None:
            few = [one for one in numbers if first <= one <= last]
            values["numbers"] = json_text.dump(sorted(few))
            rows = "json_each(:numbers) AS few CROSS JOIN queue_task ON number = few.value WHERE 1"
        sql = f"SELECT {_COLUMNS}, {_MINE} FROM {rows} AND {asked.conditions}"
        found.update(db.tuples(sql, values))
        yield last, end
    return Counter({Facets(*common): count for common, count in found.items()})
