"""Differences are marked more like a reader would than difflib and a line diff mark them."""

import pytest

from tests.benchmarks import diff_quality
from tests.benchmarks.diff_quality import TOOLS, Pair


def wrong(pair: Pair, tool: str) -> int:
    return diff_quality.score(pair, TOOLS[tool](pair)).wrong


def test_there_are_pairs_of_every_sort() -> None:
    pairs = diff_quality.pairs()
    assert len(pairs) >= 130
    assert {pair.method.value for pair in pairs} == {"words", "json", "sql"}
    assert all(pair.texts[0] != pair.texts[1] for pair in pairs)


def test_marks_by_hand_are_read_without_their_signs() -> None:
    assert diff_quality.by_hand("a⟦bc⟧d⟦e⟧") == ("abcde", frozenset({1, 2, 4}))


@pytest.mark.parametrize("other", [name for name in TOOLS if name != "ours"])
def test_fewer_than_a_tenth_as_many_characters_are_marked_wrongly(other: str) -> None:
    pairs = diff_quality.pairs()
    ours = sum(wrong(pair, "ours") for pair in pairs)
    assert ours * 10 < sum(wrong(pair, other) for pair in pairs)
