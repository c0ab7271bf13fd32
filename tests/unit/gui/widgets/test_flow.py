import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.widgets.flow import FlowLayout


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


def _lay_out(page: QWidget, flow: FlowLayout, width: int, *heights: int) -> list[QWidget]:
    page.setLayout(flow)
    items = []
    for height in heights:
        item = QWidget()
        item.setFixedSize(100, height)
        flow.addWidget(item)
        items.append(item)
    flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
    return items


def test_what_is_lower_stands_in_the_middle_of_its_line(page: QWidget) -> None:
    high, low = _lay_out(page, FlowLayout(4), 300, 30, 20)
    assert high.geometry().center().y() == low.geometry().center().y()
    assert (high.y(), low.x()) == (0, 104)


def test_what_is_lower_stands_on_top_where_it_is_asked_to(page: QWidget) -> None:
    high, low = _lay_out(page, FlowLayout(4, on_top=True), 300, 30, 20)
    assert (high.y(), low.y()) == (0, 0)


def test_a_line_that_is_full_is_followed_by_another_below_its_highest(page: QWidget) -> None:
    first, second, third = _lay_out(page, FlowLayout(4), 210, 20, 30, 20)
    assert (first.x(), second.x(), third.x()) == (0, 104, 0)
    assert (first.y(), second.y(), third.y()) == (5, 0, 34)
