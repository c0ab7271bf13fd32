"""The editor driven by keys, over a real project."""

import json
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.grade import GradeStatus
from studio.domain.ids import TaskId
from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_draft import TaskDraft
from studio.domain.task_query import TaskQuery
from studio.domain.typed_task import TypedTask
from studio.gui.design.tasks.editor.panel import EditorPanel
from studio.gui.shell.kit import Kit
from studio.project import Project
from tests.unit.gui.design.tasks.conftest import Ask, open_task

_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_focus(), key, modifiers)


def _save(panel: EditorPanel, qtbot: QtBot) -> TaskId:
    with qtbot.waitSignal(panel.model.saved) as saved:
        _press(Qt.Key.Key_Return, _CONTROL)
    qtbot.waitUntil(lambda: not panel.is_open)
    assert saved.args is not None
    return TaskId(saved.args[0].task_id)


def test_opening_begins_where_the_user_speaks(
    panel: EditorPanel, train_task: TaskId, qtbot: QtBot
) -> None:
    open_task(panel, train_task, qtbot)
    assert _focus() is panel.form.turns.boxes[0].text
    assert not panel.model.is_changed


def test_opening_passes_the_systems_message_over(
    panel: EditorPanel, ask: Ask, qtbot: QtBot
) -> None:
    turns = (Message(role="system", content="Be kind."), Message(role="user", content="Where?"))
    saved = ask(lambda project: project.tasks.add(TaskDraft(messages=turns)))
    open_task(panel, saved.task_id, qtbot)
    assert _focus() is panel.form.turns.boxes[1].text


def test_every_kind_of_task_is_shown_without_changing_it(
    panel: EditorPanel, ask: Ask, qtbot: QtBot
) -> None:
    for kind in Kind:
        ids = ask(partial(_of_kind, kind))
        open_task(panel, ids[0], qtbot)
        assert panel.form.typed(panel.model.typed) == panel.model.base


def test_what_is_typed_is_saved_by_ctrl_enter_as_one_step(
    panel: EditorPanel, train_task: TaskId, ask: Ask, qtbot: QtBot
) -> None:
    open_task(panel, train_task, qtbot)
    before = ask(lambda project: project.tasks.get(train_task))

    QTest.keyClicks(_focus(), "Hello! ")
    new_id = _save(panel, qtbot)

    after = ask(lambda project: project.tasks.get(new_id))
    assert after.task.messages[0].content == "Hello! " + before.task.messages[0].content
    assert after.task.messages[1:] == before.task.messages[1:]
    assert ask(lambda project: project.history.state().undo) == "Edit a task"
    assert ask(lambda project: project.task_drafts.listing()) == ()


def test_esc_saves_and_says_what_became_of_the_answers(
    panel: EditorPanel, train_task: TaskId, news: list[str], qtbot: QtBot
) -> None:
    open_task(panel, train_task, qtbot)
    QTest.keyClicks(_focus(), "Hello! ")

    with qtbot.waitSignal(panel.model.saved):
        _press(Qt.Key.Key_Escape)

    assert not panel.is_open
    assert any("answers stay with the question as it was" in said for said in news)


def test_leaving_what_was_not_changed_is_no_step(
    panel: EditorPanel, train_task: TaskId, ask: Ask, qtbot: QtBot
) -> None:
    before = ask(lambda project: project.history.state())
    open_task(panel, train_task, qtbot)
    _press(Qt.Key.Key_Escape)
    assert ask(lambda project: project.history.state()) == before


def test_labels_are_chosen_by_keys(
    panel: EditorPanel, eval_task: TaskId, ask: Ask, qtbot: QtBot
) -> None:
    open_task(panel, eval_task, qtbot)
    labels = panel.form.labels
    labels.kind.setFocus()
    _press(Qt.Key.Key_End)
    labels.group.setFocus()
    labels.group.selectAll()
    QTest.keyClicks(labels.group, "a-new-group")

    task_id = _save(panel, qtbot)

    task = ask(lambda project: project.tasks.get(task_id)).task
    assert task_id == eval_task
    assert (task.kind, task.group_id) == (Kind.REAL_PHRASING, "a-new-group")


def test_a_new_topic_is_added_with_the_task(
    panel: EditorPanel, eval_task: TaskId, ask: Ask, qtbot: QtBot
) -> None:
    open_task(panel, eval_task, qtbot)
    panel.form.labels.topic.setFocus()
    _press(Qt.Key.Key_End)
    assert _focus() is panel.form.labels.new_topic
    QTest.keyClicks(_focus(), "tortoises")

    _save(panel, qtbot)

    assert ask(lambda project: project.tasks.get(eval_task)).topic == "tortoises"


