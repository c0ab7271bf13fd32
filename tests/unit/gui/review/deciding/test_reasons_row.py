from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.judgement import Reason, ReasonSubject
from studio.gui.review.deciding.reason_toggle import ReasonToggle
from studio.gui.review.deciding.reasons_row import ReasonsRow
from studio.gui.theme.theme import Theme

LABELS = (
    "Says something untrue",
    "Invents what nobody said",
    "Leaves something out",
    "Does not do what was asked",
    "Breaks the format",
    "Refuses wrongly",
    "Should have refused",
    "Too long",
    "Tone",
    "Something else (see the note)",
)
REASONS = tuple(
    Reason(code=f"r{at}", label=label, hotkey=str((at + 1) % 10)) for at, label in enumerate(LABELS)
)


@pytest.fixture
def row(theme: Theme, qtbot: QtBot) -> Iterator[ReasonsRow]:
    window = QWidget()
    row = ReasonsRow(theme)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(row)
    column.addStretch(1)
    qtbot.addWidget(window)
    row.show_reasons(REASONS)
    window.resize(720, 300)
    window.show()
    qtbot.waitExposed(window)
    yield row
    window.close()


def test_a_press_tells_the_reasons_code(row: ReasonsRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.toggled) as signal:
        QTest.mouseClick(row.toggles[4], Qt.MouseButton.LeftButton)
    assert signal.args == ["r4"]


def test_what_is_said_is_shown_without_announcing_it(row: ReasonsRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.toggled):
        row.show_said(frozenset({"r1", "r2"}))
    assert [one.isChecked() for one in row.toggles[:4]] == [False, True, True, False]


def test_reasons_for_pairs_alone_are_not_offered(row: ReasonsRow) -> None:
    row.show_reasons([*REASONS[:2], Reason(code="p", label="Pair", subject=ReasonSubject.PAIR)])
    assert [one.reason.code for one in row.toggles] == ["r0", "r1"]


def test_saying_one_moves_nothing(row: ReasonsRow, qtbot: QtBot) -> None:
    before = [one.geometry() for one in row.toggles]
    row.show_said(frozenset({"r0", "r5"}))
    qtbot.wait(1)
    assert [one.geometry() for one in row.toggles] == before


@pytest.mark.parametrize("width", [720, 500])
def test_every_reason_is_inside_and_none_lies_over_another(
    row: ReasonsRow, qtbot: QtBot, width: int
) -> None:
    row.window().resize(width, 300)
    qtbot.wait(1)
    boxes = [one.geometry() for one in row.toggles]
    parent = row.toggles[0].parentWidget()
    assert parent is not None
    assert all(parent.rect().contains(box) for box in boxes)
    assert not any(
        one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]
    )


def test_long_words_are_cut_rather_than_a_fourth_line_made(row: ReasonsRow, qtbot: QtBot) -> None:
    assert len({one.y() for one in row.toggles}) <= 3
    row.window().resize(560, 300)
    qtbot.wait(1)
    assert len({one.y() for one in row.toggles}) <= 3
    assert "Does not do" in row.toggles[3].toolTip()


def test_where_the_window_is_low_a_button_counts_what_has_no_room(
    row: ReasonsRow, qtbot: QtBot
) -> None:
    row.set_low(True)
    qtbot.waitUntil(row.more.isVisible)
    shown = [one for one in row.toggles if one.isVisible()]

    assert len({one.y() for one in shown}) == 2
    assert all(one.width() == one.width_of(None) for one in shown)
    assert row.more.text() == f"+{len(LABELS) - len(shown)}"
    assert not any(row.more.geometry().intersects(one.geometry()) for one in shown)
    with qtbot.waitSignal(row.all_asked):
        row.more.click()


def test_what_is_said_is_shown_where_there_is_little_room(row: ReasonsRow, qtbot: QtBot) -> None:
    row.set_low(True)
    qtbot.waitUntil(row.more.isVisible)
    last = row.toggles[-1]
    assert last.isHidden()

    row.show_said(frozenset({last.reason.code}))

    qtbot.waitUntil(last.isVisible)
    assert len({one.y() for one in row.toggles if one.isVisible()}) == 2


def test_words_are_not_cut_while_there_is_room_in_their_line(row: ReasonsRow, qtbot: QtBot) -> None:
    row.window().resize(560, 300)
    qtbot.wait(1)
    lines: dict[int, list[ReasonToggle]] = {}
    for one in row.toggles:
        lines.setdefault(one.y(), []).append(one)
    assert len(lines) == 3
    room = row.edit.x() - row.toggles[0].mapTo(row, QPoint()).x()
    for line in lines.values():
        cut = [one for one in line if one.width() < one.width_of(None)]
        rest = room - line[-1].geometry().right()
        assert not cut or rest <= 20


def test_a_key_finds_its_reason(row: ReasonsRow) -> None:
    found = row.reason_of("0")
    assert found is not None
    assert found.label == LABELS[9]
    assert row.reason_of("") is None
    assert row.reason_of("q") is None
