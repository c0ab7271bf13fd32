"""Counts the held-out tasks that a student would meet in training."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.curation import near_duplicates
from studio.curation.near_duplicates import THRESHOLD, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Contamination:
    """Near-duplicates between training (left) and evaluation (right).

    ``tasks`` counts evaluation tasks with at least one near-duplicate in training, ``of`` all
    evaluation tasks. Paraphrases are not found.
    """

    pairs: tuple[Pair, ...]
    tasks: int
    of: int


def measure(
    train: Mapping[str, str], evaluation: Mapping[str, str], *, threshold: float = THRESHOLD
) -> Contamination:
    """Compare texts by task id on both sides; see near_duplicates for what is found."""
    found = near_duplicates.pairs_between(train, evaluation, threshold)
    return Contamination(
        pairs=tuple(found), tasks=len({pair.right for pair in found}), of=len(evaluation)
    )
