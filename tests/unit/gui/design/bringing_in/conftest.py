"""The dialog on a real project."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.design.bringing_in.dialog import BringingInDialog
from studio.gui.shell.kit import Kit


@pytest.fixture
def dialog(sample_kit: Kit, window: QWidget, qtbot: QtBot) -> BringingInDialog:
    window.show()
    dialog = BringingInDialog(sample_kit, window)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog
