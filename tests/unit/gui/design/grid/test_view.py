from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from studio.domain.distribution import Plan
from studio.domain.grid import Grid, Part
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind
from studio.gui.design.grid.figures import KINDS, Figures, Mode
from studio.gui.design.grid.view import GridView
from studio.gui.theme.theme import Appearance, Theme
from tests.unit.domain import making
from tests.unit.domain.making import place, tally

Make = Callable[..., GridView]
FIRST = Part(kind=Kind.COMMON, topic_id=TopicId("customs"))


def _grid(*topics: str) -> Grid:
    names = topics or ("customs", "claims", "pickup")
    places = [place(kind, name) for kind in Kind for name in names]
    return making.grid(
        names,
        [tally(one, 4) for one in places],
        plans={one: Plan(share=1 / len(places), floor=5) for one in places[:1]}
        | {one: Plan(share=1 / len(places)) for one in places[1:]},
    )


@pytest.fixture
def make(theme: Theme, qtbot: QtBot) -> Make:
    def make(grid: Grid | None = None, mode: Mode = Mode.TARGET) -> GridView:
        view = GridView(theme)
        qtbot.addWidget(view)
        view.resize(760, 420)
        view.show_figures(Figures(grid or _grid(), mode))
        view.show()
        view.setFocus()
        return view

    return make


def _press(view: GridView, key: Qt.Key) -> None:
    QTest.keyClick(view, key)


def _field(view: GridView) -> QLineEdit:
    (field,) = [one for one in view.viewport().findChildren(QLineEdit) if one.isVisible()]
    return field


def test_tab_passes_by_and_the_first_arrow_chooses_the_first_cell(make: Make, qtbot: QtBot) -> None:
    view = make()
    with qtbot.waitActive(view):
        view.activateWindow()
    view.clearFocus()
    with qtbot.assertNotEmitted(view.chosen):
        view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.part() is None
    assert view.table.part(view.currentIndex()) == FIRST

    _press(view, Qt.Key.Key_Down)
    assert view.part() == FIRST

    _press(view, Qt.Key.Key_Down)
    _press(view, Qt.Key.Key_Right)

    assert view.part() == Part(kind=Kind.LONG_TAIL, topic_id=TopicId("claims"))


def test_a_digit_is_for_the_cell_that_the_focus_stands_on(make: Make, qtbot: QtBot) -> None:
    view = make()
    with qtbot.waitActive(view):
        view.activateWindow()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, "7")  # type: ignore[call-overload]
    assert _field(view).text() == "7"
    assert view.part() == FIRST


def test_arrows_reach_the_sums(make: Make) -> None:
    view = make()
    view.choose(FIRST)
    _press(view, Qt.Key.Key_End)
    assert view.part() == Part(kind=Kind.COMMON)

    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.part() == Part()


def test_choosing_is_told_and_escape_chooses_nothing(make: Make, qtbot: QtBot) -> None:
    view = make()
    with qtbot.waitSignal(view.chosen) as told:
        view.choose(FIRST)
    assert told.args == [FIRST]

    with qtbot.waitSignal(view.chosen) as told:
        _press(view, Qt.Key.Key_Escape)
    assert told.args == [None]


def test_digits_set_a_target(make: Make, qtbot: QtBot) -> None:
    view = make()
    view.choose(FIRST)
    QTest.keyClick(view, "1")  # type: ignore[call-overload]
    field = _field(view)
    assert field.text() == "1"

    QTest.keyClicks(field, "8")
    with qtbot.assertNotEmitted(view.opened), qtbot.waitSignal(view.target_entered) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert told.args == [FIRST, "18"]


def test_escape_leaves_a_target_as_it_was(make: Make, qtbot: QtBot) -> None:
    view = make()
    view.choose(FIRST)
    QTest.keyClick(view, "1")  # type: ignore[call-overload]

    with qtbot.assertNotEmitted(view.target_entered):
        QTest.keyClick(_field(view), Qt.Key.Key_Escape)


def test_only_numbers_and_percents_can_be_typed(make: Make) -> None:
    view = make()
    view.choose(FIRST)
    _press(view, Qt.Key.Key_F2)
    field = _field(view)

    QTest.keyClicks(field, "x1-2,5 %")

    assert field.text() == "12,5 %"


