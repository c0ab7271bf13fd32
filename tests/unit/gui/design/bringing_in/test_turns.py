import time

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studio.gui.design.bringing_in import turns
from studio.gui.design.bringing_in.turns import Turns


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    del qtbot
    return QObject()


def test_a_few_rows_are_done_at_once(owner: QObject) -> None:
    seen: list[int] = []
    Turns(owner).run(range(10), seen.append, lambda: seen.append(-1))
    assert seen == [*range(10), -1]


def test_many_rows_are_done_over_several_turns(
    owner: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "_TURN_SECONDS", 0.001)
    seen: list[int] = []

    def act(item: int) -> None:
        time.sleep(0.0001)
        seen.append(item)

    Turns(owner).run(range(500), act, lambda: seen.append(-1))
    assert 0 < len(seen) < 500
    qtbot.waitUntil(lambda: seen[-1] == -1)
    assert seen == [*range(500), -1]


def test_a_new_pass_takes_the_place_of_one_under_way(
    owner: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "_TURN_SECONDS", 0.0)
    ended: list[str] = []
    one = Turns(owner)
    one.run(range(10_000), lambda _: None, lambda: ended.append("first"))
    one.run(range(3), lambda _: None, lambda: ended.append("second"))
    qtbot.waitUntil(lambda: bool(ended))
    qtbot.wait(20)
    assert ended == ["second"]
