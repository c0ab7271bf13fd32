"""Packing: nothing is lost, and what is shared appears once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.worker.packing import pack

sequences = st.lists(st.lists(st.integers(0, 2), min_size=1, max_size=14), min_size=1, max_size=8)


@given(sequences, st.integers(1, 6))
def test_every_sequence_is_found_again_with_its_positions(
    given_sequences: list[list[int]], min_shared: int
) -> None:
    row = pack(given_sequences, min_shared=min_shared)
    for number, tokens in enumerate(given_sequences):
        indices = row.indices(number)
        assert [row.tokens[index] for index in indices] == tokens
        assert [row.positions[index] for index in indices] == list(range(len(tokens)))


@given(sequences)
def test_segments_are_contiguous_and_parents_come_first(given_sequences: list[list[int]]) -> None:
    row = pack(given_sequences, min_shared=2)
    at = 0
    for number, segment in enumerate(row.segments):
        assert segment.start == at
        assert segment.length > 0
        assert segment.parent is None or segment.parent < number
        at = segment.end
    assert at == len(row.tokens)


def test_a_beginning_shared_by_all_appears_once() -> None:
    system = list(range(20))
    row = pack([[*system, 90, 91], [*system, 80], [*system, 70, 71, 72]])
    assert len(row.tokens) == 20 + 2 + 1 + 3


def test_sharing_goes_as_deep_as_there_is_something_to_share() -> None:
    system, prompt = list(range(20)), list(range(30, 45))
    row = pack([[*system, *prompt, 1], [*system, *prompt, 2], [*system, 9]])
    assert len(row.tokens) == 20 + 15 + 1 + 1 + 1


def test_a_short_agreement_is_not_worth_a_segment() -> None:
    row = pack([[1, 2, 3, 4], [1, 2, 9, 9]], min_shared=3)
    assert len(row.tokens) == 8
    assert len(row.segments) == 2


def test_equal_sequences_share_everything() -> None:
    row = pack([[5] * 12, [5] * 12])
    assert len(row.tokens) == 12
    assert row.paths[0] == row.paths[1]


def test_an_empty_sequence_is_refused() -> None:
    with pytest.raises(ValueError, match="without tokens"):
        pack([[1], []])
