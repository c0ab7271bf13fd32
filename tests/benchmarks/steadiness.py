"""A constant sum beside what is measured: whatever its time varies by is the machine's doing.

On a shared machine the same work takes three times as long now and then, also by the clock of
the processor, and a P95 is then the neighbours'. What was measured while the sums before and
after it took their usual time is told apart.
"""

import statistics
import time
from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

_TERMS = 60_000  # some five milliseconds
_USUAL = 1.25  # times the median


class Beside(NamedTuple, Generic[Value]):
    """What was measured, with the milliseconds of the sums just before and after it."""

    measured: Value
    before: float
    after: float


def add_up() -> float:
    """Do the constant work; gives its milliseconds by the clock."""
    started = time.perf_counter()
    total = 0
    for term in range(_TERMS):
        total += term * term
    assert total
    return (time.perf_counter() - started) * 1000


def steady(tries: Sequence[Beside[Value]]) -> list[Value]:
    """Give what was measured while the machine was steady."""
    usual = statistics.median([one.before for one in tries] + [one.after for one in tries])
    return [one.measured for one in tries if max(one.before, one.after) <= _USUAL * usual]


def p95(times: Sequence[float]) -> float:
    """Give the time that 95 in 100 tries stay below."""
    return statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
