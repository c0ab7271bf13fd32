"""Choosing what the queue shows, by keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.review import QueueFilter
from studio.domain.task import Difficulty, Kind
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.queue.filter_panel import FilterPanel
from studio.gui.review.queue.option_chips import OptionChips
from studio.gui.review.queue.pane import QueuePane
from studio.gui.widgets.labels import Label

_NONE = Qt.KeyboardModifier.NoModifier


def _open(pane: QueuePane, actions: ActionSet, qtbot: QtBot) -> FilterPanel:
    actions["review.filter"].trigger()
    panel = pane.panel
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    qtbot.waitUntil(lambda: _is_filled(panel))
    return panel


def _is_filled(panel: FilterPanel) -> bool:
    groups = (panel.form.states, *panel.form.sets.values())
    waiting = [one for one in panel.form.findChildren(Label) if one.text() == "Reading…"]
    return not any(one.isVisible() for one in waiting) and all(
        group.isHidden() or _first_is_shown(group) for group in groups
    )


def _first_is_shown(group: OptionChips) -> bool:
    first = next(iter(group.chips.values()), None)
    return first is not None and first.isVisible()


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_words_are_typed_at_once_and_the_queue_shows_what_fits(
    pane: QueuePane, model: ReviewModel, actions: ActionSet, qtbot: QtBot
) -> None:
    panel = _open(pane, actions, qtbot)
    assert panel.isVisible()
    assert _focus() is panel.form.words
    with (
        qtbot.waitSignal(panel.choosing.counted) as counted,
        qtbot.waitSignal(pane.lines.counted) as listed,
    ):
        QTest.keyClicks(_focus(), "customs")
    assert model.queue.filter == QueueFilter(text="customs")
    assert counted.args == listed.args
    QTest.keyClick(_focus(), Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert model.queue.filter == QueueFilter(text="customs")


def test_what_was_typed_last_is_shown_though_it_is_not_counted_yet(
    pane: QueuePane, model: ReviewModel, actions: ActionSet, qtbot: QtBot
) -> None:
    panel = _open(pane, actions, qtbot)
    QTest.keyClicks(_focus(), "claims")
    panel.close_.click()
    assert model.queue.filter.text == "claims"


def test_esc_closes_and_keeps_what_was_chosen(
    pane: QueuePane, model: ReviewModel, actions: ActionSet, qtbot: QtBot
) -> None:
    pane.focus_list()
    panel = _open(pane, actions, qtbot)
    panel.form.sets["kinds"].chips["refusal"].click()
    assert panel.choosing.wanted.kinds == {Kind.REFUSAL}
    QTest.keyClick(panel.form.sets["kinds"].chips["refusal"], Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert model.queue.filter == QueueFilter(kinds=frozenset({Kind.REFUSAL}))
    assert _focus() is pane.list


def test_esc_in_the_words_closes_and_leaves_the_words(
    pane: QueuePane, model: ReviewModel, actions: ActionSet, qtbot: QtBot
) -> None:
    panel = _open(pane, actions, qtbot)
    QTest.keyClicks(_focus(), "customs")
    QTest.keyClick(_focus(), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert model.queue.filter.text == "customs"


def test_esc_on_the_screen_closes_the_panel(
    pane: QueuePane, actions: ActionSet, qtbot: QtBot
) -> None:
    panel = _open(pane, actions, qtbot)
    pane.focus_list()
    QTest.keyClick(pane.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_panel_shows_what_is_chosen_elsewhere(
    pane: QueuePane, model: ReviewModel, actions: ActionSet, qtbot: QtBot
) -> None:
    panel = _open(pane, actions, qtbot)
    refusal = panel.form.sets["kinds"].chips["refusal"]
    with qtbot.waitSignal(panel.choosing.counted) as few:
        refusal.click()
    with qtbot.waitSignal(panel.choosing.counted) as all_:
        pane.chips.clear.click()
    assert model.queue.filter == panel.choosing.wanted == QueueFilter()
    assert not refusal.isChecked()
    assert few.args is not None
    assert all_.args is not None
    assert few.args[0] < all_.args[0]
    assert panel.count.text().startswith(str(all_.args[0]))


def test_what_is_always_there_to_choose_is_offered_before_the_project_is_read(
    pane: QueuePane, actions: ActionSet, qtbot: QtBot
) -> None:
    panel = pane.panel
    assert panel is not None
    form = panel.form
    qtbot.waitUntil(lambda: hasattr(form, "sets") and bool(form.sets["splits"].chips))
    assert set(form.sets["kinds"].chips) == set(Kind)
    assert set(form.states.chips) >= {"open", "decided", "all"}
    waiting = [one for one in form.findChildren(Label) if one.text() == "Reading…"]
    assert [one.isHidden() for one in waiting] == [False] * 4
    _open(pane, actions, qtbot)
    qtbot.waitUntil(lambda: all(one.isHidden() for one in waiting))


def test_a_group_of_chips_is_one_stop_and_arrows_move_in_it(
    pane: QueuePane, actions: ActionSet, qtbot: QtBot
) -> None:
    panel = _open(pane, actions, qtbot)
    states, kinds = panel.form.states, panel.form.sets["kinds"]
    QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    assert _focus() is states.chips["open"]
    QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    assert _focus() is kinds.chips["common"]
    QTest.keyClick(_focus(), Qt.Key.Key_Right)
    QTest.keyClick(_focus(), Qt.Key.Key_Space)
    assert panel.choosing.wanted.kinds == {Kind.LONG_TAIL}
    QTest.keyClick(_focus(), Qt.Key.Key_Backtab)
    QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    assert _focus() is kinds.chips["long_tail"]


def test_one_state_holds_at_a_time(pane: QueuePane, actions: ActionSet, qtbot: QtBot) -> None:
    panel = _open(pane, actions, qtbot)
    states = panel.form.states
    states.chips["decided"].click()
    assert panel.choosing.wanted.state == "decided"
    states.chips["decided"].click()
    assert states.chips["decided"].isChecked()
    assert not states.chips["open"].isChecked()


def test_chips_say_how_many_there_are_as_one_chooses(
    pane: QueuePane, actions: ActionSet, qtbot: QtBot
) -> None:
    panel = _open(pane, actions, qtbot)
    hard = panel.form.sets["difficulties"].chips["hard"]
    before = hard.text()
    with qtbot.waitSignal(panel.form.filled):
        panel.form.sets["kinds"].chips["refusal"].click()
    assert hard.text() != before
    with (
        qtbot.waitSignal(panel.choosing.counted) as counted,
        qtbot.waitSignal(panel.form.filled),
    ):
        hard.click()
    assert panel.choosing.wanted.difficulties == {Difficulty.HARD}
    assert counted.args is not None
    assert hard.text() == f"Hard  {counted.args[0]}"
    assert panel.count.text().startswith(str(counted.args[0]))


def test_bounds_agreement_and_likeness_are_asked_for_and_taken_back(
    pane: QueuePane, model: ReviewModel, actions: ActionSet, qtbot: QtBot
) -> None:
    panel = _open(pane, actions, qtbot)
    form, choosing = panel.form, panel.choosing
    form.longer.field.setValue(100)
    form.shorter.field.setValue(900)
    form.older.field.setValue(2)
    form.confidence.field.setValue(80)
    form.agree.segment("yes").click()
    form.like.click()
    assert model.desk.subject is not None
    assert choosing.wanted == QueueFilter(
        longer_than=100,
        shorter_than=900,
        older_than_days=2,
        confidence_below=0.8,
        disagree=True,
        like=model.desk.subject.candidate.candidate_id,
    )
    panel.clear.click()
    assert choosing.wanted == QueueFilter()
    assert (form.longer.field.value(), form.agree.value(), form.like.isChecked()) == (0, "", False)


def test_plain_keys_stay_in_the_panel(pane: QueuePane, actions: ActionSet, qtbot: QtBot) -> None:
    panel = _open(pane, actions, qtbot)

    def kept(modifiers: Qt.KeyboardModifier) -> bool:
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_X, modifiers, "x")
        event.ignore()
        QApplication.sendEvent(panel.cross, event)
        return event.isAccepted()

    assert kept(_NONE)
    assert not kept(Qt.KeyboardModifier.ControlModifier)
