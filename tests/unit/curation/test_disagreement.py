"""How far answers differ: by fields where they are JSON, by characters where they are not."""

import json
import time

import pytest

from studio.curation import disagreement


def text(*answers: str, structured: bool = False) -> float:
    return disagreement.between([(one, ()) for one in answers], structured=structured)


def fields(*answers: object) -> float:
    return text(*(json.dumps(one) for one in answers), structured=True)


def test_one_answer_disagrees_with_nobody() -> None:
    assert text("At the depot") == 0.0
    assert text() == 0.0


def test_the_same_answers_agree() -> None:
    assert text("At the depot", "At the depot") == 0.0


def test_texts_that_share_nothing_disagree_wholly() -> None:
    assert text("aaaa", "bbbb") == 1.0


def test_of_json_it_is_the_share_of_fields_that_differ() -> None:
    left = {"category": "customs", "priority": "high", "order": "PK-1", "action": "refund"}
    assert fields(left, left | {"order": "PK-2"}) == pytest.approx(0.25)


def test_the_order_of_keys_and_white_space_say_nothing() -> None:
    assert text('{"a": 1, "b": 2}', '{"b":2,"a":1}', structured=True) == 0.0


def test_one_is_1_point_0_but_not_true() -> None:
    assert text('{"a": 1}', '{"a": 1.0}', structured=True) == 0.0
    assert text('{"a": 1}', '{"a": true}', structured=True) == 1.0


def test_prose_in_a_field_counts_by_how_much_of_it_differs() -> None:
    one = {"reply": "Your parcel is held at customs."}
    found = fields(one, {"reply": "Your parcel was held at customs."})
    assert 0.0 < found < 0.2


def test_a_code_in_a_field_is_the_same_or_is_not() -> None:
    assert fields({"order": "PK-4471"}, {"order": "PK-4417"}) == 1.0


def test_a_field_that_one_answer_lacks_differs() -> None:
    assert fields({"a": 1, "b": 2}, {"a": 1}) == pytest.approx(0.5)


def test_fields_of_objects_inside_are_compared_one_by_one() -> None:
    assert fields({"to": {"a": 1, "b": 2}}, {"to": {"a": 1, "b": 3}}) == pytest.approx(0.5)


def test_broken_json_is_compared_as_text() -> None:
    assert 0.0 < text('{"a": 1}', '{"a": 1', structured=True) < 0.2


@pytest.mark.parametrize("odd", ["[" * 5000, '{"a": NaN}', "\0", "null", "[]", "\u202e"])
def test_no_text_raises(odd: str) -> None:
    assert 0.0 <= text(odd, '{"a": 1}', structured=True) <= 1.0


def test_calls_of_tools_are_part_of_an_answer() -> None:
    call = {"function": {"name": "track", "arguments": "{}"}}
    assert disagreement.between([("", (call,)), ("", ())]) > 0.5


def test_of_several_answers_it_is_the_mean_of_every_two() -> None:
    assert text("aaaa", "aaaa", "bbbb") == pytest.approx(2 / 3)


def test_very_long_answers_are_compared_by_their_beginnings() -> None:
    started = time.perf_counter()
    text("x" * 5_000_000, "y" * 5_000_000, structured=True)
    assert time.perf_counter() - started < 5
