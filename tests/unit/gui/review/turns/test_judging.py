"""Earlier turns of the assistant are judged where they stand, by keys alone."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet
from studio.domain.ids import TaskId
from studio.domain.judgement import Verdict
from studio.domain.task import Split, Task
from studio.domain.task_query import TaskQuery
from studio.domain.turns import TurnState, places
from studio.gui.review.turns import words
from studio.gui.review.view import ReviewView
from studio.gui.shell.kit import Kit
from studio.project import Project
from tests.unit.gui.review.turns.conftest import (
    Change,
    box,
    chip,
    dialog_of,
    open_task,
    press,
    turn,
)

if TYPE_CHECKING:
    from tests.unit.gui.review.conftest import Ask


def test_every_turn_of_the_assistant_says_how_it_stands(view: ReviewView) -> None:
    assert chip(box(view)) == "To review"
    assert box(view).accessibleName() == f"Turn {turn(view).number}: Assistant, To review"
    shown = [one for one in view.task.conversation.boxes() if one.chip is not None]
    assert len(shown) == len(view.task.turns.model.turns)


def test_the_count_stands_on_the_desk_and_over_the_conversation(view: ReviewView) -> None:
    said = words.open_count(view.task.turns.model.turns)
    assert said.startswith(str(len(view.task.turns.model.turns)))
    assert view.comparison.turns.text() == view.task.turns_line.label.text() == said
    assert view.comparison.turns.isVisible()
    assert view.comparison.turns.key == "C"


def test_one_key_goes_to_the_turns_and_esc_goes_back(view: ReviewView, qtbot: QtBot) -> None:
    press(Qt.Key.Key_C)
    assert box(view).hasFocus()
    assert view.task.turns.panel is not None
    assert view.task.turns.panel.isVisible()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(view.comparison.hasFocus)


def test_where_keys_go_elsewhere_no_turn_is_judged(view: ReviewView) -> None:
    press(Qt.Key.Key_C)
    panel = view.task.turns.panel
    assert panel is not None
    assert panel.isVisible()
    view.comparison.leave_editor()
    assert not panel.isVisible()


def test_a_conflict_is_settled(view: ReviewView, qtbot: QtBot, change: Change) -> None:
    task_id, place = view.task.turns.model.task_id, turn(view).turn
    assert task_id is not None
    for name, verdict in (("ada", Verdict.ACCEPT), ("jon", Verdict.REJECT)):
        change(partial(_sign, name))
        change(partial(_judge, task_id, place, verdict))
    qtbot.waitUntil(lambda: chip(box(view)) == "Conflict")
    change(partial(_sign, "mira"))
    press(Qt.Key.Key_C)
    panel = view.task.turns.panel
    assert panel is not None
    assert "Shift+X" in panel.said.text()
    with qtbot.waitSignal(view.task.turns.told):
        press(Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert turn(view).state is TurnState.REJECTED
    assert any(one.adjudicates for one in turn(view).now)


def _sign(name: str, project: Project) -> ChangeSet:
    project.sign(name)
    return ChangeSet(label="")


def _judge(task_id: TaskId, place: int, verdict: Verdict, project: Project) -> ChangeSet:
    return project.turns.judge(task_id, place, verdict)


def test_a_turn_is_accepted_and_the_answers_are_left_alone(view: ReviewView, qtbot: QtBot) -> None:
    press(Qt.Key.Key_C)
    waiting = sum(one.is_open for one in view.task.turns.model.turns)
    with qtbot.waitSignal(view.task.turns.told) as told:
        press(Qt.Key.Key_A)
    assert told.args == [f"Turn {turn(view).number} accepted, and kept."]
    assert (turn(view).state, chip(box(view))) == (TurnState.ACCEPTED, "Accepted")
    assert view.model.desk.item is not None
    assert all(one.verdict is None for one in view.model.desk.item.answers)
    if waiting == 1:  # nothing else waits
        assert view.comparison.hasFocus()
        assert not view.comparison.turns.isVisible()


def test_a_turn_is_rejected_with_reason_and_note(view: ReviewView, qtbot: QtBot) -> None:
    press(Qt.Key.Key_C)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_M)
    assert view.task.turns.panel is not None
    QTest.keyClicks(view.task.turns.panel.note.field, "a x, rude")
    press(Qt.Key.Key_Escape)
    assert box(view).hasFocus()
    with qtbot.waitSignal(view.task.turns.told):
        press(Qt.Key.Key_X)
    (made,) = turn(view).now
    first = next(one for one in view.model.reasons if one.hotkey == "1")
    assert (made.verdict, made.reasons, made.note) == (
        Verdict.REJECT,
        (first.code,),
        "a x, rude",
    )
    number = turn(view).number
    said = (
        f"Turn {number} is rejected: nothing is learnt from this conversation until it is "
        "corrected."
    )
    assert view.task.turns_line.label.text() == said
    assert view.comparison.turns.text() == "A turn is rejected"
    assert box(view).hasFocus()  # so that it can be corrected


def test_the_desk_says_that_a_turn_is_rejected(
    view: ReviewView, change: Change, qtbot: QtBot
) -> None:
    task_id, place = view.task.turns.model.task_id, turn(view).turn
    assert task_id is not None
    change(lambda project: project.turns.judge(task_id, place, Verdict.REJECT))
    rejected = f"Turn {place + 1} is rejected"
    qtbot.waitUntil(lambda: view.bar.strip.words.startswith(rejected))


def test_a_verdict_is_taken_back(view: ReviewView, qtbot: QtBot) -> None:
    press(Qt.Key.Key_C)
    with qtbot.waitSignal(view.task.turns.told):
        press(Qt.Key.Key_X)
    with qtbot.waitSignal(view.task.turns.told):
        press(Qt.Key.Key_Backspace)
    assert turn(view).state is TurnState.OPEN


def test_keys_that_judge_answers_do_nothing_on_a_turn(view: ReviewView, ask: "Ask") -> None:
    press(Qt.Key.Key_C)
    for key in (Qt.Key.Key_E, Qt.Key.Key_B, Qt.Key.Key_P):
        press(key)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    item = view.model.desk.item
    assert item is not None
    assert ask(lambda project: project.queue.standing(item.task.task_id)) == "open"


def test_an_undone_verdict_is_gone_from_the_conversation(
    view: ReviewView, qtbot: QtBot, change: Change
) -> None:
    press(Qt.Key.Key_C)
    with qtbot.waitSignal(view.task.turns.told):
        press(Qt.Key.Key_X)
    change(lambda project: project.history.undo())
    qtbot.waitUntil(lambda: chip(box(view)) == "To review")
    change(lambda project: project.history.redo())
    qtbot.waitUntil(lambda: chip(box(view)) == "Rejected")


def test_a_turn_is_corrected_by_typing_and_the_answers_are_taken_over(
    view: ReviewView, qtbot: QtBot, ask: "Ask"
) -> None:
    item = view.model.desk.item
    assert item is not None
    press(Qt.Key.Key_C)
    place = turn(view).turn
    press(Qt.Key.Key_I)
    dialog = dialog_of(view)
    assert dialog is not None
    assert not dialog.keep.isEnabled()
    QTest.keyClicks(dialog.view.right, "Well. ")
    dialog.keeps.click()
    QTest.keyClick(dialog.view.right, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.keep.text() == "Correct it all the same")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.view.right, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: (
            view.task.turns.model.task_id not in (None, item.task.task_id)
            and not view.model.is_busy
        )
    )
    after = view.model.desk.item
    assert after is not None
    assert after.task.messages[place].content.startswith("Well. ")
    assert len(after.answers) == len(item.answers)
    assert after.turns[0].state is TurnState.ACCEPTED
    assert ask(lambda project: project.tasks.get(item.task.task_id).withdrawn) is True


def test_a_turn_can_only_be_read_where_nothing_may_be_changed(
    view: ReviewView, review_kit: Kit, qtbot: QtBot, task: Task
) -> None:
    project = review_kit.session.current
    assert project is not None
    review_kit.session.close()
    closed: list[None] = []
    review_kit.runner.close(closed.append)
    qtbot.waitUntil(lambda: bool(closed))
    holder = Project.open(project.path)
    try:
        review_kit.session.open(project.path)
        qtbot.waitUntil(lambda: view.model.desk.item is not None)
        assert view.model.read_only
        open_task(view, task, qtbot)
        view.task.turns.begin()
        panel = view.task.turns.panel
        assert panel is not None
        assert not panel.accept.isEnabled()
        press(Qt.Key.Key_A)
        assert not view.task.turns.model.is_busy
        dialog = view.task.turns.correct()
        assert dialog is not None
        QTest.keyClicks(dialog.view.right, "x")
        assert not dialog.keep.isEnabled()
        dialog.reject()
    finally:
        holder.close()


def test_another_item_puts_the_focus_back_on_the_desk(view: ReviewView, qtbot: QtBot) -> None:
    press(Qt.Key.Key_C)
    assert box(view).hasFocus()
    present = view.task.turns.model.task_id
    press(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: view.task.turns.model.task_id != present)
    assert view.comparison.hasFocus()
    assert view.task.turns.panel is not None
    assert not view.task.turns.panel.isVisible()


def test_a_task_withdrawn_meanwhile_is_told_and_nothing_is_judged(
    view: ReviewView, qtbot: QtBot, change: Change, ask: "Ask"
) -> None:
    press(Qt.Key.Key_C)
    task_id, place = view.task.turns.model.task_id, turn(view).turn
    assert task_id is not None
    change(lambda project: project.tasks.withdraw([task_id]))
    qtbot.waitUntil(lambda: view.task.turns.model.task_id != task_id)
    found = ask(lambda project: project.turns.of_task(task_id))
    assert isinstance(found, tuple)
    assert next(one for one in found if one.turn == place).now == ()


def test_a_task_of_one_turn_offers_none(view: ReviewView, qtbot: QtBot, ask: "Ask") -> None:
    def single(project: Project) -> Task:
        ids = project.tasks.ids(TaskQuery(splits=frozenset({Split.TRAIN})))
        every = (project.tasks.get(i).task for i in ids)
        return next(one for one in every if not places(one.messages))

    other = ask(single)
    assert isinstance(other, Task)
    open_task(view, other, qtbot)
    assert not view.comparison.turns.isVisible()
    assert not view.task.turns_line.isVisible()
    press(Qt.Key.Key_C)
    assert view.comparison.hasFocus()


def test_where_the_task_is_put_away_the_key_brings_it(view: ReviewView) -> None:
    view.head.task.setChecked(False)
    assert not view.task.isVisible()
    press(Qt.Key.Key_C)
    assert view.task.isVisible()
    assert box(view).hasFocus()


def test_in_a_narrow_window_the_drawer_opens_and_closes_again(
    view: ReviewView, qtbot: QtBot
) -> None:
    view.window().resize(1000, 700)  # what stands beside the desk keeps it from less at once
    qtbot.waitUntil(lambda: view.window().minimumWidth() <= 800)
    view.window().resize(800, 700)
    qtbot.waitUntil(lambda: not view.task.isVisible())
    press(Qt.Key.Key_C)
    assert view.columns.task_drawer.isVisible()
    assert box(view).hasFocus()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.columns.task_drawer.isVisible())
    assert view.comparison.hasFocus()
