"""Puts texts on a plane so that those of like wording lie near each other.

TF-IDF on character n-grams within words, truncated SVD, rows of length 1. Their two strongest
directions alone would heap all topics onto each other, so from there each text is drawn to its
nearest neighbours and pushed off chance others (McInnes et al., UMAP, 2018, its gradients and its
curve for a least distance of 0.1). Seeded: the same texts give the same picture. Near means like
wording; how far apart two regions lie, and paraphrases, it cannot tell.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize
from threadpoolctl import threadpool_limits

Plane = NDArray[np.float64]
Rows = NDArray[np.float32]

LONGEST = 2_000  # characters of a text that count; the rest of a long one says little more
LANDMARKS = 4_000  # so many texts are laid out; any others are put among their nearest of these
MARGIN = 0.04  # left free on every side
_NGRAMS = (3, 4)
_MANY = 200
# An n-gram that more than this part of the texts have is left out, …
_SHARES = (0.1, 0.5)
# … unless fewer than this part of the texts would keep so many n-grams.
_LEAST_TEXTS = 0.9
_LEAST_NGRAMS = 5
_FEATURES = 40_000
_COMPONENTS = 20
_NEIGHBOURS = 12
_EPOCHS = 150
_PUSHES = 4  # chance others that each text is pushed off in an epoch
_CURVE_A, _CURVE_B = 1.58, 0.9
_STEEPEST = 4.0
_SPREAD = 10.0
_OUTER = 0.005  # part of the texts on either side that may lie at the edge
_CHUNK = 1_000


def lay_out(
    texts: Sequence[str], *, seed: int = 0, tell: Callable[[int], None] | None = None
) -> Plane:
    """Give a row (across, up) between 0 and 1 for each text; ``tell`` hears of 2 steps done."""
    if len(texts) < 2:
        return np.full((len(texts), 2), 0.5)
    # On a busy computer, threads that wait for each other take many times as long as one.
    with threadpool_limits(1):
        rows = _components(texts, seed)
        tell = tell or (lambda _done: None)
        tell(1)
        chance = np.random.default_rng(seed)
        if len(rows) <= LANDMARKS:
            plane = _drawn(rows, chance)
        else:
            chosen = np.sort(chance.choice(len(rows), LANDMARKS, replace=False))
            plane = _among(rows, chosen, _drawn(rows[chosen], chance))
        tell(2)
        return fit(plane)


def fit(plane: Plane) -> Plane:
    """Scale both directions to 0-1; a few far-off points are put at the edge."""
    low, high = np.quantile(plane, [_OUTER, 1 - _OUTER], axis=0)
    flat = high - low < 1e-9
    scaled = (plane - low) / np.where(flat, 1.0, high - low) * (1 - 2 * MARGIN) + MARGIN
    return np.clip(np.where(flat, 0.5, scaled), MARGIN / 2, 1 - MARGIN / 2)


def _components(texts: Sequence[str], seed: int) -> Rows:
    """Give each text's row of length 1; a text without two characters in a row is all 0."""
    vectorizer = TfidfVectorizer(
        analyzer="char_wb",
        ngram_range=_NGRAMS,
        max_features=_FEATURES,
        min_df=2 if len(texts) >= _MANY else 1,
        sublinear_tf=True,
        dtype=np.float32,
    )
    try:
        weights = vectorizer.fit_transform(text[:LONGEST] for text in texts)
    except ValueError:  # no n-gram is left
        return np.zeros((len(texts), 2), np.float32)
    telling = _telling(weights)
    count = min(_COMPONENTS, min(telling.shape) - 1)
    if count < 2:
        return np.zeros((len(texts), 2), np.float32)
    svd = TruncatedSVD(n_components=count, n_iter=4, random_state=seed)
    with np.errstate(invalid="ignore"):  # equal texts have no variance to explain
        rows = svd.fit_transform(telling)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), "f4")


