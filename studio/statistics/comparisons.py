"""Two models on the same cases: paired bootstrap, McNemar's exact test, Holm's correction."""

import math
from collections.abc import Hashable, Sequence

from studio.statistics import intervals
from studio.statistics.intervals import DRAWS
from studio.statistics.values import Difference


def paired(
    left: Sequence[float],
    right: Sequence[float],
    *,
    groups: Sequence[Hashable] | None = None,
    seed: int = 0,
    draws: int = DRAWS,
) -> Difference:
    """Mean of left minus right, each pair measured on one case; groups are drawn together.

    Where all values are true, false, 0 or 1, McNemar's test is made too. Raises ValueError
    when the sides differ in length or there are no cases.
    """
    if len(left) != len(right):
        raise ValueError(f"{len(left)} cases on one side, {len(right)} on the other")
    gaps = [float(one) - float(other) for one, other in zip(left, right, strict=True)]
    found = intervals.mean(gaps, groups, seed=seed, draws=draws)
    binary = all(value in (0, 1) for value in (*left, *right))
    left_only, right_only = gaps.count(1.0), gaps.count(-1.0)
    return Difference(
        value=found.value,
        count=found.count,
        groups=found.groups,
        low=found.low,
        high=found.high,
        p_value=mcnemar(left_only, right_only) if binary else None,
        left_only=left_only if binary else None,
        right_only=right_only if binary else None,
    )


def mcnemar(left_only: int, right_only: int) -> float:
    """Two-sided exact p-value from the cases that only one side got right (McNemar 1947)."""
    number, fewer = left_only + right_only, min(left_only, right_only)
    if number == 0:
        return 1.0
    logs = (_log_choose(number, taken) - number * math.log(2) for taken in range(fewer + 1))
    return min(1.0, 2 * math.fsum(math.exp(log) for log in logs))


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """P-values adjusted for being many, in the order given (Holm 1979)."""
    order = sorted(range(len(p_values)), key=lambda index: p_values[index])
    adjusted = [0.0] * len(p_values)
    largest = 0.0
    for rank, index in enumerate(order):
        largest = max(largest, min(1.0, (len(p_values) - rank) * p_values[index]))
        adjusted[index] = largest
    return tuple(adjusted)


def _log_choose(number: int, taken: int) -> float:
    return math.lgamma(number + 1) - math.lgamma(taken + 1) - math.lgamma(number - taken + 1)
