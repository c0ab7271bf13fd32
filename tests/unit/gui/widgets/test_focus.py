"""Enter and the focus: what a button does with it, and where it is after a dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.splitter import Splitter


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


@pytest.mark.parametrize("scrolled", [False, True])
def test_a_line_between_panes_looks_as_before_once_the_focus_has_left_it(
    theme: Theme, qtbot: QtBot, scrolled: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    panes = Splitter(theme, Qt.Orientation.Vertical, "Panes")
    panes.setAutoFillBackground(True)
    for _ in range(2):
        pane = QWidget()
        pane.setAutoFillBackground(True)
        pane.setBackgroundRole(QPalette.ColorRole.Base)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        if scrolled:
            area.setWidget(pane)
        panes.addWidget(area if scrolled else pane)
    button = Button(theme, "Open")
    column = QVBoxLayout(window)
    column.addWidget(panes)
    column.addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def seen() -> list[int]:
        """What is on the display, which is more than what the widgets would paint anew."""
        qtbot.wait(30)
        image = window.screen().grabWindow(window.winId()).toImage()
        return [image.pixel(100, y) for y in range(panes.geometry().bottom())]

    button.setFocus()
    before = seen()
    panes.handle(1).setFocus(Qt.FocusReason.TabFocusReason)
    assert seen() != before
    button.setFocus()
    assert seen() == before
