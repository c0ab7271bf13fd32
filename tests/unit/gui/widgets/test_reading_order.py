from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.widgets.reading_order import ReadingOrder


def _chain(first: QWidget) -> list[QWidget]:
    found, following = [first], first.nextInFocusChain()
    while following is not None and following is not first:
        found.append(following)
        following = following.nextInFocusChain()
    return [one for one in found if isinstance(one, QLineEdit)]


def test_what_is_made_later_is_reached_where_it_is_read(qtbot: QtBot) -> None:
    window, part = QWidget(), QWidget()
    qtbot.addWidget(window)
    before, top, below, after = (QLineEdit() for _ in range(4))
    column = QVBoxLayout(part)
    row = QHBoxLayout()
    row.addWidget(top)
    column.addLayout(row)
    column.addWidget(below)
    whole = QVBoxLayout(window)
    for one in (before, part, after):
        whole.addWidget(one)
    reading = ReadingOrder(part, before)
    window.show()
    qtbot.waitUntil(lambda: _chain(before) == [before, top, below, after])

    late = QLineEdit()
    row.addWidget(late)
    reading.look()

    qtbot.waitUntil(lambda: _chain(before) == [before, top, late, below, after])
