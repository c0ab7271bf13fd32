"""Finds texts that are nearly the same, by MinHash on word 3-grams and then exactly.

Banding decides what the first step finds: with 32 bands of 4 rows a pair of Jaccard
similarity 0.7 becomes a candidate with a chance of 99.98 %, one of 0.5 with 87 %. Every
candidate's similarity is then computed exactly, so nothing is reported by mistake.
Paraphrases share few word 3-grams: they are not found.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studio.curation import words

if TYPE_CHECKING:
    from datasketch import MinHash

SHINGLE_WORDS = 3
THRESHOLD = 0.7
LOWEST_THRESHOLD = 0.5
BANDS, ROWS = 32, 4
_SEED = 1

Shingles = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts by name and their Jaccard similarity (0-1) on word 3-grams."""

    left: str
    right: str
    similarity: float


def pairs(texts: Mapping[str, str], threshold: float = THRESHOLD) -> list[Pair]:
    """Give the pairs at least that alike, most alike first. Raises ValueError below 0.5."""
    index = _Index(threshold)
    found = []
    for name, text in texts.items():
        sketch = index.sketch(text)
        found += [Pair(left=other, right=name, similarity=s) for other, s in index.like(sketch)]
        index.add(name, sketch)
    return _sorted(found)


def clusters(found: Iterable[Pair]) -> list[tuple[str, ...]]:
    """Join pairs that share a text: each cluster's names sorted, the largest cluster first."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for pair in found:
        parent[root(pair.left)] = root(pair.right)
    members: dict[str, list[str]] = {}
    for name in parent:
        members.setdefault(root(name), []).append(name)
    joined = (tuple(sorted(names)) for names in members.values())
    return sorted(joined, key=lambda names: (-len(names), names))


def similarity(left: str, right: str) -> float:
    """Jaccard similarity of two texts' word 3-grams: shared ones over all."""
    return _jaccard(words.shingles(left, SHINGLE_WORDS), words.shingles(right, SHINGLE_WORDS))


def recall(jaccard: float) -> float:
    """Chance that a pair of that similarity becomes a candidate under the banding used."""
    return float(1 - (1 - jaccard**ROWS) ** BANDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sketch:
    """A text's shingles, for the exact comparison, and their MinHash, for the bands."""

    shingles: Shingles
    signature: "MinHash"


class _Index:
    """Texts by their MinHash bands."""

    def __init__(self, threshold: float) -> None:
        if not LOWEST_THRESHOLD <= threshold <= 1:
            raise ValueError(f"threshold {threshold} must lie between {LOWEST_THRESHOLD} and 1")
        from datasketch import MinHash, MinHashLSH  # a second to import

        self._threshold = threshold
        self._empty = MinHash(num_perm=BANDS * ROWS, seed=_SEED)
        self._bands = MinHashLSH(num_perm=BANDS * ROWS, params=(BANDS, ROWS))
        self._shingles: dict[str, Shingles] = {}

    def sketch(self, text: str) -> _Sketch:
        """Prepare a text for adding or asking."""
        shingles = words.shingles(text, SHINGLE_WORDS)
        # A copy shares the permutations, which cost more to make than all the rest.
        signature = self._empty.copy()
        signature.update_batch([" ".join(shingle).encode() for shingle in shingles])
        return _Sketch(shingles=shingles, signature=signature)

    def add(self, name: str, sketch: _Sketch) -> None:
        """Take a text in."""
        self._bands.insert(name, sketch.signature, check_duplication=False)
        self._shingles[name] = sketch.shingles

    def like(self, sketch: _Sketch) -> Iterator[tuple[str, float]]:
        """Give the names of texts at least as alike as the threshold, with how much."""
        for name in self._bands.query(sketch.signature):
            jaccard = _jaccard(sketch.shingles, self._shingles[name])
            if jaccard >= self._threshold:
                yield name, jaccard


def _jaccard(left: Shingles, right: Shingles) -> float:
    return len(left & right) / len(left | right)


def _sorted(found: Iterable[Pair]) -> list[Pair]:
    return sorted(found, key=lambda pair: (-pair.similarity, pair.left, pair.right))
