"""Medians, with an interval that holds for any distribution."""

import math
from collections.abc import Sequence

from studio.statistics.values import Estimate

_TAIL = 0.025
# With fewer values even the smallest and the largest do not hold the median at 95 %.
FEWEST = 6


def median(values: Sequence[float]) -> Estimate | None:
    """Give the median and its exact interval between two of the values; None for fewer than six.

    The number of values below the true median is binomial with one half, which says how many
    may be left out at either end (Conover 1999, "Practical Nonparametric Statistics", 3.2).
    """
    count = len(values)
    if count < FEWEST:
        return None
    ranked = sorted(values)
    middle = (ranked[(count - 1) // 2] + ranked[count // 2]) / 2
    left_out = _left_out(count)
    return Estimate(
        value=middle, count=count, low=ranked[left_out], high=ranked[count - 1 - left_out]
    )


def _left_out(count: int) -> int:
    """Give the most values that may be left out at one end with at most 2.5 % of risk."""
    risk, taken = 0.0, 0
    while True:
        log = math.lgamma(count + 1) - math.lgamma(taken + 1) - math.lgamma(count - taken + 1)
        risk += math.exp(log - count * math.log(2))
        if risk > _TAIL:
            return max(0, taken - 1)
        taken += 1
