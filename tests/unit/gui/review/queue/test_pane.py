"""The queue's column: its items, what it is limited to, and how far the work is."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter, QueueOrder, Standing
from studio.domain.task import Kind, Split
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.queue.pane import QueuePane
from studio.gui.shell.kit import Kit
from tests.unit.gui.review.conftest import Ask
from tests.unit.gui.review.queue.conftest import Show, items

_NONE = Qt.KeyboardModifier.NoModifier


def test_it_lists_what_waits_with_the_item_on_the_desk_marked(
    pane: QueuePane, model: ReviewModel
) -> None:
    assert model.desk.item is not None
    assert pane.lines.rowCount() == model.queue.count > 100
    assert pane.head.count.text() == str(model.queue.count)
    assert pane.lines.on_desk == model.desk.item.task.task_id
    first = pane.lines.index(0, 0)
    assert "on the desk" in first.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_click_lays_an_item_on_the_desk(
    pane: QueuePane, model: ReviewModel, qtbot: QtBot
) -> None:
    chosen = items(pane)[3]
    place = pane.list.visualRect(pane.lines.index(3, 0)).center()
    with qtbot.waitSignal(model.desk.item_changed):
        QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, _NONE, place)
    assert model.desk.item is not None
    assert model.desk.item.task.task_id == chosen.task_id
    qtbot.waitUntil(lambda: pane.lines.on_desk == chosen.task_id)


def test_arrows_and_enter_lay_an_item_on_the_desk(
    pane: QueuePane, model: ReviewModel, qtbot: QtBot
) -> None:
    chosen = items(pane)[2]
    pane.focus_list()
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(model.desk.item_changed):
        QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert model.desk.item is not None
    assert model.desk.item.task.task_id == chosen.task_id


def test_enter_in_the_list_is_kept_from_the_desk_and_letters_are_not(pane: QueuePane) -> None:
    pane.focus_list()

    def kept(key: Qt.Key, text: str) -> bool:
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, _NONE, text)
        event.ignore()
        QApplication.sendEvent(pane.list, event)
        return event.isAccepted()

    assert kept(Qt.Key.Key_Return, "\r")
    assert not kept(Qt.Key.Key_A, "a")


def test_the_order_is_chosen_from_the_head(
    pane: QueuePane, model: ReviewModel, qtbot: QtBot
) -> None:
    oldest = list(QueueOrder).index(QueueOrder.OLDEST)
    with qtbot.waitSignal(pane.lines.counted):
        pane.head.order.actions_()[oldest].trigger()
    assert model.queue.filter.order is QueueOrder.OLDEST
    assert pane.head.order.text() == "Oldest"
    assert [one.isChecked() for one in pane.head.order.actions_()].index(True) == oldest


def test_chips_say_what_is_asked_for_and_let_it_go(
    pane: QueuePane, model: ReviewModel, show: Show, qtbot: QtBot
) -> None:
    assert not pane.chips.isVisible()
    found = show(QueueFilter(kinds=frozenset({Kind.REFUSAL}), text="parcel"))
    assert {one.kind for one in found} == {Kind.REFUSAL}
    assert [chip.said for chip in pane.chips.chips] == ["“parcel”", "Kind: Refusal"]
    with qtbot.waitSignal(pane.lines.counted):
        pane.chips.chips[0].click()
    assert model.queue.filter == QueueFilter(kinds=frozenset({Kind.REFUSAL}))
    with qtbot.waitSignal(pane.lines.counted):
        pane.chips.clear.click()
    assert model.queue.filter == QueueFilter()
    assert not pane.chips.isVisible()


def test_chips_name_topics_and_teachers(
    pane: QueuePane, show: Show, ask: Ask, qtbot: QtBot
) -> None:
    options = ask(lambda project: project.queue.options(QueueFilter()))
    topic, teacher = options.topics[0], options.models[0]  # type: ignore[attr-defined]
    show(QueueFilter(topics=frozenset({topic.key}), models=frozenset({teacher.key})))
    wanted = [f"Topic: {topic.name}", f"Teacher: {teacher.name}"]
    qtbot.waitUntil(lambda: [chip.said for chip in pane.chips.chips] == wanted)


def test_what_is_decided_says_so_and_leaves_once_the_list_is_read_again(
    pane: QueuePane, model: ReviewModel, qtbot: QtBot
) -> None:
    first = items(pane)[0]
    with qtbot.waitSignal(model.decided):
        model.decide(Verdict.ESCALATE)
    assert pane.lines.standing(first) is Standing.ESCALATED
    qtbot.waitUntil(lambda: first.task_id not in {one.task_id for one in items(pane)})
    assert model.progress is not None


def test_undo_brings_an_item_back(
    pane: QueuePane, model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    first = items(pane)[0]
    with qtbot.waitSignal(model.decided):
        model.decide(Verdict.ACCEPT)
    qtbot.waitUntil(lambda: first.task_id not in {one.task_id for one in items(pane)})
    review_kit.runner.change(lambda project: project.history.undo())
    qtbot.waitUntil(lambda: first.task_id in {one.task_id for one in items(pane)})


def test_more_like_this_one_asks_for_the_answer_on_the_desk(
    pane: QueuePane, model: ReviewModel, actions: ActionSet, qtbot: QtBot
) -> None:
    assert model.desk.subject is not None
    assert model.desk.item is not None
    wanted = model.desk.subject.candidate.candidate_id
    with qtbot.waitSignal(pane.lines.counted):
        actions["review.like"].trigger()
    assert model.queue.filter.like == wanted
    asked_first = model.desk.item.task.messages[0].content[:20]
    said = f"Like the answer to “{asked_first}"
    qtbot.waitUntil(lambda: [chip.said[: len(said)] for chip in pane.chips.chips] == [said])


def test_nothing_found_says_why(pane: QueuePane, show: Show, qtbot: QtBot) -> None:
    assert show(QueueFilter(text="no such word")) == []
    qtbot.waitUntil(pane.nothing.isVisible)
    assert pane.nothing.text() == "No task is like that. Let a filter go to see more."


def test_all_decided_is_said(pane: QueuePane, model: ReviewModel, show: Show, qtbot: QtBot) -> None:
    only = show(QueueFilter(kinds=frozenset({Kind.REFUSAL}), splits=frozenset({Split.VALIDATION})))
    rest = replace(model.queue.filter, splits=frozenset({Split.TRAIN}), kinds=frozenset())
    assert only
    assert show(replace(rest, state="conflict")) == []
    qtbot.waitUntil(pane.nothing.isVisible)


def test_the_foot_says_what_is_short_and_what_is_left(pane: QueuePane, model: ReviewModel) -> None:
    assert model.progress is not None
    foot, short = pane.progress, model.progress.floors[0]
    assert foot.floors[0].left.text() == f"{short.missing} to go"
    assert foot.done.text() == f"0 done, {model.progress.left} left"
    assert not foot.pace.isVisible()


def test_a_closed_project_leaves_nothing(
    pane: QueuePane, review_kit: Kit, model: ReviewModel, qtbot: QtBot
) -> None:
    review_kit.session.closed.connect(model.clear)
    with qtbot.waitSignal(review_kit.session.closed):
        review_kit.session.close()
    assert pane.lines.rowCount() == 0
    assert not pane.progress.isVisible()


def test_a_hidden_column_catches_up_when_shown(
    pane: QueuePane, model: ReviewModel, qtbot: QtBot
) -> None:
    first = items(pane)[0]
    pane.hide()
    with qtbot.waitSignal(model.decided):
        model.decide(Verdict.ACCEPT)
    qtbot.wait(600)
    assert items(pane)[0] == first
    pane.show()
    qtbot.waitUntil(lambda: first.task_id not in {one.task_id for one in items(pane)})
