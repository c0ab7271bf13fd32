"""Percentiles by nearest rank, for latencies."""

import math
from collections.abc import Sequence


def nearest_rank(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least ``percent`` of all values do not exceed.

    Raises ValueError without values, or for a percentage outside 0-100.
    """
    if not values or not 0 <= percent <= 100:
        raise ValueError(f"no {percent}th percentile of {len(values)} values")
    rank = max(1, math.ceil(percent * len(values) / 100))
    return sorted(values)[rank - 1]
