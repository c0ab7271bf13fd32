"""A project that two people have judged, open in a kit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.domain.judgement import Verdict
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from tests.unit.services import reviewing

JUDGED = 30
WAITING = 12  # more than are looked at in one turn


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()


@pytest.fixture
def judged_kit(bare_kit: Kit, tmp_path: Path, qtbot: QtBot) -> Kit:
    """Ana and Bo judged thirty answers, two of them otherwise; three edits say "Kindly"."""
    path = tmp_path / "judged.stillroom"
    desk = reviewing.desk(path)
    project = desk.project
    ana, bo = desk.rater("Ana"), desk.rater("Bo")
    project.queue.set_double_share(1.0)
    for number in range(JUDGED):
        task_id = desk.task(f"answer {number}", text=f"Where is parcel {number}?")
        (answer,) = desk.answers(task_id)
        good = number % 2 == 0
        for rater, says in ((ana, good), (bo, good if number > 1 else not good)):
            project.review.decide(
                answer,
                Verdict.ACCEPT if says else Verdict.REJECT,
                rater=rater,
                reasons=() if says else ("tone",),
                note="too short" if rater == bo and number == 0 else "",
            )
    project.queue.set_double_share(0.0)
    for number in range(3):
        task_id = desk.task(f"Please wait for day {number} at home", text=f"When, {number}?")
        (answer,) = desk.answers(task_id)
        project.review.accept_edit(answer, f"Kindly wait for day {number} at home")
    for number in range(3):
        desk.task(f"Please send paper {number} to us", text=f"What, {number}?")
    while project.queue.prepare():
        pass
    project.close()
    bare_kit.session.open(path)
    qtbot.waitUntil(lambda: bare_kit.session.current is not None)
    return bare_kit


@pytest.fixture
def failing_kit(bare_kit: Kit, tmp_path: Path, qtbot: QtBot) -> Kit:
    """Of the answers that a repeated edit would mend, one leaves a block of code open."""
    path = tmp_path / "failing.stillroom"
    desk = reviewing.desk(path)
    reviewing.set_target(desk)
    for number in range(3):
        (answer,) = desk.answers(desk.task(f"Please wait for day {number}."))
        desk.project.review.accept_edit(answer, f"Kindly wait for day {number}.")
    for number in range(WAITING):
        desk.task(f"Please send paper {number}.")
    desk.task("Please send this:\n```\nnever closed")
    desk.project.close()
    bare_kit.session.open(path)
    qtbot.waitUntil(lambda: bare_kit.session.current is not None)
    return bare_kit


@pytest.fixture
def judged(judged_kit: Kit, qtbot: QtBot) -> Iterator[ReviewModel]:
    model = ReviewModel(judged_kit)
    model.load()
    qtbot.waitUntil(lambda: model.desk.item is not None)
    yield model
    model.deleteLater()
