import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.gui.shell.screens import Screen, ScreenLoader, all_screens

pytestmark = pytest.mark.usefixtures("no_leaks")
CHECKOUT = Path(__file__).resolve().parents[4]

# What each thread imports while all screens and dialogs are loaded by themselves.
WATCHED = """
import json, sys, threading
from PySide6.QtCore import QCoreApplication, QTimer
from studio.gui.shell import window
from studio.gui.shell.screens import DIALOGS, ScreenLoader, all_screens

app = QCoreApplication([])
found = {"here": [], "elsewhere": []}
class Watch:
    def find_spec(self, name, path=None, target=None):
        here = threading.current_thread() is threading.main_thread()
        found["here" if here else "elsewhere"].append(name)
sys.meta_path.insert(0, Watch())
loader = ScreenLoader(all_screens())
came = []
loader.loaded.connect(lambda screen, _: came.append(screen.key))
loader.failed.connect(print)
def look():
    if len(came) == len(all_screens()):
        loader.load_later()
    if set(DIALOGS) <= set(sys.modules):
        app.quit()
timer = QTimer(interval=5)
timer.timeout.connect(look)
timer.start()
loader.start()
app.exec()
loader.wait()
print(json.dumps(found))
"""


def _screen(key: str, module: str = "studio.gui.overview.view") -> Screen:
    return Screen(key=key, action_id="go.overview", icon="play", module=module)


def test_no_class_of_qts_is_made_off_the_windows_thread() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WATCHED],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    found = json.loads(ended.stdout.splitlines()[-1])

    own = ("studio.gui", "PySide6", "shiboken6")
    assert [name for name in found["elsewhere"] if name.startswith(own)] == []
    assert "studio.gui.design.view" in found["here"]
    assert "numpy" in found["elsewhere"], "what takes long has to be imported on the thread"
    assert "numpy" not in found["here"]


def test_a_screen_is_handed_over_with_what_makes_it(qtbot: QtBot) -> None:
    from studio.gui.overview import view

    loader = ScreenLoader((_screen("one"),))
    with qtbot.waitSignal(loader.loaded) as heard:
        loader.start()
    loader.wait()

    screen, make = heard.args
    assert screen.key == "one"
    assert make is view.make


def test_a_screen_that_cannot_be_loaded_is_told_and_the_next_one_comes(qtbot: QtBot) -> None:
    loader = ScreenLoader((_screen("one", "studio.gui.nothing"), _screen("two")))
    with qtbot.waitSignals([loader.failed, loader.loaded]):
        loader.start()
    loader.wait()


def test_nothing_is_handed_over_once_the_window_has_ended(qtbot: QtBot) -> None:
    loader = ScreenLoader((_screen("one"),))
    came: list[object] = []
    loader.loaded.connect(lambda *_: came.append(1))
    loader.start()
    loader.wait()
    qtbot.wait(100)

    assert came == []


def test_waiting_before_the_start_waits_for_nothing() -> None:
    ScreenLoader(all_screens()).wait()
