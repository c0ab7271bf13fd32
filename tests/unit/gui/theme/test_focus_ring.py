"""Lists, tables and scrolling areas show the focus, too."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QLineEdit, QListView, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.focus_ring import _Ring
from studio.gui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> QWidget:
    del theme
    page = QWidget()
    column = QVBoxLayout(page)
    for part in (QScrollArea(), QListView(), QLineEdit()):
        column.addWidget(part)
    page.findChild(QListView).setModel(QStringListModel(["a", "b"], page))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
        page.activateWindow()
    return page


@pytest.mark.parametrize("kind", [QScrollArea, QListView])
def test_the_ring_shows_where_the_focus_is(page: QWidget, kind: type[QWidget]) -> None:
    part = page.findChild(kind)
    page.findChild(QLineEdit).setFocus()
    before = part.grab().toImage()
    part.setFocus()

    assert part.grab().toImage() != before
    assert len([ring for ring in page.findChildren(_Ring) if ring.isVisible()]) == 1


def test_the_ring_goes_with_the_focus(page: QWidget) -> None:
    page.findChild(QListView).setFocus()
    page.findChild(QLineEdit).setFocus()

    assert not any(ring.isVisible() for ring in page.findChildren(_Ring))


def test_the_ring_grows_with_its_area(page: QWidget) -> None:
    area = page.findChild(QListView)
    area.setFocus()
    area.resize(333, 222)

    (ring,) = [one for one in page.findChildren(_Ring) if one.isVisible()]
    assert ring.size() == area.size()


def test_an_area_may_go_while_it_has_the_focus(qtbot: QtBot, page: QWidget) -> None:
    area = page.findChild(QListView)
    area.setFocus()
    area.deleteLater()
    qtbot.waitUntil(lambda: page.findChild(QListView) is None)
    page.findChild(QLineEdit).setFocus()
    page.findChild(QScrollArea).setFocus()

    assert any(ring.isVisible() for ring in page.findChildren(_Ring))
