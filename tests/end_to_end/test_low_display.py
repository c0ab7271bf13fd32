"""On a display of 640 lines with large text every dialog fits: it scrolls, its buttons stay."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from studio.gui.shell.screens import all_screens
from studio.gui.shell.window import MainWindow
from tests.end_to_end.conftest import OpenWindow

LOW = 640
DIALOGS = (
    ("overview", "project.new"),
    ("overview", "window.preferences"),
    ("overview", "help.keys"),
    ("design", "design.target"),
    ("design", "design.topics"),
    ("design", "design.snapshot"),
    ("design", "design.splits"),
    ("design", "design.coverage"),
    ("design", "task.paste"),
    ("design", "task.labels"),
    ("review", "review.agreement"),
    ("review", "review.reasons"),
)


@pytest.fixture
def window(open_window: OpenWindow, small_project: Path, qtbot: QtBot) -> MainWindow:
    window = open_window()
    window.open(small_project)
    qtbot.waitUntil(lambda: bool(window.kit.pipeline.plan))
    qtbot.waitUntil(lambda: len(window.pages) == len(all_screens()))
    window.kit.theme.set_zoom(1.5)
    return window


def _opened(window: MainWindow) -> QDialog | None:
    return next((one for one in window.findChildren(QDialog) if one.isVisible()), None)


def test_every_dialog_can_be_as_low_as_a_low_display(window: MainWindow, qtbot: QtBot) -> None:
    least: dict[str, int] = {}
    for screen, action in DIALOGS:
        window.show_screen(screen)
        qtbot.waitUntil(window.actions_[action].isEnabled)
        window.actions_[action].trigger()
        qtbot.waitUntil(lambda: _opened(window) is not None)
        dialog = _opened(window)
        assert dialog is not None
        least[action] = dialog.minimumSizeHint().height()
        dialog.close()
        qtbot.waitUntil(lambda: _opened(window) is None)

    assert {name: high for name, high in least.items() if high > LOW} == {}
