"""How long the shell's own acts keep the window's thread from its next key."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet, Entity
from studio.gui.shell.window import MainWindow
from tests.end_to_end.conftest import OpenWindow
from tests.end_to_end.watch import LoopWatch

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
FRAME_MS = 16.0
# Each has its reason; beyond these bounds a person would feel them, or they have become slower.
# They are far above what a quiet machine takes, as the processor's caches are shared.
PAINTED = "a whole screen is painted in one turn"
BUILT = "a dialog is built, dressed and painted in one turn"
EXCEPTIONS: Mapping[str, tuple[float, str]] = {
    "light or dark": (800.0, "Qt dresses every widget there is anew from the application's sheet"),
    "text size": (800.0, "the same, and every layout is reckoned anew"),
    "preferences": (120.0, BUILT),
    "list of keys": (120.0, BUILT),
    "design": (150.0, "its tables and map are laid out when they are first seen"),
    "a change of everything": (60.0, "a card's rows are made anew in one turn"),
    "overview": (60.0, PAINTED),
    "design again": (60.0, PAINTED),
    "panel of jobs": (60.0, PAINTED),
    "closing the panel": (60.0, PAINTED),
    "closing them": (60.0, PAINTED),
    "closing the list": (60.0, PAINTED),
    "palette": (60.0, PAINTED),
}


def _key(key: Qt.Key) -> Callable[[MainWindow], None]:
    return lambda window: QTest.keyClick(window, key, CONTROL)


def _close_dialog(window: MainWindow) -> None:
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.close()
    window.activateWindow()


def _type(window: MainWindow) -> None:
    QTest.keyClicks(window.palette_box.field, "par")


def _hear(window: MainWindow) -> None:
    every = ChangeSet(label="Anything", entities=frozenset(Entity) - {Entity.METRIC})
    window.kit.runner.change(lambda _: every)


ACTS: Mapping[str, Callable[[MainWindow], None]] = {
    "design": lambda window: window.show_screen("design"),
    "overview": lambda window: window.show_screen("overview"),
    "design again": lambda window: window.show_screen("design"),
    "palette": _key(Qt.Key.Key_K),
    "typing in it": _type,
    "closing it": lambda window: window.palette_box.close_box(),
    "a change of everything": _hear,
    "news": lambda window: window.toasts.tell("Done.", [("Undo", lambda: None)]),
    "panel of jobs": _key(Qt.Key.Key_J),
    "closing the panel": lambda window: window.panel.close_panel(),
    "preferences": _key(Qt.Key.Key_Comma),
    "closing them": _close_dialog,
    "list of keys": lambda window: window.actions_["help.keys"].trigger(),
    "closing the list": _close_dialog,
    "light or dark": lambda window: window.actions_["view.dark"].trigger(),
    "text size": lambda window: window.actions_["view.larger"].trigger(),
}


def test_no_act_of_the_shell_keeps_a_key_waiting(
    open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.open(small_project)
    qtbot.waitUntil(lambda: bool(window.kit.pipeline.plan), timeout=20_000)
    qtbot.waitUntil(lambda: len(window.pages) == 2, timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.wait(2_000)
    longest: dict[str, float] = {}
    for name, act in ACTS.items():
        watch = LoopWatch()
        qtbot.wait(50)
        act(window)
        qtbot.wait(600)
        watch.stop()
        longest[name] = watch.longest_busy()

    sys.stdout.write("\nlongest turn of the window's thread, ms\n")
    for name, lasted in sorted(longest.items(), key=lambda pair: -pair[1]):
        sys.stdout.write(f"{lasted:8.1f}  {name}\n")
    too_long = {
        name: round(lasted)
        for name, lasted in longest.items()
        if lasted > EXCEPTIONS.get(name, (FRAME_MS, ""))[0]
    }
    assert too_long == {}
