from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.design.bringing_in import opening
from studio.gui.design.bringing_in.opening import KEPT, BringingIn
from studio.gui.shell.kit import Kit

# A dialog is a window, which the offscreen platform can neither size nor raise.
pytestmark = pytest.mark.slow

Offers = Sequence[tuple[str, Callable[[], None]]]


@pytest.fixture
def said() -> list[tuple[str, Offers]]:
    return []


@pytest.fixture
def bringing_in(
    sample_kit: Kit, design_actions: ActionSet, window: QWidget, said: list[tuple[str, Offers]]
) -> BringingIn:
    window.show()
    made = BringingIn(
        sample_kit, design_actions, window, lambda text, offers: said.append((text, offers))
    )
    design_actions.refresh({When.PROJECT, When.WRITABLE})
    return made


def _drop(window: QWidget, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, none))
    return enter.isAccepted()


def test_the_keys_open_a_box_with_what_was_copied(
    bringing_in: BringingIn, design_actions: ActionSet, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("Where is my kettle?\nWhen does it come?")
    design_actions["task.paste"].trigger()
    qtbot.waitUntil(lambda: bringing_in.dialog is not None)
    assert bringing_in.dialog is not None
    assert bringing_in.dialog.paste.text() == "Where is my kettle?\nWhen does it come?"
    bringing_in.dialog.reject()
    assert bringing_in.dialog is None


def test_what_was_pasted_before_goes_before_the_clipboard(
    bringing_in: BringingIn, design_actions: ActionSet, sample_kit: Kit, qtbot: QtBot
) -> None:
    project = sample_kit.session.current
    assert project is not None
    sample_kit.memory.set(KEPT, "What I had pasted before", project=project.path)
    QGuiApplication.clipboard().setText("Where is my kettle?\nWhen does it come?")
    design_actions["task.paste"].trigger()
    qtbot.waitUntil(lambda: bringing_in.dialog is not None)
    assert bringing_in.dialog is not None
    assert bringing_in.dialog.paste.text() == "What I had pasted before"
    bringing_in.dialog.reject()


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("", False),
        ("hunter2", False),
        ("https://example.org/a/b", False),
        ("Where is my parcel now?", True),
        ('{"message": "a"}', True),
        ("one\ntwo", True),
    ],
)
def test_only_what_looks_like_tasks_is_offered(text: str, offered: bool) -> None:
    assert opening.looks_like_tasks(text) is offered


def test_a_file_dropped_on_the_window_is_shown(
    bringing_in: BringingIn, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "tasks.txt"
    path.write_text("Where is the kettle that I ordered?\n", encoding="utf-8")
    assert _drop(window, path)
    qtbot.waitUntil(lambda: bringing_in.dialog is not None)
    dialog = bringing_in.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=60_000)
    dialog.reject()


def test_a_folder_is_not_taken(bringing_in: BringingIn, window: QWidget, tmp_path: Path) -> None:
    assert not _drop(window, tmp_path)
    assert bringing_in.dialog is None


def test_nothing_is_taken_where_nothing_may_be_changed(
    bringing_in: BringingIn, design_actions: ActionSet, window: QWidget, tmp_path: Path
) -> None:
    design_actions.refresh({When.PROJECT})
    path = tmp_path / "tasks.txt"
    path.write_text("Where?\n", encoding="utf-8")
    assert not _drop(window, path)
    assert bringing_in.dialog is None


def test_the_import_key_asks_for_a_file(
    bringing_in: BringingIn, design_actions: ActionSet, qtbot: QtBot
) -> None:
    design_actions["task.import"].trigger()
    qtbot.waitUntil(lambda: bringing_in.dialog is not None)
    dialog = bringing_in.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QFileDialog)))
    for chooser in dialog.findChildren(QFileDialog):
        chooser.reject()
    dialog.reject()


def test_after_an_import_undo_and_show_are_offered(
    bringing_in: BringingIn,
    design_actions: ActionSet,
    said: list[tuple[str, Offers]],
    qtbot: QtBot,
) -> None:
    QGuiApplication.clipboard().setText("Where is my new kettle now?\nWhen does the kettle come?")
    design_actions["task.paste"].trigger()
    qtbot.waitUntil(lambda: bringing_in.dialog is not None)
    dialog = bringing_in.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=60_000)
    QTest.keyClick(dialog.go, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(said))
    text, offers = said[0]
    assert text.startswith("2 ")
    shown: list[frozenset[str]] = []
    undone: list[bool] = []
    bringing_in.shown.connect(shown.append)
    bringing_in.undone.connect(lambda: undone.append(True))
    for _, act in offers:
        act()
    assert len(shown[0]) == 2
    assert undone == [True]
