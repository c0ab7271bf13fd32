from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.ids import CandidateId
from studio.domain.judgement import Verdict
from studio.domain.review import ReviewItem
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.deciding.bar import DecisionBar
from studio.gui.review.deciding.reason_chooser import ReasonChooser
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from studio.gui.shell.kit import Kit
from studio.gui.theme.theme import Appearance
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.chip import Chip
from studio.project import Project
from studio.store import raters

if TYPE_CHECKING:
    from tests.unit.gui.review.conftest import Ask

_PROVIDED = ("accept", "accept_b", "accept_edit", "accept_plain", "reject", "escalate", "skip")


@pytest.fixture
def bar(
    review_kit: Kit, window: QWidget, actions: ActionSet, model: ReviewModel, qtbot: QtBot
) -> DecisionBar:
    """The bar at the bottom of a window, with the first item on the desk."""
    bar = DecisionBar(review_kit, actions, model)
    for name in _PROVIDED:
        actions.provide(f"review.{name}", lambda: None)
    actions.provide("review.note", bar.write_note)
    actions.provide("review.pair", bar.toggle_pair)
    actions.provide("review.settle_accept", partial(bar.settle, Verdict.ACCEPT))
    actions.provide("review.settle_reject", partial(bar.settle, Verdict.REJECT))
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    column.addWidget(bar)
    qtbot.waitExposed(window)
    return bar


def _judged(model: ReviewModel) -> CandidateId:
    assert model.desk.subject is not None
    return model.desk.subject.candidate.candidate_id


def _show_again(model: ReviewModel, ask: "Ask") -> None:
    """Put the item on the desk as it is now in the project."""
    assert model.desk.item is not None
    task_id = model.desk.item.task.task_id
    item = ask(lambda project: project.queue.item(task_id))
    assert isinstance(item, ReviewItem)
    model.desk.show_again(item)


def test_a_reason_is_given_by_its_key_and_by_the_mouse(
    bar: DecisionBar, model: ReviewModel
) -> None:
    first, second = bar.reasons.toggles[:2]
    assert bar.press_key(first.reason.hotkey)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert model.desk.reasons == {first.reason.code, second.reason.code}
    assert [one.isChecked() for one in bar.reasons.toggles[:3]] == [True, True, False]
    assert bar.press_key(first.reason.hotkey)
    assert [one.isChecked() for one in bar.reasons.toggles[:3]] == [False, True, False]
    assert not bar.press_key("§")


def test_an_edit_offers_a_pair_which_may_be_declined(bar: DecisionBar, model: ReviewModel) -> None:
    assert not bar.strip.pair.isVisible()
    model.desk.set_text("better")
    assert model.desk.left is not None
    assert bar.strip.words.endswith(f"edit over {model.desk.left.title}.")
    before = bar.strip.pair.is_on, model.desk.keep_pair
    bar.strip.pair.click()
    after = bar.strip.pair.is_on, model.desk.keep_pair
    assert (before, after) == ((True, True), (False, False))
    assert bar.strip.words.startswith("No preference pair")


def test_a_hidden_name_is_not_given_away(bar: DecisionBar, model: ReviewModel) -> None:
    model.desk.set_text("better")
    assert model.desk.subject is not None
    name = model.desk.subject.model
    assert name in bar.strip.words
    model.desk.set_names_hidden(True)
    assert name not in bar.strip.words
    assert "edit over Answer " in bar.strip.words


def test_what_is_most_likely_accepted_is_the_primary_button(
    bar: DecisionBar, model: ReviewModel
) -> None:
    buttons = bar.buttons
    assert buttons.accept.property("kind") == Kind.PRIMARY
    assert not buttons.accept_other.isVisible()
    model.desk.set_text("better")
    assert buttons.accept_edit.property("kind") == Kind.PRIMARY
    assert buttons.accept_plain.isVisible()
    assert not buttons.accept.isVisible()
    model.desk.set_compare(Compare.ANSWERS)
    assert buttons.accept.isVisible()
    assert not buttons.accept_plain.isVisible()


def test_both_answers_can_be_accepted_where_two_are_compared(
    bar: DecisionBar, model: ReviewModel
) -> None:
    model.desk.set_compare(Compare.ANSWERS)
    assert bar.buttons.accept_other.isVisible()
    assert not bar.buttons.accept_edit.isVisible()
    assert bar.buttons.accept.accessibleName() == "Accept A"
    assert bar.strip.words.startswith("A is the left answer")
    assert bar.buttons.accept_other.accessibleName() == "Accept B"

    model.desk.set_subject(1)
    assert bar.buttons.accept.accessibleName() == "Accept A"
    assert bar.strip.words.startswith("B is the left answer")


