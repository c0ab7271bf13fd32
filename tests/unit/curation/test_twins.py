"""The index finds what an exhaustive comparison finds, at once and in any order of adding."""

import pickle
import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.curation import near_duplicates, twins
from studio.curation.twins import MOST_LINKS, TwinIndex

WORDS = [f"word{number}" for number in range(300)]


def _texts(seed: int, count: int) -> dict[str, str]:
    chance = random.Random(seed)
    texts: dict[str, str] = {}
    for number in range(count):
        original = chance.choices(WORDS, k=40)
        copy = list(original)
        for at in chance.sample(range(40), k=chance.randrange(5)):
            copy[at] = chance.choice(WORDS)
        texts |= {f"a{number}": " ".join(original), f"b{number}": " ".join(copy)}
    return texts


def _alike(texts: dict[str, str]) -> set[frozenset[str]]:
    return {
        frozenset(pair)
        for pair in combinations(texts, 2)
        if near_duplicates.similarity(*(texts[name] for name in pair)) >= 0.7
    }


def _linked(index: TwinIndex, texts: dict[str, str]) -> set[frozenset[str]]:
    return {
        frozenset((name, other)) for name in texts for other in index.near(name) if other != name
    }


def test_what_is_linked_is_exactly_what_an_exhaustive_search_finds() -> None:
    texts = _texts(seed=1, count=60)
    assert len(_alike(texts)) > 20
    assert _linked(twins.index(texts), texts) == _alike(texts)


def test_texts_added_one_by_one_are_linked_as_those_added_together() -> None:
    texts = _texts(seed=2, count=20)
    index = TwinIndex()
    for name, text in texts.items():
        index.add(twins.hashed({name: text}))

    assert _linked(index, texts) == _linked(twins.index(texts), texts)


def test_an_index_goes_on_where_it_was_packed_in_another_process() -> None:
    texts = _texts(seed=4, count=30)
    names = list(texts)
    begun = twins.index({name: texts[name] for name in names[:40]})
    index = TwinIndex(packed=pickle.loads(pickle.dumps(begun.packed())))
    index.add(twins.hashed({name: texts[name] for name in names[40:]} | {"again": texts["a0"]}))
    whole = twins.index(texts | {"again": texts["a0"]})

    assert _linked(index, texts) == _linked(whole, texts) > _alike(texts)
    assert sorted(index.near("again")) == sorted(whole.near("again"))
    assert index.like(texts["a0"]) == whole.like(texts["a0"])


def test_an_index_without_texts_packs_as_well() -> None:
    index = TwinIndex(packed=TwinIndex().packed())

    assert list(index.close()) == []
    assert index.like("one two three four") == []


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.text(max_size=40), max_size=8))
def test_asking_gives_every_text_that_is_alike_with_how_much(texts: dict[str, str]) -> None:
    index = twins.index(texts)
    for asked in texts.values():
        expected = {
            name: near_duplicates.similarity(asked, text)
            for name, text in texts.items()
            if text.strip() and asked.strip()
        }
        found = dict(index.like(asked))
        assert found == pytest.approx({name: one for name, one in expected.items() if one >= 0.7})


def test_the_most_alike_come_first() -> None:
    base = " ".join(WORDS[:30])
    index = twins.index({"near": f"{base} x", "nearer": base, "far": " ".join(WORDS[50:80])})

    assert [name for name, _ in index.like(base)] == ["nearer", "near"]


def test_a_text_without_characters_is_like_no_other() -> None:
    index = twins.index({"empty": "", "blank": " \n", "text": "one two three"})

    assert index.like(" ") == []
    assert list(index.close()) == []


def test_equal_texts_are_close_without_being_compared() -> None:
    index = twins.index({"a": "Hello there you", "b": "hello, there: YOU!", "c": "something else"})

    assert [(sorted(equal), list(like)) for equal, like in index.close()] == [(["a", "b"], [])]


def test_of_thousands_alike_few_are_linked_and_all_are_of_one_cluster() -> None:
    base = " ".join(WORDS[:40])
    count = 4 * MOST_LINKS
    index = twins.index({f"t{number}": f"{base} n{number}" for number in range(count)})
    links = {next(iter(equal)): set(like) for equal, like in index.close()}

    reached, fresh = set(), {"t0"}
    while fresh:
        reached |= fresh
        fresh = {other for name in fresh for other in links[name]} - reached
    assert len(reached) == count
    assert sum(map(len, links.values())) <= 2 * MOST_LINKS * count


@pytest.mark.parametrize("threshold", [0, 1.01])
def test_a_threshold_that_makes_no_sense_is_refused(threshold: float) -> None:
    with pytest.raises(ValueError, match="must lie between"):
        TwinIndex(threshold)
