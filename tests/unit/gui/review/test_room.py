"""However large the text and small the window: the answers have the most room."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.review.comparison.checks_line import ChecksLine
from studio.gui.review.comparison.looks import RIGHT
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from studio.gui.review.view import ReviewView
from studio.gui.shell.kit import Kit
from studio.gui.theme.theme import Appearance

_RAIL, _FRAME = 48, 56  # pixels at 100 %: of the rail, and of menu row and status bar


@pytest.fixture(params=[(1280, 800, 1.5), (960, 640, 1.0)], ids=["large-text", "small"])
def view(review_kit: Kit, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[ReviewView]:
    """The screen where there is little room, with an edit that fails a check."""
    width, height, zoom = request.param
    review_kit.theme.restore(Appearance.LIGHT, zoom)
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = ActionSet(table.load(), {}, theme=review_kit.theme, owner=window)
    actions.refresh([When.PROJECT, When.WRITABLE, When.UNDOABLE], screen="review")
    view = ReviewView(review_kit, ReviewModel(review_kit), actions)
    window.setCentralWidget(view)
    window.resize(round(width - _RAIL * zoom), round(height - _FRAME * zoom))
    window.show()
    qtbot.waitUntil(lambda: view.is_ready)
    qtbot.waitUntil(lambda: view.model.desk.item is not None)
    view.model.desk.set_compare(Compare.EDIT)
    view.comparison.view.replace_text("No JSON " + view.model.desk.text)
    view.model.desk.set_text(view.comparison.view.text())
    qtbot.waitUntil(lambda: bool(view.comparison.lines[RIGHT].verdicts))
    qtbot.waitUntil(view.comparison.view.faults.isVisible)
    yield view
    window.close()


def _lines(view: ReviewView) -> float:
    pane = view.comparison.view
    return pane.area.height() / pane.right.filler.step


def test_ten_lines_are_in_view_with_an_edit_that_fails_a_check(
    view: ReviewView, qtbot: QtBot
) -> None:
    assert view.bar.buttons.pair.isVisible()
    qtbot.waitUntil(lambda: _lines(view) >= 10)


def test_the_note_takes_the_room_of_the_reasons(view: ReviewView, qtbot: QtBot) -> None:
    view.bar.write_note()
    qtbot.waitUntil(lambda: not view.bar.reasons.isVisible())
    assert view.bar.note.isVisible()
    qtbot.waitUntil(lambda: _lines(view) >= 9.5)
    view.bar.write_note()
    qtbot.waitUntil(view.bar.reasons.isVisible)


def test_news_move_nothing(view: ReviewView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _lines(view) >= 10)
    before = view.comparison.view.area.geometry()
    view.bar.strip.tell("Accepted, and kept.")
    qtbot.waitUntil(view.bar.strip.isVisible)
    assert view.comparison.view.area.geometry() == before
    assert view.bar.strip.geometry().bottom() < view.bar.buttons.geometry().top()


def test_what_is_compared_is_never_cut(view: ReviewView, qtbot: QtBot) -> None:
    bar, window = view.comparison.bar, view.window()

    def is_whole() -> bool:
        parts = [bar.compare.segment(choice) for choice in Compare]
        return all(one.width() >= one.sizeHint().width() for one in parts if one.isVisible())

    height = window.height()
    for width in (*range(window.width(), 1400, 40), *range(1400, window.width(), -40)):
        window.resize(width, height)
        qtbot.waitUntil(is_whole)


def test_checks_stand_in_one_row_and_a_button_counts_the_rest(
    view: ReviewView, qtbot: QtBot
) -> None:
    view.model.desk.set_compare(Compare.ANSWERS)
    left, right = view.comparison.lines.values()
    qtbot.waitUntil(lambda: left.isVisible() and right.isVisible())
    qtbot.waitUntil(lambda: bool(left.verdicts) and bool(right.verdicts))
    assert (
        left.mapTo(view, left.rect().topLeft()).y() == right.mapTo(view, right.rect().topLeft()).y()
    )
    qtbot.waitUntil(lambda: _counts(left) and _counts(right))


def _counts(line: ChecksLine) -> bool:
    shown = line.more.text() if line.more.isVisible() else ""
    return shown == (f"+{len(line.hidden)}" if line.hidden else "")
