"""The preferences: each choice takes effect at once and is there at the next start."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.gui.language import Language
from studio.gui.shell.preferences.dialog import PreferencesDialog
from studio.gui.shell.window import MainWindow
from tests.end_to_end.conftest import OpenWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def _open(window: MainWindow, qtbot: QtBot) -> PreferencesDialog:
    with qtbot.waitExposed(window):
        window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    (dialog,) = window.findChildren(PreferencesDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_changes_are_recorded_under_the_name_given(
    open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.open(small_project)
    qtbot.waitUntil(lambda: bool(window.kit.pipeline.plan))
    dialog = _open(window, qtbot)

    QTest.keyClicks(dialog.general.person, "Ines Albrecht")
    QTest.keyClick(dialog.general.person, Qt.Key.Key_Return)

    names: list[str] = []
    window.kit.runner.query(lambda project: project.person, names.append)
    qtbot.waitUntil(lambda: bool(names))
    assert names == ["Ines Albrecht"]
    assert window.rail.foot.person.lines[0] == "Ines Albrecht"
    again = open_window()
    assert again.rail.foot.person.lines[0] == "Ines Albrecht"


def test_look_and_text_size_change_at_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    dialog = _open(window, qtbot)
    dialog.look.appearance.chosen.emit("dark")
    dialog.look.text_size.picked.emit(1.5)

    assert window.kit.theme.is_dark
    assert window.kit.theme.zoom == 1.5
    assert window.kit.memory.zoom == 1.5
    assert dialog.look.appearance.value() == "dark"


def test_another_language_is_kept_for_the_next_start(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    dialog = _open(window, qtbot)
    dialog.general.language.picked.emit(Language.GERMAN)

    assert window.kit.memory.language is Language.GERMAN


def test_a_folder_that_is_no_whole_path_is_refused(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    dialog = _open(window, qtbot)
    dialog.general.folder.setText("here")
    dialog.general.folder.editingFinished.emit()
    assert window.kit.memory.projects_folder == ""

    dialog.general.folder.setText(str(tmp_path))
    dialog.general.folder.editingFinished.emit()
    assert window.kit.memory.projects_folder == str(tmp_path)


def test_a_key_is_taken_from_another_action_after_a_warning(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    dialog = _open(window, qtbot)
    dialog.tabs.set_value("keys")
    page = dialog.keys
    page.choose("jobs.show")
    page.recorder.setFocus()
    QTest.keyClick(page.recorder, Qt.Key.Key_N, CONTROL)

    qtbot.waitUntil(lambda: "New project" in page.conflict.text())
    assert page.assign.text() == "Take them"
    QTest.mouseClick(page.assign, Qt.MouseButton.LeftButton)
    assert window.actions_.keys_of("jobs.show") == ("Ctrl+N",)
    assert window.actions_.keys_of("project.new") == ()

    again = open_window()
    assert again.actions_.keys_of("jobs.show") == ("Ctrl+N",)

    QTest.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert window.actions_.keys_of("jobs.show") == ("Ctrl+J",)
    assert window.actions_.keys_of("project.new") == ("Ctrl+N",)


def test_the_new_key_works_without_a_restart(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    dialog = _open(window, qtbot)
    window.keymap.assign("view.dark", "Ctrl+D")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChildren(PreferencesDialog) == [])
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    QTest.keyClick(window, Qt.Key.Key_D, CONTROL)
    assert window.kit.theme.is_dark
