import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.operations.problems import Hindrance, Problem
from studio.gui.shell.toasts import Toast, Toasts
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.labels import Label

pytestmark = pytest.mark.usefixtures("no_leaks")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(900, 600)
    parent.show()
    return parent


@pytest.fixture
def toasts(parent: QWidget, theme: Theme) -> Toasts:
    return Toasts(theme, parent)


def test_news_leave_by_themselves(toasts: Toasts, theme: Theme, qtbot: QtBot) -> None:
    object.__setattr__(theme.tokens.motion, "toast_stay", 100)
    try:
        toasts.tell("Saved")
    finally:
        object.__setattr__(theme.tokens.motion, "toast_stay", 6000)

    assert [toast.text for toast in toasts.shown()] == ["Saved"]
    qtbot.waitUntil(lambda: toasts.shown() == [])
    assert toasts.isHidden()


def test_only_the_newest_offers_something(toasts: Toasts) -> None:
    toasts.tell("Undone: one", [("Redo", lambda: None)])
    toasts.tell("Undone: two", [("Redo", lambda: None)])

    older, newest = toasts.shown()
    assert [one.text() for one in newest.findChildren(Button) if one.text()] == ["Redo"]
    assert all(one.isHidden() for one in older.findChildren(Button) if one.text())


def test_an_error_leaves_with_the_next_success(toasts: Toasts) -> None:
    toasts.warn(Problem(sentence="The disk is full."))

    toasts.tell("Saved")

    assert [toast.text for toast in toasts.shown()] == ["Saved"]


def test_an_error_leaves_after_half_a_minute(toasts: Toasts) -> None:
    toasts.warn(Problem(sentence="The disk is full."))
    (toast,) = toasts.shown()

    assert [timer.interval() for timer in toast.findChildren(QTimer)] == [30_000]


def test_an_error_stays_until_it_is_closed(toasts: Toasts, qtbot: QtBot) -> None:
    toasts.warn(Problem(sentence="The disk is full."))
    qtbot.wait(50)
    (toast,) = toasts.shown()

    toast.close_now()

    assert toasts.shown() == []
    assert toasts.isHidden()


def test_the_same_error_is_shown_once(toasts: Toasts) -> None:
    for _ in range(3):
        toasts.warn(Problem(sentence="The disk is full."))

    assert len(toasts.shown()) == 1


def test_a_bugs_details_can_be_copied(toasts: Toasts) -> None:
    toasts.warn(Problem(sentence="Something went wrong.", details="Traceback…"))
    (toast,) = toasts.shown()
    copy = next(button for button in toast.findChildren(Button) if button.text() == "Copy details")

    copy.click()

    assert QGuiApplication.clipboard().text() == "Traceback…"


def test_an_expected_errors_text_can_be_copied(toasts: Toasts) -> None:
    toasts.warn(Problem(sentence="Damaged; run: stillroom restore"))
    (toast,) = toasts.shown()

    next(button for button in toast.findChildren(Button) if button.text() == "Copy").click()

    assert QGuiApplication.clipboard().text() == "Damaged; run: stillroom restore"


def test_messages_can_be_forgotten_at_once(toasts: Toasts) -> None:
    toasts.tell("Saved")
    toasts.warn(Problem(sentence="The disk is full."))

    toasts.forget()

    assert toasts.shown() == []


def test_a_message_is_whole_at_a_larger_text_size(
    toasts: Toasts, theme: Theme, qtbot: QtBot
) -> None:
    toasts.warn(Problem(sentence="word " * 40))
    theme.set_zoom(1.5)
    qtbot.wait(50)

    (toast,) = toasts.shown()
    assert toast.height() >= toast.heightForWidth(toast.width())


def test_an_offer_is_done_when_pressed(toasts: Toasts) -> None:
    done: list[str] = []
    toasts.tell("The report is written", [("Open", lambda: done.append("opened"))])
    (toast,) = toasts.shown()

    next(button for button in toast.findChildren(Button) if button.text() == "Open").click()

    assert done == ["opened"]


def test_messages_stay_in_the_corner_of_a_resized_window(
    toasts: Toasts, parent: QWidget, qtbot: QtBot
) -> None:
    toasts.warn(Problem(sentence="The disk is full."))
    parent.resize(700, 500)
    qtbot.waitUntil(lambda: toasts.geometry().right() > 640)

    assert toasts.geometry().right() < 700
    assert toasts.geometry().bottom() < 500 - 24


