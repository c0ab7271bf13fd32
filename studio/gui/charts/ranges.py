"""Round numbers for axes."""

import math
from collections.abc import Sequence


def ticks(low: float, high: float, *, count: int = 4) -> list[float]:
    """Give about ``count`` round numbers that span low to high, the outer ones included."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return [0.0, 1.0]
    if high <= low:
        reach = abs(low) * 0.1 or 1.0
        low, high = low - reach, high + reach
    step = _round_step((high - low) / count)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [index * step for index in range(first, last + 1)]


def label(value: float, step: float) -> str:
    """Write a tick with as many decimals as its step needs, and a real minus."""
    if value == 0:
        return "0"
    if not 1e-3 <= abs(step) < 1e5:
        mantissa, exponent = f"{value:.1e}".split("e")
        return f"{float(mantissa):g}e{int(exponent)}".replace("-", "−")
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    return f"{value + 0.0:,.{decimals}f}".replace("-", "−")


def bounds(values: Sequence[float]) -> tuple[float, float]:
    """Give the range worth showing: all but the outermost hundredth of the finite values."""
    finite = sorted(value for value in values if math.isfinite(value))
    if not finite:
        return 0.0, 1.0
    cut = len(finite) // 100
    return finite[cut], finite[-1 - cut]


def _round_step(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return power * next(nice for nice in (1, 2, 5, 10) if step / power <= nice + 1e-9)