def test_a_turn_is_added_written_and_moved_by_keys(
    panel: EditorPanel, eval_task: TaskId, ask: Ask, qtbot: QtBot
) -> None:
    open_task(panel, eval_task, qtbot)
    _press(Qt.Key.Key_Return, _CONTROL | _SHIFT)
    QTest.keyClicks(_focus(), "What is your order?")
    _press(Qt.Key.Key_Return, _CONTROL | _SHIFT)
    QTest.keyClicks(_focus(), "It is RZ-1.")
    assert [turn.role for turn in panel.form.turns.turns()] == ["user", "assistant", "user"]

    _press(Qt.Key.Key_Up, _ALT | _SHIFT)
    _press(Qt.Key.Key_Up, _ALT | _SHIFT)
    assert panel.form.turns.turns()[0].text == "It is RZ-1."
    _press(Qt.Key.Key_Down, _ALT | _SHIFT)
    _press(Qt.Key.Key_Down, _ALT | _SHIFT)

    task_id = _save(panel, qtbot)
    messages = ask(lambda project: project.tasks.get(task_id)).task.messages
    assert [one.content for one in messages[1:]] == ["What is your order?", "It is RZ-1."]


def test_the_handle_of_a_turn_moves_it_by_alt_and_arrows(
    panel: EditorPanel, train_task: TaskId, qtbot: QtBot
) -> None:
    open_task(panel, train_task, qtbot)
    box = panel.form.turns.boxes[0]
    box.grip.setFocus()
    _press(Qt.Key.Key_Down, _ALT)
    assert panel.form.turns.boxes[1] is box
    assert box.grip.hasFocus()


def test_alt_and_arrows_ask_for_the_next_task_and_the_one_before(
    panel: EditorPanel, train_task: TaskId, qtbot: QtBot
) -> None:
    asked: list[int] = []
    panel.step_asked.connect(asked.append)
    open_task(panel, train_task, qtbot)
    _press(Qt.Key.Key_Down, _ALT)
    panel.form.labels.kind.setFocus()
    _press(Qt.Key.Key_Up, _ALT)
    assert asked == [1, -1]


def test_a_fault_is_said_and_nothing_is_lost(
    panel: EditorPanel, eval_task: TaskId, ask: Ask, news: list[str], qtbot: QtBot
) -> None:
    open_task(panel, eval_task, qtbot)
    _press(Qt.Key.Key_Return, _CONTROL | _SHIFT)
    QTest.keyClicks(_focus(), "An answer that ends it")

    with qtbot.waitSignal(panel.model.refused):
        _press(Qt.Key.Key_Return, _CONTROL)
    assert panel.is_open
    assert "the last turn is the assistant's" in panel.status.text

    _press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: any("Kept as a draft" in said for said in news))
    (kept,) = ask(lambda project: project.task_drafts.listing())
    assert kept.task_id == eval_task
    assert kept.typed.turns[1].text == "An answer that ends it"

    open_task(panel, eval_task, qtbot)
    assert panel.form.turns.turns()[1].text == "An answer that ends it"
    assert "the last turn is the assistant's" in panel.status.text
    assert panel.forget.isVisible()


def test_what_is_typed_is_on_the_disk_before_it_is_saved(
    panel: EditorPanel, eval_task: TaskId, ask: Ask, qtbot: QtBot
) -> None:
    open_task(panel, eval_task, qtbot)
    with qtbot.waitSignal(panel.model.kept):
        QTest.keyClicks(_focus(), "Kept at once. ")
    kept = ask(lambda project: project.task_drafts.read(eval_task))
    assert kept.turns[0].text.startswith("Kept at once. ")


def test_taking_back_shows_the_task_as_it_is_saved(
    panel: EditorPanel, eval_task: TaskId, ask: Ask, qtbot: QtBot
) -> None:
    open_task(panel, eval_task, qtbot)
    QTest.keyClicks(_focus(), "Away with it. ")
    qtbot.waitUntil(panel.forget.isVisible)
    with qtbot.waitSignal(panel.model.tried):
        panel.forget.click()
    assert not panel.form.turns.turns()[0].text.startswith("Away")
    assert ask(lambda project: project.task_drafts.listing()) == ()


def test_a_new_task_is_written_and_added(panel: EditorPanel, ask: Ask, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.model.tried):
        panel.begin(TypedTask(kind=Kind.REFUSAL, difficulty=Difficulty.HARD))
    assert [one.type for one in panel.form.graders.graders()] == ["json_schema", "refusal"]
    QTest.keyClicks(_focus(), "Tell me where my neighbour's parcel is.")

    task_id = _save(panel, qtbot)

    detail = ask(lambda project: project.tasks.get(task_id))
    assert (detail.task.kind, detail.task.difficulty) == (Kind.REFUSAL, Difficulty.HARD)
    assert detail.task.split is Split.TRAIN


