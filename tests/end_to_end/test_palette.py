"""The command palette, by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.gui.shell.palette.entries import Entry
from studio.gui.shell.palette.lines import ENTRY
from studio.gui.shell.window import MainWindow
from tests.end_to_end.conftest import OpenWindow
from tests.end_to_end.watch import LoopWatch

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: OpenWindow, small_project: Path, qtbot: QtBot) -> MainWindow:
    window = open_window()
    window.open(small_project)
    qtbot.waitUntil(lambda: bool(window.kit.pipeline.plan))
    with qtbot.waitExposed(window):
        window.activateWindow()
    return window


def _open(window: MainWindow, typed: str = "") -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert window.palette_box.isVisible()
    QTest.keyClicks(window.palette_box.field, typed)


def _listed(window: MainWindow) -> list[Entry]:
    lines = window.palette_box.lines
    return [lines.index(row, 0).data(ENTRY) for row in range(lines.rowCount())]


def _titles(window: MainWindow) -> list[str]:
    return [entry.title for entry in _listed(window)]


def test_a_command_is_found_and_run(window: MainWindow) -> None:
    _open(window, "dark")
    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Return)

    assert window.kit.theme.is_dark
    assert not window.palette_box.isVisible()


def test_what_was_run_last_comes_first_next_time(window: MainWindow) -> None:
    _open(window, "larger text")
    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Return)
    _open(window)

    assert _titles(window)[0] == "Larger text"


def test_escape_closes_and_gives_the_focus_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Tab)
    before = window.focusWidget()
    _open(window)
    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Escape)

    assert window.focusWidget() is before


def test_a_disabled_command_says_why_and_does_nothing(window: MainWindow) -> None:
    _open(window, "save and stop")
    assert _listed(window)[0].refusal == "Nothing is running"

    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Return)
    assert window.palette_box.isVisible()


def test_arrows_choose(window: MainWindow) -> None:
    _open(window, "text")
    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Down)

    assert window.palette_box.list.currentIndex().row() == 1
    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Up)
    assert window.palette_box.list.currentIndex().row() == 0


def test_tasks_are_found_by_what_they_say(window: MainWindow, qtbot: QtBot) -> None:
    _open(window, "parcel")
    qtbot.waitUntil(lambda: any(entry.key.startswith("task:") for entry in _listed(window)))

    task = next(entry for entry in _listed(window) if entry.key.startswith("task:"))
    assert task.detail.startswith("Task · ")


def test_topics_are_found_by_name(window: MainWindow, qtbot: QtBot) -> None:
    found: list[str] = []
    window.kit.runner.query(
        lambda project: [one.title for one in project.search.find("") if one.kind == "topic"],
        found.extend,
    )
    qtbot.waitUntil(lambda: bool(found))
    _open(window, found[0])
    qtbot.waitUntil(lambda: any(entry.key.startswith("topic:") for entry in _listed(window)))


def test_typing_never_holds_the_window_up(window: MainWindow, qtbot: QtBot) -> None:
    _open(window)
    qtbot.wait(300)
    watch = LoopWatch()
    for letter in "where is my parcel":
        QTest.keyClicks(window.palette_box.field, letter)
        qtbot.wait(30)
    qtbot.wait(300)
    watch.stop()

    assert watch.longest_busy() < 40, f"{watch.longest_busy():.0f} ms"


def test_a_press_elsewhere_closes_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    _open(window)
    QTest.keyClick(window, Qt.Key.Key_Tab)  # goes nowhere: the field keeps the focus
    assert window.palette_box.isVisible()

    window.rail.button("overview").setFocus()
    qtbot.waitUntil(lambda: not window.palette_box.isVisible())


def test_what_becomes_possible_while_the_palette_is_open_is_offered_at_once(
    open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    _open(window, "agreement")
    assert _listed(window)[0].refusal == "Open a project first"

    window.open(small_project)
    qtbot.waitUntil(lambda: "review" in window.pages and window.kit.session.current is not None)
    window.show_screen("review")
    qtbot.waitUntil(lambda: _listed(window)[0].refusal == "")
    assert _listed(window)[0].title == "Agreement…"

    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Return)
    assert not window.palette_box.isVisible()


def test_the_commands_for_reasons_name_them(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "review" in window.pages)
    window.show_screen("review")
    _open(window, "reason: ")
    qtbot.waitUntil(lambda: "Reason: Invents what nobody said" in _titles(window))
    assert all(not entry.icon for entry in _listed(window) if entry.title.startswith("Reason: "))
