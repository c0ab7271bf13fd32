"""What a statistic gives back: a number with its interval and the cases behind it."""

from dataclasses import dataclass

from studio.domain.board import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A share of cases with its 95 % Wilson interval; without cases anything is possible."""

    successes: int
    count: int
    low: float
    high: float

    @property
    def value(self) -> float:
        """The share itself; 0 where there are no cases, which the interval 0-1 belies."""
        return self.successes / self.count if self.count else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mean:
    """A mean with its 95 % bootstrap interval; ``groups`` is how many were resampled."""

    value: float
    count: int
    groups: int
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A figure with its 95 % interval; ``count`` is how many cases it is made of."""

    value: float
    count: int
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The mean of left minus right over the same cases, with its 95 % bootstrap interval.

    ``p_value`` is McNemar's exact one where both sides are rates, else None.
    ``left_only`` and ``right_only`` count the cases that only one side got right.
    """

    value: float
    count: int
    groups: int
    low: float
    high: float
    p_value: float | None = None
    left_only: int | None = None
    right_only: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the evidence says at 95 %, and the number of cases in all that would settle it.

    ``difference``, ``low`` and ``high`` are measured minus expected. ``cases_needed`` is an
    estimate for a difference of just this size; None where it is settled or could never be.
    """

    standing: Standing
    difference: float
    low: float
    high: float
    count: int
    p_value: float | None = None
    cases_needed: int | None = None