def test_f_edits_the_floor(make: Make, qtbot: QtBot) -> None:
    view = make()
    view.choose(FIRST)
    _press(view, Qt.Key.Key_F)
    field = _field(view)
    assert field.accessibleName() == "Floor of train tasks"

    QTest.keyClicks(field, "16%")
    with qtbot.waitSignal(view.floor_entered) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert told.args == [FIRST, "16"]


@pytest.mark.parametrize(
    ("key", "signal", "args"),
    [
        (Qt.Key.Key_Return, "opened", [FIRST]),
        (Qt.Key.Key_Delete, "cleared", [FIRST]),
        (Qt.Key.Key_Plus, "nudged", [FIRST, 1]),
        (Qt.Key.Key_Minus, "nudged", [FIRST, -1]),
        (Qt.Key.Key_N, "add_asked", []),
    ],
)
def test_a_key_acts_on_the_chosen_cell(
    make: Make, qtbot: QtBot, key: Qt.Key, signal: str, args: list[object]
) -> None:
    view = make()
    view.choose(FIRST)

    with qtbot.waitSignal(getattr(view, signal)) as told:
        _press(view, key)

    assert told.args == args


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Plus, Qt.Key.Key_F, Qt.Key.Key_1])
def test_a_read_only_project_is_not_changed(make: Make, key: Qt.Key, qtbot: QtBot) -> None:
    view = make()
    view.set_writable(False)
    view.choose(FIRST)

    with qtbot.assertNotEmitted(view.cleared), qtbot.assertNotEmitted(view.nudged):
        _press(view, key)

    assert view.viewport().findChildren(QLineEdit) == []


def test_letters_search_nothing(make: Make) -> None:
    view = make()
    view.choose(FIRST)
    QTest.keyClicks(view, "zq")

    assert view.part() == FIRST


def test_dragging_up_asks_for_more_and_tells_the_end(make: Make, qtbot: QtBot) -> None:
    view = make()
    at = view.visualRect(view.table.place_of(Part(kind=Kind.FORMAT, topic_id=TopicId("claims"))))
    begin = at.center()
    told: list[int] = []
    view.dragged.connect(lambda _part, tasks: told.append(tasks))

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    for up in (6, 30, 60):
        _drag(view, begin - QPoint(0, up))
    with qtbot.waitSignal(view.dropped):
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=begin - QPoint(0, 60))

    assert told[-1] == 10
    assert told == sorted(told)


def test_a_click_is_no_drag(make: Make, qtbot: QtBot) -> None:
    view = make()
    at = view.visualRect(view.table.place_of(FIRST)).center()

    with qtbot.assertNotEmitted(view.dropped), qtbot.assertNotEmitted(view.dragged):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert view.part() == FIRST


