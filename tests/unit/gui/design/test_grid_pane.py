from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.grid import Grid, Part
from studio.domain.task import Difficulty, Kind
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.grid.figures import Mode
from studio.gui.design.grid_pane import GridPane
from studio.gui.design.model import DesignModel
from studio.gui.design.topic_dialogs import (
    AddTopicsDialog,
    RemoveTopicDialog,
    RenameTopicDialog,
)
from studio.gui.shell.kit import Kit

ReadGrid = Callable[[], Grid]


@pytest.fixture
def pane(
    sample_kit: Kit,
    design_actions: ActionSet,
    model: DesignModel,
    window: QWidget,
    qtbot: QtBot,
) -> GridPane:
    pane = GridPane(sample_kit, design_actions, model)
    pane.setParent(window)
    pane.resize(900, 700)
    pane.restore()
    qtbot.waitUntil(lambda: len(pane.toolbar.presets.actions_()) > 3)
    with qtbot.waitSignal(model.headline_changed):
        model.load()
    window.show()
    return pane


def _choose(pane: GridPane, kind: Kind | None, topic: str | None) -> Part:
    ids = {one.name: one.topic_id for one in pane.grid.topics}
    part = Part(kind=kind, topic_id=ids[topic] if topic else None)
    pane.view.choose(part)
    pane.view.setFocus()
    return part


def _enter(field: QLineEdit, pane: GridPane, qtbot: QtBot) -> None:
    """Press Enter, and wait until what was typed is kept and shown."""
    with qtbot.waitSignal(pane.view.table.dataChanged):
        QTest.keyClick(field, Qt.Key.Key_Return)


def _find(window: QWidget, kind: type[QWidget]) -> QWidget:
    (found,) = window.findChildren(kind)
    return found


def test_the_sample_is_shown_with_its_sentence(pane: GridPane) -> None:
    _choose(pane, Kind.REFUSAL, "customs")

    assert pane.view.currentIndex().data() == "8 / 20"
    assert pane.headline.words.text().startswith("As it stands: ")
    assert not pane.unplaced.isVisible()


def test_a_target_is_set_by_keys_alone(pane: GridPane, kept: ReadGrid, qtbot: QtBot) -> None:
    part = _choose(pane, Kind.REFUSAL, "customs")
    QTest.keyClick(pane.view, "4")  # type: ignore[call-overload]
    field = pane.view.viewport().findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "8")
    _enter(field, pane, qtbot)

    grid = kept()
    assert grid.wanted(grid.places(part)) == pytest.approx(48)
    qtbot.waitUntil(lambda: pane.view.currentIndex().data() == "8 / 48")
    assert pane.view.part() == part


def test_a_floor_is_set_by_keys_alone(pane: GridPane, kept: ReadGrid, qtbot: QtBot) -> None:
    part = _choose(pane, Kind.REFUSAL, "customs")
    QTest.keyClick(pane.view, Qt.Key.Key_F)
    field = pane.view.viewport().findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "16")
    _enter(field, pane, qtbot)

    grid = kept()
    assert grid.floor(grid.places(part)) == 16
    qtbot.waitUntil(lambda: pane.grid.is_below_floor(pane.grid.places(part)))


def test_del_takes_a_target_away(pane: GridPane, kept: ReadGrid) -> None:
    part = _choose(pane, Kind.REFUSAL, "customs")
    QTest.keyClick(pane.view, Qt.Key.Key_Delete)

    grid = kept()
    assert grid.share(grid.places(part)) == 0


def test_enter_asks_for_the_tasks(pane: GridPane, qtbot: QtBot) -> None:
    part = _choose(pane, Kind.REFUSAL, "customs")
    with qtbot.waitSignal(pane.opened) as told:
        QTest.keyClick(pane.view, Qt.Key.Key_Return)

    assert told.args == [part]


