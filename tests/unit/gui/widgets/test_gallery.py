"""What holds for every shared widget, checked on the page that shows them all."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Appearance, Theme
from studio.gui.widgets.buttons import Button
from tests.gallery.page import Gallery


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Iterator[Gallery]:
    page = Gallery(theme)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
        page.activateWindow()
    yield page
    theme.restore(Appearance.LIGHT, 1.0)


def _stops(page: QWidget) -> list[QWidget]:
    return [
        child
        for child in page.findChildren(QWidget)
        if child.isVisible()
        and child.isEnabled()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.focusProxy() is None
    ]


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface else ""


def test_whatever_takes_the_focus_has_a_name(page: Gallery) -> None:
    assert [type(stop).__name__ for stop in _stops(page) if not _name(stop)] == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_focus_can_be_seen_on_every_stop(
    page: Gallery, theme: Theme, appearance: Appearance
) -> None:
    theme.restore(appearance, 1.0)
    unseen = []
    for stop in _stops(page):
        page.setFocus()
        stop.clearFocus()
        before = stop.grab().toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if stop.hasFocus() and stop.grab().toImage() == before:
            unseen.append(f"{type(stop).__name__} {_name(stop)}")

    assert unseen == []


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
def test_what_is_pressed_is_large_enough_to_hit(page: Gallery, theme: Theme, zoom: float) -> None:
    theme.restore(Appearance.LIGHT, zoom)
    least = theme.px(theme.tokens.size.hit_target)
    small = [
        f"{type(button).__name__} {_name(button)} {button.sizeHint()}"
        for button in page.findChildren(QAbstractButton)
        if button.isVisible()
        and not (isinstance(button, Button) and button.property("kind") == "small")
        and min(button.sizeHint().width(), button.sizeHint().height()) < least
    ]

    assert small == []


def test_text_is_as_large_as_the_zoom_says(page: Gallery, theme: Theme, qapp: QApplication) -> None:
    before = {child: child.fontMetrics().height() for child in _stops(page)}
    theme.restore(Appearance.LIGHT, 2.0)
    qapp.sendPostedEvents()

    stuck = [
        f"{type(child).__name__} {_name(child)}"
        for child, height in before.items()
        if child.fontMetrics().height() < 1.7 * height
        and type(child).__name__ not in {"IconButton", "Handle"}
    ]
    assert stuck == []


def test_tab_comes_round_to_where_it_began(page: Gallery) -> None:
    page.first.setFocus()
    visited = set()
    for _ in range(80):
        QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Tab)
        visited.add(page.focusWidget())
        if page.focusWidget() is page.first:
            break

    assert page.focusWidget() is page.first
    assert visited == set(_stops(page))


def test_tab_goes_down_a_column(page: Gallery) -> None:
    page.first.setFocus()
    heights = []
    for _ in range(4):
        heights.append(page.focusWidget().mapTo(page, QPoint()).y())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)

    assert heights == sorted(heights)
