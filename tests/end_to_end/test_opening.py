"""Ways into a project: the sample, a new one, one that is open elsewhere, one that is none."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from studio.gui.new_project.dialog import NewProjectDialog
from studio.gui.overview.view import OverviewView
from studio.gui.shell.window import MainWindow
from studio.gui.widgets.buttons import Button
from tests.end_to_end.conftest import OpenWindow

# The offscreen platform cannot tell a window manager how small a dialog may become.


def _wait_open(window: MainWindow, name: str, qtbot: QtBot) -> None:
    def is_open() -> bool:
        current = window.kit.session.current
        return current is not None and current.name == name

    qtbot.waitUntil(is_open, timeout=60_000)


def _overview(window: MainWindow) -> OverviewView:
    page = window.pages["overview"]
    assert isinstance(page, OverviewView)
    return page


def _choose(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    """Answer the file dialog that is open."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(QFileDialog)))
    dialog = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
    dialog.fileSelected.emit(str(path))
    dialog.done(0)


def test_the_first_start_offers_the_sample(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    assert window.stack.currentWidget() is window.welcome
    assert not window.rail.isVisible()

    QTest.mouseClick(window.welcome.sample, Qt.MouseButton.LeftButton)
    _wait_open(window, "parcel-desk", qtbot)

    overview = _overview(window)
    assert window.stack.currentWidget() is overview
    qtbot.waitUntil(lambda: overview.model.stages.value is not None)
    stages = {stage.key: stage.count for stage in overview.model.stages.value or ()}
    assert stages["tasks"] >= 400
    assert overview.board.verdict.text() == "Nothing is measured yet"
    assert (window.kit.documents / "Stillroom" / "parcel-desk.stillroom").is_dir()


def test_a_new_project_says_how_tasks_come_into_it(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.actions_["project.new"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(NewProjectDialog)))
    dialog = window.findChildren(NewProjectDialog)[0]
    dialog.folder.setText(str(tmp_path))
    dialog.name.setText("mine")
    qtbot.waitUntil(dialog.make_button.isEnabled)
    dialog.make_button.click()
    _wait_open(window, "mine", qtbot)
    window.show_screen("overview")

    overview = _overview(window)
    qtbot.waitUntil(lambda: overview.empty.isVisible())
    assert str(tmp_path / "mine.stillroom") in overview.empty.command.text()
    assert not overview.head.run.isVisible()


def test_an_existing_project_is_opened_by_the_dialog(
    open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.actions_["project.open"].trigger()
    _choose(window, small_project, qtbot)

    _wait_open(window, "desk", qtbot)
    assert window.windowTitle() == "desk – Stillroom"
    assert window.menu_row.name.text() == "desk"


def test_a_recent_project_is_one_click_away_at_the_next_start(
    open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    first = open_window()
    first.open(small_project)
    _wait_open(first, "desk", qtbot)
    first.actions_["project.close"].trigger()
    qtbot.waitUntil(lambda: first.stack.currentWidget() is first.welcome)

    second = open_window()
    entries = [
        button
        for button in second.welcome.findChildren(Button)
        if button.accessibleName().startswith("desk,")
    ]
    QTest.mouseClick(entries[0], Qt.MouseButton.LeftButton)
    _wait_open(second, "desk", qtbot)


def test_a_folder_that_is_no_project_is_told_in_a_sentence(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.open(tmp_path)
    qtbot.waitUntil(lambda: bool(window.toasts.shown()))

    (toast,) = window.toasts.shown()
    assert str(tmp_path) in toast.text
    assert window.stack.currentWidget() is window.welcome
    assert window.status.state.text() == ""


def test_that_an_older_project_was_brought_up_to_date_is_told_once(
    open_window: OpenWindow, old_project: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.open(old_project)
    _wait_open(window, "old", qtbot)
    qtbot.waitUntil(lambda: bool(window.toasts.shown()))
    (toast,) = window.toasts.shown()
    assert toast.text.startswith("old.stillroom was brought up to date")
    assert "backups/before-upgrade-from-3" in toast.text
    with qtbot.waitSignal(window.kit.session.opened):
        window.open(old_project)
    assert window.toasts.shown() == []


def test_a_damaged_project_leaves_the_open_one_open(
    open_window: OpenWindow, small_project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.open(small_project)
    _wait_open(window, "desk", qtbot)
    damaged = tmp_path / "damaged.stillroom"
    damaged.mkdir()
    (damaged / "project.db").write_bytes(b"not a database at all" * 100)

    window.open(damaged)
    qtbot.waitUntil(lambda: bool(window.toasts.shown()))

    assert window.kit.session.current is not None
    assert window.kit.session.current.name == "desk"
    assert window.status.state.text() == "All changes kept"


def test_a_project_open_elsewhere_is_read_only_and_says_so(
    open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    first, second = open_window(), open_window()
    first.open(small_project)
    _wait_open(first, "desk", qtbot)

    second.open(small_project)
    _wait_open(second, "desk", qtbot)

    assert second.banner.isVisible()
    assert "read-only" in second.banner.text.text()
    assert second.status.state.text() == "Read-only"
    qtbot.waitUntil(lambda: bool(second.kit.pipeline.plan))
    assert not second.actions_["run.pipeline"].isEnabled()
    assert not first.banner.isVisible()
    qtbot.waitUntil(first.actions_["run.pipeline"].isEnabled)


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_the_look_chosen_is_there_at_the_next_start(
    open_window: OpenWindow, appearance: str, qtbot: QtBot
) -> None:
    del qtbot
    first = open_window()
    first.actions_[f"view.{appearance}"].trigger()
    first.actions_["view.larger"].trigger()

    second = open_window()
    assert second.kit.theme.is_dark is (appearance == "dark")
    assert second.kit.theme.zoom == 1.1
    assert second.actions_[f"view.{appearance}"].isChecked()