def _telling(weights: csr_matrix) -> csr_matrix:
    """Keep the n-grams that few texts have, which tell topics apart, as far as there are such.

    Where texts are made of one small vocabulary, what many have is all there is to compare.
    """
    texts = weights.shape[0]
    having = weights.getnnz(axis=0)
    for share in _SHARES if texts >= _MANY else _SHARES[1:]:
        kept = weights[:, np.flatnonzero(having <= share * texts)]
        if (kept.getnnz(axis=1) >= _LEAST_NGRAMS).mean() >= _LEAST_TEXTS:
            return normalize(kept)
    return weights


def _drawn(rows: Rows, chance: np.random.Generator) -> Plane:
    """Move the texts from their strongest directions to where their neighbours draw them."""
    count = len(rows)
    near, _ = _nearest(rows, rows, min(_NEIGHBOURS, count - 1), without_self=True)
    ends = np.repeat(np.arange(count), near.shape[1]), near.ravel()
    both = np.unique(np.concatenate([ends[0] * count + ends[1], ends[1] * count + ends[0]]))
    one, other = both // count, both % count
    plane = _flattened(rows)
    for epoch in range(_EPOCHS):
        move = _pull(plane, one, other, near.shape[1])
        for _ in range(_PUSHES):
            move += _push(plane, chance.permutation(count))
        plane = plane + (1 - epoch / _EPOCHS) * np.clip(move, -_STEEPEST, _STEEPEST)
    return plane


def _flattened(rows: Rows) -> Plane:
    centred = np.asarray(rows - rows.mean(axis=0), np.float64)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, :-3:-1]
    # A direction may come out either way round; its largest entry decides.
    signs = np.sign(axes[np.abs(axes).argmax(axis=0), range(2)])
    plane = centred @ (axes * np.where(signs == 0, 1, signs))
    return np.asarray(plane / max(float(np.abs(plane).max()), 1e-9) * _SPREAD)


def _pull(plane: Plane, one: NDArray[np.int64], other: NDArray[np.int64], near: int) -> Plane:
    away = plane[one] - plane[other]
    square = (away**2).sum(axis=1) + 1e-6
    force = -2 * _CURVE_A * _CURVE_B * square ** (_CURVE_B - 1)
    force /= 1 + _CURVE_A * square**_CURVE_B
    pulls = np.clip(force[:, None] * away, -_STEEPEST, _STEEPEST)
    sums = [np.bincount(one, pulls[:, axis], len(plane)) for axis in (0, 1)]
    return np.asarray(np.stack(sums, axis=1) * (2 / near), np.float64)


def _push(plane: Plane, others: NDArray[np.int64]) -> Plane:
    away = plane - plane[others]
    square = (away**2).sum(axis=1)
    force = 2 * _CURVE_B / ((0.001 + square) * (1 + _CURVE_A * square**_CURVE_B))
    return np.asarray(np.clip(force[:, None] * away, -_STEEPEST, _STEEPEST), np.float64)


def _nearest(
    rows: Rows, others: Rows, count: int, *, without_self: bool = False
) -> tuple[NDArray[np.int64], Rows]:
    """Give the nearest others of each row, in no order, and how near (cosine) they are."""
    found = np.empty((len(rows), count), np.int64)
    alike = np.empty((len(rows), count), np.float32)
    for start in range(0, len(rows), _CHUNK):
        likeness = rows[start : start + _CHUNK] @ others.T
        here = np.arange(len(likeness))
        if without_self:
            likeness[here, here + start] = -2
        best = np.argpartition(likeness, -count, axis=1)[:, -count:]
        found[start : start + _CHUNK] = best
        alike[start : start + _CHUNK] = likeness[here[:, None], best]
    return found, alike


def _among(rows: Rows, chosen: NDArray[np.int64], plane: Plane) -> Plane:
    """Put every other text at its nearest landmarks' mean, the nearer the heavier."""
    near, alike = _nearest(rows, rows[chosen], _NEIGHBOURS // 2)
    weights = np.maximum(alike, 0) ** 8 + 1e-9
    weights /= weights.sum(axis=1, keepdims=True)
    whole = np.asarray((plane[near] * weights[:, :, None]).sum(axis=1), np.float64)
    whole[chosen] = plane
    return whole
