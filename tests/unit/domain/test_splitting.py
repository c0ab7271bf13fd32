"""Fractions are read as people write them."""

import pytest

from studio.domain import splitting
from studio.domain.errors import InvalidValueError
from studio.domain.task import Split


@pytest.mark.parametrize("text", ["75/10/15", "0.75/0.10/0.15", "150/20/30"])
def test_fractions_are_proportions(text: str) -> None:
    assert splitting.parse_fractions(text) == pytest.approx(splitting.DEFAULT_FRACTIONS)


@pytest.mark.parametrize("text", ["75", "75/25", "a/b/c", "", "75/-10/35", "0/0/0", "nan/1/1"])
def test_what_is_no_fractions_is_refused_in_plain_words(text: str) -> None:
    with pytest.raises(InvalidValueError, match="75/10/15"):
        splitting.parse_fractions(text)


def test_eval_is_stricter_than_validation_and_that_than_train() -> None:
    assert splitting.strictest(list(Split)) is Split.EVAL
    assert splitting.strictest([Split.TRAIN, Split.VALIDATION]) is Split.VALIDATION
