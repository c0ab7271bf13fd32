"""What a person types becomes a query that the index understands, whatever it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from studio.store import search_terms
from studio.store.database import Database
from studio.store.search_terms import Terms


def test_nothing_typed_asks_for_nothing() -> None:
    assert not search_terms.read("  \n ")


def test_the_last_word_may_go_on() -> None:
    assert search_terms.read("lost parc").match == '"lost" AND "parc"*'


def test_a_space_ends_the_last_word() -> None:
    assert search_terms.read("parcel ").match == '"parcel"'


@pytest.mark.parametrize("text", ["e-mail", "e.mail", "e_mail", 'e"mail'])
def test_a_word_is_split_where_the_index_splits_it(text: str) -> None:
    assert search_terms.read(text).match == '"e" AND "mail"*'


def test_the_words_of_fts5_are_words() -> None:
    assert search_terms.read("cats OR dogs NOT ").match == '"cats" AND "OR" AND "dogs" AND "NOT"'


def test_a_script_without_spaces_is_looked_for_in_the_texts() -> None:
    assert search_terms.read("荷物 parcel") == Terms(
        match='"parcel"*', patterns=("%荷物%",), unspaced=True
    )


def test_signs_that_no_index_knows_are_looked_for_in_the_texts() -> None:
    assert search_terms.read("50% \\o/").patterns == ()
    assert search_terms.read("%_\\").patterns == ("%\\%\\_\\\\%",)


def test_an_emoji_is_known_to_be_rare() -> None:
    assert search_terms.read("🙂") == Terms(patterns=("%🙂%",), unspaced=True)


def test_half_a_surrogate_pair_and_nul_are_passed_over() -> None:
    assert search_terms.read("a\ud800b\0c ").match == '"a" AND "b" AND "c"'


def test_a_page_of_text_is_cut() -> None:
    assert search_terms.read("word " * 10_000).match.count("AND") == 31


def test_the_index_understands_every_character_within_a_word(db: Database) -> None:
    characters = (chr(point) for point in range(1, 0x20000) if not 0xD800 <= point < 0xE000)
    for one in characters:
        match = search_terms.read(f"x a{one}b ").match
        # A phrase of several tokens is an error: the index keeps no places.
        assert db.value("SELECT count(*) FROM task_search WHERE task_search MATCH ?", (match,)) == 0


@given(text=some.text(max_size=40))
def test_whatever_is_typed_gives_words_or_patterns(text: str) -> None:
    terms = search_terms.read(text)
    assert bool(terms) == bool(text.replace("\0", " ").strip())
