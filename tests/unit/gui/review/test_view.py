import sqlite3
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from studio.domain.judgement import Verdict
from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.operations.news import Keeping
from studio.gui.operations.problems import Problem
from studio.gui.review import drafts
from studio.gui.review.model import ReviewModel
from studio.gui.review.view import ReviewView
from studio.gui.shell.kit import Kit
from studio.gui.shell.screens import Footed
from studio.project import Project


@pytest.fixture
def view(review_kit: Kit, qtbot: QtBot) -> Iterator[ReviewView]:
    """The screen in a window of its own, with an item on the desk."""
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = ActionSet(table.load(), {}, theme=review_kit.theme, owner=window)
    actions.refresh([When.PROJECT, When.WRITABLE, When.UNDOABLE], screen="review")
    view = ReviewView(review_kit, ReviewModel(review_kit), actions)
    window.setCentralWidget(view)
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: view.is_ready)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: view.model.desk.item is not None)
    yield view
    window.close()


def _press(view: ReviewView, key: Qt.Key) -> None:
    QTest.keyClick(view.window().focusWidget() or view, key)


def test_nothing_is_read_before_the_screen_is_shown(
    review_kit: Kit, actions: ActionSet, qtbot: QtBot
) -> None:
    view = ReviewView(review_kit, ReviewModel(review_kit), actions)
    qtbot.addWidget(view)
    qtbot.waitUntil(lambda: view.is_ready)

    assert not view.model.is_loaded
    view.show()
    qtbot.waitUntil(lambda: view.model.desk.item is not None)


def test_where_there_is_no_room_queue_and_task_are_in_drawers(view: ReviewView) -> None:
    columns = view.columns
    assert [columns.indexOf(one) >= 0 for one in (view.task, view.queue)] == [True, True]
    assert not view.head.queue.isVisible()

    view.window().resize(1000, 700)
    assert [columns.indexOf(one) >= 0 for one in (view.task, view.queue)] == [True, False]
    view.head.queue.click()
    assert view.queue.isVisible()

    view.window().resize(800, 700)
    assert columns.indexOf(view.task) < 0
    view.head.task.click()
    assert view.task.isVisible()

    view.window().resize(1280, 800)
    assert [columns.indexOf(one) for one in (view.task, view.queue)] == [0, 2]
    assert view.task.isVisible()
    assert view.queue.isVisible()


def test_the_task_that_was_put_away_stays_away(view: ReviewView, review_kit: Kit) -> None:
    view.head.task.click()

    assert not view.task.isVisible()
    assert review_kit.memory.get("review.task_hidden") is True
    view.window().resize(800, 700)
    view.window().resize(1280, 800)
    assert not view.task.isVisible()


def test_a_skipped_item_is_said_to_come_again(view: ReviewView, qtbot: QtBot) -> None:
    first = view.model.desk.item

    _press(view, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: view.model.desk.item is not first)

    assert view.bar.strip.words.startswith("Skipped")


def test_an_item_chosen_in_the_drawer_closes_it(view: ReviewView, qtbot: QtBot) -> None:
    view.window().resize(1000, 700)
    view.head.queue.click()
    first = view.model.desk.item
    qtbot.waitUntil(lambda: view.queue.lines.row_id(3) is not None)

    view.queue.list.opened.emit(view.queue.lines.row_id(3))
    qtbot.waitUntil(lambda: view.model.desk.item is not first)

    assert not view.queue.isVisible()


def test_letters_are_typed_in_the_editor_and_are_verdicts_outside(
    view: ReviewView, qtbot: QtBot
) -> None:
    first = view.model.desk.item
    _press(view, Qt.Key.Key_I)
    _press(view, Qt.Key.Key_A)
    assert view.model.desk.is_edited
    assert view.model.desk.item is first

    _press(view, Qt.Key.Key_Escape)
    _press(view, Qt.Key.Key_A)

    qtbot.waitUntil(lambda: view.model.desk.item is not first)


