"""The whole pipeline by the window's one button: run, watched, stopped, gone on with."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.gui.overview.view import OverviewView
from studio.gui.shell.window import MainWindow
from tests.end_to_end.conftest import OpenWindow

pytestmark = pytest.mark.slow
PATIENCE = 240_000


def _overview(window: MainWindow) -> OverviewView:
    page = window.pages["overview"]
    assert isinstance(page, OverviewView)
    return page


def _open(window: MainWindow, project: Path, qtbot: QtBot) -> OverviewView:
    window.open(project)
    qtbot.waitUntil(lambda: bool(window.kit.pipeline.plan), timeout=20_000)
    return _overview(window)


def _press(window: MainWindow, qtbot: QtBot) -> None:
    button = _overview(window).head.run
    qtbot.waitUntil(button.isEnabled)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _done(window: MainWindow) -> list[str]:
    return [step.key for step in window.kit.pipeline.plan if step.done]


def test_one_button_leads_from_answers_to_a_measured_student(
    open_window: OpenWindow, small_project: Path, qtbot: QtBot, shown: list[Path]
) -> None:
    window = open_window()
    overview = _open(window, small_project, qtbot)
    titles: list[str] = []
    window.kit.pipeline.job_changed.connect(
        lambda job: titles.append(job.title) if job and job.title not in titles else None
    )

    with qtbot.waitSignal(window.kit.pipeline.ended, timeout=PATIENCE) as ended:
        _press(window, qtbot)

    assert ended.args == ["done"], [toast.text for toast in window.toasts.shown()]
    assert {"Checking the answers", "Training by SFT", "Training by DPO"} <= set(titles)
    qtbot.waitUntil(lambda: _done(window) == ["check", "accept", "sft", "dpo", "evaluate"])
    qtbot.waitUntil(lambda: overview.model.board.value is not None)
    board = overview.model.board.value
    assert board is not None
    assert overview.board.verdict.text().lower() in board.verdict.lower()
    assert {curve.method for curve in overview.model.curves.value or ()} == {"sft", "dpo"}
    assert not overview.head.run.isVisible()

    QTest.mouseClick(overview.head.report, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("report" in toast.text for toast in window.toasts.shown()))
    (report,) = (small_project / "exports").glob("report-*.html")
    assert board.verdict.split(".")[0] in report.read_text(encoding="utf-8")
    assert shown == []
