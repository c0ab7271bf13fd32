from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter
from studio.gui.review.agreement.agreement_dialog import AgreementDialog
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from tests.unit.gui.review.agreement.conftest import JUDGED

if TYPE_CHECKING:
    from studio.domain.change import ChangeSet
    from studio.gui.tables.plain import PlainModel
    from studio.project import Project


@pytest.fixture
def dialog(judged_kit: Kit, judged: ReviewModel, window: QWidget, qtbot: QtBot) -> AgreementDialog:
    dialog = AgreementDialog(judged_kit, window, judged)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.agreeing.people.rowCount() > 0)
    return dialog


def _row(model: "PlainModel", row: int) -> list[str]:
    return [model.cell(row, column).words for column in range(model.columnCount())]


def test_each_two_reviewers_are_measured(dialog: AgreementDialog) -> None:
    people = dialog.agreeing.people
    assert people.rowCount() == 2
    name, items, _, same, kappa, alpha, standing = _row(people, 1)
    assert (name, items) == ("Ana and Bo", str(JUDGED))
    assert same.startswith("93")
    assert float(kappa) > 0.8
    assert "–" in alpha
    assert standing == "not proven"  # of thirty answers two are in dispute
    assert str(JUDGED) in dialog.sentence.text()


def test_escalations_are_told(dialog: AgreementDialog, judged_kit: Kit, qtbot: QtBot) -> None:
    """One of the answers that both judged alike is escalated by Ana afterwards and by Bo."""

    def escalate(project: "Project") -> "ChangeSet":
        answer = project.queue.page(QueueFilter(state="accepted"), limit=1)[0].task_id
        candidate = project.queue.item(answer).answers[0]
        for one in candidate.now:
            change = project.review.decide(
                candidate.candidate.candidate_id, Verdict.ESCALATE, rater=one.rater_id
            )
        return change

    judged_kit.runner.change(escalate)
    qtbot.waitUntil(lambda: "1 escalated answer" in dialog.sentence.text())


def test_reasons_are_those_of_the_people_chosen(dialog: AgreementDialog) -> None:
    dialog.agreeing.people_table.select(1)
    assert "Ana and Bo" in dialog.agreeing.reasons_title.text()
    reasons = dialog.agreeing.reasons
    assert reasons.rowCount() == 1
    assert _row(reasons, 0)[:3] == ["Tone", str(JUDGED), "16"]


def test_conflicts_are_listed_with_who_says_what(dialog: AgreementDialog) -> None:
    rows = dialog.conflicts.rows
    assert rows.rowCount() == 2
    said = [_row(rows, row)[3] for row in range(2)]
    assert "Ana rejects (Tone) · Bo accepts" in said
    assert "Ana accepts · Bo rejects (Tone)" in said
    tips = [rows.cell(row, 3).tip for row in range(2)]
    assert any("too short" in tip for tip in tips)
    assert dialog.tabs.row.tabText(1) == "Conflicts (2)"


def test_enter_opens_a_conflict_which_is_settled_on_the_desk(
    dialog: AgreementDialog, judged: ReviewModel, qtbot: QtBot
) -> None:
    dialog.show_conflicts()
    dialog.conflicts.table.select(0)
    QTest.keyClick(dialog.conflicts.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(judged.desk.subject and judged.desk.subject.conflict))
    judged.decide(Verdict.ACCEPT, adjudicates=True)
    qtbot.waitUntil(lambda: dialog.conflicts.rows.rowCount() == 1)
    assert dialog.agreeing.people.cell(1, 1).words == str(JUDGED)


def test_all_conflicts_can_be_reviewed_as_a_queue(
    dialog: AgreementDialog, judged: ReviewModel, qtbot: QtBot
) -> None:
    dialog.conflicts.queue.click()
    qtbot.waitUntil(lambda: judged.queue.count == 2 and judged.queue.is_read)
    assert judged.queue.filter.state == "conflict"


def test_hidden_names_stay_hidden(
    judged_kit: Kit, judged: ReviewModel, window: QWidget, qtbot: QtBot
) -> None:
    judged.desk.set_names_hidden(True)
    dialog = AgreementDialog(judged_kit, window, judged)
    qtbot.waitUntil(lambda: dialog.conflicts.rows.rowCount() > 0)
    assert dialog.conflicts.rows.cell(0, 1).words == "hidden"
    dialog.reject()


def test_the_share_of_double_review_is_kept_and_explained(
    dialog: AgreementDialog, judged: ReviewModel, qtbot: QtBot
) -> None:
    assert "looked at twice" in dialog.double.effect.text()
    dialog.double.field.setValue(20)
    qtbot.waitUntil(lambda: judged.double_share == 0.2)
    assert "20 are reviewed twice" in dialog.double.effect.text()


def test_closing_while_it_reads_harms_nothing(
    judged_kit: Kit, judged: ReviewModel, window: QWidget, qtbot: QtBot
) -> None:
    dialog = AgreementDialog(judged_kit, window, judged)
    dialog.show()
    dialog.reject()
    done: list[object] = []
    judged_kit.runner.query(lambda project: project.agreement.report(), done.append)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(20)


def test_where_nobody_reviewed_twice_it_says_what_that_is_for(
    review_kit: Kit, model: ReviewModel, window: QWidget, qtbot: QtBot
) -> None:
    dialog = AgreementDialog(review_kit, window, model)
    dialog.show()
    qtbot.waitUntil(dialog.agreeing.none.isVisible)
    assert not dialog.agreeing.people_table.isVisible()
    dialog.agreeing.step.click()
    assert dialog.tabs.value() == "double"
    dialog.reject()


def test_who_says_what_is_said_in_full_below_the_conflicts(
    dialog: AgreementDialog, qtbot: QtBot
) -> None:
    dialog.show_conflicts()
    page = dialog.conflicts
    qtbot.waitUntil(page.whole.isVisible)
    assert page.whole.text() == page.rows.cell(0, 3).words
    assert page.table.horizontalScrollBar().maximum() == 0
