import pytest
from PySide6.QtWidgets import QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.shell import screens
from studio.gui.shell.rail import Rail
from studio.gui.shell.rail_button import short
from studio.gui.shell.standing import Standing
from studio.gui.theme.theme import Theme

STANDING = Standing(waiting={"overview": 3, "design": 3}, below_floor=3, target_version=2)


@pytest.fixture
def rail(theme: Theme, owner: QWidget, actions: ActionSet) -> Rail:
    rail = Rail(theme, screens.all_screens(), actions)
    rail.setParent(owner)
    return rail


def test_what_waits_is_counted_and_said_in_words(rail: Rail) -> None:
    rail.show_standing(STANDING)

    button = rail.button("overview")
    assert button.count == 3
    assert button.accessibleName().startswith("Overview, 3 ")
    assert button.toolTip().splitlines()[0] == "Overview (G, O)"
    assert "3" in button.toolTip().splitlines()[1]


def test_where_nothing_waits_no_number_stands(rail: Rail) -> None:
    rail.show_standing(STANDING)
    rail.show_standing(Standing())

    assert rail.button("overview").count == 0
    assert rail.button("overview").accessibleName() == "Overview"


def test_the_foot_says_target_floors_and_reviewer(rail: Rail) -> None:
    rail.show_standing(STANDING)
    rail.foot.show_person("Ines Albrecht")

    first, second = rail.foot.target.lines
    assert first == "Target v2"
    assert second.startswith("3 cell")
    assert rail.foot.person.accessibleName() == "Ines Albrecht"


def test_a_project_without_target_says_so(rail: Rail) -> None:
    rail.show_standing(Standing())

    assert rail.foot.target.lines == ("No target yet", "")


def test_a_narrow_rail_is_48_wide_with_the_icon_over_the_count(rail: Rail) -> None:
    wide = rail.button("overview").sizeHint()
    rail.show_standing(STANDING)
    rail.set_compact(True)

    assert rail.width() == 48
    assert rail.button("overview").sizeHint().height() > wide.height()
    rail.set_compact(False)
    assert rail.width() == 184


def test_the_current_screen_is_marked(rail: Rail) -> None:
    rail.show_current("overview")
    assert rail.button("overview").isChecked()
    rail.show_current("")
    assert not rail.button("overview").isChecked()


@pytest.mark.parametrize(
    ("count", "said"), [(9_999, "9,999"), (12_345, "12k"), (999_999, "1.0M"), (3_400_000, "3.4M")]
)
def test_a_large_count_is_written_short(count: int, said: str) -> None:
    assert short(count) == said
