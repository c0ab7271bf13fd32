"""Fields tell what a person did, and nothing of what the program showed."""

import time

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.chip_toggle import ChipGroup, ChipToggle
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.form import Form
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.search_field import SearchField
from studio.gui.widgets.segmented import Segmented
from studio.gui.widgets.spin import NumberField, PercentField
from studio.gui.widgets.text_edit import TextEdit

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_line_tells_its_text_on_enter_once(qtbot: QtBot, theme: Theme) -> None:
    line = LineEdit(theme, "Name")
    qtbot.addWidget(line)
    line.set_text("old")
    told: list[str] = []
    line.committed.connect(told.append)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(line, "new ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert told == ["new old"]


def test_an_editor_tells_its_text_when_left(qtbot: QtBot, theme: Theme) -> None:
    editor = TextEdit(theme, "Prompt")
    qtbot.addWidget(editor)
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_text("one")
    QTest.keyClicks(editor, "x")
    with qtbot.waitSignal(editor.committed) as told:
        editor.commit()

    assert told.args == ["xone"]


def test_an_editor_takes_text_alone_from_a_paste(qtbot: QtBot, theme: Theme) -> None:
    editor = TextEdit(theme, "Prompt")
    qtbot.addWidget(editor)
    rich = QMimeData()
    rich.setHtml("<b>bold</b><img src='file:///etc/passwd'>")
    rich.setText("bold\r\nplain\rend")
    editor.insertFromMimeData(rich)
    picture = QMimeData()
    picture.setUrls([QUrl("file:///etc/passwd")])
    picture.setText("")
    editor.insertFromMimeData(picture)

    assert editor.text() == "bold\nplain\nend"


def test_tab_leaves_an_editor(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    first, second = TextEdit(theme, "One"), LineEdit(theme, "Two")
    first.setParent(page)
    second.setParent(page)
    with qtbot.waitExposed(page):
        page.show()
        page.activateWindow()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)

    assert second.hasFocus()
    assert first.text() == ""


def test_an_editor_goes_to_a_place(qtbot: QtBot, theme: Theme) -> None:
    editor = TextEdit(theme, "Schema")
    qtbot.addWidget(editor)
    editor.set_text("one\ntwo\nthree")
    editor.go_to(3, 2)

    cursor = editor.textCursor()
    assert (cursor.blockNumber(), cursor.positionInBlock()) == (2, 1)


def test_a_right_to_left_paragraph_begins_at_the_right(qtbot: QtBot, theme: Theme) -> None:
    editor = TextEdit(theme, "Message")
    qtbot.addWidget(editor)
    editor.resize(400, 120)
    editor.set_text("left to right\nשלום עולם")
    with qtbot.waitExposed(editor):
        editor.show()
    first = editor.document().firstBlock().layout().lineAt(0)
    second = editor.document().lastBlock().layout().lineAt(0)

    assert first.x() < 10
    assert second.x() > 200


def test_colours_follow_the_language(qtbot: QtBot, theme: Theme) -> None:
    editor = TextEdit(theme, "Schema")
    qtbot.addWidget(editor)
    editor.set_text('{"a": 1}')
    editor.highlight("json")
    editor.grab()
    formats = editor.document().firstBlock().layout().formats()

    syntax = theme.scheme.syntax
    found = {one.format.foreground().color().name().upper() for one in formats}
    assert {syntax.key.upper(), syntax.number.upper()} <= found


def test_a_combo_gives_values_and_tells_only_picks(qtbot: QtBot, theme: Theme) -> None:
    combo = Combo(theme, "Student")
    qtbot.addWidget(combo)
    with qtbot.assertNotEmitted(combo.picked):
        combo.set_items([(1, "one"), (2, "two")], value=1)
    with qtbot.waitSignal(combo.picked) as told:
        QTest.keyClick(combo, Qt.Key.Key_Down)

    assert told.args == [2]
    assert combo.value() == 2


def test_arrow_keys_choose_a_segment(qtbot: QtBot, theme: Theme) -> None:
    segmented = Segmented(theme, "View", [("a", "A"), ("b", "B"), ("c", "C")])
    qtbot.addWidget(segmented)
    with qtbot.waitExposed(segmented):
        segmented.show()
        segmented.activateWindow()
    segmented.segment("a").setFocus()
    with qtbot.waitSignal(segmented.chosen) as told:
        QTest.keyClick(segmented.segment("a"), Qt.Key.Key_Right)

    assert told.args == ["b"]
    assert segmented.value() == "b"
    assert segmented.segment("b").hasFocus()


def test_only_the_chosen_segment_is_a_stop_for_tab(qtbot: QtBot, theme: Theme) -> None:
    segmented = Segmented(theme, "View", [("a", "A"), ("b", "B"), ("c", "C")], value="b")
    qtbot.addWidget(segmented)
    stops = [
        key
        for key in ("a", "b", "c")
        if segmented.segment(key).focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert stops == ["b"]


def test_setting_a_segment_tells_nothing(qtbot: QtBot, theme: Theme) -> None:
    segmented = Segmented(theme, "View", [("a", "A"), ("b", "B")])
    qtbot.addWidget(segmented)
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.set_value("b")


def test_numbers_are_told_when_a_person_is_done(qtbot: QtBot, theme: Theme) -> None:
    field = NumberField(theme, "Planned", high=500)
    qtbot.addWidget(field)
    told: list[int] = []
    field.committed.connect(told.append)
    field.set_number(12)
    field.selectAll()
    QTest.keyClicks(field, "34")
    assert told == []
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert told == [34]


def test_the_step_buttons_step(qtbot: QtBot, theme: Theme) -> None:
    field = NumberField(theme, "Planned", value=5)
    qtbot.addWidget(field)
    less, more = field.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[-2:]
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(less, Qt.MouseButton.LeftButton)

    assert field.value() == 6


def test_a_percentage_is_a_share(qtbot: QtBot, theme: Theme) -> None:
    field = PercentField(theme, "Share")
    qtbot.addWidget(field)
    field.set_share(0.125)
    assert field.value() == 12.5
    with qtbot.waitSignal(field.committed) as told:
        field.stepUp()

    assert told.args == [pytest.approx(0.135)]


def test_a_search_waits_until_one_stops_typing(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField(theme, "Filter", delay=20)
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    QTest.keyClicks(field, "customs")
    assert told == []
    qtbot.waitUntil(lambda: told == ["customs"])
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert told == ["customs", ""]
    assert field.text() == ""


def test_chips_tell_the_whole_choice(qtbot: QtBot, theme: Theme) -> None:
    chips = ChipGroup(theme, "Kinds")
    qtbot.addWidget(chips)
    chips.set_items([("a", "A"), ("b", "B")], chosen=frozenset({"a"}))
    second = chips.findChildren(ChipToggle)[1]
    with qtbot.waitSignal(chips.changed) as told:
        QTest.keyClick(second, Qt.Key.Key_Space)

    assert told.args == [frozenset({"a", "b"})]


def test_chips_of_an_exclusive_group_replace_each_other(qtbot: QtBot, theme: Theme) -> None:
    chips = ChipGroup(theme, "Kinds", exclusive=True)
    qtbot.addWidget(chips)
    chips.set_items([("a", "A"), ("b", "B")], chosen=frozenset({"a"}))
    QTest.keyClick(chips.findChildren(ChipToggle)[1], Qt.Key.Key_Space)

    assert chips.chosen() == frozenset({"b"})


def test_chips_wrap_where_there_is_no_room(qtbot: QtBot, theme: Theme) -> None:
    chips = ChipGroup(theme, "Kinds")
    qtbot.addWidget(chips)
    chips.set_items([(str(at), f"a longer name {at}") for at in range(6)])

    assert chips.heightForWidth(200) > 2 * chips.heightForWidth(2000)


def test_an_error_is_said_outlined_and_read_out(qtbot: QtBot, theme: Theme) -> None:
    form = Form(theme)
    qtbot.addWidget(form)
    line = LineEdit(theme, "Share")
    field = form.add("Share", line, help="In per cent.")
    assert line.accessibleDescription() == "In per cent."
    field.set_error("This is no number.")

    assert line.property("invalid") is True
    assert line.accessibleDescription() == "This is no number."
    field.set_error("")
    assert line.accessibleDescription() == "In per cent."


def test_a_placeholder_grows_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    editor = TextEdit(theme, "Prompt", placeholder="Write here")
    qtbot.addWidget(editor)
    editor.show()
    editor.grab()
    theme.set_zoom(2.0)

    assert editor.viewport().font().pixelSize() == 2 * theme.tokens.type.body


@pytest.mark.parametrize("make", [LineEdit, TextEdit])
@pytest.mark.parametrize("stroke", [(Qt.Key.Key_Y, _CTRL), (Qt.Key.Key_Z, _CTRL | _SHIFT)])
def test_what_was_undone_is_typed_again_by_the_keys_of_any_system(
    make: type[LineEdit] | type[TextEdit],
    stroke: tuple[Qt.Key, Qt.KeyboardModifier],
    theme: Theme,
    qtbot: QtBot,
) -> None:
    field = make(theme, "Words")
    qtbot.addWidget(field)
    heard: list[str] = []
    action = QAction(field, shortcut=QKeySequence(stroke[1].value | stroke[0].value))
    action.triggered.connect(lambda: heard.append("the window"))
    field.addAction(action)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "words")
    QTest.keyClick(field, Qt.Key.Key_Z, _CTRL)
    assert field.text() == ""

    QTest.keyClick(field, *stroke)

    assert field.text() == "words"
    assert heard == []


@pytest.mark.parametrize("given", ["shown", "shown and restyled", "pasted in two parts"])
def test_a_million_characters_that_are_one_word_do_not_hold_the_window_up(
    qtbot: QtBot, theme: Theme, given: str
) -> None:
    editor = TextEdit(theme, "Example", mono=True)
    qtbot.addWidget(editor)
    editor.resize(600, 200)
    started = time.thread_time()
    if given == "pasted in two parts":
        half = QMimeData()
        half.setText("x" * 60_000)
        editor.show()
        editor.insertFromMimeData(half)
        half.setText("x" * 940_000)
        editor.insertFromMimeData(half)
    else:
        editor.set_text("x" * 1_000_000)
        editor.show()
    if given == "shown and restyled":
        theme.set_zoom(1.1)
    qtbot.wait(20)
    assert len(editor.text()) == 1_000_000
    assert time.thread_time() - started < 10  # a minute where the end of the word is looked for


def test_a_choice_that_cannot_be_changed_still_shows_which_one_holds(
    qtbot: QtBot, theme: Theme
) -> None:
    choice = Segmented(theme, "Split", [("train", "Train"), ("eval", "Eval")])
    qtbot.addWidget(choice)
    choice.setEnabled(False)
    choice.show()
    train = choice.grab().toImage()
    choice.set_value("eval")
    assert choice.grab().toImage() != train
