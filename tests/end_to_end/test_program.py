"""The program as it is started from a terminal or a menu."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from studio.gui import main
from studio.project import Project
from tests.benchmarks import start_up
from tests.end_to_end.conftest import CHECKOUT, OpenWindow


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """A home folder with nothing in it."""
    return {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONUNBUFFERED": "1",
    }


@pytest.fixture
def started(home: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "studio", "gui", "--sample"],
        cwd=CHECKOUT,
        env=home,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def _wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + 60
    while not path.exists():
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < until, f"waited for {path}"
        time.sleep(0.05)


def _wait_until_filled(project: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with Project.open(project, read_only=True) as opened:
            if opened.overview.stages()[0].count:
                return
        time.sleep(0.1)
    pytest.fail("the sample was not filled within a minute")


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is a POSIX signal here")
def test_it_opens_the_sample_in_the_documents_folder_and_ends_by_ctrl_c(
    started: subprocess.Popen[str], tmp_path: Path
) -> None:
    sample = tmp_path / "Documents" / "Stillroom" / "parcel-desk.stillroom"
    _wait_for(sample / "project.db", started)
    _wait_for(tmp_path / "state" / "stillroom" / "log" / "window.log", started)
    _wait_until_filled(sample)

    started.send_signal(signal.SIGINT)
    _, said = started.communicate(timeout=20)

    assert started.returncode == -signal.SIGINT
    assert "Traceback" not in said
    with Project.open(sample) as project:
        assert project.overview.stages()[0].count >= 400


@pytest.mark.skipif(sys.platform != "linux", reason="reads what the process has mapped")
def test_torch_never_enters_the_windows_process(
    started: subprocess.Popen[str], tmp_path: Path
) -> None:
    sample = tmp_path / "Documents" / "Stillroom" / "parcel-desk.stillroom"
    _wait_for(sample / "project.db", started)
    process = psutil.Process(started.pid)
    until = time.monotonic() + 60
    mapped: set[str] = set()
    while not any("QtGui" in path for path in mapped) or not any(
        "numpy" in path for path in mapped
    ):
        assert time.monotonic() < until, "the overview with its charts was never loaded"
        time.sleep(0.2)
        mapped = {Path(one.path).as_posix() for one in process.memory_maps()}
    assert not [path for path in mapped if "/torch/" in path or "/tokenizers/" in path]


def test_a_start_to_the_last_screen_asks_no_network() -> None:
    found = start_up.measure()  # asserts it, in a process of its own

    assert 0 < found["imports"] < found["paint"] < found["screens"]


def test_a_bug_is_one_sentence_and_the_window_lives_on(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = open_window()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    main._catch_bugs(window)

    try:
        raise KeyError("colour")
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)

    (toast,) = window.toasts.shown()
    assert "Something went wrong" in toast.text
    assert "colour" not in toast.text
    window.actions_["view.dark"].trigger()
    assert window.kit.theme.is_dark
    qtbot.waitUntil(lambda: len(window.toasts.shown()) == 1)
