import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from studio.gui.operations.collector import Collector


class Knot:
    """Garbage that only the collector finds, and that notes on which thread it went."""

    def __init__(self, ended_on: list[str]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: ended_on.append(threading.current_thread().name))


@pytest.fixture
def collector(qtbot: QtBot, no_leaks: None) -> Iterator[Collector]:
    del qtbot, no_leaks
    collector = Collector()
    collector.start()
    yield collector
    collector.stop()
    collector.deleteLater()


def _make_garbage(ended_on: list[str]) -> None:
    for _ in range(5 * gc.get_threshold()[0]):
        Knot(ended_on)


def test_garbage_of_another_thread_ends_on_this_one(collector: Collector, qtbot: QtBot) -> None:
    del collector
    ended_on: list[str] = []
    thread = threading.Thread(target=_make_garbage, args=(ended_on,), name="data")
    thread.start()
    thread.join()
    assert ended_on == []

    qtbot.waitUntil(lambda: bool(ended_on))
    assert set(ended_on) == {threading.current_thread().name}


def test_afterwards_python_collects_again(qtbot: QtBot) -> None:
    del qtbot
    collector = Collector()
    collector.start()
    assert not gc.isenabled()
    collector.settle()
    collector.stop()

    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
