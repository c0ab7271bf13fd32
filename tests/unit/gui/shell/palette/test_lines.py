from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from studio.gui.actions import table
from studio.gui.shell.palette.entries import Entry, EntryKind
from studio.gui.shell.palette.lines import EntryLines, EntryPainter
from studio.gui.theme.theme import Theme


def _drawn(theme: Theme, icon: str, qtbot: QtBot) -> QImage:
    view, lines = QListView(), EntryLines()
    qtbot.addWidget(view)
    lines.show_entries(
        [Entry(key="a", kind=EntryKind.ACTION, title="", icon=icon, run=lambda: None)]
    )
    image = QImage(200, 28, QImage.Format.Format_ARGB32)
    image.fill(0)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 200, 28)
    painter = QPainter(image)
    EntryPainter(theme, view).paint(painter, option, lines.index(0, 0))
    painter.end()
    return image


def test_a_command_without_a_sign_has_none(theme: Theme, qtbot: QtBot) -> None:
    blank = QImage(200, 28, QImage.Format.Format_ARGB32)
    blank.fill(0)

    assert _drawn(theme, "", qtbot) == blank
    assert _drawn(theme, "play", qtbot) != blank


def test_no_command_has_another_ones_sign() -> None:
    assert "command" not in {row.icon for row in table.load().actions}
