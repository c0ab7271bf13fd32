"""An index of texts that tells in a millisecond which are nearly the same as another one.

Exact, where near_duplicates works by chance to be quick on far more texts: it counts the word
3-grams that texts share. Texts that differ in case, punctuation and encoding alone are the same.
Paraphrases share few 3-grams: they are not found.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from studio.curation import words
from studio.curation.near_duplicates import SHINGLE_WORDS, THRESHOLD

# Where thousands are alike, each is linked to so many of those before it, and to all that join
# clusters: which texts are in one cluster is always exact.
MOST_LINKS = 50

Hashes: TypeAlias = NDArray[np.uint64]
Numbers: TypeAlias = NDArray[np.int64]
_MARK = 16  # bytes that stand for a text
_BETWEEN = "\x1e"  # no name has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Hashed:
    """Texts by name as their 3-grams' hashes: what takes time to make and little to hand over."""

    names: tuple[str, ...]
    sizes: Numbers
    hashes: Hashes

    def each(self) -> Iterator[tuple[str, Hashes]]:
        """Yield every text's sorted hashes."""
        for name, size, end in zip(self.names, self.sizes, np.cumsum(self.sizes), strict=True):
            yield name, self.hashes[end - size : end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """All of an index in few large pieces, which are handed to another process in no time.

    ``names`` are of the texts with these ``numbers``; ``marks`` are of the numbers in their order;
    ``links`` lead from each number of their first row to the one below it.
    """

    names: str = ""
    numbers: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))
    marks: bytes = b""
    links: Numbers = field(default_factory=lambda: np.zeros((2, 0), np.int64))
    cluster: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))
    sizes: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))
    hashes: Hashes = field(default_factory=lambda: np.zeros(0, np.uint64))
    owners: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))

    def __len__(self) -> int:
        return len(self.sizes)


