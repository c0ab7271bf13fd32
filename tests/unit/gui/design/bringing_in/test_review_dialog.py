import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.design.bringing_in.review_dialog import ReviewDialog
from studio.gui.shell.kit import Kit
from studio.services.label_review import Review

# A dialog is a window, which the offscreen platform can neither size nor raise.
pytestmark = pytest.mark.slow


@pytest.fixture
def reviews() -> list[Review]:
    return []


@pytest.fixture
def dialog(sample_kit: Kit, window: QWidget, qtbot: QtBot, reviews: list[Review]) -> ReviewDialog:
    window.show()
    dialog = ReviewDialog(sample_kit, window)
    dialog.reviewed.connect(reviews.append)
    dialog.show()
    qtbot.waitUntil(lambda: bool(reviews), timeout=60_000)
    return dialog


def test_labels_that_read_otherwise_are_listed_surest_first(
    dialog: ReviewDialog, reviews: list[Review]
) -> None:
    doubts = reviews[0].doubts
    assert dialog.table.model().rowCount() == len(doubts) > 0
    assert [one.confidence for one in doubts] == sorted(
        (one.confidence for one in doubts), reverse=True
    )
    assert "Nothing is changed" in dialog.sentence.text()


def test_relabelling_takes_the_selected_ones_alone(
    dialog: ReviewDialog, reviews: list[Review], qtbot: QtBot
) -> None:
    first = reviews[0].doubts[0]
    QTest.keyClick(dialog.take, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(reviews) > 1, timeout=60_000)
    left = {(one.task_id, one.aspect) for one in reviews[-1].doubts}
    assert (first.task_id, first.aspect) not in left


def test_a_kept_label_is_not_listed_again(
    dialog: ReviewDialog, reviews: list[Review], qtbot: QtBot
) -> None:
    count = len(reviews[0].doubts)
    QTest.keyClick(dialog.keep, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(reviews) > 1, timeout=60_000)
    assert len(reviews[-1].doubts) == count - 1
