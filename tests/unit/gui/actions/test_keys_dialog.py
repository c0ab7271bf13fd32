import pytest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.keys_dialog import KeysDialog
from studio.gui.theme.theme import Theme
from studio.gui.widgets.key_caps import KeyCap, split_keys
from studio.gui.widgets.labels import Label


@pytest.mark.parametrize(
    ("stroke", "keys"),
    [
        ("Ctrl+O", ["Ctrl", "O"]),
        ("Ctrl++", ["Ctrl", "+"]),
        ("Ctrl+-", ["Ctrl", "−"]),
        ("Ctrl+Shift+Z", ["Ctrl", "Shift", "Z"]),
        ("G", ["G"]),
        ("?", ["?"]),
        ("+", ["+"]),
    ],
)
def test_a_stroke_is_taken_apart(stroke: str, keys: list[str]) -> None:
    assert split_keys(stroke) == keys


TEXT = """
[[menu]]
id = "run"
title = "&Run"

[[action]]
id = "go.desk"
title = "Desk"
menu = "run"
keys = ["G, D"]

[[action]]
id = "desk.add"
title = "Add a task"
menu = "run"
screen = "desk"
keys = ["N"]

[[action]]
id = "hall.add"
title = "Add a hall"
menu = "run"
screen = "hall"
keys = ["N"]

[[hint]]
screen = "desk"
title = "Move between cells"
keys = ["↑", "↓"]
"""


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


def _dialog(theme: Theme, owner: QWidget, text: str = "", screen: str = "") -> KeysDialog:
    rows = table.parse(text) if text else table.load()
    actions = ActionSet(rows, {}, theme=theme, owner=owner)
    return KeysDialog(theme, actions, owner, screen=screen)


def test_every_key_that_works_everywhere_is_listed(theme: Theme, owner: QWidget) -> None:
    dialog = _dialog(theme, owner)

    texts = {label.text() for label in dialog.findChildren(Label)}
    assert {row.title for row in table.load().actions if row.keys and not row.screen} <= texts
    caps = [cap.accessibleName() for cap in dialog.findChildren(KeyCap)]
    assert {"?", "Ctrl", "G", "O"} <= set(caps)


def test_the_keys_of_the_screen_shown_come_first_and_no_other_screens(
    theme: Theme, owner: QWidget
) -> None:
    dialog = _dialog(theme, owner, TEXT, "desk")

    assert dialog.shown() == ["Add a task N", "Move between cells ↑+↓", "Desk G+D"]
    assert "On this screen: Desk" in {label.text() for label in dialog.findChildren(Label)}


def test_typing_narrows_the_list(theme: Theme, owner: QWidget) -> None:
    dialog = _dialog(theme, owner, TEXT, "desk")

    dialog.field.setText("cells move")
    assert dialog.shown() == ["Move between cells ↑+↓"]
    assert dialog.nothing.isHidden()

    dialog.field.setText("g+d")
    assert dialog.shown() == ["Desk G+D"]

    dialog.field.setText("nowhere")
    assert dialog.shown() == []
    assert not dialog.nothing.isHidden()


def test_the_keys_stay_in_sight_beside_an_undo_that_names_a_long_change(
    theme: Theme, owner: QWidget, qtbot: QtBot
) -> None:
    actions = ActionSet(table.load(), {}, theme=theme, owner=owner)
    actions["edit.undo"].setText("Undo change of the target " + "(in scope, out of scope) " * 9)
    dialog = KeysDialog(theme, actions, owner)
    dialog.show()
    qtbot.waitExposed(dialog)
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert "Undo Ctrl+Z" in dialog.shown()


def test_an_action_called_otherwise_is_listed_so(theme: Theme, owner: QWidget) -> None:
    actions = ActionSet(table.parse(TEXT), {}, theme=theme, owner=owner)
    actions.call("desk.add", "Reason: Tea & cake")

    assert KeysDialog(theme, actions, owner, screen="desk").shown()[0] == "Reason: Tea & cake N"

    actions.call("desk.add", "")
    assert KeysDialog(theme, actions, owner, screen="desk").shown()[0] == "Add a task N"
