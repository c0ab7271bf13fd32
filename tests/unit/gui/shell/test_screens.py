import threading

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions.bindings import ActionSet
from studio.gui.shell.kit import Kit
from studio.gui.shell.screens import MakeScreen, Screen, ScreenLoader, all_screens

pytestmark = pytest.mark.usefixtures("no_leaks")


def _make(kit: Kit, actions: ActionSet) -> QWidget:
    raise AssertionError((kit, actions))


def _screen(key: str, load: object = lambda: _make) -> Screen:
    return Screen(key=key, action_id="go.overview", icon="play", load=load)  # type: ignore[arg-type]


def test_screens_are_imported_elsewhere_and_handed_over_here(qtbot: QtBot) -> None:
    threads: list[int] = []

    def load() -> MakeScreen:
        threads.append(threading.get_ident())
        return _make

    loader = ScreenLoader((_screen("one", load),))
    loader.loaded.connect(lambda *_: threads.append(threading.get_ident()))
    with qtbot.waitSignal(loader.loaded):
        loader.start()
    loader.wait()

    assert threads[0] != threads[1] == threading.get_ident()


def test_a_screen_that_cannot_be_loaded_is_told_and_the_next_one_comes(qtbot: QtBot) -> None:
    def broken() -> MakeScreen:
        raise ImportError("no module named charts")

    loader = ScreenLoader((_screen("one", broken), _screen("two")))
    with qtbot.waitSignals([loader.failed, loader.loaded]):
        loader.start()
    loader.wait()


def test_waiting_before_the_start_waits_for_nothing() -> None:
    ScreenLoader(all_screens()).wait()
