"""JSON columns."""

import math

import pytest

from studio.domain.errors import InvalidValueError
from studio.store import json_text


def test_equal_values_hash_alike_whatever_the_order_of_their_keys() -> None:
    assert json_text.canonical({"a": 1, "b": 2}) == json_text.canonical({"b": 2, "a": 1})


def test_stored_values_keep_the_order_of_their_keys() -> None:
    assert json_text.dump({"b": 2, "a": "é"}) == '{"b":2,"a":"é"}'


@pytest.mark.parametrize("value", [math.nan, {1, 2}, object()])
def test_what_json_cannot_say_is_refused(value: object) -> None:
    with pytest.raises(InvalidValueError, match="JSON"):
        json_text.dump(value)
