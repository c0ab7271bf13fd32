import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.review import QueueFilter
from studio.gui.review.agreement.excerpts import Change, Piece
from studio.gui.review.agreement.repairs_dialog import RepairsDialog
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from studio.gui.widgets.scrolled import Scrolled
from tests.unit.gui.review.agreement.conftest import WAITING

ACCEPTED = QueueFilter(state="accepted", splits=frozenset())


@pytest.fixture
def dialog(judged_kit: Kit, judged: ReviewModel, window: QWidget, qtbot: QtBot) -> RepairsDialog:
    dialog = RepairsDialog(judged_kit, window, judged)
    dialog.show()
    model = dialog.model
    qtbot.waitUntil(lambda: model.is_counted and not model.is_reading)
    return dialog


def _accepted(kit: Kit, qtbot: QtBot) -> int:
    found: list[int] = []
    kit.runner.query(lambda project: project.queue.count(ACCEPTED), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_correction_that_repeats_is_shown_with_what_it_would_change(
    dialog: RepairsDialog,
) -> None:
    assert dialog.repairs.rowCount() == 1
    assert [dialog.repairs.cell(0, column).words for column in range(4)] == [
        "3",
        "3",
        "Please",
        "Kindly",
    ]
    assert len(dialog.examples.lines) == 3
    assert Piece(text="Please", change=Change.GONE) in dialog.examples.lines[0]
    assert dialog.answers.rowCount() == 3
    assert Piece(text="Kindly", change=Change.NEW) in dialog.preview.lines[0]
    assert dialog.repair.text() == "Repair 3 answer(s)"


def test_answers_are_left_out_by_the_space_bar(dialog: RepairsDialog) -> None:
    dialog.answers_table.select(1)
    QTest.keyClick(dialog.answers_table, Qt.Key.Key_Space)
    assert [dialog.answers.cell(row, 0).words for row in range(3)] == ["yes", "no", "yes"]
    assert dialog.answers_table.current() == 1
    assert dialog.repair.text() == "Repair 2 answer(s)"
    QTest.keyClick(dialog.answers_table, Qt.Key.Key_Space)
    assert len(dialog.model.taken()) == 3


def test_an_answer_that_would_fail_a_check_is_left_out_until_it_is_chosen(
    failing_kit: Kit, window: QWidget, qtbot: QtBot
) -> None:
    review = ReviewModel(failing_kit)
    dialog = RepairsDialog(failing_kit, window, review)
    dialog.show()
    model = dialog.model
    qtbot.waitUntil(lambda: model.is_counted and not model.is_reading)
    taken = {
        (bool(one.failed), dialog.answers.cell(row, 0).words)
        for row, one in enumerate(model.answers)
    }
    assert taken == {(True, "no"), (False, "yes")}
    assert dialog.repair.text() == f"Repair {WAITING} answer(s)"
    failing = next(row for row, one in enumerate(model.answers) if one.failed)
    dialog.answers_table.select(failing)
    QTest.keyClick(dialog.answers_table, Qt.Key.Key_Space)
    assert dialog.repair.text() == f"Repair {WAITING + 1} answer(s), 1 of them would fail a check"
    dialog.reject()
    review.deleteLater()


def test_nothing_can_be_repaired_while_answers_are_still_looked_for(
    failing_kit: Kit, window: QWidget, qtbot: QtBot
) -> None:
    review = ReviewModel(failing_kit)
    dialog = RepairsDialog(failing_kit, window, review)
    model = dialog.model
    offered: list[bool] = []

    def note() -> None:
        if model.answers and model.is_reading:
            offered.append(dialog.repair.isEnabled())

    model.answers_changed.connect(note)
    qtbot.waitUntil(lambda: len(model.answers) == WAITING + 1 and not model.is_reading)
    assert offered
    assert not any(offered)
    assert dialog.repair.isEnabled()
    dialog.reject()
    review.deleteLater()


def test_the_chosen_ones_are_repaired_and_that_is_undone_as_one_step(
    dialog: RepairsDialog, judged_kit: Kit, qtbot: QtBot
) -> None:
    before = _accepted(judged_kit, qtbot)
    dialog.answers_table.select(0)
    QTest.keyClick(dialog.answers_table, Qt.Key.Key_Space)
    dialog.repair.click()
    qtbot.waitUntil(lambda: dialog.answers.rowCount() == 1)
    assert _accepted(judged_kit, qtbot) == before + 2
    dialog._undo()
    assert _accepted(judged_kit, qtbot) == before


def test_what_cannot_be_repaired_any_more_is_said(
    dialog: RepairsDialog, judged_kit: Kit, qtbot: QtBot
) -> None:
    wanted = dialog.model.taken()
    repair = dialog.model.chosen
    assert repair is not None
    done: list[object] = []
    judged_kit.runner.query(lambda project: project.repairs.apply(repair, wanted), done.append)
    dialog.repair.click()
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(lambda: "any more" in dialog._problem.text())


def test_without_repeated_edits_it_says_what_they_would_be(
    review_kit: Kit, model: ReviewModel, window: QWidget, qtbot: QtBot
) -> None:
    dialog = RepairsDialog(review_kit, window, model)
    dialog.show()
    qtbot.waitUntil(dialog.none.isVisible)
    assert not dialog.sentence.isVisible()
    assert not dialog.repair.isEnabled()
    dialog.reject()


def test_the_page_fits_a_window_of_1280_by_800(dialog: RepairsDialog, qtbot: QtBot) -> None:
    for zoom in (1.0, 1.5):
        dialog.theme.set_zoom(zoom)
        qtbot.waitUntil(lambda: dialog.width() >= min(1280, dialog.theme.px(980)))
        for area in dialog.findChildren(QAbstractScrollArea):
            assert area.horizontalScrollBar().maximum() == 0
        page = dialog.findChild(Scrolled)
        assert isinstance(page, Scrolled)
        qtbot.waitUntil(lambda page=page: page.verticalScrollBar().maximum() == 0)  # type: ignore[misc]


def test_what_is_not_counted_yet_says_so(
    judged_kit: Kit, judged: ReviewModel, window: QWidget, qtbot: QtBot
) -> None:
    dialog = RepairsDialog(judged_kit, window, judged)
    seen: list[str] = []
    dialog.model.found.connect(lambda _: seen.append(dialog.repairs.cell(0, 1).words))
    qtbot.waitUntil(lambda: dialog.model.is_counted)
    assert seen == ["counting…"]
    assert dialog.repairs.cell(0, 1).words == "3"
    dialog.reject()


def test_a_dialog_that_is_closed_has_nothing_more_looked_through(
    judged_kit: Kit, judged: ReviewModel, window: QWidget, qtbot: QtBot
) -> None:
    dialog = RepairsDialog(judged_kit, window, judged)
    gate, looked = threading.Event(), list[str]()
    model = dialog.model
    qtbot.waitUntil(lambda: model.is_counted and not model.is_reading)
    judged_kit.runner.query(lambda _: gate.wait(30), lambda _: None)
    model._ask(lambda _: looked.append("counted"), lambda _: None, model._round)
    dialog.reject()
    gate.set()
    done: list[bool] = []
    judged_kit.runner.query(lambda _: True, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert looked == []
