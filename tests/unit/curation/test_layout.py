"""Texts of like wording lie near each other, always at the same places."""

import random

import numpy as np
import pytest

from studio.curation import layout

TOPICS = (
    "parcel delivery courier doorstep neighbour depot van",
    "customs duty import form declaration border tax",
    "invoice refund payment card bank charge receipt",
)


def _texts(count: int, seed: int = 0) -> tuple[list[str], list[int]]:
    chance = random.Random(seed)
    topics = [number % len(TOPICS) for number in range(count)]
    return [" ".join(chance.choices(TOPICS[one].split(), k=9)) for one in topics], topics


def _purity(plane: layout.Plane, topics: list[int]) -> float:
    """How often a text's nearest neighbour is of its own topic."""
    away = ((plane[:, None] - plane[None]) ** 2).sum(axis=2)
    np.fill_diagonal(away, np.inf)
    kind = np.array(topics)
    return float((kind[away.argmin(axis=1)] == kind).mean())


def test_texts_of_one_topic_lie_together() -> None:
    texts, topics = _texts(240)

    assert _purity(layout.lay_out(texts), topics) > 0.95


def test_the_same_texts_are_put_at_the_same_places() -> None:
    texts, _ = _texts(60)

    assert (layout.lay_out(texts) == layout.lay_out(texts)).all()


def test_more_texts_than_are_laid_out_find_their_place_among_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(layout, "LANDMARKS", 120)
    texts, topics = _texts(300)

    assert _purity(layout.lay_out(texts), topics) > 0.9


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["one"],
        ["one", "two"],
        ["same"] * 12,
        [""] * 12,
        ["x", "", "?", "東京", "🙂"] * 3,
        ["a" * 100_000, *["short text"] * 11],
    ],
)
def test_every_text_lies_on_the_map(texts: list[str]) -> None:
    plane = layout.lay_out(texts)

    assert plane.shape == (len(texts), 2)
    assert ((plane >= 0) & (plane <= 1)).all()


def test_a_few_far_off_points_do_not_squeeze_the_rest() -> None:
    plane = np.random.default_rng(0).normal(size=(1000, 2))
    plane[0] = (1e6, -1e6)

    assert layout.fit(plane).std(axis=0).min() > 0.1
