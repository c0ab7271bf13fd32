from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.widgets.flow import FlowLayout


def _laid_out(qtbot: QtBot, width: int, *heights: int) -> list[QWidget]:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(4)
    page.setLayout(flow)
    items = []
    for height in heights:
        item = QWidget()
        item.setFixedSize(100, height)
        flow.addWidget(item)
        items.append(item)
    page.resize(width, flow.heightForWidth(width))
    page.show()
    qtbot.waitExposed(page)
    return items


def test_what_is_lower_stands_in_the_middle_of_its_line(qtbot: QtBot) -> None:
    high, low = _laid_out(qtbot, 300, 30, 20)
    assert high.geometry().center().y() == low.geometry().center().y()
    assert (high.y(), low.x()) == (0, 104)


def test_a_line_that_is_full_is_followed_by_another_below_its_highest(qtbot: QtBot) -> None:
    first, second, third = _laid_out(qtbot, 210, 20, 30, 20)
    assert (first.x(), second.x(), third.x()) == (0, 104, 0)
    assert (first.y(), second.y(), third.y()) == (5, 0, 34)
