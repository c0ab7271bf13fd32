"""Puts the conditions of one query in the order of another's: AND and OR have none."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studio.diffing import segments
from studio.diffing.deadline import Deadline
from studio.diffing.sql_words import Words

_BEGIN = frozenset({"WHERE", "HAVING", "ON"})
# What stands before JOIN and belongs to it.
_JOINS = frozenset({"LEFT", "RIGHT", "INNER", "FULL", "CROSS", "NATURAL"})
# More conditions than these by these are paired only where they are equal.
_MOST_PAIRS = 2_500
# Two conditions that share this part of their words are one that changed.
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Move:
    """A condition in another place: words of the left and of the right query."""

    left: range
    right: range


@dataclass(frozen=True, slots=True)
class Order:
    """The places of the right query's words in the order of the left's, and what moved for it."""

    places: list[int]
    moves: list[Move]


def arranged(left: Words, right: Words, deadline: Deadline) -> Order:
    """Order the right query's conditions as they stand in the left one."""
    order = Order(list(range(len(right))), [])
    ours = _numbered(_lists(left, deadline))
    for name, theirs in _numbered(_lists(right, deadline)).items():
        if name in ours:
            _arrange(order, left, right, (ours[name], theirs))
    return order


@dataclass(frozen=True, slots=True)
class _List:
    """Conditions joined by one word; the words stand between the operands."""

    clause: str
    word: str
    operands: list[range]


def _numbered(lists: Iterable[_List]) -> dict[tuple[str, str, int], _List]:
    """Tell the lists of one clause apart, from the last on."""
    seen: Counter[tuple[str, str]] = Counter()
    found: dict[tuple[str, str, int], _List] = {}
    for one in lists:
        name = one.clause, one.word
        seen[name] += 1
        found[(*name, seen[name])] = one
    return found


def _lists(words: Words, deadline: Deadline) -> Iterator[_List]:
    """Yield the lists of at least two conditions, inner ones first."""
    for start in range(len(words) - 1, -1, -1):
        if words.signs[start] in _BEGIN and not deadline.is_over():
            found = _list(words, start)
            if found is not None:
                yield found


def _list(words: Words, start: int) -> _List | None:
    joints = list(_joints(words, start))
    end = joints.pop()
    word = "OR" if any(words.signs[at] == "OR" for at in joints) else "AND"
    cuts = [start, *(at for at in joints if words.signs[at] == word), end]
    if len(cuts) == 2:
        return None
    operands = [range(one + 1, other) for one, other in pairwise(cuts)]
    return _List(words.clauses[start], word, operands)


def _joints(words: Words, start: int) -> Iterator[int]:
    """Yield where AND and OR join the conditions after a word, and at last where these end."""
    depth = cases = betweens = 0
    for at in range(start + 1, len(words)):
        sign = words.signs[at]
        if depth == 0 and (sign in {")", ";"} or _ends(words, start, at)):
            yield at
            return
        depth += (sign == "(") - (sign == ")")
        if depth:
            continue
        cases += (sign == "CASE") - (sign == "END")
        if sign == "BETWEEN":
            betweens += 1
        elif sign == "AND" and betweens:
            betweens -= 1
        elif sign in {"AND", "OR"} and cases <= 0:
            yield at
    yield len(words)


def _ends(words: Words, start: int, at: int) -> bool:
    sign = words.signs[at]
    if sign == "(":
        return False
    follows = words.signs[at + 1] if at + 1 < len(words) else ""
    return words.clauses[at] != words.clauses[start] or (sign in _JOINS and follows != "(")


def _arrange(order: Order, left: Words, right: Words, lists: tuple[_List, _List]) -> None:
    mine, theirs = lists[0].operands, lists[1].operands
    keys = [_keys(left, one) for one in mine], [_keys(right, one) for one in theirs]
    if keys[0] == keys[1]:
        return
    partners = _partners(*keys)
    places = [other for _, other in partners]
    kept = {*segments.rising(places)}
    if len(kept) == len(partners):
        return
    order.moves.extend(
        Move(mine[one], theirs[other])
        for place, (one, other) in enumerate(partners)
        if place not in kept
    )
    wanted = _with_others(places, len(theirs))
    start, end = theirs[0].start, theirs[-1].stop
    joints = [order.places[one.stop] for one in theirs[:-1]]
    joined = order.places[theirs[wanted[0]].start : theirs[wanted[0]].stop]
    for joint, place in zip(joints, wanted[1:], strict=True):
        joined += [joint, *order.places[theirs[place].start : theirs[place].stop]]
    order.places[start:end] = joined


def _keys(words: Words, part: range) -> tuple[str, ...]:
    return tuple(words.keys[part.start : part.stop])


def _with_others(places: Sequence[int], count: int) -> list[int]:
    """Put the places up to a count that are missing each behind the one before it."""
    behind: dict[int, list[int]] = {}
    known, last = {*places}, -1
    for place in range(count):
        if place in known:
            last = place
        else:
            behind.setdefault(last, []).append(place)
    wanted = behind.get(-1, [])
    for place in places:
        wanted += [place, *behind.get(place, [])]
    return wanted


def _partners(
    left: Sequence[tuple[str, ...]], right: Sequence[tuple[str, ...]]
) -> list[tuple[int, int]]:
    """Pair equal conditions, then the most alike, in the order of the left."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place in range(len(right) - 1, -1, -1):
        places.setdefault(right[place], []).append(place)
    pairs = {place: places[one].pop() for place, one in enumerate(left) if places.get(one)}
    taken = {*pairs.values()}
    over = [place for place in range(len(left)) if place not in pairs]
    free = [place for place in range(len(right)) if place not in taken]
    if len(over) * len(free) <= _MOST_PAIRS:
        words = [Counter(one) for one in left], [Counter(other) for other in right]
        rates = [
            (-_dice(words[0][one], words[1][other]), one, other) for one in over for other in free
        ]
        for rate, one, other in sorted(rates):
            if -rate > _ALIKE and one not in pairs and other not in taken:
                pairs[one] = other
                taken.add(other)
    return sorted((one, other) for one, other in pairs.items() if left[one] and right[other])


def _dice(left: Counter[str], right: Counter[str]) -> float:
    whole = left.total() + right.total()
    return 2 * (left & right).total() / whole if whole else 0.0
