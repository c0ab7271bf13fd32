"""How much the words of some pieces weigh."""

from collections.abc import Sequence
from itertools import accumulate

from studio.diffing import tokens


class Weights:
    """Counts words, their characters and line ends among some pieces, without walking them."""

    def __init__(self, pieces: Sequence[str]) -> None:
        sizes = [
            len(piece) if piece[:1].isalnum() or (len(piece) > 1 and tokens.is_word(piece)) else 0
            for piece in pieces
        ]
        self._sizes = list(accumulate(sizes, initial=0))
        self._words = list(accumulate(map(bool, sizes), initial=0))
        self._breaks = list(accumulate(map(tokens.BREAKS.__contains__, pieces), initial=0))

    def size(self, start: int, end: int) -> int:
        """Count the characters of words."""
        return self._sizes[end] - self._sizes[start]

    def words(self, start: int, end: int) -> int:
        """Count the words."""
        return self._words[end] - self._words[start]

    def breaks(self, start: int, end: int) -> int:
        """Count the line ends."""
        return self._breaks[end] - self._breaks[start]
