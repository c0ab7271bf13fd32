"""The real window on real projects, with a student of random weights that works in seconds."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.gui.shell import kit
from studio.gui.shell.kit import Kit
from studio.gui.shell.window import MainWindow
from tests import small_sample
from tests.unit.gui import leaks

CHECKOUT = Path(__file__).resolve().parents[2]
OpenWindow = Callable[[], MainWindow]


@pytest.fixture(scope="session", autouse=True)
def _english_numbers() -> None:
    """Whatever this computer's settings: 1,204 and 12.5 %."""
    QLocale.setDefault(QLocale("en"))


@pytest.fixture(scope="session")
def tiny_student(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made in a process of its own: the window's must not have torch in it."""
    folder = tmp_path_factory.mktemp("tiny")
    code = (
        "import pathlib, sys; from tests import tiny_model; "
        "tiny_model.make(pathlib.Path(sys.argv[1]))"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(folder)], cwd=CHECKOUT, check=True, capture_output=True
    )
    return folder


@pytest.fixture
def small_project(tmp_path: Path, tiny_student: Path) -> Path:
    """A project with a handful of the sample's rows, not yet checked."""
    path = tmp_path / "desk.stillroom"
    small_sample.create(path, student=str(tiny_student)).close()
    return path


@pytest.fixture
def no_leaks(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a thread, a timer or a process running."""
    before = leaks.running()
    yield
    assert leaks.left(qapp, before) == []


@pytest.fixture
def shown() -> list[Path]:
    """What the window asked the system to open."""
    return []


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, shown: list[Path], no_leaks: None
) -> Iterator[OpenWindow]:
    """Open windows as the program does, with settings of their own, and close them in order."""
    del no_leaks
    windows: list[MainWindow] = []

    def open_one() -> MainWindow:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        made: Kit = kit.build(
            qapp, settings, documents=tmp_path / "Documents", show_path=shown.append
        )
        window = MainWindow(made)
        windows.append(window)
        window.show()
        qtbot.waitUntil(lambda: "overview" in window.pages)
        return window

    yield open_one
    for window in windows:
        close(window, qtbot)


def close(window: MainWindow, qtbot: QtBot) -> None:
    """Close a window and wait until all it owned has ended; harmless the second time."""
    if not shiboken6.isValid(window) or not shiboken6.isValid(window.kit.theme):
        return
    if not window.is_ended:
        with qtbot.waitSignal(window.ended):
            window.close()
    window.kit.theme.deleteLater()
    window.deleteLater()
