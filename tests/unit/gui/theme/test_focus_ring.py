"""Lists, tables and scrolling areas show the focus, too."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QLineEdit, QListView, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.focus_ring import _Ring
from studio.gui.theme.theme import Theme

Part = TypeVar("Part", bound=QWidget)


def _part(page: QWidget, kind: type[Part]) -> Part:
    found = page.findChild(kind)
    assert found is not None
    return found


def _rings(page: QWidget, theme: Theme) -> list[_Ring]:
    """Themes of tests before this one may still be about, each with a ring."""
    return [one for one in page.findChildren(_Ring) if one.isVisible() and one.theme is theme]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> QWidget:
    del theme
    page = QWidget()
    column = QVBoxLayout(page)
    for part in (QScrollArea(), QListView(), QLineEdit()):
        column.addWidget(part)
    _part(page, QListView).setModel(QStringListModel(["a", "b"], page))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
        page.activateWindow()
    return page


@pytest.mark.parametrize("kind", [QScrollArea, QListView])
def test_the_ring_shows_where_the_focus_is(
    page: QWidget, theme: Theme, kind: type[QWidget]
) -> None:
    part = _part(page, kind)
    _part(page, QLineEdit).setFocus()
    before = part.grab().toImage()
    part.setFocus()

    assert part.grab().toImage() != before
    assert len(_rings(page, theme)) == 1


def test_the_ring_goes_with_the_focus(page: QWidget, theme: Theme) -> None:
    _part(page, QListView).setFocus()
    _part(page, QLineEdit).setFocus()

    assert _rings(page, theme) == []


def test_the_ring_grows_with_its_area(page: QWidget, theme: Theme) -> None:
    area = _part(page, QListView)
    area.setFocus()
    area.resize(333, 222)

    (ring,) = _rings(page, theme)
    assert ring.size() == area.size()


def test_an_area_may_go_while_it_has_the_focus(qtbot: QtBot, page: QWidget, theme: Theme) -> None:
    area = _part(page, QListView)
    area.setFocus()
    area.deleteLater()
    qtbot.waitUntil(lambda: page.findChild(QListView) is None)
    _part(page, QLineEdit).setFocus()
    _part(page, QScrollArea).setFocus()

    assert len(_rings(page, theme)) == 1