def test_a_note_is_written_kept_and_shown_on_its_button(
    bar: DecisionBar, model: ReviewModel, qtbot: QtBot
) -> None:
    bar.window().activateWindow()
    bar.buttons.reject.setFocus()
    bar.buttons.note.click()
    qtbot.waitUntil(bar.note.field.hasFocus)
    QTest.keyClicks(bar.note.field, "no such order")
    assert model.desk.note == "no such order"

    QTest.keyClick(bar.note.field, Qt.Key.Key_Escape)
    assert bar.note.isHidden()
    assert bar.buttons.note.is_on
    assert model.desk.note == "no such order"

    bar.buttons.note.click()
    assert bar.note.field.text() == "no such order"


def test_the_next_item_has_neither_the_note_nor_the_reasons_of_the_last(
    bar: DecisionBar, model: ReviewModel, qtbot: QtBot
) -> None:
    first = _judged(model)
    bar.write_note()
    model.desk.set_note("well said")
    bar.press_key("1")
    model.decide(Verdict.ACCEPT)
    qtbot.waitUntil(lambda: _judged(model) != first)
    assert bar.note.isHidden()
    assert not bar.buttons.note.is_on
    assert not any(one.isChecked() for one in bar.reasons.toggles)


def test_it_is_said_that_a_verdict_is_kept(
    bar: DecisionBar, model: ReviewModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.decided):
        model.decide(Verdict.REJECT)
    assert bar.strip.words == "Rejected, and kept. U undoes it."


def test_what_is_undone_is_not_said_to_be_kept(
    bar: DecisionBar, model: ReviewModel, qtbot: QtBot, review_kit: Kit
) -> None:
    with qtbot.waitSignal(model.decided):
        model.decide(Verdict.REJECT)
    with qtbot.waitSignal(model.undone):
        review_kit.runner.change(lambda project: project.history.undo())
    assert "kept" not in bar.strip.words


def test_ones_own_verdict_is_shown_and_taken_back(
    bar: DecisionBar, model: ReviewModel, qtbot: QtBot, ask: "Ask"
) -> None:
    judged = _judged(model)
    assert not bar.verdicts.isVisible()
    ask(lambda project: project.review.decide(judged, Verdict.REJECT, reasons=("tone",)))
    _show_again(model, ask)
    assert bar.verdicts.isVisible()
    assert bar.verdicts.take_back is not None

    with qtbot.waitSignal(model.decided):
        bar.verdicts.take_back.click()
    qtbot.waitUntil(lambda: not bar.verdicts.isVisible())
    assert _judged(model) == judged


def _dispute(project: Project, judged: CandidateId) -> str:
    db = project._opened.db
    project.queue.set_double_share(1.0)
    for name, verdict in (("Bo", Verdict.ACCEPT), ("Ada", Verdict.REJECT)):
        project.review.decide(judged, verdict, rater=raters.ensure(db, name))
    return "disputed"


def test_a_conflict_is_shown_and_settled(
    bar: DecisionBar, model: ReviewModel, qtbot: QtBot, ask: "Ask", actions: ActionSet
) -> None:
    judged = _judged(model)
    assert model.desk.item is not None
    task_id = model.desk.item.task.task_id
    assert not actions["review.settle_accept"].isEnabled()
    ask(lambda project: _dispute(project, judged))
    _show_again(model, ask)
    assert bar.verdicts.take_back is None
    accept, reject = bar.verdicts.settling
    assert (accept.text(), reject.text()) == (
        "Settle: accept the answer",
        "Settle: reject the answer",
    )

    with qtbot.waitSignal(model.decided):
        accept.click()
    item = ask(lambda project: project.queue.item(task_id))
    assert isinstance(item, ReviewItem)
    (answer,) = (one for one in item.answers if one.candidate.candidate_id == judged)
    assert (answer.verdict, answer.conflict) == (Verdict.ACCEPT, False)
    assert answer.now[-1].adjudicates


