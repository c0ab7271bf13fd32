"""The window for those who use no mouse, large text, or a screen reader."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions.keys_dialog import KeysDialog
from studio.gui.overview.view import OverviewView
from studio.gui.shell.window import MainWindow
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.labels import Label
from tests.end_to_end.conftest import OpenWindow

# Frames and viewports of Qt's own, which a screen reader passes over.
UNNAMED = {"QWidget", "QScrollBar", "QWidgetWindow"}


@pytest.fixture
def window(open_window: OpenWindow, small_project: Path, qtbot: QtBot) -> MainWindow:
    window = open_window()
    window.open(small_project)
    qtbot.waitUntil(lambda: bool(window.kit.pipeline.plan))
    overview = window.pages["overview"]
    assert isinstance(overview, OverviewView)
    qtbot.waitUntil(lambda: overview.model.activity.value is not None)
    with qtbot.waitExposed(window):
        window.activateWindow()
    return window


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface else ""


def test_every_widget_has_a_name_for_a_screen_reader(window: MainWindow) -> None:
    nameless = [
        f"{type(child).__name__} in {type(child.parent()).__name__}"
        for child in window.findChildren(QWidget)
        if child.isVisible()
        and type(child).__name__ not in UNNAMED
        and not isinstance(child, Hairline)
        and not (isinstance(child, Label) and not child.text())
        and not _name(child)
    ]

    assert nameless == []


def test_tab_goes_through_everything_from_top_to_bottom_and_round(window: MainWindow) -> None:
    visited: list[str] = []
    for _ in range(40):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        assert focused is not None
        visited.append(_name(focused))

    head = visited.index("Export report")
    assert visited[head - 1] == "Reviewer not named"
    assert visited.index("Overview") < visited.index("Target v1") < head
    assert "Run the pipeline" in visited
    reached = set(visited)
    actionable = {
        _name(child)
        for child in window.findChildren(QWidget)
        if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert actionable - {""} <= reached


def test_keys_alone_run_and_stop_the_pipeline(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.kit.pipeline.job_changed):
        QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert window.kit.pipeline.is_running

    with qtbot.waitSignal(window.kit.pipeline.ended, timeout=60_000) as ended:
        QTest.keyClick(window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert ended.args == ["stopped"]


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_a_key_shows_the_list_of_keys_and_another_closes_it(
    window: MainWindow, key: Qt.Key, qtbot: QtBot
) -> None:
    QTest.keyClick(window, key)
    (dialog,) = window.findChildren(KeysDialog)
    assert dialog.isVisible()
    assert all(_name(child) for child in dialog.findChildren(Label) if child.text())

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChildren(KeysDialog) == [])


def test_two_letters_go_to_a_screen(window: MainWindow) -> None:
    window.stack.setCurrentWidget(window.welcome)
    QTest.keyClick(window, Qt.Key.Key_G)
    QTest.keyClick(window, Qt.Key.Key_O)

    assert window.stack.currentWidget() is window.pages["overview"]


def test_the_look_switches_while_the_window_stands(window: MainWindow) -> None:
    window.actions_["view.light"].trigger()
    light = window.grab().toImage().pixelColor(900, 500)
    window.actions_["view.dark"].trigger()
    dark = window.grab().toImage().pixelColor(900, 500)

    assert light.lightness() > 200
    assert dark.lightness() < 60


@pytest.mark.parametrize("steps", [-9, 9])
def test_nothing_is_cut_off_at_the_smallest_and_the_largest_text(
    window: MainWindow, qapp: QApplication, steps: int
) -> None:
    for _ in range(abs(steps)):
        window.actions_["view.larger" if steps > 0 else "view.smaller"].trigger()
    qapp.sendPostedEvents()

    for label in window.findChildren(Label):
        if label.isVisible() and type(label) is Label:
            assert label.height() >= label.fontMetrics().height(), label.text()
    for button in (window.pages["overview"].head.run, window.pages["overview"].head.report):  # type: ignore[attr-defined]
        assert button.width() >= button.sizeHint().width()


def test_a_narrow_window_has_one_column_and_a_narrow_rail(window: MainWindow, qtbot: QtBot) -> None:
    overview = window.pages["overview"]
    assert isinstance(overview, OverviewView)
    window.resize(980, 700)
    qtbot.waitUntil(lambda: window.rail.width() < 64)

    card = overview.pipeline
    qtbot.waitUntil(lambda: card.mapTo(overview, card.rect().topLeft()).x() < 40)
