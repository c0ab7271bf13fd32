"""Measures lists of very many tasks; `python -m tests.benchmarks.table_speed [--rows N]`."""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_query import TaskColumn, TaskLine, TaskQuery
from studio.services.clock import utc_now
from studio.store import database, layout, task_list
from studio.store.database import Database
from tests.benchmarks import table_project

# Very common, common, rare and unknown words, beginnings of words, several words, CJK, signs.
WORDS = (
    "the", "the ", "parcel", "parcel ", "p", "pa", "par", "delivery", "deliver", "customs",
    "damaged refund", "the parcel not", "refund ", "where is my", "ba", "brost", "zzzz", "quiet",
    "the zzzz", "荷物", "荷", "荷物 parcel", "%", "?", "a", "driver", "my parc", "tra", "st ", "e",
)  # fmt: skip
_REPEATS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What was measured, and how long each try took, in milliseconds."""

    name: str
    times: Sequence[float]

    def __str__(self) -> str:
        p95 = statistics.quantiles(self.times, n=20)[-1] if len(self.times) > 1 else self.times[0]
        median = statistics.median(self.times)
        return f"{self.name:<44} {median:8.1f} {p95:8.1f} {max(self.times):8.1f}"


def main() -> None:
    """Build the project, measure, and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--project", type=Path, help="measure this one, made if not there")
    options.add_argument("--no-window", action="store_true", help="leave the window's table out")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.project or Path(scratch) / "many.stillroom"
        if not folder.exists():
            started = time.perf_counter()
            table_project.build(folder, chosen.rows)
            _say(f"made {chosen.rows:,} tasks in {time.perf_counter() - started:.0f} s")
        _say(f"{'milliseconds':<44} {'median':>8} {'P95':>8} {'worst':>8}")
        for line in _measure(folder):
            _say(str(line))
        if not chosen.no_window:
            from tests.benchmarks import table_window  # Qt, only where it is asked for

            for text in table_window.measure(folder):
                _say(text)


def _measure(folder: Path) -> Iterator[Line]:
    db = database.open_read_only(layout.database(folder), clock=utc_now)
    total = task_list.count(db, TaskQuery())
    try:
        yield _pages(db, "first page, every order", lambda _: 0)
        yield _pages(db, "jump to the middle, every order", lambda _: total // 2)
        yield _pages(db, "jump to three quarters, every order", lambda _: 3 * total // 4)
        yield _pages(db, "jump to the end, every order", lambda _: total - 100)
        yield _following(db, total)
        yield _times("count all", [_count(db, TaskQuery())])
        yield from _filters(db)
        yield from _words(db)
    finally:
        db.close()


def _orders() -> list[TaskQuery]:
    return [TaskQuery(sort=sort, descending=down) for sort in TaskColumn for down in (False, True)]


def _pages(db: Database, name: str, offset: Callable[[TaskQuery], int]) -> Line:
    return _times(
        name,
        [_page(db, query, offset=offset(query)) for query in _orders()],
    )


def _following(db: Database, total: int) -> Line:
    work = []
    for query in _orders():
        last = task_list.page(db, query, offset=total // 3)[-1]
        work.append(_page(db, query, after=last))
    return _times("next page (keyset), every order", work)


def _filters(db: Database) -> list[Line]:
    filters = [
        TaskQuery(kinds=frozenset({Kind.REFUSAL})),
        TaskQuery(kinds=frozenset({Kind.COMMON})),
        TaskQuery(splits=frozenset({Split.EVAL})),
        TaskQuery(splits=frozenset({Split.EVAL}), difficulties=frozenset({Difficulty.HARD})),
        TaskQuery(sources=frozenset({"phone", None}), kinds=frozenset({Kind.FORMAT})),
        TaskQuery(topics=frozenset({None})),
    ]
    sorted_ = [
        replace(one, sort=order.sort, descending=order.descending)
        for one in filters
        for order in _orders()
    ]
    return [
        _times("filter by labels, every order", [_page(db, query) for query in sorted_]),
        _times("count of labels", [_count(db, query) for query in filters]),
    ]


def _words(db: Database) -> Iterator[Line]:
    queries = [TaskQuery(text=word) for word in WORDS]
    every: list[float] = []
    for order in _orders():
        ordered = [replace(one, sort=order.sort, descending=order.descending) for one in queries]
        name = f"filter by words, by {order.sort}{', descending' if order.descending else ''}"
        line = _times(name, [_page(db, query) for query in ordered])
        every += line.times
        yield line
    yield Line(name="filter by words, every order", times=every)
    rare = [replace(one, kinds=frozenset({Kind.REFUSAL})) for one in queries]
    yield _times("filter by words and a rare kind", [_page(db, query) for query in rare])
    yield _times("count of words", [_count(db, query) for query in queries])


def _page(
    db: Database, query: TaskQuery, *, offset: int = 0, after: TaskLine | None = None
) -> Callable[[], object]:
    return lambda: task_list.page(db, query, offset=offset, after=after)


def _count(db: Database, query: TaskQuery) -> Callable[[], object]:
    return lambda: task_list.count(db, query)


def _times(name: str, work: Sequence[Callable[[], object]]) -> Line:
    times = []
    for run in work:
        for _ in range(_REPEATS):
            started = time.perf_counter()
            run()
            times.append((time.perf_counter() - started) * 1000)
    return Line(name=name, times=times)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
