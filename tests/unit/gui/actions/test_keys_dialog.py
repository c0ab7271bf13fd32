import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.keys_dialog import KeyCap, KeysDialog, split_keys
from studio.gui.theme.theme import Theme
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


def test_every_action_with_a_key_is_listed(qtbot: QtBot, theme: Theme) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    shipped = table.load()
    actions = ActionSet(
        shipped, {row.id: owner.show for row in shipped.actions}, theme=theme, owner=owner
    )

    dialog = KeysDialog(theme, actions, owner)

    texts = {label.text() for label in dialog.findChildren(Label)}
    assert {row.title for row in shipped.actions if row.keys} <= texts
    caps = [cap.accessibleName() for cap in dialog.findChildren(KeyCap)]
    assert {"?", "Ctrl", "G", "O"} <= set(caps)
