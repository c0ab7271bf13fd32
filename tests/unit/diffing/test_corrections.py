"""Small corrections are told apart, and made elsewhere only where they fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.diffing import corrections


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The parcel is late.", "The shipment is late.", [("parcel", "shipment")]),
        ("Dear customer, hello", "Dear Ms Smith, hello", [("customer", "Ms Smith")]),
        ("teh parcel, teh box", "the parcel, the box", [("teh", "the")] * 2),
        ("您的包裹延误了", "您的快递延误了", [("包裹", "快递")]),
        ("costs 5 EUR", "costs 5.00 EUR", [("costs 5", "costs 5.00")]),
        ("We pay. Sorry for that.", "We pay.", [(" Sorry for that.", "")]),
        ("same", "same", []),
    ],
)
def test_what_was_replaced_is_found(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.before, one.after) for one in corrections.between(left, right)] == expected


def test_too_little_takes_the_word_before_it_along() -> None:
    (found,) = corrections.between("It is a hour late", "It is an hour late")
    assert (found.before, found.after) == ("is a", "is an")


def test_what_is_added_needs_something_on_either_side() -> None:
    (found,) = corrections.between("Hello, your parcel", "Hello Jon, your parcel")
    assert (found.before, found.after) == ("Hello,", "Hello Jon,")
    assert corrections.between("We refund you", "We refund you.") == []
    assert corrections.between("one\ntwo", "one\ntwo\nRegards") == []


@pytest.mark.parametrize(("old", "new"), [('"high"', '"urgent"'), ("12", "13"), ("true", "null")])
def test_the_value_of_a_json_object_takes_its_key_along(old: str, new: str) -> None:
    left, right = (f'{{"a": 1, "level": {one}, "reply": "high"}}' for one in (old, new))
    (found,) = corrections.between(left, right)
    assert (found.before, found.after) == (f'"level": {old}', f'"level": {new}')
    assert corrections.make(left, found.before, found.after) == (right, 1)


def test_words_inside_a_json_value_stand_for_themselves() -> None:
    (found,) = corrections.between('{"reply": "Your parcel is"}', '{"reply": "Your letter is"}')
    assert (found.before, found.after) == ("parcel", "letter")


def test_a_rewriting_is_no_correction() -> None:
    left = " ".join(f"word{number}" for number in range(60))
    right = " ".join(f"other{number}" for number in range(60))
    assert corrections.between(left, right) == []
    assert corrections.between("a b c " * 2000, "d e f " * 2000) == []


def test_it_is_made_between_words_only() -> None:
    text = "parcel, parcels and subparcel; parcel"
    assert corrections.make(text, "parcel", "box") == ("box, parcels and subparcel; box", 2)


def test_it_is_made_between_characters_of_a_script_without_spaces() -> None:
    assert corrections.make("我的包裹在", "包裹", "快递") == ("我的快递在", 1)


def test_a_number_goes_on_after_its_point() -> None:
    assert corrections.make("costs 5.50", "costs 5", "costs 6") == ("costs 5.50", 0)
    assert corrections.make("costs 5. Pay", "costs 5", "costs 6") == ("costs 6. Pay", 1)


def test_what_is_corrected_already_is_left_alone() -> None:
    assert corrections.make("Dear Ms Ann, Dear", "Dear", "Dear Ms") == ("Dear Ms Ann, Dear Ms", 1)


WORDS = st.lists(st.sampled_from(["parcel", "late", "5", "5.50", "a", ",", "\n"]), max_size=12)


@given(WORDS, WORDS)
def test_each_correction_stands_where_it_says(left: list[str], right: list[str]) -> None:
    texts = " ".join(left), " ".join(right)
    for one in corrections.between(*texts):
        assert texts[0][one.left.start : one.left.end] == one.before
        assert texts[1][one.right.start : one.right.end] == one.after
        assert one.before.strip() != one.after.strip()


@given(WORDS, st.sampled_from([("late", "later"), ("5", "6"), ("parcel late", "late")]))
def test_making_it_again_changes_no_place_twice(words: list[str], pair: tuple[str, str]) -> None:
    text = " ".join(words)
    made, count = corrections.make(text, *pair)
    assert count == len(corrections.places(text, *pair))
    assert (made == text) == (count == 0)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "Sure!\nHere is the answer:\n\nIt is lost.",
            "It is lost.",
            ("Sure!\nHere is the answer:\n\n", ""),
        ),
        (
            "It is lost.\n\nThe assistant (AI)\nWritten by a model.",
            "It is lost.\n\nParcel desk",
            ("The assistant (AI)\nWritten by a model.", "Parcel desk"),
        ),
        ("It is lost.\nWritten by a model.", "It is lost.", ("\nWritten by a model.", "")),
    ],
)
def test_what_goes_over_several_lines_is_a_correction_too(
    left: str, right: str, found: tuple[str, str]
) -> None:
    (one,) = corrections.between(left, right)
    assert (one.before, one.after) == found
    assert corrections.make(left, *found) == (right, 1)
