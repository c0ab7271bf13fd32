"""How alike two JSON values are, from 0 for nothing in common to 1 for equal."""

from collections import Counter

from studio.diffing import tokens
from studio.diffing.json_tree import Node

# What values of one sort have in common before they are looked at.
_SAME_SORT = 0.1
# The part of a member's weight that its key has, the rest is its value's.
_KEY = 0.3


class Likeness:
    """Rates pairs of values, and remembers the words in them."""

    def __init__(self) -> None:
        self._words: dict[str, Counter[str]] = {}

    def rate(self, left: Node, right: Node) -> float:
        """Rate two values."""
        if left.canonical == right.canonical:
            return 1.0
        if left.sort != right.sort:
            return 0.0
        if left.sort == "object":
            return self._objects(left, right)
        if left.sort == "other":
            return _SAME_SORT
        return _SAME_SORT + (1 - _SAME_SORT) * self._shared(left, right)

    def _objects(self, left: Node, right: Node) -> float:
        names = left.members.keys() | right.members.keys()
        shared = left.members.keys() & right.members.keys()
        rates = (self.rate(left.members[name].value, right.members[name].value) for name in shared)
        return sum(_KEY + (1 - _KEY) * rate for rate in rates) / len(names) if names else 1.0

    def _shared(self, left: Node, right: Node) -> float:
        """Give the part of the characters of words that both have (Dice 1945)."""
        words = self._cut(left), self._cut(right)
        whole = sum(len(word) * count for side in words for word, count in side.items())
        both = sum(len(word) * count for word, count in (words[0] & words[1]).items())
        return 2 * both / whole if whole else 0.0

    def _cut(self, node: Node) -> Counter[str]:
        found = self._words.get(node.canonical)
        if found is None:
            found = Counter(filter(tokens.is_word, tokens.cut(node.canonical).pieces))
            self._words[node.canonical] = found
        return found


def is_telling(node: Node) -> bool:
    """Tell whether a value is so much of its own that an equal one is likely the same."""
    return len(node.canonical) >= (5 if node.sort == "other" else 8)
