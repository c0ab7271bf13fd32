"""How numbers are written: rounded to what they bear, with a real minus and their unit."""

import math
from datetime import UTC, datetime

from studio.domain.board import Figure, Unit

_THIN = "\u202f"
_MINUS = "−"
NOT_MEASURED = "–"


def value(figure: Figure) -> str:
    """The figure's value with its unit: 78.3 %, 620 ms, $4.18, 84 tokens."""
    return amount(figure.value, figure.unit)


def interval(figure: Figure) -> str:
    """The 95 % interval without its unit (70.1–84.8), or "" where there is none."""
    if figure.low is None or figure.high is None:
        return ""
    low, high = (_bare(bound, figure.unit) for bound in (figure.low, figure.high))
    return f"{low}–{high}"


def difference_interval(figure: Figure) -> str:
    """The 95 % interval of a difference: −10.4 to +3.5."""
    if figure.low is None or figure.high is None:
        return ""
    return " to ".join(
        _sign(bound) + _bare(bound, figure.unit) for bound in (figure.low, figure.high)
    )


def difference(figure: Figure) -> str:
    """A difference with its sign; shares differ by percentage points."""
    if figure.unit == Unit.SHARE:
        return f"{_sign(figure.value)}{_bare(figure.value, Unit.SHARE)} points"
    return _sign(figure.value) + amount(figure.value, figure.unit)


def amount(number: float, unit: Unit) -> str:
    """A number with its unit."""
    if not math.isfinite(number):
        return "not a number"
    if unit == Unit.USD:
        return f"{_MINUS if number < 0 else ''}${_dollars(abs(number))}"
    if unit == Unit.MILLISECONDS:
        if abs(number) >= 1000:
            return f"{_signed(number / 1000, 2)}{_THIN}s"
        return f"{_signed(number, 0)}{_THIN}ms"
    return f"{_bare(number, unit)}{_THIN}{'%' if unit == Unit.SHARE else 'tokens'}"


def percent(share: float) -> str:
    """A share as a percentage with one decimal."""
    return amount(share, Unit.SHARE)


def goal(share: float) -> str:
    """A share that somebody set, such as a floor, as it was set: 68 %."""
    return f"{share * 100:.4g}{_THIN}%"


def count(number: int) -> str:
    """A count with thousands set apart."""
    return f"{number:,}"


def p_value(number: float | None) -> str:
    """A p-value with the digits it bears."""
    if number is None:
        return NOT_MEASURED
    return "< 0.001" if number < 0.001 else f"{number:.3f}"


def plain(number: float, digits: int = 4) -> str:
    """A number of a curve to significant digits, with powers of ten where it is tiny or huge."""
    if not math.isfinite(number):
        return "not a number"
    if number and not 1e-3 <= abs(number) < 1e6:
        return f"{number:.2e}".replace("-", _MINUS)
    return f"{number:,.{digits}g}".replace("-", _MINUS)


def minutes(number: float | None) -> str:
    """A duration in words: 40 s, 12 min, 1 h 5 min."""
    if number is None:
        return NOT_MEASURED
    if number < 1:
        return f"{round(number * 60)}{_THIN}s"
    hours, rest = divmod(round(number), 60)
    return f"{hours}{_THIN}h {rest}{_THIN}min" if hours else f"{rest}{_THIN}min"


def moment(text: str) -> str:
    """An ISO 8601 time in words, in UTC; as it stands where it is none."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return text
    utc = time.astimezone(UTC) if time.tzinfo else time
    return f"{utc.day} {utc:%B %Y, %H:%M} UTC"


def _bare(number: float, unit: Unit) -> str:
    if unit == Unit.SHARE:
        return _tenths(number * 100)
    if unit == Unit.MILLISECONDS:
        return _signed(number, 0)
    if unit == Unit.USD:
        return f"{_MINUS if number < 0 else ''}{_dollars(abs(number))}"
    return _tenths(number)


def _sign(number: float) -> str:
    return "+" if number > 0 else ""


def _tenths(number: float) -> str:
    """One decimal, dropped only at exactly 0 and 100: not one case of all, or every one."""
    extreme = any(math.isclose(number, end, abs_tol=1e-9) for end in (-100, 0, 100))
    return _signed(number, 0 if extreme else 1)


def _dollars(number: float) -> str:
    if number == 0 or number >= 0.1:
        return f"{number:,.2f}"
    return f"{number:.2g}" if number >= 1e-4 else f"{number:.1e}"


def _signed(number: float, decimals: int) -> str:
    text = f"{number:,.{decimals}f}"
    if float(text.replace(",", "")) == 0:
        text = text.removeprefix("-")
    return text.replace("-", _MINUS)
