"""Enter and the focus: what a button does with it, and where it is after a dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.line_edit import LineEdit


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    """A window whose first field is not the one that has the focus."""
    window = QWidget()
    column = QVBoxLayout(window)
    for name in ("first", "second"):
        column.addWidget(LineEdit(theme, name))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_a_button_outside_a_dialog(
    key: Qt.Key, window: QWidget, theme: Theme, qtbot: QtBot
) -> None:
    for button in (Button(theme, "Open"), IconButton(theme, "x", "Close")):
        button.setParent(window)
        button.show()
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)


def test_enter_in_a_field_presses_no_button_of_the_dialogs_body(
    window: QWidget, theme: Theme, qtbot: QtBot
) -> None:
    dialog = Dialog(theme, "Ask", window)
    field, button = LineEdit(theme, "Name"), Button(theme, "Choose…")
    dialog.body.addWidget(field)
    dialog.body.addWidget(button)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)

    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(field, Qt.Key.Key_Return)
    dialog.reject()


def test_enter_in_a_field_presses_the_primary_button(
    window: QWidget, theme: Theme, qtbot: QtBot
) -> None:
    dialog = Dialog(theme, "Ask", window)
    field = LineEdit(theme, "Name")
    dialog.body.addWidget(field)
    go = dialog.add_button("Make", kind=Kind.PRIMARY)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)

    with qtbot.waitSignal(go.clicked):
        QTest.keyClick(field, Qt.Key.Key_Return)
    dialog.reject()


def test_the_focus_goes_back_to_where_it_was(window: QWidget, theme: Theme, qtbot: QtBot) -> None:
    second = window.findChildren(LineEdit)[1]
    second.setFocus()
    dialog = Dialog(theme, "Ask", window)
    dialog.body.addWidget(LineEdit(theme, "Name"))
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)

    dialog.reject()

    qtbot.waitUntil(second.hasFocus)
