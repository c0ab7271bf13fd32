"""Texts are cut into what a reader sees as one piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.diffing import tokens


@given(st.text())
def test_the_pieces_make_up_the_text(text: str) -> None:
    found = tokens.cut(text)
    assert "".join(found.pieces) == text
    assert [text[a:b] for a, b in zip(found.starts, found.starts[1:], strict=False)] == list(
        found.pieces
    )


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("don't stop", ["don't", " ", "stop"]),
        ("costs 1,234.50 €", ["costs", " ", "1,234.50", " ", "€"]),
        ("PK-4471-0926", ["PK", "-", "4471", "-", "0926"]),
        ("1.250.000,50", ["1.250.000,50"]),
        ("03.04.2026", ["03", ".", "04", ".", "2026"]),
        ("v3.11.4", ["v3", ".", "11", ".", "4"]),
        ("1,2,3", ["1", ",", "2", ",", "3"]),
        ("### a == b...", ["###", " ", "a", " ", "==", " ", "b", "..."]),
        ("をキャンセルし", ["を", "キャンセル", "し"]),
        ("今日は", ["今", "日", "は"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("مرحبا بك", ["مرحبا", " ", "بك"]),
        ("a\r\nb", ["a", "\r\n", "b"]),
        ("👩\u200d👧!", ["👩\u200d👧", "!"]),
    ],
)
def test_words_numbers_and_signs_stay_whole(text: str, pieces: list[str]) -> None:
    assert list(tokens.cut(text).pieces) == pieces


def test_thai_vowel_signs_stay_with_their_consonant() -> None:
    assert tokens.cut("ดีกว่า").pieces[0] == "ดี"


def test_an_offset_is_where_the_text_begins() -> None:
    assert tokens.cut("ab cd", 10).starts == (10, 12, 13, 15)
