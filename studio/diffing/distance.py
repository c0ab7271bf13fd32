"""How far one text is from another: 0 where they are the same, 1 where nothing is shared."""

from collections import Counter

from rapidfuzz.distance import Levenshtein

from studio.diffing import tokens

# Beyond these sizes letters, words and lines are too many to compare all with all.
_MOST_LETTERS = 20_000
_MOST_CUT = 200_000
_MOST_LINES = 20_000


def normalized(left: str, right: str) -> float:
    """Give the edit distance (Levenshtein 1966) as a share of the longer text.

    It counts characters added, removed and replaced; in long texts words, and in very long ones
    lines, at last in any order.
    """
    longest = max(len(left), len(right))
    if longest <= _MOST_LETTERS:
        return Levenshtein.normalized_distance(left, right)
    if longest <= _MOST_CUT:
        words = tokens.cut(left).pieces, tokens.cut(right).pieces
        if max(map(len, words)) <= _MOST_LETTERS:
            return Levenshtein.normalized_distance(*words)
    lines = left.splitlines(), right.splitlines()
    most = max(map(len, lines))
    if most <= _MOST_LINES:
        return Levenshtein.normalized_distance(*lines)
    return 1 - (Counter(lines[0]) & Counter(lines[1])).total() / most
