import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.keymap import Keymap
from studio.gui.theme.theme import Theme

TEXT = '[[menu]]\nid = "run"\ntitle = "Run"\n' + "".join(
    f'[[action]]\nid = "{name}"\ntitle = "{name}"\nmenu = "run"\n'
    f'keys = {keys}\nscreen = "{screen}"\n'
    for name, keys, screen in (
        ("open", '["Ctrl+O", "F3"]', ""),
        ("go", '["G, O"]', ""),
        ("add", '["N"]', "design"),
        ("next", '["N"]', "review"),
    )
)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


@pytest.fixture
def actions(owner: QWidget, theme: Theme) -> ActionSet:
    return ActionSet(table.parse(TEXT), {}, theme=theme, owner=owner)


@pytest.fixture
def keymap(actions: ActionSet) -> Keymap:
    return Keymap(actions)


def test_another_key_runs_the_action_at_once(keymap: Keymap, actions: ActionSet) -> None:
    keymap.assign("add", "Ctrl+M")

    assert actions.keys_of("add") == ("Ctrl+M",)
    assert keymap.chosen == {"add": ("Ctrl+M",)}


def test_who_held_the_key_gives_it_up_and_keeps_its_others(
    keymap: Keymap, actions: ActionSet
) -> None:
    keymap.assign("go", "F3")

    assert actions.keys_of("go") == ("F3",)
    assert actions.keys_of("open") == ("Ctrl+O",)


def test_a_key_that_begins_another_sequence_is_a_conflict(
    keymap: Keymap, actions: ActionSet
) -> None:
    assert actions.holder("G", "open") == "go"

    keymap.assign("open", "G")
    assert actions.keys_of("go") == ()


def test_two_screens_may_use_the_same_key(actions: ActionSet) -> None:
    assert actions.holder("N", "add") == ""
    assert actions.holder("N", "open") in {"add", "next"}


def test_an_action_can_have_no_key(keymap: Keymap, actions: ActionSet) -> None:
    keymap.assign("open", "")

    assert actions.keys_of("open") == ()
    assert keymap.is_changed("open")


def test_the_shipped_keys_come_back_from_whoever_took_them(
    keymap: Keymap, actions: ActionSet
) -> None:
    keymap.assign("go", "F3")
    keymap.reset(["open"])

    assert actions.keys_of("open") == ("Ctrl+O", "F3")
    assert actions.keys_of("go") == ()
    keymap.reset_all()
    assert keymap.chosen == {}
    assert actions.keys_of("go") == ("G, O",)


def test_what_was_chosen_holds_at_the_next_start(actions: ActionSet) -> None:
    Keymap(actions, {"add": ["Ctrl+M"], "unknown": ["F9"], "go": 7})

    assert actions.keys_of("add") == ("Ctrl+M",)
    assert actions.keys_of("go") == ("G, O",)
