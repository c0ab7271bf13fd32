import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.shell import screens
from studio.gui.shell.rail import Rail, StageCount, short
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.labels import Label

STAGES = (
    StageCount(key="tasks", label="Tasks", count=465, note="309 train"),
    StageCount(key="answers", label="Answers", count=1086),
)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


@pytest.fixture
def rail(theme: Theme, owner: QWidget) -> Rail:
    shipped = table.load()
    actions = ActionSet(
        shipped, {row.id: owner.update for row in shipped.actions}, theme=theme, owner=owner
    )
    rail = Rail(theme, screens.all_screens(), actions)
    rail.setParent(owner)
    rail.show_stages(STAGES)
    return rail


def _texts(rail: Rail) -> list[str]:
    return [label.text() for label in rail.findChildren(Label) if label.isVisibleTo(rail)]


def test_stages_are_shown_with_their_counts(rail: Rail) -> None:
    assert _texts(rail) == ["Pipeline", "Tasks", "465", "Answers", "1,086"]


def test_a_narrow_rail_keeps_the_counts_and_the_names_for_a_screen_reader(rail: Rail) -> None:
    rail.set_compact(True)

    assert _texts(rail) == ["465", "1,086"]
    assert rail.width() < 64
    named = [child.accessibleName() for child in rail.findChildren(QWidget)]
    assert "Tasks: 465. 309 train" in named
    (button,) = (child for child in rail.findChildren(Button))
    assert (button.text(), button.accessibleName()) == ("", "Overview")


def test_the_names_come_back_with_the_room(rail: Rail, theme: Theme) -> None:
    rail.set_compact(True)
    rail.set_compact(False)

    assert "Tasks" in _texts(rail)
    assert rail.width() == theme.tokens.size.rail
    (button,) = (child for child in rail.findChildren(Button))
    assert button.text() == "Overview"


def test_the_current_screen_is_marked(rail: Rail) -> None:
    rail.show_current("overview")
    (button,) = (child for child in rail.findChildren(Button))
    assert button.isChecked()
    rail.show_current("")
    assert not button.isChecked()


def test_a_narrow_rail_shows_a_count_whole_and_nearer_to_its_own_icon(rail: Rail) -> None:
    rail.set_compact(True)
    rail.resize(rail.width(), 500)
    rail.show()
    for name in ("465", "1,086"):
        count = next(label for label in rail.findChildren(Label) if label.text() == name)
        assert count.width() >= count.fontMetrics().horizontalAdvance(name)
        row = count.parentWidget()
        assert row is not None
        icon = row.findChildren(QLabel)[0]
        over = count.y() - icon.geometry().bottom()
        assert over < row.height() - count.geometry().bottom()


@pytest.mark.parametrize(
    ("count", "said"), [(9_999, "9,999"), (12_345, "12k"), (999_999, "1.0M"), (3_400_000, "3.4M")]
)
def test_a_large_count_is_written_short(count: int, said: str) -> None:
    assert short(count) == said
