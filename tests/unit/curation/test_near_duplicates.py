"""Near-duplicates are all real, and nearly all are found."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.curation import near_duplicates, words
from studio.curation.near_duplicates import Pair

WORDS = [f"word{number}" for number in range(500)]


def _variants(seed: int, count: int) -> dict[str, str]:
    """Texts of 40 words, each with a copy in which some are changed."""
    chance = random.Random(seed)
    texts: dict[str, str] = {}
    for number in range(count):
        original = chance.choices(WORDS, k=40)
        copy = list(original)
        for at in chance.sample(range(40), k=chance.randrange(5)):
            copy[at] = chance.choice(WORDS)
        texts |= {f"a{number}": " ".join(original), f"b{number}": " ".join(copy)}
    return texts


def test_similarity_is_jaccard_on_word_triples() -> None:
    # Triples: abc bcd cde | abc bcd cdx → 2 shared of 4.
    assert near_duplicates.similarity("a b c d e", "A, b; c d x!") == 0.5


@pytest.mark.parametrize(
    ("left", "right", "similarity"),
    [
        ("", "", 1.0),
        ("", "a", 0.0),
        ("hello", "Hello!", 1.0),
        ("???", "???", 1.0),
        ("???", "!!!", 0.0),
        ("one two", "two one", 0.0),
        ("ﬁne café now", "fine cafe\u0301 NOW", 1.0),
    ],
)
def test_short_and_wordless_texts_compare_whole(left: str, right: str, similarity: float) -> None:
    assert near_duplicates.similarity(left, right) == similarity


def test_what_is_found_is_exactly_what_an_exhaustive_search_finds() -> None:
    texts = _variants(seed=1, count=60)
    exhaustive = {
        (left, right)
        for left, right in combinations(texts, 2)
        if near_duplicates.similarity(texts[left], texts[right]) >= 0.7
    }
    found = near_duplicates.pairs(texts, 0.7)

    assert len(exhaustive) > 20
    assert {(pair.left, pair.right) for pair in found} == exhaustive
    assert [pair.similarity for pair in found] == sorted(
        (near_duplicates.similarity(texts[pair.left], texts[pair.right]) for pair in found),
        reverse=True,
    )


def test_the_banding_finds_about_as_many_as_is_said() -> None:
    # Each side has 20 triples, of which 14 are shared, so 26 there are.
    texts: dict[str, str] = {}
    for number in range(400):
        shared = [f"s{number}x{place}" for place in range(16)]
        texts[f"a{number}"] = " ".join([*shared, *(f"a{number}y{n}" for n in range(6))])
        texts[f"b{number}"] = " ".join([*shared, *(f"b{number}y{n}" for n in range(6))])
    exact = near_duplicates.similarity(texts["a0"], texts["b0"])
    found = near_duplicates.pairs(texts, 0.5)

    assert exact == pytest.approx(14 / 26)
    assert len(found) / 400 == pytest.approx(near_duplicates.recall(exact), abs=0.05)


def test_the_banding_stated_is_the_one_used() -> None:
    assert near_duplicates.recall(0.7) == pytest.approx(0.9998, abs=1e-4)
    assert near_duplicates.recall(0.5) == pytest.approx(0.8732, abs=1e-4)


@given(st.dictionaries(st.text(max_size=3), st.text(), max_size=8))
def test_nothing_below_the_threshold_is_reported(texts: dict[str, str]) -> None:
    for pair in near_duplicates.pairs(texts, 0.6):
        assert near_duplicates.similarity(texts[pair.left], texts[pair.right]) >= 0.6


def test_the_same_texts_give_the_same_pairs() -> None:
    texts = _variants(seed=2, count=30)

    assert near_duplicates.pairs(texts) == near_duplicates.pairs(texts)


@pytest.mark.parametrize("threshold", [0.49, 1.01])
def test_a_threshold_that_banding_cannot_serve_is_refused(threshold: float) -> None:
    with pytest.raises(ValueError, match="must lie between"):
        near_duplicates.pairs({}, threshold)


def test_pairs_that_share_a_text_are_one_cluster() -> None:
    links = [("a", "b"), ("d", "e"), ("c", "b"), ("f", "a")]
    found = [Pair(left=left, right=right, similarity=1.0) for left, right in links]

    assert near_duplicates.clusters(found) == [("a", "b", "c", "f"), ("d", "e")]


def test_words_of_scripts_without_spaces_are_characters() -> None:
    assert words.split("Paket 東京 ที่") == ["paket", "東", "京", *"ที่"]