def test_double_click_edits_the_target(make: Make) -> None:
    view = make()
    at = view.visualRect(view.table.place_of(FIRST)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert _field(view).accessibleName() == "Target: tasks, or %"


def test_ctrl_and_the_wheel_change_the_cell_under_the_pointer(make: Make, qtbot: QtBot) -> None:
    view = make()
    at = view.visualRect(view.table.place_of(FIRST)).center()

    with qtbot.waitSignal(view.nudged) as told:
        _wheel(view, at, 240, Qt.KeyboardModifier.ControlModifier)

    assert told.args == [FIRST, 2]


def test_the_wheel_alone_changes_nothing(make: Make, qtbot: QtBot) -> None:
    view = make()
    at = view.visualRect(view.table.place_of(FIRST)).center()

    with qtbot.assertNotEmitted(view.nudged):
        _wheel(view, at, 240, Qt.KeyboardModifier.NoModifier)


def test_many_topics_scroll_and_the_kinds_stay(make: Make) -> None:
    view = make(_grid(*(f"topic {at}" for at in range(30))))
    assert view.horizontalScrollBar().maximum() > 0
    left = view.verticalHeader().geometry()

    view.choose(Part(kind=Kind.COMMON, topic_id=TopicId("topic 29")))

    assert view.horizontalScrollBar().value() > 0
    assert view.verticalHeader().geometry() == left
    assert view.visualRect(view.currentIndex()).right() <= view.viewport().width()


def test_few_topics_share_the_width(make: Make) -> None:
    view = make()

    assert view.horizontalHeader().length() == view.viewport().width()


def test_what_is_chosen_stays_when_figures_change(make: Make, qtbot: QtBot) -> None:
    view = make()
    view.choose(FIRST)

    with qtbot.assertNotEmitted(view.chosen):
        view.show_figures(Figures(_grid(), Mode.GAPS, Difficulty.HARD))
    assert view.part() == Part(
        kind=Kind.COMMON, topic_id=TopicId("customs"), difficulty=Difficulty.HARD
    )

    view.show_figures(Figures(_grid("pickup", "customs")))
    assert view.part() == FIRST


def test_a_head_that_is_dragged_tells_the_new_place_and_goes_back(make: Make, qtbot: QtBot) -> None:
    view = make()

    with qtbot.waitSignal(view.topic_moved) as told:
        view.horizontalHeader().moveSection(0, 2)

    assert told.args == [0, 2]
    assert view.horizontalHeader().logicalIndex(0) == 0


def test_the_sums_stay_last(make: Make, qtbot: QtBot) -> None:
    view = make()

    with qtbot.assertNotEmitted(view.topic_moved):
        view.horizontalHeader().moveSection(3, 0)
    with qtbot.waitSignal(view.topic_moved) as told:
        view.horizontalHeader().moveSection(0, 3)

    assert told.args == [0, 2]
    assert view.horizontalHeader().logicalIndex(3) == 3


def test_a_screen_reader_gets_row_column_and_value(make: Make) -> None:
    view = make()
    QAccessible.setActive(True)
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.role() == QAccessible.Role.Table
    children = [spoken.child(at) for at in range(spoken.childCount())]
    name = QAccessible.Text.Name

    columns = [one.text(name) for one in children if one.role() == QAccessible.Role.ColumnHeader]
    rows = [one.text(name) for one in children if one.role() == QAccessible.Role.RowHeader]
    cells = [one for one in children if one.role() == QAccessible.Role.Cell]

    assert columns == ["customs", "claims", "pickup", "share / target"]
    assert rows[0] == "Common"
    assert rows[-1] == "All kinds"
    assert len(cells) == len(KINDS) * 4
    assert cells[0].text(name) == "4 of 4 tasks, on target, below floor"
    assert cells[0].text(QAccessible.Text.Description) == "Common × customs"


def test_every_cell_has_a_tip_with_all_facts(make: Make) -> None:
    view = make()
    tip = str(view.table.data(view.table.place_of(FIRST), Qt.ItemDataRole.ToolTipRole))

    assert "Common × customs" in tip
    assert "Floor: 5 train tasks; 4 are there" in tip


def test_a_ring_shows_what_is_chosen_and_a_corner_what_misses_its_floor(
    make: Make, theme: Theme
) -> None:
    view = make()
    index = view.table.place_of(FIRST)
    rect = view.visualRect(index)
    plain = view.viewport().grab().toImage()
    assert plain.pixelColor(rect.topLeft() + QPoint(3, 3)).name() == theme.color.danger.lower()

    view.choose(FIRST)
    QApplication.sendPostedEvents()

    chosen = view.viewport().grab().toImage()
    edge = rect.topLeft() + QPoint(rect.width() // 2, 2)
    assert chosen.pixelColor(edge).name() == theme.color.focus.lower()
    assert plain.pixelColor(edge).name() != theme.color.focus.lower()


@pytest.mark.parametrize("mode", list(Mode))
def test_every_view_is_painted_in_both_schemes(make: Make, theme: Theme, mode: Mode) -> None:
    view = make(mode=mode)
    light = view.grab().toImage()
    theme.set_appearance(Appearance.DARK)

    assert view.grab().toImage() != light


def _drag(view: GridView, to: QPoint) -> None:
    place_ = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place_, view.viewport().mapToGlobal(place_),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def _wheel(view: GridView, at: QPoint, turn: int, keys: Qt.KeyboardModifier) -> None:
    place_ = QPointF(at)
    event = QWheelEvent(
        place_, view.viewport().mapToGlobal(place_), QPoint(), QPoint(0, turn),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_rows_are_pressed_together_rather_than_cutting_off_the_last(make: Make) -> None:
    view = make(_grid("customs"))
    head = view.horizontalHeader().height()
    full = view.rowHeight(0)
    rows = view.table.rowCount()
    for spare, pressed in ((0, False), (-rows // 2, True), (-rows * full // 2, False)):
        view.resize(760, head + rows * full + spare)
        QApplication.sendPostedEvents()

        assert (view.rowHeight(0) < full) is pressed
        bar = view.verticalScrollBar()
        assert (bar.maximum() > 0) is (spare < -rows)
    view.resize(760, head + rows * full)
    assert view.rowHeight(0) == full
