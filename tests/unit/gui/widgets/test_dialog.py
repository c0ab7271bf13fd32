"""A dialog's frame: what is in it scrolls, its buttons stay."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.line_edit import LineEdit


def test_what_is_too_high_for_the_display_scrolls_and_the_buttons_stay(
    theme: Theme, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = Dialog(theme, "Many fields", window, size=(400, 300))
    fields = [LineEdit(theme, f"Field {number}") for number in range(40)]
    for field in fields:
        dialog.body.addWidget(field)
    close = dialog.add_close()
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    QApplication.sendPostedEvents()

    assert dialog.height() == 300
    assert dialog.rect().contains(close.mapTo(dialog, close.rect().bottomRight()))
    assert fields[-1].visibleRegion().isEmpty()
    fields[-2].setFocus()
    QTest.keyClick(fields[-2], Qt.Key.Key_Tab)
    assert not fields[-1].visibleRegion().isEmpty()


def test_a_dialog_is_never_narrower_than_what_is_in_it(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = Dialog(theme, "Wide", window, size=(400, 300))
    wide = QWidget()
    wide.setMinimumWidth(700)
    dialog.body.addWidget(wide)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    QApplication.sendPostedEvents()

    assert dialog.width() >= 700
