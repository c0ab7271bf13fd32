"""Sentences that know what they were made of."""

import pickle

import pytest

from studio.domain.errors import InvalidValueError, NotFoundError, StudioError
from studio.domain.sentence import Sentence


def test_a_sentence_is_its_english_text() -> None:
    told = Sentence("there is no model {name!r} among {count:,}", name="x", count=1204)

    assert told == "there is no model 'x' among 1,204"
    assert (told.template, told.values["count"]) == (
        "there is no model {name!r} among {count:,}",
        1204,
    )


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 rows of a"), (1, "1 row of a"), (1204, "1,204 rows of a")]
)
def test_a_count_chooses_the_form(count: int, text: str) -> None:
    assert Sentence("%n row(s) of {name}", n=count, name="a") == text


def test_without_values_it_is_the_text_as_it_stands() -> None:
    assert Sentence("must be like {this} (s)") == "must be like {this} (s)"


def test_what_stands_in_a_value_is_no_template() -> None:
    assert Sentence("no {name}", name="{x} %n") == "no {x} %n"


def test_a_place_without_a_value_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        Sentence("no {name}", other="x")


def test_an_error_says_its_sentence_and_knows_it() -> None:
    error = NotFoundError("there is no {name}", name="x")

    assert str(error) == "there is no x"
    assert error.sentence.template == "there is no {name}"


def test_an_error_in_an_error_stays_a_sentence() -> None:
    inner = InvalidValueError("breaks off at {place}", place=3)
    outer = StudioError("the schema {error}", error=inner)

    assert str(outer) == "the schema breaks off at 3"
    assert outer.sentence.values["error"].template == "breaks off at {place}"


def test_errors_come_whole_out_of_another_process() -> None:
    error = pickle.loads(pickle.dumps(NotFoundError("there is no {name}", name="x")))

    assert (str(error), error.sentence.values) == ("there is no x", {"name": "x"})
