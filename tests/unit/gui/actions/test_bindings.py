from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.errors import InvalidValueError
from studio.gui.actions import menus, table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.theme.theme import Theme

TEXT = """
[[menu]]
id = "run"
title = "&Run"

[[action]]
id = "start"
title = "Start"
menu = "run"
section = "a"
icon = "play"
keys = ["Ctrl+R", "F5"]
when = ["project", "idle"]

[[action]]
id = "light"
title = "Light"
menu = "run"
section = "b"
choice = "look"

[[action]]
id = "dark"
title = "Dark"
menu = "run"
section = "b"
choice = "look"
"""


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def actions(owner: QWidget, theme: Theme, ran: list[str]) -> ActionSet:
    runs: dict[str, Callable[[], None]] = {
        name: partial(ran.append, name) for name in ("start", "light", "dark")
    }
    return ActionSet(table.parse(TEXT), runs, theme=theme, owner=owner)


def test_triggering_runs_the_function(actions: ActionSet, ran: list[str]) -> None:
    actions.refresh(When)
    actions["start"].trigger()

    assert ran == ["start"]


def test_an_action_is_enabled_only_while_all_its_conditions_hold(actions: ActionSet) -> None:
    actions.refresh([When.PROJECT])
    assert not actions["start"].isEnabled()

    actions.refresh([When.PROJECT, When.IDLE])
    assert actions["start"].isEnabled()


def test_a_key_runs_the_action(
    actions: ActionSet, owner: QWidget, ran: list[str], qtbot: QtBot
) -> None:
    actions.refresh(When)
    with qtbot.waitExposed(owner):
        owner.activateWindow()

    QTest.keyClick(owner, Qt.Key.Key_F5)

    assert ran == ["start"]


def test_choices_exclude_each_other(actions: ActionSet) -> None:
    actions["light"].trigger()
    actions["dark"].trigger()

    assert (actions["light"].isChecked(), actions["dark"].isChecked()) == (False, True)


def test_an_action_is_disabled_until_somebody_provides_it(
    actions: ActionSet, ran: list[str]
) -> None:
    actions.withdraw("light")
    assert not actions["light"].isEnabled()
    assert actions.refusal("light")

    actions.provide("light", lambda: ran.append("mine"))
    actions["light"].trigger()

    assert ran == ["mine"]


def test_a_function_for_no_action_is_refused(actions: ActionSet) -> None:
    with pytest.raises(InvalidValueError, match="'sing'"):
        actions.provide("sing", print)


def test_an_action_that_has_nothing_to_act_on_says_why(actions: ActionSet) -> None:
    actions.refresh(When)
    actions.allow("start", False, "Select a task first")
    actions.refresh(When)
    assert not actions["start"].isEnabled()
    assert actions.refusal("start") == "Select a task first"

    actions.allow("start", True)
    assert actions["start"].isEnabled()


def test_what_is_lacking_is_said(actions: ActionSet) -> None:
    actions.refresh([When.IDLE])

    assert actions.refusal("start") == "Open a project first"


def test_the_menu_bar_has_a_line_between_sections(actions: ActionSet, qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)

    menu = menus.fill(bar, actions)["run"]

    shown = ["—" if action.isSeparator() else action.text() for action in menu.actions()]
    assert shown == ["Start", "—", "Light", "Dark"]