def test_graders_judge_the_reference_and_a_typed_answer_as_one_types(
    panel: EditorPanel, eval_task: TaskId, qtbot: QtBot
) -> None:
    open_task(panel, eval_task, qtbot)
    grades = panel.form.reference.verdicts.grades
    assert grades
    assert {one.status for one in grades} == {GradeStatus.PASSED}

    panel.form.trial.text.setFocus()
    with qtbot.waitSignal(panel.model.tried):
        QTest.keyClicks(_focus(), "no JSON at all")
    assert GradeStatus.FAILED in {one.status for one in panel.form.trial.verdicts.grades}


def test_a_grader_is_added_from_the_menu_and_judges_at_once(
    panel: EditorPanel, eval_task: TaskId, qtbot: QtBot
) -> None:
    open_task(panel, eval_task, qtbot)
    panel.form.graders.add("regex")
    with qtbot.waitSignal(panel.model.tried):
        QTest.keyClicks(_focus(), "(")
    last = panel.form.reference.verdicts.grades[-1]
    assert last.status is GradeStatus.NOT_GRADABLE
    assert "cannot be read" in last.reason
    assert "cannot work" in panel.status.text


def test_settings_are_edited_as_json_too(
    panel: EditorPanel, eval_task: TaskId, qtbot: QtBot
) -> None:
    open_task(panel, eval_task, qtbot)
    box = panel.form.graders.boxes[-1]
    box.as_json.click()
    assert json.loads(box.json.text())["fields"]
    box.as_json.click()
    assert box.grader().settings == panel.model.base.graders[-1].settings


def test_tab_stays_inside_the_editor(panel: EditorPanel, eval_task: TaskId, qtbot: QtBot) -> None:
    open_task(panel, eval_task, qtbot)
    seen = []
    for _ in range(80):
        _press(Qt.Key.Key_Tab)
        seen.append(_focus())
        assert panel.isAncestorOf(_focus())
    assert len(set(map(id, seen))) > 20


@pytest.mark.parametrize("turns_added", [0, 2])
def test_tab_reads_the_editor_from_its_head_down(
    panel: EditorPanel, eval_task: TaskId, qtbot: QtBot, turns_added: int
) -> None:
    open_task(panel, eval_task, qtbot)
    for _ in range(turns_added):
        panel.form.turns.add()
    panel.back.setFocus(Qt.FocusReason.TabFocusReason)
    form = panel.form
    wanted: list[QWidget] = [
        panel.back, panel.up, panel.down, panel.done,
        *(box.text for box in form.turns.boxes), form.turns.add_turn, form.turns.add_system,
        form.reference.text, form.labels.kind,
    ]  # fmt: skip
    wanted = [one for one in wanted if one.isVisible() and one.isEnabled()]
    met: list[QWidget] = []
    for _ in range(80):
        focus = _focus()
        if focus in wanted and focus not in met:
            met.append(focus)
        _press(Qt.Key.Key_Tab)
    assert [wanted.index(one) for one in met] == list(range(len(wanted)))


def test_every_part_that_takes_the_focus_has_a_name(
    panel: EditorPanel, train_task: TaskId, qtbot: QtBot
) -> None:
    open_task(panel, train_task, qtbot)
    nameless = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
    ]
    assert nameless == []


def test_closing_the_window_saves_what_is_typed(
    panel: EditorPanel, eval_task: TaskId, window: QWidget, ask: Ask, qtbot: QtBot
) -> None:
    open_task(panel, eval_task, qtbot)
    QTest.keyClicks(_focus(), "In the last second: ")
    window.close()
    new_id = ask(lambda project: [one.task_id for one in project.tasks.lines(_saying())])[0]
    assert new_id != eval_task


def test_closing_the_project_saves_what_is_typed(
    panel: EditorPanel, eval_task: TaskId, sample_kit: Kit, ask: Ask, qtbot: QtBot
) -> None:
    assert sample_kit.session.current is not None
    path = sample_kit.session.current.path
    open_task(panel, eval_task, qtbot)
    QTest.keyClicks(_focus(), "In the last second: ")
    sample_kit.session.close()
    sample_kit.session.open(path)
    qtbot.waitUntil(lambda: sample_kit.session.current is not None)
    assert ask(lambda project: project.tasks.count(_saying())) == 1


def _of_kind(kind: Kind, project: Project) -> list[TaskId]:
    return project.tasks.ids(TaskQuery(kinds=frozenset({kind})))


def _saying() -> TaskQuery:
    return TaskQuery(text="In the last second")