def test_n_runs_the_action_that_adds_a_task(pane: GridPane, design_actions: ActionSet) -> None:
    added: list[bool] = []
    design_actions.provide("task.add", lambda: added.append(True))
    _choose(pane, Kind.REFUSAL, "customs")
    QTest.keyClick(pane.view, Qt.Key.Key_N)

    assert added
    assert design_actions["task.add"].shortcut() == QKeySequence("N")


def test_the_difficulty_that_is_shown_is_the_one_that_is_edited(
    pane: GridPane, kept: ReadGrid, qtbot: QtBot
) -> None:
    part = _choose(pane, Kind.REFUSAL, "customs")
    with qtbot.waitSignal(pane.chosen) as told:
        pane.toolbar.levels.segment("hard").click()
    hard = Part(kind=part.kind, topic_id=part.topic_id, difficulty=Difficulty.HARD)
    assert told.args == [hard]

    QTest.keyClick(pane.view, Qt.Key.Key_Delete)

    grid = kept()
    assert grid.share(grid.places(hard)) == 0
    assert grid.share(grid.places(part)) > 0


def test_views_are_chosen_and_remembered(
    pane: GridPane, sample_kit: Kit, design_actions: ActionSet, model: DesignModel, qtbot: QtBot
) -> None:
    pane.toolbar.modes.segment("gaps").click()
    pane.toolbar.levels.segment("easy").click()
    assert "fewer" in pane.legend.words()

    again = GridPane(sample_kit, design_actions, model)
    qtbot.addWidget(again)
    again.restore()

    assert (again.mode, again.level) == (Mode.GAPS, Difficulty.EASY)
    assert again.toolbar.modes.value() == "gaps"


def test_the_cell_chosen_last_is_chosen_again(
    pane: GridPane, sample_kit: Kit, design_actions: ActionSet, model: DesignModel, qtbot: QtBot
) -> None:
    part = _choose(pane, Kind.REFUSAL, "customs")

    again = GridPane(sample_kit, design_actions, model)
    qtbot.addWidget(again)
    again.restore()
    with qtbot.waitSignal(again.chosen):
        model.load()

    assert again.view.part() == part


def test_a_preset_is_picked_from_the_menu(pane: GridPane, kept: ReadGrid) -> None:
    menu = {action.text(): action for action in pane.toolbar.presets.actions_()}
    menu["SQL"].trigger()

    grid = kept()
    assert grid.share(grid.places(Part(kind=Kind.DIFFICULT))) == pytest.approx(0.17)
    assert "joins" in menu["SQL"].toolTip()


def test_planned_tasks_are_typed_into_the_corner(
    pane: GridPane, kept: ReadGrid, qtbot: QtBot
) -> None:
    menu = {action.text(): action for action in pane.toolbar.presets.actions_()}
    menu["Planned tasks…"].trigger()
    field = pane.view.viewport().findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "700")
    _enter(field, pane, qtbot)

    assert kept().distribution.planned == 700


def test_topics_are_added_renamed_moved_and_removed(
    pane: GridPane, window: QWidget, kept: ReadGrid, qtbot: QtBot
) -> None:
    pane.ask_topics()
    qtbot.waitUntil(lambda: bool(window.findChildren(AddTopicsDialog)))
    adding = _find(window, AddTopicsDialog)
    assert isinstance(adding, AddTopicsDialog)
    assert not adding.ok.isEnabled()
    QTest.keyClicks(adding.names, "pickup")
    adding.ok.click()
    assert [topic.name for topic in kept().topics][-1] == "pickup"
    qtbot.waitUntil(lambda: len(pane.grid.topics) == 6)

    _choose(pane, None, "pickup")
    menu = {action.text(): action for action in pane.toolbar.topics.actions_()}
    menu["Move left"].trigger()
    assert [topic.name for topic in kept().topics][-2] == "pickup"
    qtbot.waitUntil(lambda: pane.grid.topics[-2].name == "pickup")

    menu["Rename “pickup”…"].trigger()
    renaming = _find(window, RenameTopicDialog)
    assert isinstance(renaming, RenameTopicDialog)
    renaming.name.setText("collection")
    renaming.ok.click()
    assert "collection" in [topic.name for topic in kept().topics]


