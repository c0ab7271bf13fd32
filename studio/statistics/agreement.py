"""How far raters agree: raw, Cohen's kappa, Krippendorff's alpha for nominal labels."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Alpha:
    """Krippendorff's alpha with what it is made of; ``value`` is None where undefined."""

    value: float | None
    observed: float
    expected: float
    units: int


def raw(left: Sequence[Hashable], right: Sequence[Hashable]) -> float:
    """Share of items with the same label. Raises ValueError without items."""
    if not left or len(left) != len(right):
        raise ValueError(f"cannot compare {len(left)} labels with {len(right)}")
    same = sum(one == other for one, other in zip(left, right, strict=True))
    return same / len(left)


def cohen_kappa(left: Sequence[Hashable], right: Sequence[Hashable]) -> float | None:
    """Agreement of two raters beyond chance (Cohen 1960).

    None where both used one and the same label throughout: chance explains everything.
    """
    agreed = raw(left, right)
    mine, theirs = Counter(left), Counter(right)
    chance = sum(mine[label] * theirs[label] for label in mine) / len(left) ** 2
    return None if chance == 1 else (agreed - chance) / (1 - chance)


def krippendorff_alpha(units: Sequence[Sequence[Hashable | None]]) -> Alpha:
    """Nominal alpha of any number of raters (Krippendorff 2011, "Computing alpha").

    ``units`` holds, per item, the labels it got; None is a missing one, and items with fewer
    than two labels do not count. ``observed`` and ``expected`` are numbers of disagreeing
    pairs in the coincidence matrix.
    """
    labelled = [[label for label in unit if label is not None] for unit in units]
    pairable = [Counter(labels) for labels in labelled if len(labels) > 1]
    totals: Counter[Hashable] = Counter()
    observed = 0.0
    for counts in pairable:
        totals.update(counts)
        size = counts.total()
        observed += (size * size - sum(n * n for n in counts.values())) / (size - 1)
    number = totals.total()
    if number < 2:
        return Alpha(value=None, observed=0.0, expected=0.0, units=len(pairable))
    expected = (number * number - sum(n * n for n in totals.values())) / (number - 1)
    value = 1 - observed / expected if expected else None
    return Alpha(value=value, observed=observed, expected=expected, units=len(pairable))