class TwinIndex:
    """Texts by name; those without any character are like no other."""

    def __init__(self, threshold: float = THRESHOLD, packed: Packed | None = None) -> None:
        if not 0 < threshold <= 1:
            raise ValueError(f"threshold {threshold} must lie between 0 and 1")
        self._threshold = threshold
        packed = packed or Packed()
        # Equal texts are one: each has a number, the names it goes by, and those that are like it.
        marks = range(0, len(packed.marks), _MARK)
        self._numbers = {packed.marks[at : at + _MARK]: at // _MARK for at in marks}
        names = packed.names.split(_BETWEEN) if packed.names else []
        self._number_of = dict(zip(names, packed.numbers.tolist(), strict=True))
        self._names: list[list[str]] = [[] for _ in self._numbers]
        for name, number in self._number_of.items():
            self._names[number].append(name)
        self._links: dict[int, list[int]] = {}
        for number, other in zip(*packed.links.tolist(), strict=True):
            self._links.setdefault(number, []).append(other)
        self._cluster = packed.cluster.copy()  # the only one that is written into
        self._sizes, self._hashes, self._owners = packed.sizes, packed.hashes, packed.owners

    def packed(self) -> Packed:
        """Give the whole of it as it is now, for an index in another process."""
        links = [(number, one) for number, others in self._links.items() for one in others]
        return Packed(
            names=_BETWEEN.join(self._number_of),
            numbers=np.fromiter(self._number_of.values(), np.int64, len(self._number_of)),
            marks=b"".join(self._numbers),
            links=np.array(links, np.int64).reshape(-1, 2).T,
            cluster=self._cluster.copy(),
            sizes=self._sizes,
            hashes=self._hashes,
            owners=self._owners,
        )

    def add(self, texts: Hashed) -> None:
        """Take texts in and note which are like which."""
        first, fresh = len(self._names), []
        for name, hashes in texts.each():
            number = self._numbers.setdefault(_mark(hashes), len(self._names))
            self._number_of[name] = number
            if number < len(self._names):
                self._names[number].append(name)
            else:
                self._names.append([name])
                fresh.append(hashes)
        self._post(fresh)
        for number, hashes in enumerate(fresh, start=first):
            self._link(number, hashes)

    def like(self, text: str) -> list[tuple[str, float]]:
        """Give the names of texts at least as alike as the threshold, most alike first."""
        numbers, alike = self._like(hashes_of(text), below=len(self._names))
        named = [
            (name, float(similarity))
            for number, similarity in zip(numbers, alike, strict=True)
            for name in self._names[number]
        ]
        return sorted(named, key=lambda one: (-one[1], one[0]))

    def near(self, name: str) -> list[str]:
        """Give the names of the texts that are like this one, itself among them."""
        number = self._number_of.get(name)
        if number is None:
            return [name]
        others = self._links.get(number, ())
        return [one for other in (number, *others) for one in self._names[other]]

    def close(self) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
        """Yield the names of each text that is not alone, with the names of those like it."""
        for number, names in enumerate(self._names):
            links = self._links.get(number, ())
            if links or len(names) > 1:
                yield names, [name for other in links for name in self._names[other]]

    def _post(self, fresh: list[Hashes]) -> None:
        """Take texts' hashes into the one sorted list of all, each with the text it is of."""
        first = len(self._sizes)
        sizes = np.array([len(one) for one in fresh], np.int64)
        hashes = np.concatenate(fresh) if fresh else np.zeros(0, np.uint64)
        owners = np.repeat(np.arange(first, first + len(fresh)), sizes)
        order = np.argsort(hashes, kind="stable")
        at = np.searchsorted(self._hashes, hashes[order], side="right")
        self._sizes = np.concatenate([self._sizes, sizes])
        self._hashes = np.insert(self._hashes, at, hashes[order])
        self._owners = np.insert(self._owners, at, owners[order])
        self._cluster = np.append(self._cluster, np.arange(first, first + len(fresh)))

    def _link(self, number: int, hashes: Hashes) -> None:
        """Note which of the texts before it a text is like."""
        found, _ = self._like(hashes, below=number)
        # Where thousands are alike nearly all are of one cluster: each cluster is looked at once.
        _, first = np.unique(self._cluster[found[MOST_LINKS:]], return_index=True)
        for count, other in enumerate((*found[:MOST_LINKS], *found[MOST_LINKS:][np.sort(first)])):
            ours, theirs = self._root(number), self._root(int(other))
            if count < MOST_LINKS or ours != theirs:
                self._links.setdefault(number, []).append(int(other))
                self._links.setdefault(int(other), []).append(number)
            self._cluster[ours] = theirs

    def _like(self, hashes: Hashes, *, below: int) -> tuple[Numbers, NDArray[np.float64]]:
        """Give the numbers of the texts that are alike, of those below, and how much."""
        low = np.searchsorted(self._hashes, hashes, side="left")
        high = np.searchsorted(self._hashes, hashes, side="right")
        ranges = [self._owners[a:b] for a, b in zip(low, high, strict=True) if a < b]
        if not ranges:
            return np.zeros(0, np.int64), np.zeros(0)
        shared = np.bincount(np.concatenate(ranges), minlength=below)[:below]
        alike = shared / (self._sizes[:below] + len(hashes) - shared)
        found = np.flatnonzero(alike >= self._threshold)
        return found, alike[found]

    def _root(self, number: int) -> int:
        while self._cluster[number] != number:
            self._cluster[number] = self._cluster[self._cluster[number]]
            number = int(self._cluster[number])
        return number


def hashed(texts: Mapping[str, str]) -> Hashed:
    """Hash the texts' 3-grams, alike in every process; a text without characters is left out."""
    found = {name: hashes_of(text) for name, text in texts.items()}
    rows = {name: hashes for name, hashes in found.items() if len(hashes)}
    return Hashed(
        names=tuple(rows),
        sizes=np.array([len(row) for row in rows.values()], np.int64),
        hashes=np.concatenate(list(rows.values())) if rows else np.zeros(0, np.uint64),
    )


def index(texts: Mapping[str, str], threshold: float = THRESHOLD) -> TwinIndex:
    """Make an index of texts; about a second for ten thousand of forty words."""
    made = TwinIndex(threshold)
    made.add(hashed(texts))
    return made


def hashes_of(text: str) -> Hashes:
    """Give the sorted hashes of a text's 3-grams; none where it has no character."""
    if not text.strip():
        return np.zeros(0, np.uint64)
    digests = (
        hashlib.blake2b(" ".join(run).encode(), digest_size=8).digest()
        for run in words.shingles(text, SHINGLE_WORDS)
    )
    return np.unique(np.frombuffer(b"".join(digests), np.uint64))


def _mark(hashes: Hashes) -> bytes:
    """Stand for a text: two with the same mark say the same."""
    return hashlib.blake2b(hashes.tobytes(), digest_size=_MARK).digest()