def test_after_an_accepted_edit_keys_are_verdicts_again(view: ReviewView, qtbot: QtBot) -> None:
    first = view.model.desk.item
    _press(view, Qt.Key.Key_Return)
    QTest.keyClicks(view.window().focusWidget(), "mine")
    QTest.keyClick(
        view.window().focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(lambda: view.model.desk.item is not first)

    QTest.keyClicks(view.window().focusWidget(), "q")

    assert not view.model.desk.is_edited


def test_what_is_typed_is_kept_when_the_window_closes(
    view: ReviewView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(drafts, "_APART", 600_000)
    view.model.desk.set_text("half")
    qtbot.waitUntil(lambda: view.model.desk.drafts.is_idle)
    view.model.desk.set_text("half a senten")
    assert not view.model.desk.drafts.is_idle

    view.window().close()

    qtbot.waitUntil(lambda: view.model.desk.drafts.is_idle)


@pytest.fixture
def locked(view: ReviewView, review_kit: Kit) -> Iterator[sqlite3.Connection]:
    """Another program that writes to the project for as long as it likes."""
    del view
    project = review_kit.session.current
    assert project is not None
    review_kit.runner.query(_impatient, lambda _: None)
    other = sqlite3.connect(project.path / "project.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def test_a_verdict_is_kept_once_another_program_has_written(
    view: ReviewView,
    review_kit: Kit,
    locked: sqlite3.Connection,
    told: list[Problem],
    qtbot: QtBot,
) -> None:
    first, bar = view.model.desk.item, view.bar
    view.model.desk.set_text("mine")
    view.model.desk.set_note("because")
    view.model.accept_edit()
    qtbot.waitUntil(lambda: view.model.retrying.is_waiting)

    assert bar.unkept.isVisible()
    assert "not kept yet" in bar.unkept.words.text()
    assert review_kit.news.keeping is Keeping.UNDECIDED
    view.model.next_item()
    view.model.decide(Verdict.REJECT)
    assert view.model.desk.item is first
    assert told == []

    locked.execute("ROLLBACK")
    with qtbot.waitSignal(view.model.decided) as decided:
        pass
    qtbot.waitUntil(lambda: view.model.desk.item is not first)
    assert decided.args
    assert decided.args[0].verdict is Verdict.ACCEPT
    assert bar.unkept.isHidden()
    qtbot.waitUntil(lambda: review_kit.news.keeping is Keeping.KEPT)


def test_a_verdict_that_is_given_up_leaves_all_that_was_said(
    view: ReviewView, locked: sqlite3.Connection, qtbot: QtBot
) -> None:
    first, desk = view.model.desk.item, view.model.desk
    desk.set_text("mine")
    desk.set_note("because")
    desk.toggle_reason("tone")
    view.model.accept_edit()
    qtbot.waitUntil(lambda: view.model.retrying.is_waiting)

    view.bar.unkept.cancel.click()
    qtbot.waitUntil(lambda: not view.model.is_busy)

    assert view.bar.unkept.isHidden()
    assert desk.item is first
    assert (desk.text, desk.note, set(desk.reasons)) == ("mine", "because", {"tone"})
    locked.execute("ROLLBACK")
    view.model.accept_edit()
    qtbot.waitUntil(lambda: desk.item is not first)


def _impatient(project: Project) -> None:
    """Wait for a lock no longer than a test can."""
    project.queue._db.run("PRAGMA busy_timeout = 50")


def test_a_project_that_is_open_elsewhere_can_be_read(
    view: ReviewView, review_kit: Kit, qtbot: QtBot
) -> None:
    project = review_kit.session.current
    assert project is not None
    review_kit.session.close()
    closed: list[None] = []
    review_kit.runner.close(closed.append)
    qtbot.waitUntil(lambda: bool(closed))
    assert view.model.desk.item is None
    holder = Project.open(project.path)
    try:
        review_kit.session.open(project.path)
        qtbot.waitUntil(lambda: view.model.desk.item is not None)
        first = view.model.desk.item

        assert view.model.read_only
        view.model.skip()
        qtbot.waitUntil(lambda: view.model.desk.item is not first)
    finally:
        holder.close()


def test_messages_are_told_to_leave_the_verdicts_free(view: ReviewView) -> None:
    assert isinstance(view, Footed)
    assert view.foot is view.bar


def test_each_part_is_shown_once_with_another_item(view: ReviewView, qtbot: QtBot) -> None:
    desk, first = view.model.desk, view.model.desk.item
    told: list[str] = []
    signals = {
        "item": desk.item_changed,
        "shown": desk.shown,
        "sides": desk.compare_changed,
        "said": desk.said_changed,
        "text": desk.text_changed,
        "kept": desk.draft_kept,
        "sheet": view.comparison.sheet.shown,
    }
    for name, signal in signals.items():
        signal.connect(lambda *_, name=name: told.append(name))

    _press(view, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: desk.item is not first)

    assert told == ["item", "sheet", "shown"]
