"""Answers as no teacher should give them: each is shown, edited, and holds nothing up."""

import json

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.gui.review.comparison.check_chip import CheckChip
from studio.gui.review.comparison.pane import ComparisonPane
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from studio.gui.widgets import unseen
from tests.end_to_end.watch import LoopWatch
from tests.unit.gui.review.comparison.conftest import JSON, Put

LONGEST_TURN_MS = 400  # of the thread's own time; a few times what it takes
WORDS = "the parcel is late today and we will send it again to your address as soon as we can "
LONG_LINE = (WORDS * 12_000)[:1_000_000]


@pytest.fixture
def watch(pane: ComparisonPane) -> LoopWatch:
    watch = LoopWatch()
    watch.setParent(pane)
    QTest.qWait(30)
    return watch


def type_letters(pane: ComparisonPane) -> None:
    pane.view.right.setFocus()
    for _ in range(3):
        QTest.keyClick(pane.view.right, Qt.Key.Key_X)
        QTest.qWait(20)


def ready(pane: ComparisonPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pane.view.diff is not None, timeout=60_000)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{WORDS}{number}" for number in range(55_000)),
        LONG_LINE,
        "x" * 1_000_000,
        json.dumps({f"key {number}": WORDS for number in range(9_000)}),
    ],
    ids=["five megabytes", "a long line", "a long word", "long JSON on one line"],
)
def test_a_very_long_answer_is_edited_while_the_window_answers(
    pane: ComparisonPane,
    put: Put,
    desk_model: ReviewModel,
    watch: LoopWatch,
    qtbot: QtBot,
    *,
    text: str,
) -> None:
    put(text, contract=JSON)
    ready(pane, qtbot)
    type_letters(pane)
    assert desk_model.desk.text == "XXX" + text or desk_model.desk.text == "xxx" + text
    QTest.qWait(400)
    watch.stop()
    assert watch.longest_busy() < LONGEST_TURN_MS
    assert pane.view.changes


def test_a_long_answer_gives_way_to_the_next_at_once(
    pane: ComparisonPane, put: Put, watch: LoopWatch, qtbot: QtBot
) -> None:
    put("\n".join(f"{WORDS}{number}" for number in range(55_000)))
    QTest.qWait(30)
    put("short", "other")
    assert pane.view.text() == "short"
    ready(pane, qtbot)
    type_letters(pane)
    watch.stop()
    assert pane.view.text().lower() == "xxxshort"
    assert watch.longest_busy() < LONGEST_TURN_MS


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{"category": "del',
        '{"a": NaN, "a": 1}',
        "[" * 3_000,
        "a\0b\x07c\x1b[31md\x7f",
        "\u202eevil\u202c and \u200bhidden\u2066 text\u2069",
        "مرحبا بالعالم، الطرد متأخر اليوم\nمرحبا",
        "พัสดุของคุณล่าช้าเราจะส่งให้อีกครั้ง" * 400,
        "👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 " * 200,
        "\ud800 alone",
        "line\r\nends\rof\u2028all\u2029sorts",
        "\n" * 5_000,
    ],
    ids=[
        "empty", "cut JSON", "odd JSON", "deep JSON", "controls", "bidi", "Arabic", "Thai",
        "emoji", "half a pair", "line ends", "empty lines",
    ],
)  # fmt: skip
def test_an_odd_answer_is_shown_typed_over_and_checked(
    pane: ComparisonPane,
    put: Put,
    desk_model: ReviewModel,
    watch: LoopWatch,
    qtbot: QtBot,
    *,
    text: str,
) -> None:
    put(text, "something else", contract=JSON, graders=({"type": "json_schema"},))
    desk_model.desk.set_compare(Compare.ANSWERS)
    desk_model.desk.set_compare(Compare.EDIT)
    ready(pane, qtbot)
    assert desk_model.desk.text == text  # showing it changes nothing
    type_letters(pane)
    assert desk_model.desk.text.lower().startswith("xxx")
    pane.repaint()
    qtbot.waitUntil(
        lambda: any(line.verdicts for line in pane.lines.values() if line.isVisible()),
    )
    watch.stop()
    assert watch.longest_busy() < LONGEST_TURN_MS


def test_unseen_characters_are_named(pane: ComparisonPane, put: Put) -> None:
    put("a\u202eb")
    block = pane.view.right.document().firstBlock()
    assert unseen.names(block.text()) == ["U+202E right-to-left override"]


def test_a_picture_of_a_file_here_is_text_and_never_loaded(
    pane: ComparisonPane, put: Put, desk_model: ReviewModel
) -> None:
    text = '![x](file:///etc/passwd) <img src="file:///etc/passwd">'
    put(text)
    assert pane.view.text() == text
    pasted = QMimeData()
    pasted.setHtml('<img src="file:///etc/passwd">before')
    pasted.setText("before")
    pane.view.right.insertFromMimeData(pasted)
    assert desk_model.desk.text == "before" + text
    assert "\ufffc" not in pane.view.right.document().toRawText()


def test_markup_in_names_and_reasons_is_shown_as_it_is(
    pane: ComparisonPane, put: Put, qtbot: QtBot
) -> None:
    shown = '{"category": "<img src=file:///etc/passwd>"}'
    put(shown, contract=JSON, graders=({"type": "json_schema"},))
    qtbot.waitUntil(lambda: pane.view.faults.said() != "")
    (hint,) = pane.view.faults.at(pane.view.right.toPlainText().index("<img"))
    assert "<img" in hint
    tips = [
        chip.toolTip()
        for chip in pane.findChildren(CheckChip)
        if chip.isVisible() and "img" in chip.toolTip()
    ]
    assert tips
    assert not any("<img" in tip for tip in tips)