def test_several_messages_with_offers_stand_whole_above_each_other(toasts: Toasts) -> None:
    toasts.tell("The report is written", [("Open", lambda: None), ("Copy path", lambda: None)])
    toasts.warn(Problem(sentence="Something went wrong.", details="Traceback…"))

    first, second = toasts.shown()
    assert first.geometry().bottom() < second.geometry().top()
    for toast in (first, second):
        assert toast.height() >= toast.sizeHint().height()
        for button in toast.findChildren(Button):
            assert toast.rect().contains(button.geometry())


def test_a_long_message_is_shown_whole(toasts: Toasts) -> None:
    toasts.warn(Problem(sentence="word " * 60))
    (toast,) = toasts.shown()

    assert toasts.height() >= toast.heightForWidth(toasts.width()) > 100


def test_news_about_the_same_take_each_others_place(toasts: Toasts) -> None:
    toasts.tell("30 tasks imported.")
    toasts.tell("Undone: one", [("Redo", lambda: None)], about="step")
    toasts.tell("Undone: two", [("Redo", lambda: None)], about="step")

    assert [toast.text for toast in toasts.shown()] == ["30 tasks imported.", "Undone: two"]


_PATH = "/tmp/somewhere/desk.stillroom/drafts/edit-01M8QR1ZQVC5SZX9A0JHZNR7KQ01M8QR1Z.json"


def _is_whole(toast: Toast) -> bool:
    (label,) = (one for one in toast.findChildren(Label) if one.text())
    return label.height() >= label.heightForWidth(label.width())


def test_a_short_message_takes_no_room_from_a_long_one(
    toasts: Toasts, parent: QWidget, qtbot: QtBot
) -> None:
    toasts.warn(Problem(sentence=f"The disk that holds {_PATH} is full. {'word ' * 30}"))
    toasts.warn(Problem(sentence="The disk is full."))
    qtbot.waitUntil(lambda: all(map(_is_whole, toasts.shown())))

    assert len(toasts.shown()) == 2
    assert parent.rect().contains(toasts.geometry())


def test_a_long_path_is_broken_and_not_cut(toasts: Toasts) -> None:
    toasts.warn(Problem(sentence=f"{_PATH} is full."))
    (toast,) = toasts.shown()
    (label,) = (one for one in toast.findChildren(Label) if one.text())

    assert toast.text == f"{_PATH} is full."
    assert label.text().replace("\u200b", "") == toast.text
    widest = max(label.fontMetrics().horizontalAdvance(one) for one in _parts(label.text()))
    assert widest <= label.width()


def _parts(text: str) -> list[str]:
    return [part for word in text.split() for part in word.split("\u200b")]


def test_the_oldest_leave_where_there_is_no_room_for_all(toasts: Toasts, parent: QWidget) -> None:
    for number in range(9):
        toasts.warn(Problem(sentence=f"Problem {number}: {'word ' * 20}"))

    texts = [toast.text.split(":")[0] for toast in toasts.shown()]
    assert texts[-1] == "Problem 8"
    assert "Problem 0" not in texts
    assert toasts.geometry().top() >= 0
    assert parent.rect().contains(toasts.geometry())


def test_messages_leave_the_buttons_at_the_foot_free(toasts: Toasts, parent: QWidget) -> None:
    foot = QWidget(parent)
    foot.setGeometry(0, 450, 900, 120)
    foot.show()
    toasts.stand_over(lambda: foot)
    toasts.tell("Saved")
    assert not toasts.geometry().intersects(foot.geometry())

    foot.setGeometry(0, 400, 900, 170)
    assert not toasts.geometry().intersects(foot.geometry())

    foot.hide()
    assert toasts.geometry().bottom() > 500


def test_what_hindered_leaves_once_something_is_kept_again(toasts: Toasts) -> None:
    toasts.warn(Problem(sentence="The disk is full.", hindrance=Hindrance.FULL))
    toasts.warn(Problem(sentence="The file has no rows."))

    toasts.recover()

    assert [toast.text for toast in toasts.shown()] == ["The file has no rows."]


def test_no_file_inside_a_project_is_named(toasts: Toasts) -> None:
    said = f"The disk that holds {_PATH} is full; nothing was changed."
    toasts.warn(Problem(sentence=said, hindrance=Hindrance.FULL))
    toasts.warn(Problem(sentence="The disk of /tmp/exports is full.", hindrance=Hindrance.FULL))

    assert [toast.text for toast in toasts.shown()] == [
        "The disk is full. Nothing was changed; try again once that has passed.",
        "The disk of /tmp/exports is full.",
    ]
