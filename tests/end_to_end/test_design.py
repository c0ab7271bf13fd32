"""The distribution shaped and held to by keyboard alone, in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.domain.grid import Part
from studio.domain.task import Kind
from studio.gui.design.snapshot_dialog import SnapshotDialog
from studio.gui.design.view import DesignView
from studio.gui.shell.window import MainWindow
from studio.project import Project
from tests.end_to_end.conftest import OpenWindow, close

_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample, its answers checked and accepted."""
    path = tmp_path / "desk.stillroom"
    with projects.create_sample(path, "parcel-desk") as made:
        made.checking.run()
        made.review.accept_passing()
    return path


def _design(window: MainWindow, path: Path, qtbot: QtBot) -> DesignView:
    """Open a project and go to its design by G, then D."""
    window.open(path)
    qtbot.waitUntil(lambda: window.kit.session.current is not None)
    qtbot.waitUntil(lambda: "design" in window.pages)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_G)
    QTest.keyClick(window, Qt.Key.Key_D)
    view = window.pages["design"]
    assert isinstance(view, DesignView)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is view)
    qtbot.waitUntil(lambda: bool(view.model.grid.topics))
    return view


def _tab_to(window: QWidget, wanted: QWidget) -> None:
    for _ in range(80):
        focus = window.focusWidget()
        if focus is wanted:
            return
        QTest.keyClick(focus or window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {wanted.accessibleName()}")


def _type(view: DesignView, text: str) -> None:
    """Type into the cell's field and press Enter."""
    (field,) = view.grid.view.viewport().findChildren(QLineEdit)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def _go_to_refusals_on_customs(view: DesignView, window: MainWindow) -> Part:
    grid = view.grid.view
    _tab_to(window, grid)
    QTest.keyClick(grid, Qt.Key.Key_Home, _CTRL)
    for _ in range(list(Kind).index(Kind.REFUSAL)):
        QTest.keyClick(grid, Qt.Key.Key_Down)
    names = [topic.name for topic in view.model.grid.topics]
    for _ in range(names.index("customs")):
        QTest.keyClick(grid, Qt.Key.Key_Right)
    part = grid.part()
    assert part is not None
    assert part.kind is Kind.REFUSAL
    return part


def _until(view: DesignView, holds: Callable[[], bool], qtbot: QtBot) -> None:
    del view
    qtbot.waitUntil(holds)


def test_a_floor_holds_a_snapshot_up_until_a_reason_is_given(
    open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    window = open_window()
    view = _design(window, sample, qtbot)
    part = _go_to_refusals_on_customs(view, window)
    grid = view.grid.view

    QTest.keyClick(grid, "3")  # type: ignore[call-overload]
    _type(view, "6")
    _until(view, lambda: grid.currentIndex().data() == "8 / 36", qtbot)
    QTest.keyClick(grid, Qt.Key.Key_F)
    _type(view, "16")
    _until(view, lambda: view.head.chip is not None, qtbot)
    assert view.head.chip is not None
    assert view.head.chip.accessibleName().startswith("1 cell")

    QTest.keyClick(window, Qt.Key.Key_S, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    (dialog,) = view.window().findChildren(SnapshotDialog)
    _until(view, lambda: dialog.cells.rowCount() == 1, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert not dialog.ok.isEnabled()
    _tab_to(dialog, dialog.reason)
    QTest.keyClicks(dialog.reason, "a first look")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    _until(view, lambda: dialog.words.text().startswith("Snapshot made: 345 "), qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Z, _CTRL)
    _until(view, lambda: view.head.chip is None, qtbot)
    assert view.grid.view.part() == part
    close(window, qtbot)

    with Project.open(sample, read_only=True) as kept:
        assert any("overridden" in one.label for one in kept.overview.activity())
        places = kept.design.grid().places(part)
        assert kept.design.grid().wanted(places) == pytest.approx(36)
        assert kept.design.contract() == ()


def test_the_view_is_remembered_with_the_project(
    open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    window = open_window()
    view = _design(window, sample, qtbot)
    _tab_to(window, view.grid.toolbar.modes.segment("target"))
    QTest.keyClick(view.grid.toolbar.modes.segment("target"), Qt.Key.Key_Right)
    assert view.grid.toolbar.modes.value() == "gaps"
    close(window, qtbot)

    again = _design(open_window(), sample, qtbot)
    assert again.grid.toolbar.modes.value() == "gaps"
    assert again.grid.mode.value == "gaps"