def test_removing_a_topic_asks_where_its_tasks_go(
    pane: GridPane, window: QWidget, kept: ReadGrid, qtbot: QtBot
) -> None:
    part = _choose(pane, None, "customs")
    count = pane.grid.actual(pane.grid.places(part))
    menu = {action.text(): action for action in pane.toolbar.topics.actions_()}
    menu["Remove “customs”…"].trigger()
    dialog = _find(window, RemoveTopicDialog)
    assert isinstance(dialog, RemoveTopicDialog)
    assert dialog.heir.currentText() == "damage"
    dialog.heir.set_value(None)
    dialog.ok.click()

    assert kept().unplaced == count
    qtbot.waitUntil(lambda: not pane.unplaced.isHidden())
    with qtbot.waitSignal(pane.unplaced_asked):
        pane.unplaced.click()


def test_nothing_is_chosen_any_more_where_the_chosen_topic_is_removed(
    pane: GridPane, model: DesignModel, qtbot: QtBot
) -> None:
    part = _choose(pane, Kind.COMMON, pane.grid.topics[0].name)
    assert part.topic_id is not None
    with qtbot.waitSignal(pane.chosen) as told:
        model.remove_topic(part.topic_id, None)
    assert told.args == [None]
    assert pane.view.part() is None


def test_the_menu_of_a_cell_names_its_keys(pane: GridPane) -> None:
    part = _choose(pane, Kind.REFUSAL, "customs")
    pane.view.menu_asked.emit(part, pane.mapToGlobal(pane.rect().center()))
    menu = pane.view.findChild(QMenu)
    assert menu is not None

    assert menu.accessibleName() == "Refusal × customs"
    assert "Set floor…\tF" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_read_only_project_can_be_looked_at_alone(pane: GridPane) -> None:
    _choose(pane, Kind.REFUSAL, "customs")
    pane.view.set_writable(False)
    pane.toolbar.follow(pane.grid, pane.view.part(), writable=False)

    assert not pane.toolbar.presets.isEnabled()
    assert not pane.toolbar.topics.isEnabled()
    assert pane.toolbar.modes.isEnabled()


def test_without_a_chosen_topic_the_menu_says_what_to_do_first(pane: GridPane) -> None:
    pane.view.choose(None)
    grey = [one for one in pane.toolbar.topics.actions_() if not one.isEnabled()]

    assert any(one.isVisible() and one.text().startswith("Choose one of") for one in grey)
    rename = next(one for one in grey if one.text() == "Rename…")
    assert "choose one of" in rename.toolTip()

    _choose(pane, None, "customs")
    assert not any(one.isVisible() and not one.isSeparator() and one.text().startswith("Choose")
                   for one in pane.toolbar.topics.actions_())  # fmt: skip


def test_a_topic_that_cannot_be_is_told_before_the_dialog_closes(
    pane: GridPane, window: QWidget, kept: ReadGrid, qtbot: QtBot
) -> None:
    menu = {action.text(): action for action in pane.toolbar.topics.actions_()}
    menu["Add topics…"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(AddTopicsDialog)))
    adding = _find(window, AddTopicsDialog)
    assert isinstance(adding, AddTopicsDialog)
    adding.names.insertPlainText("pickup\n" + "x" * 300)
    assert "too long" in adding.topics.error
    assert not adding.ok.isEnabled()
    assert adding.names.text().startswith("pickup")

    _choose(pane, None, "customs")
    menu = {action.text(): action for action in pane.toolbar.topics.actions_()}
    menu["Rename “customs”…"].trigger()
    renaming = _find(window, RenameTopicDialog)
    assert isinstance(renaming, RenameTopicDialog)
    renaming.name.setText("Damage")
    assert not renaming.ok.isEnabled()
    renaming.name.setText("Customs")  # its own name, written otherwise
    assert renaming.ok.isEnabled()
    assert "Damage" not in [topic.name for topic in kept().topics]
