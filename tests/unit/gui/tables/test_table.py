"""The table as a person uses it: scrolled, sorted, filtered, selected, copied, arranged."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.domain.task import Kind
from studio.domain.task_query import TaskColumn, TaskLine, TaskQuery
from studio.gui.operations.runner import OperationRunner
from studio.gui.tables.head import Head
from studio.gui.tables.model import LazyModel
from studio.gui.tables.table import LazyTable
from studio.gui.theme.theme import Appearance, Theme
from tests.unit.gui.tables.conftest import COUNT, change
from tests.unit.gui.tables.memory import Memory
from tests.unit.gui.tables.source import TaskSource

Table = LazyTable[TaskLine, TaskQuery]
_Key = Qt.Key
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def firsts(table: Table) -> list[str]:
    return [row.first for row in table.selected()]


def click(table: Table, row: int, modifier: Qt.KeyboardModifier | None = None) -> None:
    at = table.visualRect(table.model().index(row, 0)).center()
    table.scrollTo(table.model().index(row, 0))
    at = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        modifier or Qt.KeyboardModifier.NoModifier,
        QPoint(20, at.y()),
    )


def wait_for_row(qtbot: QtBot, table: Table, row: int) -> None:
    model = table.model()
    assert isinstance(model, LazyModel)

    def is_there() -> bool:
        table.scrollTo(model.index(row, 0))
        table.viewport().repaint()
        return model.row(row) is not None

    qtbot.waitUntil(is_there)


def test_only_the_rows_in_view_are_read(table: Table, source: TaskSource) -> None:
    assert table.model().rowCount() == COUNT
    assert source.pages == [(0, False)]


def test_a_jump_reads_the_page_there_and_none_between(
    qtbot: QtBot, table: Table, source: TaskSource
) -> None:
    wait_for_row(qtbot, table, 750)
    assert {offset for offset, _ in source.pages[1:]} <= {700, 800}


def test_the_next_page_is_read_after_the_row_before_it(
    qtbot: QtBot, table: Table, source: TaskSource
) -> None:
    wait_for_row(qtbot, table, 150)
    assert source.pages[-1] == (100, True)


def test_a_row_that_is_on_its_way_is_blank(table: Table) -> None:
    index = table.model().index(950, 0)
    assert index.data() is None


def test_every_row_shows_once_it_is_there(qtbot: QtBot, table: Table) -> None:
    wait_for_row(qtbot, table, 950)
    assert table.model().index(950, 0).data() == "Task 0950 even"


def test_the_newest_of_many_queries_wins(qtbot: QtBot, table: Table) -> None:
    counted: list[int] = []
    table.counted.connect(counted.append)
    for number in range(20):
        table.show_query(TaskQuery(text=f"task 00{number:02d}"))
    table.show_query(TaskQuery(text="task 0123"))
    qtbot.waitUntil(lambda: bool(counted))
    qtbot.wait(50)
    assert counted == [1]
    assert table.model().index(0, 0).data() == "Task 0123 odd"


def test_the_title_of_a_column_sorts_by_it_and_again_the_other_way(
    qtbot: QtBot, table: Table, memory: Memory
) -> None:
    head = table.horizontalHeader()
    for descending in (False, True):
        at = head.sectionViewportPosition(table.columns.section("kind")) + 10
        with qtbot.waitSignal(table.counted):
            QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
        assert table.query == TaskQuery(sort=TaskColumn.KIND, descending=descending)
    assert table.model().index(0, 1).data() == Kind.REAL_PHRASING
    kept = memory.kept["tasks"]
    assert isinstance(kept, dict)
    assert kept["sort"] == ["kind", True]


def test_a_column_is_sorted_by_keys_alone(qtbot: QtBot, table: Table) -> None:
    table.setFocus()
    QTest.keyClick(table, _Key.Key_Tab)
    head = QGuiApplication.focusObject()
    assert isinstance(head, Head)
    QTest.keyClick(head, _Key.Key_Right)
    with qtbot.waitSignal(table.counted):
        QTest.keyClick(head, _Key.Key_Return)
    assert table.query == TaskQuery(sort=TaskColumn.KIND)
    assert head.accessibleDescription() == "Kind"


def test_a_column_that_cannot_sort_does_not(table: Table, source: TaskSource) -> None:
    before = len(source.pages)
    table.horizontalHeader().sectionClicked.emit(table.columns.section("reference"))
    assert table.query == TaskQuery()
    assert len(source.pages) == before


def test_a_selection_stays_in_another_order(qtbot: QtBot, table: Table) -> None:
    click(table, 3)
    click(table, 5, _CTRL)
    with qtbot.waitSignal(table.counted):
        table.sort_by("first", descending=True)
    assert table.selected_count() == 2
    assert sorted(table.selected_ids()) != []
    wait_for_row(qtbot, table, COUNT - 4)
    assert sorted(firsts(table)) == ["Task 0003 odd", "Task 0005 odd"]
    assert table.selected_count() == 2


def test_a_range_over_rows_never_loaded_keeps_its_rows_in_another_order(
    qtbot: QtBot, table: Table
) -> None:
    click(table, 10)
    table.scrollTo(table.model().index(909, 0))
    click(table, 909, _SHIFT)
    assert table.selected_count() == 900
    with qtbot.waitSignal(table.counted):
        table.sort_by("kind")
    found: list[list[str]] = []
    table.with_selected_ids(found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert len(set(found[0])) == table.selected_count() == 900


def test_all_rows_are_selected_without_loading_them(
    qtbot: QtBot, table: Table, source: TaskSource
) -> None:
    before = list(source.pages)
    table.setFocus()
    QTest.keyClick(table, _Key.Key_A, _CTRL)
    assert table.selected_count() == COUNT
    assert source.pages == before
    with qtbot.waitSignal(table.counted):
        table.sort_by("kind")
    assert table.selected_count() == COUNT
    found: list[list[str]] = []
    table.with_selected_ids(found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert len(set(found[0])) == COUNT


def test_other_rows_begin_with_nothing_selected(qtbot: QtBot, table: Table) -> None:
    click(table, 3)
    with qtbot.waitSignal(table.counted):
        table.show_query(TaskQuery(text="odd"))
    assert table.selected_count() == 0


def test_a_click_lets_go_of_what_was_selected_out_of_view(qtbot: QtBot, table: Table) -> None:
    click(table, 3)
    with qtbot.waitSignal(table.counted):
        table.sort_by("first", descending=True)
    click(table, 0)
    assert table.selected_count() == 1
    assert firsts(table) == ["Task 0999 odd"]


def test_a_change_is_shown_where_one_stands_and_keeps_the_selection(
    qtbot: QtBot, table: Table, runner: OperationRunner
) -> None:
    wait_for_row(qtbot, table, 500)
    click(table, 500)
    top = table.verticalScrollBar().value()
    with qtbot.waitSignal(table.counted):
        change(runner, "UPDATE task SET kind = 'refusal' WHERE id = ?", table.selected_ids()[0])
    assert table.verticalScrollBar().value() == top
    assert [(row.first, row.kind) for row in table.selected()] == [("Task 0500 even", Kind.REFUSAL)]


def test_rows_that_are_gone_are_not_selected_any_more(
    qtbot: QtBot, table: Table, runner: OperationRunner
) -> None:
    click(table, 3)
    click(table, 5, _CTRL)
    gone = table.selected_ids()[0]
    change(runner, "UPDATE task SET withdrawn_at = '2026-01-01T00:00:00Z' WHERE id = ?", gone)
    qtbot.waitUntil(lambda: table.selected_count() == 1)
    assert firsts(table) == ["Task 0005 odd"]
    assert table.model().rowCount() == COUNT - 1


def test_rows_are_copied_for_a_spreadsheet_by_a_key(qtbot: QtBot, table: Table) -> None:
    click(table, 3)
    QTest.keyClick(table, _Key.Key_Down, _SHIFT)
    QGuiApplication.clipboard().clear()
    QTest.keyClick(table, _Key.Key_C, _CTRL)
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Task", "Kind", "Topic"]
    assert [line.split("\t")[0] for line in lines[1:]] == ["Task 0003 odd", "Task 0004 even"]


def test_rows_never_loaded_are_copied_as_json(qtbot: QtBot, table: Table) -> None:
    table.selectAll()
    QGuiApplication.clipboard().clear()
    table.copy_json()
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    copied = json.loads(QGuiApplication.clipboard().text())
    assert len(copied) == COUNT
    assert copied[999]["first"] == "Task 0999 odd"
    assert "name" not in copied[0]


def test_rows_selected_before_sorting_are_copied_too(qtbot: QtBot, table: Table) -> None:
    click(table, 3)
    with qtbot.waitSignal(table.counted):
        table.sort_by("first", descending=True)
    QGuiApplication.clipboard().clear()
    table.copy_json()
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    copied = json.loads(QGuiApplication.clipboard().text())
    assert [one["first"] for one in copied] == ["Task 0003 odd"]


def test_enter_and_a_double_click_open_a_row(qtbot: QtBot, table: Table) -> None:
    click(table, 4)
    with qtbot.waitSignal(table.opened) as by_key:
        QTest.keyClick(table, _Key.Key_Return)
    center = table.visualRect(table.model().index(4, 0)).center()
    with qtbot.waitSignal(table.opened) as by_mouse:
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=center)
    assert [blocker.args[0].first for blocker in (by_key, by_mouse)] == ["Task 0004 even"] * 2


def test_escape_selects_nothing(table: Table) -> None:
    click(table, 4)
    QTest.keyClick(table, _Key.Key_Escape)
    assert table.selected_count() == 0


def test_columns_are_chosen_in_a_menu_and_remembered(
    qtbot: QtBot, theme: Theme, table: Table, memory: Memory, model: object
) -> None:
    entries = {entry.text(): entry for entry in table.columns.menu().actions()}
    entries["Name"].trigger()
    entries["Kind"].trigger()
    assert isinstance(model, LazyModel)
    again: Table = LazyTable(theme, model, name="Again", memory=memory, key="tasks")
    qtbot.addWidget(again)
    assert [column.key for column in again.columns.shown()] == [
        "first", "topic", "difficulty", "split", "graders", "source", "name",
    ]  # fmt: skip
    again.columns.reset()
    assert again.columns.shown()[1].key == "kind"


def test_the_last_column_stays(table: Table) -> None:
    for column in table.columns.shown():
        table.columns.set_shown(column.key, False)
    assert [column.key for column in table.columns.shown()] == ["source"]


def test_widths_and_order_are_remembered_at_every_text_size(
    qtbot: QtBot, theme: Theme, table: Table, memory: Memory, model: object
) -> None:
    theme.restore(Appearance.LIGHT, 1.5)
    head = table.horizontalHeader()
    head.resizeSection(table.columns.section("kind"), 300)
    head.moveSection(head.visualIndex(table.columns.section("split")), 1)
    theme.restore(Appearance.LIGHT, 1.0)
    assert isinstance(model, LazyModel)
    again: Table = LazyTable(theme, model, name="Again", memory=memory, key="tasks")
    qtbot.addWidget(again)
    assert again.columnWidth(again.columns.section("kind")) == 200
    assert [column.key for column in again.columns.shown()][:3] == ["first", "split", "kind"]


def test_the_order_of_the_last_time_is_laid_over_the_first_query(
    qtbot: QtBot, theme: Theme, memory: Memory, model: object
) -> None:
    memory.kept["tasks"] = {"sort": ["name", True]}
    assert isinstance(model, LazyModel)
    table: Table = LazyTable(theme, model, name="Tasks", memory=memory, key="tasks")
    qtbot.addWidget(table)
    with qtbot.waitSignal(table.counted):
        table.show_query(TaskQuery(text="odd"))
    assert table.query == TaskQuery(text="odd", sort=TaskColumn.NAME, descending=True)


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
def test_rows_and_head_grow_with_the_text(theme: Theme, table: Table, zoom: float) -> None:
    theme.restore(Appearance.DARK, zoom)
    assert table.rowHeight(0) == round(28 * zoom)
    assert table.horizontalHeader().height() == round(24 * zoom)


def test_the_stretched_column_takes_the_room_that_is_left(table: Table) -> None:
    widths = sum(table.columnWidth(at) for at in range(table.model().columnCount()))
    assert widths == table.viewport().width()


def test_a_closed_project_leaves_an_empty_table(table: Table, model: object) -> None:
    assert isinstance(model, LazyModel)
    table.selectAll()
    model.clear()
    assert (table.model().rowCount(), table.query, table.selected_count()) == (0, None, 0)


def test_an_unreadable_page_is_told_and_the_table_lives_on(
    qtbot: QtBot, table: Table, source: TaskSource, runner: OperationRunner
) -> None:
    whole = source.page

    def fail(*_: object, **__: object) -> list[TaskLine]:
        raise OSError("no such disk")

    source.page = fail  # type: ignore[method-assign]
    with qtbot.waitSignal(runner.failed):
        table.scrollTo(table.model().index(900, 0))
        table.viewport().repaint()
    source.page = whole  # type: ignore[method-assign]
    wait_for_row(qtbot, table, 500)


def test_a_query_can_be_the_same_again(qtbot: QtBot, table: Table) -> None:
    click(table, 2)
    with qtbot.waitSignal(table.counted):
        table.show_query(replace(TaskQuery()))
    assert firsts(table) == ["Task 0002 even"]
