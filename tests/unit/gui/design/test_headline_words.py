"""The window's English sentence is the one that the terminal prints."""

import pytest
from PySide6.QtWidgets import QApplication

from studio.domain.distribution import Plan
from studio.domain.grid import Tally
from studio.domain.task import Difficulty, Kind, Split
from studio.gui import language
from studio.gui.design import headline_words
from studio.gui.language import Language
from studio.services import design_words, outlooks
from tests.unit.domain import making
from tests.unit.domain.making import place, tally

EVEN = [tally(place(kind, "a", level), 10) for kind in Kind for level in Difficulty]
EASY = [tally(place(Kind.COMMON, "a"), 330), tally(place(Kind.REFUSAL, "a", Difficulty.MEDIUM), 3)]
MANY = [tally(place(Kind.COMMON, "a"), 45), tally(place(Kind.REFUSAL, "b"), 55)]
EVAL = [tally(place(Kind.COMMON, "a"), 5, split=Split.EVAL)]


@pytest.mark.parametrize(
    ("topics", "tallies"),
    [
        ((), []),
        (("a",), []),
        (("a",), EVAL),
        (("a",), EVEN),
        (("a",), EVEN[:5]),
        (("a",), [*EASY, *EVAL]),
        (("a", "b"), [*EASY, *EVAL]),
        (("a", "b"), MANY),
    ],
)
def test_both_say_the_same(
    topics: tuple[str, ...], tallies: list[Tally], qapp: QApplication
) -> None:
    installed = language.install(qapp, Language.ENGLISH)
    grid = making.grid(topics, tallies)

    said = headline_words.say(outlooks.read(grid))

    for translator in installed:
        qapp.removeTranslator(translator)
    assert said == design_words.headline(grid)


def test_a_cell_that_lacks_most_is_said_the_same(qapp: QApplication) -> None:
    many, few = place(Kind.COMMON, "b"), place(Kind.REFUSAL, "b")
    grid = making.grid(
        ("a", "b"), [tally(many, 395), tally(few, 10)],
        plans={many: Plan(share=0.9), few: Plan(share=0.1)},
    )  # fmt: skip
    del qapp

    assert headline_words.say(outlooks.read(grid)) == design_words.headline(grid)
