"""Finds which items of two lists, and which keys of two objects, are the same thing."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

import regex

from studio.diffing import segments
from studio.diffing.deadline import Deadline
from studio.diffing.json_likeness import Likeness, is_telling
from studio.diffing.json_tree import Member, Node

Pair: TypeAlias = tuple[int, int]

# Lists are compared item by item with each other where there are no more pairs than these.
_MOST_PAIRS = 2_500
# From here on two objects or lists in the same place are one that changed.
_ALIKE = 0.25
# … and two in different places, or under different keys.
_ALIKE_ELSEWHERE = 0.6
_IDENTIFYING = regex.compile(
    r"(?i)(^|_)(id|uuid|key|code|sku|ref|number|no|nr)$|^name$|[a-z]I[dD]$"
)


@dataclass(slots=True)
class Pairing:
    """Places of items that belong together: in the same order on both sides, or moved."""

    kept: list[Pair] = field(default_factory=list)
    moved: list[Pair] = field(default_factory=list)


def pair_items(left: Sequence[Node], right: Sequence[Node], deadline: Deadline) -> Pairing:
    """Pair the items of two lists: by a key that names them, or equal ones and then alike ones."""
    found = _by_name(left, right) or Pairing(kept=_equal(left, right, deadline))
    likeness = Likeness()
    kept, at = [], (0, 0)
    taken = {place for place, _ in found.moved}, {place for _, place in found.moved}
    for pair in (*found.kept, (len(left), len(right))):
        sides = [
            [place for place in range(at[side], pair[side]) if place not in taken[side]]
            for side in (0, 1)
        ]
        kept += _alike(left, right, sides, likeness, deadline)
        kept.append(pair)
        at = pair[0] + 1, pair[1] + 1
    found.kept = kept[:-1]
    found.moved += _elsewhere(left, right, found, likeness, deadline)
    return found


def pair_keys(
    left: Mapping[str, Member], right: Mapping[str, Member], deadline: Deadline
) -> list[tuple[str, str]]:
    """Pair keys of which only the one or the other object has each, by what they hold."""
    old = [name for name in left if name not in right]
    new = [name for name in right if name not in left]
    if not old or not new:
        return []
    values = [left[name].value for name in old], [right[name].value for name in new]
    if len(left) == len(right) and len(old) == len(new) == 1 and _is_equal(*values[0], *values[1]):
        return [(old[0], new[0])]
    rate = _enough_of_its_own(Likeness().rate)
    pairs = _best(*values, rate, _ALIKE_ELSEWHERE, deadline)
    return [(old[one], new[other]) for one, other in pairs]


def _is_equal(left: Node, right: Node) -> bool:
    return left.canonical == right.canonical


def _enough_of_its_own(rate: Callable[[Node, Node], float]) -> Callable[[Node, Node], float]:
    return lambda left, right: rate(left, right) if is_telling(left) else 0.0


def _by_name(left: Sequence[Node], right: Sequence[Node]) -> Pairing | None:
    """Pair objects that have the same name under a key that names them; None without one."""
    if not all(item.members for item in (*left, *right)) or not left or not right:
        return None
    best: tuple[int, bool] = (0, False)
    names: tuple[list[str], list[str]] | None = None
    for key in left[0].members:
        sides = _names(left, key), _names(right, key)
        if sides[0] is None or sides[1] is None:
            continue
        rank = len({*sides[0]} & {*sides[1]}), _IDENTIFYING.search(key) is not None
        if 2 * rank[0] >= min(len(left), len(right)) and rank > best:
            best, names = rank, (sides[0], sides[1])
    if names is None:
        return None
    places = {name: place for place, name in enumerate(names[1])}
    pairs = [(place, places[name]) for place, name in enumerate(names[0]) if name in places]
    kept = _in_order(names, [item.span.end - item.span.start for item in left], pairs)
    in_order = {*kept}
    return Pairing(kept=kept, moved=[pair for pair in pairs if pair not in in_order])


def _names(items: Sequence[Node], key: str) -> list[str] | None:
    """Give what each object holds under a key, if that names it: a short text or an id."""
    members = [item.members.get(key) for item in items]
    values = [one.value for one in members if one is not None]
    is_id = _IDENTIFYING.search(key) is not None
    names = [
        one.canonical
        for one in values
        if (one.sort == "string" and len(one.canonical) <= 80) or (is_id and one.sort == "other")
    ]
    return names if len({*names}) == len(items) else None


def _in_order(
    names: tuple[list[str], list[str]], weights: Sequence[int], pairs: Sequence[Pair]
) -> list[Pair]:
    if len(names[0]) * len(names[1]) <= segments.MOST_WEIGHED_CELLS:
        return segments.heaviest(names[0], names[1], weights)
    return [pairs[place] for place in segments.rising([right for _, right in pairs])]


def _equal(left: Sequence[Node], right: Sequence[Node], deadline: Deadline) -> list[Pair]:
    aligned = segments.align(
        [item.canonical for item in left],
        [item.canonical for item in right],
        deadline,
        weights=[item.span.end - item.span.start for item in left],
    )
    return [
        (one.left_start + step, one.right_start + step)
        for one in aligned
        if one.same
        for step in range(one.left_size)
    ]


def _alike(
    left: Sequence[Node],
    right: Sequence[Node],
    sides: Sequence[Sequence[int]],
    likeness: Likeness,
    deadline: Deadline,
) -> list[Pair]:
    """Pair items between two that are kept so that together they are most alike."""
    if not sides[0] or not sides[1]:
        return []
    old, new = [left[place] for place in sides[0]], [right[place] for place in sides[1]]
    rates = _rates(old, new, partial(_rate, likeness), deadline)
    pairs = _of_one_form(old, new, deadline) if rates is None else _most_alike(rates)
    return [(sides[0][one], sides[1][other]) for one, other in pairs]


def _rates(
    left: Sequence[Node],
    right: Sequence[Node],
    rate: Callable[[Node, Node], float],
    deadline: Deadline,
) -> list[list[float]] | None:
    """Rate all with all; None where they are too many or take too long."""
    if len(left) * len(right) > _MOST_PAIRS:
        return None
    rows: list[list[float]] = []
    for one in left:
        if deadline.is_over():
            return None
        rows.append([rate(one, other) for other in right])
    return rows


def _rate(likeness: Likeness, left: Node, right: Node) -> float:
    """Rate two items that may stand for each other; 0 where they may not."""
    rate = likeness.rate(left, right)
    return rate if rate >= _ALIKE or (not left.members and not left.items) else 0.0


def _most_alike(rates: Sequence[Sequence[float]]) -> list[Pair]:
    height, width = len(rates), len(rates[0])
    most = [[0.0] * (width + 1) for _ in range(height + 1)]
    for i in range(height - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            paired = rates[i][j] + most[i + 1][j + 1] if rates[i][j] else 0.0
            most[i][j] = max(paired, most[i + 1][j], most[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < height and j < width:
        if rates[i][j] and most[i][j] == rates[i][j] + most[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif most[i][j] == most[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _of_one_form(old: Sequence[Node], new: Sequence[Node], deadline: Deadline) -> list[Pair]:
    """Pair items of one sort and with the same keys, in order."""
    left, right = ([(item.sort, *sorted(item.members)) for item in side] for side in (old, new))
    return [
        (one.left_start + step, one.right_start + step)
        for one in segments.align(left, right, deadline)
        if one.same
        for step in range(one.left_size)
    ]


def _elsewhere(
    left: Sequence[Node],
    right: Sequence[Node],
    found: Pairing,
    likeness: Likeness,
    deadline: Deadline,
) -> list[Pair]:
    """Pair what is over on both sides and enough of its own: it changed places."""
    pairs = [*found.kept, *found.moved]
    gone = {*range(len(left))} - {one for one, _ in pairs}
    come = {*range(len(right))} - {other for _, other in pairs}
    old, new = sorted(gone), sorted(come)
    best = _best(
        [left[place] for place in old],
        [right[place] for place in new],
        _enough_of_its_own(likeness.rate),
        _ALIKE_ELSEWHERE,
        deadline,
    )
    return [(old[one], new[other]) for one, other in best]


def _best(
    left: Sequence[Node],
    right: Sequence[Node],
    rate: Callable[[Node, Node], float],
    least: float,
    deadline: Deadline,
) -> list[Pair]:
    """Pair values whatever their order, the most alike first; of many only those that are equal."""
    rows = _rates(left, right, rate, deadline)
    if rows is None:
        return _equal_and_single(left, right)
    rates = [(-rated, place, to) for place, row in enumerate(rows) for to, rated in enumerate(row)]
    pairs: list[Pair] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for rated, place, to in sorted(rates):
        if -rated < least:
            break
        if place not in taken[0] and to not in taken[1]:
            taken[0].add(place)
            taken[1].add(to)
            pairs.append((place, to))
    return sorted(pairs)


def _equal_and_single(left: Sequence[Node], right: Sequence[Node]) -> list[Pair]:
    counts = [Counter(one.canonical for one in side) for side in (left, right)]
    places = {one.canonical: place for place, one in enumerate(right)}
    return [
        (place, places[one.canonical])
        for place, one in enumerate(left)
        if is_telling(one) and counts[0][one.canonical] == counts[1][one.canonical] == 1
    ]
