"""Long lines are cut where their words say, and are whole again when they are read."""

import pytest

from studio.gui.diff import pieces

PROSE = " ".join(f"word{number * number * 7919 % 10_007}" for number in range(9_000))


@pytest.mark.parametrize(
    "text", [PROSE, "a" * 50_000, "ด" * 20_000, "e\u0301" * 9_000, f"short\n{PROSE}\n", ""]
)
def test_a_text_is_whole_again(text: str) -> None:
    sign = pieces.sign_for(text)
    raw = pieces.cut(text, sign)
    assert pieces.joined(raw, sign) == text
    assert all(len(line) <= 8_001 for line in raw.split("\n"))


def test_short_lines_are_not_cut() -> None:
    assert pieces.sign_for("a\n" * 50_000) == ""


def test_lines_alike_are_cut_alike_behind_what_differs() -> None:
    sign = pieces.sign_for(PROSE)
    one = pieces.cut(PROSE, sign).split("\n")
    other = pieces.cut("Something before. " + PROSE, sign).split("\n")
    assert len(set(one) & set(other)) > len(one) * 2 / 3


def test_a_sign_is_none_that_the_text_has() -> None:
    sign = pieces.sign_for(PROSE)
    assert pieces.sign_for(PROSE + sign) != sign


def test_places_are_found_in_the_cut_text() -> None:
    sign = pieces.sign_for(PROSE)
    raw = pieces.cut(PROSE, sign)
    cuts = pieces.cuts(raw, sign)
    for position in (0, 1, 5_000, 20_000, len(PROSE) - 1):
        place = pieces.in_raw(position, cuts)
        assert raw[place] == PROSE[position]
