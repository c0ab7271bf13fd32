"""What the window does around its screens: undo, jobs, taking over, remembering, dropping."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.domain.ids import TaskId
from studio.domain.task import Difficulty
from studio.domain.task_query import TaskQuery
from studio.gui.shell import kit
from studio.gui.shell.recent_entry import RecentEntry
from studio.gui.shell.screens import all_screens
from studio.gui.shell.window import MainWindow
from studio.gui.widgets.line_edit import LineEdit
from studio.project import Project
from tests.end_to_end.conftest import OpenWindow, close
from tests.unit.gui.operations import sums

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _open(window: MainWindow, path: Path, qtbot: QtBot) -> MainWindow:
    window.open(path)
    qtbot.waitUntil(lambda: bool(window.kit.pipeline.plan))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def window(open_window: OpenWindow, small_project: Path, qtbot: QtBot) -> MainWindow:
    return _open(open_window(), small_project, qtbot)


def _one_task(window: MainWindow, qtbot: QtBot) -> TaskId:
    found: list[TaskId] = []
    window.kit.runner.query(
        lambda project: project.tasks.ids(TaskQuery(difficulties=frozenset({Difficulty.EASY}))),
        found.extend,
    )
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def _difficulty(window: MainWindow, task_id: TaskId, qtbot: QtBot) -> Difficulty:
    found: list[Difficulty] = []
    window.kit.runner.query(
        lambda project: project.tasks.get(task_id).task.difficulty, found.append
    )
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def _label(window: MainWindow, task_id: TaskId, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.kit.runner.changed):
        window.kit.runner.change(
            lambda project: project.tasks.label([task_id], difficulty=Difficulty.HARD)
        )
    qtbot.waitUntil(window.actions_["edit.undo"].isEnabled)


def _said(window: MainWindow) -> list[str]:
    return [toast.text for toast in window.toasts.shown()]


def test_a_change_is_undone_and_done_again_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    task_id = _one_task(window, qtbot)
    assert not window.actions_["edit.undo"].isEnabled()
    _label(window, task_id, qtbot)
    assert window.actions_["edit.undo"].text().startswith("Undo ")
    assert len(window.actions_["edit.undo"].text()) > len("Undo ")

    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: any(text.startswith("Undone: ") for text in _said(window)))
    assert _difficulty(window, task_id, qtbot) is Difficulty.EASY
    qtbot.waitUntil(window.actions_["edit.redo"].isEnabled)
    assert not window.actions_["edit.undo"].isEnabled()

    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: any(text.startswith("Done again: ") for text in _said(window)))
    assert _difficulty(window, task_id, qtbot) is Difficulty.HARD


def test_a_step_is_undone_after_a_restart(
    window: MainWindow, open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    task_id = _one_task(window, qtbot)
    _label(window, task_id, qtbot)
    close(window, qtbot)

    again = _open(open_window(), small_project, qtbot)
    qtbot.waitUntil(again.actions_["edit.undo"].isEnabled)
    QTest.keyClick(again, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: bool(_said(again)))
    assert _difficulty(again, task_id, qtbot) is Difficulty.EASY


@pytest.mark.parametrize("redo", [(Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_Z, CONTROL | SHIFT)])
def test_in_a_text_field_the_keys_undo_text_alone(
    window: MainWindow, redo: tuple[Qt.Key, Qt.KeyboardModifier], qtbot: QtBot
) -> None:
    task_id = _one_task(window, qtbot)
    _label(window, task_id, qtbot)
    field = LineEdit(window.kit.theme, "Field")
    field.setParent(window.centralWidget())
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "words")

    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == ""
    QTest.keyClick(field, redo[0], redo[1])
    qtbot.wait(200)

    assert field.text() == "words"
    assert _difficulty(window, task_id, qtbot) is Difficulty.HARD


def test_the_panel_of_jobs_opens_by_key_and_its_jobs_are_cancelled(
    window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_J, CONTROL)
    assert window.panel.isVisible()
    window.kit.background.run(sums.refuse, then=print, title="Reading a file")
    window.kit.background.run(sums.wait_for_ever, then=print, title="Mapping")
    qtbot.waitUntil(lambda: len(window.jobs.ended) == 1)

    rows = {row.title.text(): row for row in window.panel._rows.values()}
    assert rows["Reading a file"].line.text() == "line 3 is no JSON; mend it"
    rows["Reading a file"].copy.click()
    assert QApplication.clipboard().text() == "line 3 is no JSON; mend it"

    rows["Mapping"].cancel.click()
    qtbot.waitUntil(lambda: window.jobs.running == ())
    QTest.keyClick(window.panel, Qt.Key.Key_Escape)
    assert not window.panel.isVisible()


def test_a_second_window_takes_over_once_the_first_is_closed(
    window: MainWindow, open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    second = _open(open_window(), small_project, qtbot)
    assert second.banner.isVisible()
    refused = [
        row.id
        for row in second.actions_.table.actions
        if "writable" in row.when and second.actions_[row.id].isEnabled()
    ]
    assert refused == []
    assert second.actions_.refusal("run.pipeline") == "This project is read-only here"
    assert "read-only" in second.pages["overview"].head.run.toolTip()  # type: ignore[attr-defined]

    second.banner.button.click()
    qtbot.wait(300)
    assert second.banner.isVisible()

    close(window, qtbot)
    second.banner.button.click()
    qtbot.waitUntil(lambda: not second.banner.isVisible())
    qtbot.waitUntil(second.actions_["run.pipeline"].isEnabled)


def test_each_project_remembers_its_screen(
    window: MainWindow, open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    other = [key for key in window.pages if key != "overview"]
    if not other:
        qtbot.waitUntil(lambda: len(window.pages) > 1)
        other = [key for key in window.pages if key != "overview"]
    window.show_screen(other[0])
    close(window, qtbot)

    again = _open(open_window(), small_project, qtbot)
    qtbot.waitUntil(lambda: again.screen_shown == other[0])


def test_a_project_dropped_on_the_window_is_opened(
    open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    window = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(small_project))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(50, 50).toPoint(), actions, data, buttons, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), actions, data, buttons, none))

    qtbot.waitUntil(lambda: window.kit.session.current is not None)


def test_a_recent_project_that_is_gone_can_be_taken_off_the_list(
    open_window: OpenWindow, small_project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = open_window()
    gone = tmp_path / "gone.stillroom"
    first.kit.memory.add_recent(small_project)
    first.kit.memory.add_recent(gone)
    first.recent.load()

    def entry(name: str) -> RecentEntry | None:
        entries = [one for one in first.welcome.findChildren(RecentEntry) if not one.isHidden()]
        return next(
            (one for one in entries if one.button.accessibleName().startswith(f"{name},")), None
        )

    qtbot.waitUntil(lambda: (found := entry("gone")) is not None and not found.button.isEnabled())
    missing = entry("gone")
    assert missing is not None
    assert "missing" in missing.button.accessibleName()
    missing.forget.click()
    qtbot.waitUntil(lambda: entry("desk") is not None)
    assert entry("gone") is None
    there = entry("desk")
    assert there is not None
    assert there.button.isEnabled()
    assert "today" in there.button.accessibleName()


def test_a_text_size_set_before_the_first_show_holds_everywhere(
    qapp: QApplication, tmp_path: Path, no_leaks: None, qtbot: QtBot
) -> None:
    del no_leaks
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(kit.build(qapp, settings, documents=tmp_path, show_path=print))
    window.kit.theme.set_zoom(1.5)
    window.show()
    qtbot.waitUntil(lambda: len(window.pages) == len(all_screens()))
    qtbot.waitUntil(lambda: window.menu_row.bar.font().pixelSize() == 20)

    assert window.status.zoom.font().pixelSize() == 16
    close(window, qtbot)


def test_the_reviewer_of_a_change_is_kept(
    open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.kit.memory.person = "Ines Albrecht"
    _open(window, small_project, qtbot)
    task_id = _one_task(window, qtbot)
    _label(window, task_id, qtbot)
    close(window, qtbot)

    with Project.open(small_project) as project:
        (step, *_) = project.history.listing()
        assert step.rater_id is not None
