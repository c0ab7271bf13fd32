"""How far raters agree: raw, Cohen's kappa, Krippendorff's alpha for nominal labels."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from studio.statistics.intervals import DRAWS
from studio.statistics.values import Estimate

_TAILS = (2.5, 97.5)


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
    totals: Counter[Hashable] = Counter()
    observed, pairable = 0.0, 0
    # Units are many, but few differ.
    for unit, times in Counter(map(tuple, units)).items():
        for counts in _pairable([unit]):
            totals.update({label: n * times for label, n in counts.items()})
            observed += times * _disagreement(counts)
            pairable += times
    number = totals.total()
    if number < 2:
        return Alpha(value=None, observed=0.0, expected=0.0, units=pairable)
    expected = (number * number - sum(n * n for n in totals.values())) / (number - 1)
    value = 1 - observed / expected if expected else None
    return Alpha(value=value, observed=observed, expected=expected, units=pairable)


def alpha_estimate(
    units: Sequence[Sequence[Hashable | None]],
    groups: Sequence[Hashable] | None = None,
    *,
    seed: int = 0,
    draws: int = DRAWS,
) -> Estimate | None:
    """Nominal alpha with its percentile bootstrap interval; units of one group are drawn together.

    None where alpha is undefined. Draws in which it is, as all labels are the same one, are left
    out. Where nobody ever disagreed the interval has no width: no draw can show what was not seen.
    The same seed gives the same interval.
    """
    found = krippendorff_alpha(units)
    if found.value is None:
        return None
    names = list(range(len(units))) if groups is None else list(groups)
    kinds = _kinds(units, names)
    labels = list(dict.fromkeys(label for totals, _ in kinds for label, _ in totals))
    totals = np.array([[dict(one).get(label, 0) for label in labels] for one, _ in kinds])
    observed = np.array([disagreement for _, disagreement in kinds])
    counts = np.array(list(kinds.values()), dtype=np.float64)
    # Groups that say the same are the same to a draw: only how many of each it has matters.
    generator = np.random.default_rng(seed)
    size = int(counts.sum())
    drawn = generator.multinomial(size, counts / size, size=draws).astype(np.float64)
    sums = drawn @ totals
    numbers = sums.sum(axis=1)
    expected = (numbers**2 - (sums**2).sum(axis=1)) / np.maximum(numbers - 1, 1)
    defined = expected > 0
    alphas = 1 - (drawn @ observed)[defined] / expected[defined]
    low, high = np.percentile(alphas, _TAILS)
    return Estimate(value=found.value, count=found.units, low=float(low), high=float(high))


def _pairable(units: Sequence[Sequence[Hashable | None]]) -> list[Counter[Hashable]]:
    """Count the labels of each unit that has two or more."""
    labelled = [[label for label in unit if label is not None] for unit in units]
    return [Counter(labels) for labels in labelled if len(labels) > 1]


def _disagreement(counts: Counter[Hashable]) -> float:
    size = counts.total()
    return (size * size - sum(n * n for n in counts.values())) / (size - 1)


def _kinds(
    units: Sequence[Sequence[Hashable | None]], groups: Sequence[Hashable]
) -> Counter[tuple[tuple[tuple[Hashable, int], ...], float]]:
    """Count the groups by the labels in them and by how much they disagree."""
    # Units and groups of them are many, but few differ.
    alike: Counter[tuple[tuple[Hashable | None, ...], ...]]
    if len(set(groups)) == len(units):
        alike = Counter((tuple(unit),) for unit in units)
    else:
        members: dict[Hashable, list[tuple[Hashable | None, ...]]] = defaultdict(list)
        for unit, group in zip(units, groups, strict=True):
            members[group].append(tuple(unit))
        alike = Counter(
            tuple(sorted(found, key=repr) if len(found) > 1 else found)
            for found in members.values()
        )
    kinds: Counter[tuple[tuple[tuple[Hashable, int], ...], float]] = Counter()
    for found, count in alike.items():
        pairable = _pairable(found)
        totals: Counter[Hashable] = Counter()
        for counts in pairable:
            totals.update(counts)
        if pairable:
            observed = round(sum(map(_disagreement, pairable)), 9)
            kinds[tuple(sorted(totals.items(), key=repr)), observed] += count
    return kinds
