"""Saved views: by menu and dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.domain.review import QueueFilter, QueueOrder
from studio.domain.task import Kind
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.queue.pane import QueuePane
from studio.gui.review.queue.views import SaveViewDialog, ViewsDialog
from studio.gui.shell.kit import Kit
from studio.gui.widgets.labels import Label
from tests.unit.gui.review.queue.conftest import Show

REFUSALS = QueueFilter(kinds=frozenset({Kind.REFUSAL}))


@pytest.fixture
def saved(pane: QueuePane, model: ReviewModel, show: Show, qtbot: QtBot) -> QueuePane:
    """Two views, the second of which is shown."""
    for name, wanted in (("plain", QueueFilter()), ("refusals", REFUSALS)):
        if wanted != model.queue.filter:
            show(wanted)
        with qtbot.waitSignal(model.views_changed):
            model.save_view(name)
    return pane


def _entries(pane: QueuePane) -> list[tuple[str, bool]]:
    pane.head.views.fill()
    return [(one.text(), one.isChecked()) for one in pane.head.views.menu_.actions()]


def test_the_menu_lists_views_with_a_tick_at_the_one_that_is_shown(saved: QueuePane) -> None:
    assert _entries(saved)[:2] == [("plain", False), ("refusals", True)]


def test_choosing_a_view_shows_it(saved: QueuePane, model: ReviewModel, qtbot: QtBot) -> None:
    saved.head.views.fill()
    with qtbot.waitSignal(saved.lines.counted):
        saved.head.views.menu_.actions()[0].trigger()
    assert model.queue.filter == QueueFilter()


def test_without_views_the_menu_says_so(pane: QueuePane) -> None:
    assert _entries(pane)[0] == ("No view is saved yet", False)


def test_what_is_shown_is_saved_under_a_typed_name(
    pane: QueuePane, model: ReviewModel, show: Show, qtbot: QtBot
) -> None:
    show(REFUSALS)
    pane.head.views.save()
    dialog = pane.window().findChild(SaveViewDialog)
    assert isinstance(dialog, SaveViewDialog)
    assert not dialog.ok.isEnabled()
    QTest.keyClicks(dialog.name, "hard  ones")
    with qtbot.waitSignal(model.views_changed):
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert [(one.name, one.filter) for one in model.views] == [("hard ones", REFUSALS)]


def test_a_name_that_is_taken_is_said_to_be_replaced(saved: QueuePane) -> None:
    saved.head.views.save()
    dialog = saved.window().findChild(SaveViewDialog)
    assert isinstance(dialog, SaveViewDialog)
    assert dialog.name.text() == "refusals"
    assert dialog.name.accessibleDescription() == "It takes the place of the view of this name."
    dialog.reject()


def test_a_view_gets_another_name(saved: QueuePane, model: ReviewModel, qtbot: QtBot) -> None:
    saved.head.views.manage()
    dialog = saved.window().findChild(ViewsDialog)
    assert isinstance(dialog, ViewsDialog)
    line = dialog.lines[1]
    line.name.setFocus()
    line.name.selectAll()
    QTest.keyClicks(line.name, "no means no")
    with qtbot.waitSignal(model.views_changed):
        QTest.keyClick(line.name, Qt.Key.Key_Return)
    assert [one.name for one in model.views] == ["plain", "no means no"]
    dialog.reject()


def test_a_name_that_another_view_has_is_refused(saved: QueuePane, qtbot: QtBot) -> None:
    saved.head.views.manage()
    dialog = saved.window().findChild(ViewsDialog)
    assert isinstance(dialog, ViewsDialog)
    dialog.lines[1].renamed.emit("plain")
    qtbot.waitUntil(lambda: any("already" in one.text() for one in dialog.findChildren(Label)))
    assert [one.name.text() for one in dialog.lines] == ["plain", "refusals"]
    dialog.reject()


def test_a_removed_view_can_be_put_back(
    saved: QueuePane, model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    saved.head.views.manage()
    dialog = saved.window().findChild(ViewsDialog)
    assert isinstance(dialog, ViewsDialog)
    with (
        qtbot.waitSignal(review_kit.news.told) as told,
        qtbot.waitSignal(model.views_changed),
    ):
        dialog.lines[1].remove.click()
    assert [one.name for one in model.views] == ["plain"]
    assert told.args is not None
    ((_, put_back),) = told.args[1]
    with qtbot.waitSignal(model.views_changed):
        put_back()
    assert [(one.name, one.filter) for one in model.views][1] == ("refusals", REFUSALS)
    dialog.reject()


def test_the_palette_is_offered_the_views(
    saved: QueuePane, model: ReviewModel, actions: ActionSet, qtbot: QtBot
) -> None:
    offered = actions.offers()
    views = [one.title for one in offered if one.key.startswith("view:")]
    assert views == ["Show view: plain", "Show view: refusals"]
    with qtbot.waitSignal(saved.lines.counted):
        offered[0].run()
    assert model.queue.filter == QueueFilter()


def test_a_key_opens_the_views_at_the_one_that_is_shown(
    saved: QueuePane, actions: ActionSet
) -> None:
    assert actions["review.views"].shortcut().toString() == "Shift+F"
    actions["review.views"].trigger()
    menu = saved.head.views.menu_
    assert menu.isVisible()
    assert menu.activeAction().text() == "refusals"
    menu.close()


def test_a_key_opens_the_orders_and_enter_takes_another(
    pane: QueuePane, model: ReviewModel, actions: ActionSet
) -> None:
    assert actions["review.order"].shortcut().toString() == "Shift+O"
    actions["review.order"].trigger()
    menu = pane.head.order.menu_
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert model.queue.filter.order is QueueOrder.UNCERTAIN


def test_the_menus_open_though_the_queue_is_put_away(pane: QueuePane, actions: ActionSet) -> None:
    pane.hide()
    actions["review.views"].trigger()
    assert pane.head.views.menu_.isVisible()
    pane.head.views.menu_.close()


@pytest.mark.usefixtures("pane")
def test_the_orders_are_offered_in_the_palette(model: ReviewModel, actions: ActionSet) -> None:
    offered = {one.title: one for one in actions.offers()}
    offered["Order of the queue: Oldest first"].run()
    assert model.queue.filter.order is QueueOrder.OLDEST


def test_a_view_that_is_chosen_says_at_once_that_it_is_read(
    saved: QueuePane, model: ReviewModel, qtbot: QtBot
) -> None:
    saved.head.views.fill()
    with qtbot.waitSignal(saved.lines.counted):
        saved.head.views.menu_.actions()[0].trigger()
        assert saved.head.count.text() == "reading…"
        late = [saved.lines.is_late]
    assert [*late, saved.lines.is_late] == [True, False]
    assert saved.head.count.text() == str(model.queue.count or saved.lines.rowCount())


def test_the_first_item_of_a_view_is_there_before_its_rows_and_marked(
    saved: QueuePane, model: ReviewModel, qtbot: QtBot
) -> None:
    there: list[object] = []
    saved.lines.replaced.connect(lambda _: there.append(saved.lines.on_desk))
    with qtbot.waitSignal(saved.lines.counted):
        saved.head.views.menu_.clear()
        model.set_filter(QueueFilter(kinds=frozenset({Kind.BOUNDARY})))
    assert saved.lines.number(saved.lines.on_desk) == 0  # type: ignore[arg-type]
    assert there[0] == saved.lines.on_desk
