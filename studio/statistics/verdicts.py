"""Better, worse or not proven at 95 %, and how many cases would settle what is not."""

import math
from collections.abc import Hashable, Sequence

from studio.domain.board import Standing
from studio.statistics import comparisons
from studio.statistics.intervals import Z
from studio.statistics.values import Difference, Rate, Verdict

ALPHA = 0.05
# Fewer independent cases cannot differ at 95 % even if all point one way: 2 / 2**5 > 0.05.
FEWEST_GROUPS = 6
_MOST_CASES = 10_000_000


def against_floor(rate: Rate, floor: float) -> Verdict:
    """Compare a rate with the smallest share that is good enough.

    Better when the whole Wilson interval reaches the floor, worse when it lies below.
    """
    if rate.count and rate.low >= floor:
        standing = Standing.BETTER
    elif rate.count and rate.high < floor:
        standing = Standing.WORSE
    else:
        standing = Standing.NOT_PROVEN
    return Verdict(
        standing=standing,
        difference=rate.value - floor,
        low=rate.low - floor,
        high=rate.high - floor,
        count=rate.count,
        cases_needed=_cases_for_floor(rate, floor) if standing is Standing.NOT_PROVEN else None,
    )


def against_model(
    left: Sequence[float],
    right: Sequence[float],
    *,
    groups: Sequence[Hashable] | None = None,
    seed: int = 0,
) -> Verdict:
    """Compare left with right on the same cases; see ``of``."""
    return of(comparisons.paired(left, right, groups=groups, seed=seed))


def of(difference: Difference, *, p_value: float | None = None) -> Verdict:
    """Judge a paired difference; ``p_value`` replaces its own, say by one that Holm adjusted.

    Proven when the bootstrap interval leaves out 0 and, for rates, McNemar's test agrees: the
    interval respects groups, the test does not collapse when few cases all point one way.
    """
    own = difference.p_value if p_value is None else p_value
    settled = (
        (difference.low > 0 or difference.high < 0)
        and difference.groups >= FEWEST_GROUPS
        and (own is None or own < ALPHA)
    )
    better = Standing.BETTER if difference.value > 0 else Standing.WORSE
    return Verdict(
        standing=better if settled else Standing.NOT_PROVEN,
        difference=difference.value,
        low=difference.low,
        high=difference.high,
        count=difference.count,
        p_value=own,
        cases_needed=None if settled else _cases_for_difference(difference),
    )


def _cases_for_floor(rate: Rate, floor: float) -> int | None:
    """Cases at which the Wilson interval of this very rate would leave the floor outside.

    Wilson's interval inverts the score test, so that happens at z² f(1 − f) / (p − f)².
    """
    gap = rate.value - floor
    if not rate.count or gap == 0:
        return None
    needed = math.ceil(Z * Z * floor * (1 - floor) / (gap * gap))
    return max(needed, rate.count + 1)


def _cases_for_difference(difference: Difference) -> int | None:
    """Cases at which a difference of this very size would be proven.

    The interval narrows with the square root of the number; McNemar's test is tried on
    counts scaled up alike.
    """
    if difference.value == 0:
        return None
    towards_zero = difference.low if difference.value > 0 else difference.high
    reach = (difference.value - towards_zero) / difference.value
    needed = max(difference.count + 1, math.ceil(difference.count * reach * reach))
    if difference.groups < FEWEST_GROUPS:
        needed = max(needed, math.ceil(difference.count * FEWEST_GROUPS / difference.groups))
    return max(needed, _cases_for_mcnemar(difference, needed))


def _cases_for_mcnemar(difference: Difference, least: int) -> int:
    if difference.left_only is None or difference.right_only is None:
        return least
    number = least
    while number < _MOST_CASES:
        scale = number / difference.count
        left, right = round(difference.left_only * scale), round(difference.right_only * scale)
        if comparisons.mcnemar(left, right) < ALPHA:
            break
        number = math.ceil(number * 1.02) + 1
    return number
