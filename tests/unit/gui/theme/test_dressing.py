import time

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Appearance, Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import Label
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.spin import NumberField
from studio.gui.widgets.surface import Ground, Surface

_TIP = "qtooltip_label"


def _page(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for widget in widgets:
        column.addWidget(widget)
    return page


def test_the_application_has_no_sheet_which_would_cost_for_every_widget(
    qapp: QApplication, theme: Theme, qtbot: QtBot
) -> None:
    label = Label(theme, "Target")
    page = _page(qtbot, label)
    page.show()

    assert qapp.styleSheet() == ""
    assert label.styleSheet() == ""


def test_a_button_is_dressed_when_it_is_first_shown(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Go", kind=Kind.PRIMARY)
    page = _page(qtbot, button)
    assert button.styleSheet() == ""
    page.show()

    ground = button.grab().toImage().pixelColor(button.width() // 2, 4)
    assert ground == QColor(theme.color.accent)


def test_what_is_shown_has_the_new_look_at_once(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Go", kind=Kind.PRIMARY)
    page = _page(qtbot, button)
    page.show()
    theme.set_appearance(Appearance.DARK)

    ground = button.grab().toImage().pixelColor(button.width() // 2, 4)
    assert ground == QColor(theme.tokens.dark.color.accent)


def test_what_is_hidden_has_the_new_look_soon(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Go", kind=Kind.PRIMARY)
    page = _page(qtbot, button)
    page.show()
    page.hide()
    before = button.styleSheet()
    theme.set_appearance(Appearance.DARK)
    assert button.styleSheet() == before

    qtbot.waitUntil(lambda: button.styleSheet() != before)
    assert theme.tokens.dark.color.accent in button.styleSheet()


def test_a_button_of_another_kind_is_dressed_as_that_one(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Go")
    page = _page(qtbot, button)
    page.show()
    button.set_kind(Kind.PRIMARY)

    ground = button.grab().toImage().pixelColor(button.width() // 2, 4)
    assert ground == QColor(theme.color.accent)


def test_menus_and_scroll_bars_are_dressed_without_being_asked(theme: Theme, qtbot: QtBot) -> None:
    area = QScrollArea()
    page = _page(qtbot, area)
    page.show()
    menu = QMenu(area)
    menu.addAction("Undo")
    menu.popup(area.mapToGlobal(area.rect().center()))
    bar = area.verticalScrollBar()
    bar.ensurePolished()

    assert theme.color.raised in menu.styleSheet()
    assert "QScrollBar" in bar.styleSheet()
    menu.close()


def test_the_line_inside_a_number_has_no_outline_of_its_own(theme: Theme, qtbot: QtBot) -> None:
    number, line = NumberField(theme, "Planned"), LineEdit(theme, "Name")
    page = _page(qtbot, number, line)
    page.show()

    assert number.lineEdit().styleSheet() == ""
    assert "QLineEdit" in line.styleSheet()


@pytest.mark.parametrize("ground", Ground)
def test_a_surface_paints_ground_and_edge_and_leaves_the_edge_free(
    ground: Ground, theme: Theme, qtbot: QtBot
) -> None:
    surface = Surface(theme, ground)
    qtbot.addWidget(surface)
    surface.resize(60, 40)
    image = surface.grab().toImage()

    inside = surface.contentsRect()
    assert inside != surface.rect()
    edge = image.pixelColor(0, 20) if inside.left() else image.pixelColor(30, 39)
    assert edge != image.pixelColor(30, 20)


def test_switching_costs_hidden_widgets_nothing_at_once(theme: Theme, qtbot: QtBot) -> None:
    pages = [_page(qtbot, *(Button(theme, "Go") for _ in range(20))) for _ in range(10)]
    for page in pages:
        page.show()
    began = time.perf_counter()
    theme.set_appearance(Appearance.DARK)
    shown = time.perf_counter() - began
    for page in pages:
        page.hide()
    began = time.perf_counter()
    theme.set_appearance(Appearance.LIGHT)

    assert time.perf_counter() - began < shown


@pytest.mark.parametrize("dressed", [False, True], ids=["of a label", "of a button"])
def test_tips_have_a_quiet_edge_and_room_around_their_words(
    dressed: bool, theme: Theme, qtbot: QtBot
) -> None:
    widget = Button(theme, "Go") if dressed else Label(theme, "Go")
    page = _page(qtbot, widget)
    page.show()
    QToolTip.showText(page.mapToGlobal(page.rect().center()), "Accept (Ctrl+A)", widget)
    tip = next(one for one in QApplication.topLevelWidgets() if one.objectName() == _TIP)
    image = tip.grab().toImage()
    QToolTip.hideText()

    assert image.pixelColor(0, 4) == QColor(theme.color.border_strong)
    assert image.pixelColor(3, 3) == QColor(theme.color.raised)
    assert image.height() >= tip.fontMetrics().height() + 8
