"""Intervals of 95 %: Wilson's for a rate, the percentile bootstrap's for a mean."""

import math
from collections.abc import Hashable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from studio.statistics.values import Mean, Rate

# The 97.5th percentile of the standard normal distribution.
Z = 1.959963984540054
DRAWS = 10_000
_TAILS = (2.5, 97.5)
# Draws made at once are limited so that memory stays within tens of megabytes.
_CELLS = 1_000_000


def wilson(successes: int, count: int) -> Rate:
    """Score interval of a rate (Wilson 1927, without continuity correction)."""
    if not 0 <= successes <= count:
        raise ValueError(f"{successes} of {count} is no rate")
    if count == 0:
        return Rate(successes=0, count=0, low=0.0, high=1.0)
    share = successes / count
    weight = 1 + Z * Z / count
    centre = (share + Z * Z / (2 * count)) / weight
    half = Z / weight * math.sqrt(share * (1 - share) / count + Z * Z / (4 * count * count))
    # At the ends the formula is exact; rounding must not push it past them.
    low = 0.0 if successes == 0 else max(0.0, centre - half)
    high = 1.0 if successes == count else min(1.0, centre + half)
    return Rate(successes=successes, count=count, low=low, high=high)


def rate(flags: Iterable[bool]) -> Rate:
    """Rate of the flags that are true."""
    seen = list(flags)
    return wilson(sum(seen), len(seen))


def mean(
    values: Sequence[float],
    groups: Sequence[Hashable] | None = None,
    *,
    seed: int = 0,
    draws: int = DRAWS,
) -> Mean:
    """Mean with its percentile bootstrap interval; cases of one group are drawn together.

    ``groups`` names each value's group; without it every value stands alone. The same seed
    gives the same interval. Raises ValueError without values.
    """
    sums, counts = _by_group(values, groups)
    means = _resampled_means(sums, counts, seed=seed, draws=draws)
    low, high = np.percentile(means, _TAILS)
    return Mean(
        value=float(sums.sum() / counts.sum()),
        count=len(values),
        groups=len(sums),
        low=float(low),
        high=float(high),
    )


def _by_group(
    values: Sequence[float], groups: Sequence[Hashable] | None
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if not len(values):
        raise ValueError("a mean needs at least one value")
    if groups is None:
        return np.asarray(values, dtype=np.float64), np.ones(len(values))
    numbers: dict[Hashable, int] = {}
    index = [numbers.setdefault(group, len(numbers)) for group in groups]
    if len(index) != len(values):
        raise ValueError(f"{len(values)} values cannot have {len(index)} groups")
    sums = np.bincount(index, weights=np.asarray(values, dtype=np.float64)).astype(np.float64)
    return sums, np.bincount(index).astype(np.float64)


def _resampled_means(
    sums: NDArray[np.float64], counts: NDArray[np.float64], *, seed: int, draws: int
) -> NDArray[np.float64]:
    """Draw groups with replacement, as many as there are, ``draws`` times. Shape (draws,)."""
    generator = np.random.default_rng(seed)
    number = len(sums)
    chunk = max(1, _CELLS // number)
    parts = []
    for start in range(0, draws, chunk):
        size = (min(chunk, draws - start), number)
        drawn = generator.integers(0, number, size=size, dtype=np.int32)
        parts.append(sums.take(drawn).sum(axis=1) / counts.take(drawn).sum(axis=1))
    return np.concatenate(parts)
