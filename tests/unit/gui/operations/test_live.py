import threading

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet, Entity
from studio.gui.operations.live import LiveValue
from studio.gui.operations.runner import OperationRunner
from studio.project import Project


class Readings:
    """Counts how often it was read; a reading can be held up."""

    def __init__(self) -> None:
        self.count = 0
        self.go = threading.Event()
        self.go.set()

    def read(self, _: Project) -> int:
        self.go.wait()
        self.count += 1
        return self.count


def _change(*entities: Entity) -> ChangeSet:
    return ChangeSet(label="Change", entities=frozenset(entities))


def _live(runner: OperationRunner, readings: Readings, pause: float = 0.0) -> LiveValue[int]:
    return LiveValue(
        runner,
        readings.read,
        touched_by=frozenset({Entity.TASK}),
        pause=pause,
        parent=runner,
    )


def test_a_change_that_touches_it_is_read(opened: OperationRunner, qtbot: QtBot) -> None:
    live = _live(opened, Readings())

    with qtbot.waitSignal(live.changed) as told:
        opened.change(lambda _: _change(Entity.TASK, Entity.CHECK))

    assert told.args == [1]
    assert live.value == 1


def test_a_change_of_other_things_is_not(opened: OperationRunner, qtbot: QtBot) -> None:
    readings = Readings()
    _live(opened, readings)
    done: list[object] = []

    opened.change(lambda _: _change(Entity.METRIC), done.append)
    opened.query(lambda _: None, done.append)
    qtbot.waitUntil(lambda: len(done) == 2)

    assert readings.count == 0


def test_changes_during_a_reading_are_followed_by_one_more(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    readings = Readings()
    readings.go.clear()
    live = _live(opened, readings)
    for _ in range(20):
        live.load()
    readings.go.set()
    qtbot.waitUntil(lambda: live.value == 2)
    done: list[object] = []
    opened.query(lambda _: None, done.append)
    qtbot.waitUntil(lambda: bool(done))

    assert readings.count == 2


def test_frequent_changes_are_read_after_a_pause(opened: OperationRunner, qtbot: QtBot) -> None:
    readings = Readings()
    live = _live(opened, readings, pause=0.3)
    live.load()
    qtbot.waitUntil(lambda: live.value == 1)
    for _ in range(5):
        live.load()
    qtbot.wait(50)
    assert readings.count == 1

    qtbot.waitUntil(lambda: live.value == 2)
    assert readings.count == 2


def test_after_an_error_it_is_read_again(opened: OperationRunner, qtbot: QtBot) -> None:
    outcomes = iter([1 / 3])

    def read(_: Project) -> float:
        return next(outcomes, None) or 1 / 0

    live: LiveValue[float] = LiveValue(
        opened, read, touched_by=frozenset({Entity.TASK}), parent=opened
    )
    live.load()
    qtbot.waitUntil(lambda: live.value is not None)
    for _ in range(2):
        with qtbot.waitSignal(opened.failed):
            live.load()


def test_what_was_cleared_is_not_read_by_a_pause_that_ends(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    readings = Readings()
    live = _live(opened, readings, pause=0.1)
    live.load()
    qtbot.waitUntil(lambda: live.value == 1)
    live.load()
    with qtbot.waitSignal(live.changed) as told:
        live.clear(0)
    qtbot.wait(250)

    assert told.args == [0]
    assert readings.count == 1


def test_what_is_hidden_is_read_once_when_it_is_shown(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    readings = Readings()
    view = QWidget()
    qtbot.addWidget(view)
    live = _live(opened, readings)
    live.while_shown(view)
    done: list[object] = []
    for _ in range(3):
        opened.change(lambda _: _change(Entity.TASK), done.append)
    qtbot.waitUntil(lambda: len(done) == 3)
    qtbot.wait(50)
    assert readings.count == 0

    view.show()
    qtbot.waitUntil(lambda: live.value == 1)
    view.hide()
    view.show()
    qtbot.wait(50)
    assert readings.count == 1


def test_once_stopped_it_tells_nothing_more(opened: OperationRunner, qtbot: QtBot) -> None:
    readings = Readings()
    readings.go.clear()
    live = _live(opened, readings)
    told: list[object] = []
    live.changed.connect(told.append)
    live.load()
    live.stop()
    readings.go.set()
    done: list[object] = []
    opened.change(lambda _: _change(Entity.TASK), done.append)
    qtbot.waitUntil(lambda: bool(done))

    assert told == []
    assert readings.count <= 1
