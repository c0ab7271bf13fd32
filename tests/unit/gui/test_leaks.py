"""The guard against leaks sees each kind of leak; a guard that sees nothing would always pass."""

import sys
import threading

from PySide6.QtCore import QProcess, QTimer
from pytestqt.qtbot import QtBot

from tests.unit.gui import leaks


def test_a_thread_left_running_is_named() -> None:
    before = leaks.running()
    go = threading.Event()
    thread = threading.Thread(target=go.wait, name="forgotten")
    thread.start()

    found = leaks.since(before)
    go.set()
    thread.join()

    assert found == ["thread forgotten"]
    assert leaks.since(before) == []


def test_a_timer_left_running_is_named(qtbot: QtBot) -> None:
    del qtbot
    before = leaks.running()
    timer = QTimer(interval=1000)
    timer.setObjectName("forgotten")
    timer.start()

    found = leaks.since(before)
    timer.stop()

    assert found == ["QTimer forgotten"]
    assert leaks.since(before) == []


def test_a_process_left_running_is_named(qtbot: QtBot) -> None:
    before = leaks.running()
    process = QProcess()
    process.setObjectName("forgotten")
    process.start(sys.executable, ["-c", "input()"])
    assert process.waitForStarted()

    found = leaks.since(before)
    with qtbot.waitSignal(process.finished):
        process.closeWriteChannel()

    assert found == ["QProcess forgotten"]
    assert leaks.since(before) == []
