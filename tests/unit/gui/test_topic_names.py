"""What is wrong with a topic's name is said while it is typed."""

import pytest

from studio.gui import topic_names
from studio.services import design


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("brakes\n  gear   wheels \n\nمكابح 🚲", ""),
        ("x" * 80, ""),
        ("brakes\n" + "x" * 81, "too long"),
        ("*", "any topic"),
        ("Saddle", "already"),
    ],
)
def test_a_name_that_cannot_be_is_told(typed: str, said: str) -> None:
    fault = topic_names.fault(topic_names.lines(typed), taken=["saddle"])
    assert (said in fault) if said else not fault


def test_it_is_as_strict_as_what_keeps_the_names() -> None:
    assert topic_names.fault(["x" * design._LONGEST_NAME]) == ""
    assert topic_names.fault(["x" * (design._LONGEST_NAME + 1)])


def test_lines_are_names_without_spare_spaces() -> None:
    assert topic_names.lines(" gear   wheels \n\n frame") == ("gear wheels", "frame")
