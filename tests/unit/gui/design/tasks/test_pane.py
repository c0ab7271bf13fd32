"""The table of tasks driven by keys, over a real project."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_query import TaskQuery
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.tasks.editor.panel import EditorPanel
from studio.gui.design.tasks.pane import TasksPane
from studio.gui.shell.kit import Kit
from tests.unit.gui.design.tasks.conftest import Ask

_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
REFUSALS = TaskQuery(kinds=frozenset({Kind.REFUSAL}))


@pytest.fixture
def pane(
    sample_kit: Kit, design_actions: ActionSet, window: QWidget, qtbot: QtBot
) -> Iterator[TasksPane]:
    pane = TasksPane(sample_kit, design_actions)
    layout = QVBoxLayout(window)
    layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    layout.addWidget(pane)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: pane.rows.rowCount() == 465)
    pane.table.setFocus()
    yield pane
    if pane.editor is not None:
        pane.editor.close_editor()


def _show(pane: TasksPane, query: TaskQuery, qtbot: QtBot, *, title: str = "") -> None:
    with qtbot.waitSignal(pane.table.counted):
        pane.show(query, title)


def _choose(pane: TasksPane, first: int, last: int) -> None:
    """Select rows from first to last by keys."""
    pane.table.setFocus()
    pane.table.selectRow(first)
    for _ in range(last - first):
        QTest.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pane.table.selected_count() == last - first + 1


def _editor(pane: TasksPane, qtbot: QtBot) -> EditorPanel:
    qtbot.waitUntil(lambda: pane.editor is not None and pane.editor.model.is_open)
    assert pane.editor is not None
    return pane.editor


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _press(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(_focus(), key, modifiers)


def test_a_query_is_shown_under_its_title(pane: TasksPane, qtbot: QtBot) -> None:
    _show(pane, REFUSALS, qtbot, title="Refusal · 40 tasks, floor 16")
    assert pane.rows.rowCount() == 40
    assert pane.head.title.text() == "Refusal · 40 tasks, floor 16"
    assert [chip.text() for chip in pane.head.chips] == ["Kind: Refusal"]


def test_typing_filters_by_words_once_one_stops(pane: TasksPane, qtbot: QtBot) -> None:
    pane.find_words()
    with qtbot.waitSignal(pane.table.counted):
        QTest.keyClicks(pane.head.search, "tortoise")
    assert 0 < pane.rows.rowCount() < 10


def test_words_stay_while_another_cell_is_shown(pane: TasksPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.table.counted):
        QTest.keyClicks(pane.head.search, "parcel")
    _show(pane, REFUSALS, qtbot)
    assert pane.table.query is not None
    assert (pane.table.query.text, pane.table.query.kinds) == ("parcel", REFUSALS.kinds)


def test_filters_add_up_and_are_let_go_one_by_one(pane: TasksPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.table.counted):
        pane.filters.toggle("kinds", Kind.REFUSAL)
    with qtbot.waitSignal(pane.table.counted):
        pane.filters.toggle("splits", Split.EVAL)
    assert pane.rows.rowCount() == 11
    with qtbot.waitSignal(pane.table.counted):
        pane.head.chips[0].click()
    assert [chip.text() for chip in pane.head.chips] == ["Split: Eval"]


def test_a_filter_without_a_task_says_so_and_offers_the_way_back(
    pane: TasksPane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.table.counted):
        QTest.keyClicks(pane.head.search, "zzzzqqq")
    assert pane.rows.rowCount() == 0
    assert not pane.table.isVisible()
    with qtbot.waitSignal(pane.table.counted):
        pane.filters.clear()
    assert pane.table.isVisible()
    assert pane.head.search.text() == ""


def test_withdrawing_by_del_is_undone_by_the_news(
    pane: TasksPane, news: list[str], ask: Ask, qtbot: QtBot
) -> None:
    _show(pane, REFUSALS, qtbot)
    _choose(pane, 0, 2)
    with qtbot.waitSignal(pane.model.withdrawn):
        QTest.keyClick(pane.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: pane.rows.rowCount() == 37)
    assert news[0].startswith("3 task")
    assert ask(lambda project: project.history.state().undo) == "Withdraw 3 tasks"


def test_all_of_a_query_are_labelled_at_once(pane: TasksPane, ask: Ask, qtbot: QtBot) -> None:
    _show(pane, REFUSALS, qtbot)
    QTest.keyClick(pane.table, Qt.Key.Key_A, _CONTROL)
    with qtbot.waitSignal(pane.model.labelled):
        pane.bulk.difficulty_chosen.emit(Difficulty.EASY)
    easy = replace(REFUSALS, difficulties=frozenset({Difficulty.EASY}))
    assert ask(lambda project: project.tasks.count(easy)) == 40


def test_moving_says_how_many_of_their_groups_went_along(
    pane: TasksPane, news: list[str], ask: Ask, qtbot: QtBot
) -> None:
    lines = ask(lambda project: project.tasks.lines(TaskQuery(), limit=500))
    groups = [line.group_id for line in lines]
    paired = next(line for line in lines if groups.count(line.group_id) > 1)
    pane.table.select_ids([paired.task_id])
    other = Split.EVAL if paired.split is not Split.EVAL else Split.TRAIN
    with qtbot.waitSignal(pane.model.moved) as moved:
        pane.bulk.split_chosen.emit(other)
    assert moved.args is not None
    assert moved.args[0].also >= groups.count(paired.group_id) - 1 > 0
    assert "more of their groups moved to" in news[-1]


def test_enter_opens_the_task_and_esc_comes_back_to_its_row(pane: TasksPane, qtbot: QtBot) -> None:
    pane.table.selectRow(3)
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.keyClick(pane.table, Qt.Key.Key_Return)
    editor = _editor(pane, qtbot)
    assert opened.args == [editor.model.task_id]
    _press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert pane.table.hasFocus()
    assert pane.table.currentIndex().row() == 3


def test_alt_and_arrows_walk_through_the_tasks(pane: TasksPane, qtbot: QtBot) -> None:
    pane.table.selectRow(0)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    editor = _editor(pane, qtbot)
    walked = [editor.model.task_id]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        with qtbot.waitSignal(editor.model.opened):
            _press(key, _ALT)
        walked.append(editor.model.task_id)
    rows = [pane.rows.row_id(at) for at in (0, 1, 2, 1)]
    assert walked == rows


def test_walking_on_saves_what_was_typed(pane: TasksPane, ask: Ask, qtbot: QtBot) -> None:
    pane.table.selectRow(0)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    editor = _editor(pane, qtbot)
    QTest.keyClicks(_focus(), "Zanzibar calling. ")
    with qtbot.waitSignals([editor.model.saved, editor.model.opened]):
        _press(Qt.Key.Key_Down, _ALT)
    assert ask(lambda project: project.tasks.count(TaskQuery(text="Zanzibar calling"))) == 1


def test_adding_begins_with_the_labels_that_are_shown(
    pane: TasksPane, design_actions: ActionSet, qtbot: QtBot
) -> None:
    _show(pane, replace(REFUSALS, difficulties=frozenset({Difficulty.HARD})), qtbot)
    design_actions["task.add"].trigger()
    editor = _editor(pane, qtbot)
    assert (editor.model.typed.kind, editor.model.typed.difficulty) == (
        Kind.REFUSAL,
        Difficulty.HARD,
    )
    assert not design_actions["task.withdraw"].isEnabled()


def test_what_waits_to_be_saved_is_offered(pane: TasksPane, qtbot: QtBot) -> None:
    pane.add()
    editor = _editor(pane, qtbot)
    QTest.keyClicks(_focus(), "Half a question")
    editor.form.graders.add("regex")  # without a pattern it cannot work
    _press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(pane.drafts.isVisible)
    assert "Half a question" in pane.drafts.said.text()
    pane.drafts.go_on.click()
    qtbot.waitUntil(lambda: editor.model.is_open)
    assert editor.form.turns.turns()[0].text == "Half a question"


def test_filters_are_remembered_with_the_project(
    pane: TasksPane, sample_kit: Kit, design_actions: ActionSet, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.table.counted):
        pane.filters.toggle("kinds", Kind.REFUSAL)
    again = TasksPane(sample_kit, design_actions)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.rows.rowCount() == 40)
    assert again.filters.query.kinds == REFUSALS.kinds


def test_rows_are_copied_as_json(pane: TasksPane, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    _choose(pane, 0, 1)
    pane.table.copy_json()
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    rows = json.loads(QGuiApplication.clipboard().text())
    assert len(rows) == 2


def test_no_project_and_no_tasks_leave_nothing_behind(
    pane: TasksPane, sample_kit: Kit, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(sample_kit.session.closed):
        sample_kit.session.close()
    assert pane.rows.rowCount() == 0
