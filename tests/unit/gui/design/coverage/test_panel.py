"""The map by mouse and by keys, small and large."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.gui.actions.bindings import ActionSet
from studio.gui.design.coverage.aspects import Aspect
from studio.gui.design.coverage.legend import LegendEntry
from studio.gui.design.coverage.panel import CoveragePanel
from studio.gui.design.coverage.plot import CoveragePlot
from studio.gui.shell.kit import Kit
from studio.gui.theme.theme import Appearance

LEFT = Qt.MouseButton.LeftButton


def _send(plot: CoveragePlot, kind: QEvent.Type, spot: QPointF) -> None:
    none, at = Qt.MouseButton.NoButton, plot.mapToGlobal(spot)
    button = none if kind is QEvent.Type.MouseMove else LEFT
    held = none if kind is QEvent.Type.MouseButtonRelease else LEFT
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(plot, QMouseEvent(kind, spot, at, button, held, keys))


def _drag(plot: CoveragePlot, *spots: tuple[float, float]) -> None:
    """Draw a line through parts (0-1) of the plot, ending where it began."""
    points = [QPointF(x * plot.width(), y * plot.height()) for x, y in (*spots, spots[0])]
    _send(plot, QEvent.Type.MouseButtonPress, points[0])
    for point in points[1:]:
        _send(plot, QEvent.Type.MouseMove, point)
    _send(plot, QEvent.Type.MouseButtonRelease, points[-1])


def test_a_lasso_around_everything_chooses_every_task(
    panel: CoveragePanel, plot: CoveragePlot, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.chosen) as told:
        _drag(plot, (0, 0), (1, 0), (1, 1), (0, 1))

    assert told.args == [panel.model.chosen]
    assert len(panel.model.chosen) == 465


def test_a_lasso_around_a_half_chooses_that_half(panel: CoveragePanel, plot: CoveragePlot) -> None:
    _drag(plot, (0, 0), (0.5, 0), (0.5, 1), (0, 1))
    scene = panel.model.scene
    left = {one.task_id for one, at in zip(scene.points, scene.places, strict=True) if at[0] < 0.48}

    assert left <= panel.model.chosen
    assert len(panel.model.chosen) < 465


def test_a_click_beside_the_points_takes_the_choice_back(
    panel: CoveragePanel, plot: CoveragePlot
) -> None:
    panel.model.choose(frozenset({panel.model.scene.points[0].task_id}))
    QTest.mouseClick(plot, LEFT, pos=QPoint(1, 1))

    assert panel.model.chosen == frozenset()


def test_hovering_over_a_point_says_what_its_task_says_and_a_click_chooses_it(
    panel: CoveragePanel, plot: CoveragePlot
) -> None:
    scene = panel.model.scene
    spot = plot.window_.pixel(*scene.places[0]).toPoint()
    _send(plot, QEvent.Type.MouseMove, QPointF(spot))
    hovered = plot.hovered
    QTest.mouseClick(plot, LEFT, pos=spot)

    assert hovered in {one.first for one in scene.points}
    assert len(panel.model.chosen) == 1


def test_a_gap_is_chosen_from_the_list_by_keys(panel: CoveragePanel) -> None:
    assert panel.model.scene.map.gaps
    panel.places.setFocus()
    QTest.keyClick(panel.places, Qt.Key.Key_Down)

    gap = panel.model.scene.map.gaps[0]
    assert set(gap.task_ids) <= panel.model.chosen
    assert 0 < len(panel.model.chosen) < 50
    assert panel.places.currentText().startswith("gap: ")


def test_a_topic_is_chosen_from_the_list(panel: CoveragePanel) -> None:
    panel.places.setCurrentText("topic: customs")
    panel.places.picked.emit(panel.places.value())

    topics = {one.task_id: one.topic for one in panel.model.scene.points}
    assert {topics[one] for one in panel.model.chosen} == {"customs"}


def test_a_lasso_is_named_in_the_list_as_drawn_by_hand(
    panel: CoveragePanel, plot: CoveragePlot
) -> None:
    _drag(plot, (0, 0), (0.6, 0), (0.6, 0.6), (0, 0.6))

    assert panel.places.currentText() == "Drawn by hand"
    panel.body.clear.click()
    assert panel.places.currentText() == "All tasks"
    assert panel.model.chosen == frozenset()


def test_keys_zoom_move_and_show_all_again(plot: CoveragePlot) -> None:
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    zoomed = plot.window_
    QTest.keyClick(plot, Qt.Key.Key_Right)
    moved = plot.window_
    QTest.keyClick(plot, Qt.Key.Key_0)

    assert zoomed.span < 1
    assert moved.across > zoomed.across
    assert plot.window_.is_whole


def test_the_legend_follows_what_is_chosen_to_colour_by(panel: CoveragePanel, qtbot: QtBot) -> None:
    panel.model.set_aspect(Aspect.SPLIT)

    def shown() -> set[str]:
        entries = panel.body.legend.findChildren(LegendEntry)
        return {one.accessibleName() for one in entries if one.isVisible()}

    qtbot.waitUntil(lambda: shown() == {"Train: 309", "Validation: 38", "Eval: 118"})


def test_what_colours_the_map_is_remembered(
    panel: CoveragePanel, sample_kit: Kit, design_actions: ActionSet, qtbot: QtBot
) -> None:
    panel.model.set_aspect(Aspect.OUTCOME)
    again = CoveragePanel(sample_kit, design_actions)
    qtbot.addWidget(again)

    assert again.aspect.value() is Aspect.OUTCOME


def test_the_large_view_shows_the_same_choice(
    panel: CoveragePanel, design_actions: ActionSet, qtbot: QtBot
) -> None:
    panel.open_large()
    large = panel.large
    assert large is not None
    qtbot.waitExposed(large)
    _drag(large.body_.plot, (0, 0), (1, 0), (1, 1), (0, 1))

    assert panel.body.said.text().startswith("465")
    assert design_actions["design.coverage"].isEnabled()
    large.close()
    assert panel.large is None


def test_the_plot_is_repainted_when_the_look_changes(
    panel: CoveragePanel, plot: CoveragePlot, sample_kit: Kit
) -> None:
    light = plot.grab().toImage().pixelColor(2, 2)
    sample_kit.theme.restore(Appearance.DARK, 1.5)
    dark = plot.grab().toImage().pixelColor(2, 2)
    sample_kit.theme.restore(Appearance.LIGHT, 1.0)

    assert light.lightness() > dark.lightness()
    assert panel.accessibleName() == "Coverage map"


def test_chosen_points_stand_out(panel: CoveragePanel, plot: CoveragePlot) -> None:
    scene = panel.model.scene
    first, last = scene.points[0].task_id, len(scene.points) - 1
    panel.model.choose(frozenset({first}))
    opacity = plot._opacity()

    assert opacity[0] > opacity[last]


def test_a_hint_is_painted_and_no_tip_that_could_read_markup(plot: CoveragePlot) -> None:
    painted = plot.grab()
    plot._say(0)

    assert plot.grab().toImage() != painted.toImage()
    assert plot.toolTip() == ""


def test_splits_are_offered_with_the_map(panel: CoveragePanel, design_actions: ActionSet) -> None:
    del panel
    assert design_actions["design.splits"].isEnabled()


def test_a_pixel_and_a_point_are_the_same_for_hover_and_drawing(plot: CoveragePlot) -> None:
    centre = plot.window_.pixel(0.5, 0.5)

    assert centre == QPointF(plot.width() / 2, plot.height() / 2)
