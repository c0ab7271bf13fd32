import time
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.operations import turns
from studio.gui.operations.turns import Turns


def test_steps_are_taken_in_order_and_others_come_between(qtbot: QtBot) -> None:
    done: list[object] = []

    def step(number: int) -> None:
        done.append(number)
        time.sleep(0.01)

    owner = QObject()
    others = QTimer(owner, interval=0)
    others.timeout.connect(lambda: done.append("other"))
    others.start()
    work = Turns([partial(step, number) for number in range(4)], owner)
    with qtbot.waitSignal(work.finished):
        pass
    others.stop()

    assert [one for one in done if one != "other"] == [0, 1, 2, 3]
    assert done.count("other") >= 2


def test_short_steps_share_a_turn(qtbot: QtBot) -> None:
    owner = QObject()
    beats: list[int] = []
    others = QTimer(owner, interval=0)
    others.timeout.connect(lambda: beats.append(1))
    others.start()
    work = Turns([list] * 500, owner)
    with qtbot.waitSignal(work.finished):
        pass
    others.stop()

    assert len(beats) < 20


def test_a_page_is_dressed_before_it_is_shown(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    label = QLabel()
    column.addWidget(label)
    work = turns.polish(page)
    with qtbot.waitSignal(work.finished):
        pass

    assert label.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)


def test_a_step_that_is_added_comes_last(qtbot: QtBot) -> None:
    owner = QObject()
    done: list[int] = []
    work = Turns([partial(done.append, 1)], owner)
    work.add(partial(done.append, 2))
    with qtbot.waitSignal(work.finished):
        pass

    assert done == [1, 2]


def test_what_is_stopped_takes_no_step_any_more(qtbot: QtBot) -> None:
    owner = QObject()
    done: list[int] = []
    work = Turns([partial(done.append, 1)], owner)
    work.stop()
    qtbot.wait(20)

    assert done == []
