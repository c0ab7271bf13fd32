import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.review.agreement.worth_dialog import WorthDialog
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit


@pytest.fixture
def dialog(judged_kit: Kit, judged: ReviewModel, window: QWidget, qtbot: QtBot) -> WorthDialog:
    dialog = WorthDialog(judged_kit, window, judged)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.rows.rowCount() > 0)
    return dialog


def _row(dialog: WorthDialog, row: int) -> list[str]:
    return [dialog.rows.cell(row, column).words for column in range(dialog.rows.columnCount())]


def test_what_was_corrected_is_counted_with_its_interval(dialog: WorthDialog) -> None:
    teacher, cell, judged, unchanged, edited, rejected, pairs, distance = _row(dialog, 0)
    assert (teacher, cell, judged) == ("all", "all", "31")
    assert unchanged.startswith("45")
    assert (edited, rejected, pairs) == ("3", "14", "3")
    assert distance.startswith("not proven: 3 more")
    assert "3 pair" in dialog.sentence.text()


def test_it_is_shown_by_teacher_by_cell_and_by_both(dialog: WorthDialog) -> None:
    assert _row(dialog, 1)[:2] == ["large", "all"]
    dialog.by.segment("cells").click()
    assert _row(dialog, 1)[:2] == ["all", "Common × customs"]
    dialog.by.segment("crossed").click()
    assert _row(dialog, 1)[:2] == ["large", "Common × customs"]


def test_hidden_names_stay_hidden(dialog: WorthDialog, judged: ReviewModel) -> None:
    judged.desk.set_names_hidden(True)
    dialog.by.segment("crossed").click()
    assert _row(dialog, 1)[0] == "hidden"
