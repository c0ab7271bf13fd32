"""Values to choose as chips."""

import pytest
from pytestqt.qtbot import QtBot

from studio.gui.review.queue.option_chips import Choice, OptionChips
from studio.gui.theme.theme import Theme

MANY = [Choice(key=f"k{number}", name=f"topic {number}", count=number) for number in range(200)]


@pytest.fixture
def chips(theme: Theme, qtbot: QtBot) -> OptionChips:
    chips = OptionChips(theme, "Topic")
    qtbot.addWidget(chips)
    chips.show()
    return chips


def test_of_very_many_values_some_are_shown_and_the_rest_found_by_words(
    chips: OptionChips,
) -> None:
    chips.set_choices(MANY, frozenset({"k150"}))
    assert len(chips.chips) < 20
    assert "k150" in chips.chips
    assert chips.search.isVisible()
    chips.search.setText("TOPIC 19")
    assert set(chips.chips) == {"k19", *(f"k{number}" for number in range(190, 200)), "k150"}


def test_few_values_need_no_words(chips: OptionChips) -> None:
    chips.set_choices(MANY[:5], frozenset())
    assert not chips.search.isVisible()
    assert [chip.text() for chip in chips.chips.values()][1] == "topic 1  1"
    assert chips.chips["k1"].accessibleName() == "topic 1, 1 task(s)"


def test_chips_that_stay_are_the_same_ones(chips: OptionChips) -> None:
    chips.set_choices(MANY[:5], frozenset())
    kept = chips.chips["k2"]
    chips.set_choices([Choice(key=one.key, name=one.name, count=0) for one in MANY[1:4]],
                      frozenset({"k2"}))  # fmt: skip
    assert chips.chips["k2"] is kept
    assert kept.isChecked()
    assert list(chips.chips) == ["k1", "k2", "k3"]


def test_only_what_a_person_does_is_told(chips: OptionChips, qtbot: QtBot) -> None:
    chips.set_choices(MANY[:3], frozenset())
    with qtbot.assertNotEmitted(chips.chosen):
        chips.set_on(frozenset({"k1"}))
    with qtbot.waitSignal(chips.chosen) as told:
        chips.chips["k0"].click()
    assert told.args == [frozenset({"k0", "k1"})]