def test_a_conflict_takes_two_lines_in_a_low_window(
    bar: DecisionBar, model: ReviewModel, qtbot: QtBot, ask: "Ask"
) -> None:
    bar.window().resize(752, 480)
    judged = _judged(model)
    ask(lambda project: _dispute(project, judged))
    _show_again(model, ask)
    qtbot.waitUntil(bar.verdicts.isVisible)

    chips = [one for one in bar.verdicts.findChildren(Chip) if one.isVisible()]
    assert len(chips) == 2
    assert len({one.y() for one in chips}) == 1
    assert len({one.y() for one in bar.verdicts.settling}) == 1


def test_another_ones_verdict_is_not_shown_before_ones_own(
    bar: DecisionBar, model: ReviewModel, ask: "Ask"
) -> None:
    judged = _judged(model)

    def decide(project: Project) -> bool:
        project.queue.set_double_share(1.0)
        bo = raters.ensure(project._opened.db, "Bo")
        project.review.decide(judged, Verdict.REJECT, rater=bo)
        return True

    ask(decide)
    _show_again(model, ask)
    assert bar.verdicts.isVisible()
    assert "Bo" not in _read(bar.verdicts)
    assert "Somebody else has judged this answer." in _read(bar.verdicts)


def _read(widget: QWidget) -> str:
    return " ".join(one.accessibleName() or "" for one in widget.findChildren(QWidget)) + " ".join(
        str(one.property("text") or "") for one in widget.findChildren(QWidget)
    )


@pytest.mark.parametrize("zoom", [1.0, 1.5])
@pytest.mark.parametrize("width", [752, 480])
@pytest.mark.parametrize(("height", "buttons"), [(1200, 6), (600, 7)])  # a low one has the pair
def test_nothing_is_cut_off(
    bar: DecisionBar,
    model: ReviewModel,
    qtbot: QtBot,
    review_kit: Kit,
    zoom: float,
    width: int,
    height: int,
    buttons: int,
) -> None:
    model.desk.set_text("better")
    review_kit.theme.restore(Appearance.LIGHT, zoom)
    bar.window().resize(width, height)
    shown = [one for one in bar.buttons.findChildren(QWidget) if one.isVisible()]
    assert len(shown) == buttons

    def is_whole() -> bool:
        room = bar.buttons.rect()
        return all(
            room.contains(one.geometry()) and one.width() >= one.sizeHint().width() for one in shown
        )

    qtbot.waitUntil(is_whole)
    assert bar.width() == width


def test_in_a_low_window_it_takes_less_height(
    bar: DecisionBar, model: ReviewModel, qtbot: QtBot
) -> None:
    bar.window().resize(600, 800)
    qtbot.waitUntil(lambda: bar.strip.isVisible() and bar.reasons.title.isVisible())
    high = bar.sizeHint().height() + bar.reasons.heightForWidth(576)
    bar.window().resize(600, 480)
    qtbot.waitUntil(lambda: not bar.strip.isVisible() and not bar.reasons.title.isVisible())
    assert bar.sizeHint().height() + bar.reasons.heightForWidth(576) < high
    qtbot.waitUntil(lambda: len({one.y() for one in bar.reasons.toggles if one.isVisible()}) == 2)
    model.desk.set_text("better")
    assert not bar.strip.isVisible()
    assert bar.buttons.pair.isVisible()
    assert "makes a preference pair" in bar.buttons.pair.toolTip()


def test_without_a_project_it_stands_there_and_offers_nothing(
    bare_kit: Kit, actions: ActionSet, qtbot: QtBot
) -> None:
    model = ReviewModel(bare_kit)
    bar = DecisionBar(bare_kit, actions, model)
    qtbot.addWidget(bar)
    bar.show()
    bar.write_note()
    assert bar.note.isHidden()
    assert not bar.reasons.edit.isEnabled()
    assert not bar.press_key("1")
    model.deleteLater()


def test_a_changed_list_of_reasons_is_kept_and_offered(
    bar: DecisionBar, model: ReviewModel, qtbot: QtBot
) -> None:
    dialog = bar.edit_reasons()
    qtbot.waitUntil(lambda: dialog.is_ready)
    dialog.add().words.setText("Wrong date")
    with qtbot.waitSignal(model.reasons_changed):
        dialog.accept()
    assert bar.reasons.toggles[-1].reason.code == "wrong_date"


def test_a_reason_without_a_key_is_chosen_by_typing(bar: DecisionBar, model: ReviewModel) -> None:
    bar.choose_reason()
    (chooser,) = bar.window().findChildren(ReasonChooser)
    wanted = chooser.toggles[-1].reason
    chooser.field.setText(wanted.label)
    chooser.field.textEdited.emit(wanted.label)
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert model.desk.reasons == {wanted.code}
