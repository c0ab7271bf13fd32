from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.new_project.dialog import NewProjectDialog
from studio.gui.shell import kit as kits
from studio.gui.shell.kit import Kit


@pytest.fixture
def kit(qapp: QApplication, tmp_path: Path) -> Iterator[Kit]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    kit = kits.build(qapp, settings, documents=tmp_path, show_path=lambda _: None)
    yield kit
    kit.background.shut_down()
    kit.runner.shut_down()
    kit.collector.stop()
    for part in (kit.background, kit.session, kit.pipeline, kit.runner, kit.theme):
        part.deleteLater()


def test_a_name_that_is_none_for_a_folder_is_not_said_to_become_one(kit: Kit, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = NewProjectDialog(kit, window)

    dialog.name.setText("cheese")
    dialog._check()
    assert "cheese.stillroom" in dialog._folder.widget.accessibleDescription()

    dialog.name.setText("che/ese:*?")
    dialog._check()
    assert dialog._folder.widget.accessibleDescription() == ""
    assert "cannot have / in it" in dialog.name.accessibleDescription()
    assert not dialog.make_button.isEnabled()
