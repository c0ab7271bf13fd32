"""A project of one's own by keyboard alone: begun, its target written, changed, undone."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.target import ContractType
from studio.gui.design.target.dialog import TargetDialog
from studio.gui.design.target.summary import TargetSummary
from studio.gui.new_project.dialog import NewProjectDialog
from studio.gui.shell.window import MainWindow
from studio.project import Project
from tests.end_to_end.conftest import OpenWindow, close

# The offscreen platform cannot tell a window manager how small a dialog may become.

Shown = TypeVar("Shown", bound=QDialog)
_CTRL = Qt.KeyboardModifier.ControlModifier


def _press(window: QWidget, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(window.focusWidget() or window, key)


def _ask(window: MainWindow, key: Qt.Key, qtbot: QtBot) -> None:
    """Press a key of the window's own, once the window has the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, key, _CTRL)


def _type(window: QWidget, text: str) -> None:
    focus = window.focusWidget()
    assert focus is not None
    for line in text.split("\n"):
        if line is not text.split("\n")[0]:
            QTest.keyClick(focus, Qt.Key.Key_Return)
        QTest.keyClicks(focus, line)


def _tab_to(window: QWidget, name: str) -> None:
    """Go on by Tab until the focus is on what a screen reader calls so."""
    for _ in range(40):
        focus = window.focusWidget()
        assert focus is not None
        if name in (focus.accessibleName(), focus.accessibleDescription()):
            return
        _press(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name}")


def _dialog(window: MainWindow, kind: type[Shown], qtbot: QtBot) -> Shown:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    dialog = next(one for one in window.findChildren(kind) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)  # being its window's dialog is not enough for keys
    return dialog


def _begin(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    _ask(window, Qt.Key.Key_N, qtbot)
    dialog = _dialog(window, NewProjectDialog, qtbot)
    assert dialog.focusWidget() is dialog.name
    _type(dialog, "cheese")
    _press(dialog, Qt.Key.Key_Tab)
    dialog.folder.selectAll()
    _type(dialog, str(folder))
    _tab_to(dialog, "What the student shall do")
    _type(dialog, "Answer a question about a cheese.")
    _press(dialog, Qt.Key.Key_Tab)
    _press(dialog, Qt.Key.Key_Right)  # from text to JSON
    _tab_to(dialog, "Topics")
    _type(dialog, "taste\norigin\nprice\nstorage\npairing")
    qtbot.waitUntil(dialog.preset.isEnabled)
    _press(dialog, Qt.Key.Key_Tab)
    _press(dialog, Qt.Key.Key_Down)
    _tab_to(dialog, "Make the project")
    _press(dialog, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.kit.session.current is not None, timeout=60_000)


def _summary(window: MainWindow, qtbot: QtBot) -> TargetSummary:
    qtbot.waitUntil(lambda: "design" in window.pages)
    summary = window.pages["design"].findChild(TargetSummary)
    assert isinstance(summary, TargetSummary)
    qtbot.waitUntil(lambda: summary.model.sheet.value is not None)
    return summary


def test_a_project_is_begun_by_keyboard_and_opens_on_its_design(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: "design" in window.pages)
    _begin(window, tmp_path / "mine", qtbot)
    qtbot.waitUntil(lambda: window.screen_shown == "design")
    summary = _summary(window, qtbot)
    qtbot.waitUntil(lambda: summary.statement.text() == "Answer a question about a cheese.")
    close(window, qtbot)
    with Project.open(tmp_path / "mine" / "cheese.stillroom", read_only=True) as project:
        target = project.target.current()
        assert target is not None
        assert target.contract.type is ContractType.JSON
        grid = project.design.grid()
        names = [topic.name for topic in grid.topics]
        assert names == ["taste", "origin", "price", "storage", "pairing"]
        assert grid.distribution.total() == pytest.approx(1)


def test_the_name_alone_and_enter_make_a_project(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    _ask(window, Qt.Key.Key_N, qtbot)
    dialog = _dialog(window, NewProjectDialog, qtbot)
    _type(dialog, "plain")
    _press(dialog, Qt.Key.Key_Return)  # at once, before the name was looked at
    qtbot.waitUntil(lambda: window.kit.session.current is not None, timeout=60_000)
    assert (window.kit.documents / "Stillroom" / "plain.stillroom" / "project.db").is_file()


def test_a_name_that_is_taken_is_said_and_makes_nothing(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    (window.kit.documents / "Stillroom" / "plain.stillroom").mkdir(parents=True)
    _ask(window, Qt.Key.Key_N, qtbot)
    dialog = _dialog(window, NewProjectDialog, qtbot)
    _type(dialog, "plain")
    _press(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "already" in dialog.folder.accessibleDescription()
    assert not dialog.make_button.isEnabled()
    _press(dialog, Qt.Key.Key_Escape)
    assert window.kit.session.current is None


def test_the_target_is_written_by_keyboard_and_undone_from_the_menu(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: "design" in window.pages)
    _begin(window, tmp_path, qtbot)
    summary = _summary(window, qtbot)
    qtbot.waitUntil(lambda: summary.version.text() == "v1")
    _ask(window, Qt.Key.Key_T, qtbot)
    dialog = _dialog(window, TargetDialog, qtbot)
    _tab_to(dialog, "System prompt")
    _type(dialog, "You know cheese.")
    _tab_to(dialog, "JSON schema")
    _type(dialog, '{"properties": {"reply": {"type": "string"}}}')
    _tab_to(dialog, "Example answer")
    _type(dialog, '{"reply": 5}')
    qtbot.waitUntil(lambda: dialog.form.contract.example.marked == (1, 11))
    for _ in range(2):
        _press(dialog, Qt.Key.Key_Backspace)
    _type(dialog, '"Mild."}')
    qtbot.waitUntil(dialog.form.contract.passes.isVisible)
    _press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: summary.version.text() == "v2")
    qtbot.waitUntil(lambda: summary.contract.verdict.text() == "example passes")

    undo = window.actions_["edit.undo"]
    qtbot.waitUntil(undo.isEnabled)
    assert "system prompt, schema, example answer" in undo.text()
    undo.trigger()
    qtbot.waitUntil(lambda: summary.version.text() == "v1")
