import pyqtgraph
import pytest
from pytestqt.qtbot import QtBot

from studio.gui.charts.curve_chart import CurveChart, Line
from studio.gui.theme.theme import Appearance, Theme

POINTS = tuple((step, 2.0 / step) for step in range(1, 41))


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> CurveChart:
    chart = CurveChart(theme, labelled=True)
    qtbot.addWidget(chart)
    chart.resize(500, 200)
    chart.show()
    return chart


def _curves(chart: CurveChart) -> list[pyqtgraph.PlotCurveItem]:
    return [item for item in chart.box.addedItems if isinstance(item, pyqtgraph.PlotCurveItem)]


def _texts(chart: CurveChart) -> list[str]:
    items = [item for item in chart.box.addedItems if isinstance(item, pyqtgraph.TextItem)]
    return [item.toPlainText() for item in items]


def test_a_smoothed_line_has_its_raw_values_faint_under_it(chart: CurveChart) -> None:
    line = Line(label="train", points=POINTS, series="vermillion", smooth=True)
    chart.show_lines([line], from_zero=True, live=False)

    raw, smooth = _curves(chart)
    assert raw.opts["pen"].color().alphaF() == pytest.approx(0.28, abs=0.01)
    assert smooth.opts["pen"].color().alphaF() == 1.0
    assert smooth.opts["pen"].width() == 2


def test_an_earlier_run_is_dashed_and_drawn_first(chart: CurveChart) -> None:
    from PySide6.QtCore import Qt

    lines = [
        Line(label="train", points=POINTS, series="vermillion"),
        Line(label="SFT 1", points=POINTS, series="vermillion", behind=True),
    ]
    chart.show_lines(lines, from_zero=True, live=False)

    first, second = _curves(chart)
    assert first.opts["pen"].style() is Qt.PenStyle.DashLine
    assert second.opts["pen"].style() is Qt.PenStyle.SolidLine
    assert "SFT 1" in _texts(chart)


def test_each_line_is_labelled_with_its_last_value(chart: CurveChart) -> None:
    chart.show_lines(
        [Line(label="train", points=POINTS, series="vermillion")], from_zero=True, live=False
    )

    assert _texts(chart) == ["train 0.05"]
    assert chart.newest() == "0.05"


def test_only_a_live_run_has_a_line_at_now(chart: CurveChart) -> None:
    line = Line(label="train", points=POINTS, series="vermillion")
    for live in (True, False):
        chart.show_lines([line], from_zero=True, live=live)
        nows = [item for item in chart.box.addedItems if isinstance(item, pyqtgraph.InfiniteLine)]
        assert len(nows) == (1 if live else 0)


def test_drawing_again_leaves_nothing_of_the_last_lines(chart: CurveChart) -> None:
    line = Line(label="train", points=POINTS, series="vermillion", smooth=True)
    chart.show_lines([line], from_zero=True, live=True)
    before = len(chart.box.addedItems)
    chart.show_lines([line], from_zero=True, live=True)

    assert len(chart.box.addedItems) == before


def test_a_screen_reader_hears_where_the_curve_goes(chart: CurveChart) -> None:
    chart.show_lines(
        [Line(label="train", points=POINTS, series="vermillion")], from_zero=True, live=False
    )

    assert chart.accessibleDescription() == "train: 2 → 0.05, 40"


def test_a_chart_without_numbers_is_drawn_empty(chart: CurveChart) -> None:
    chart.show_lines([], from_zero=False, live=False)

    assert _curves(chart) == []
    assert not chart.grab().isNull()


def test_colours_follow_a_switch_of_the_look(chart: CurveChart, theme: Theme) -> None:
    chart.show_lines(
        [Line(label="train", points=POINTS, series="vermillion")], from_zero=True, live=False
    )
    theme.set_appearance(Appearance.DARK)

    (curve,) = _curves(chart)
    wanted = theme.tokens.dark.series.vermillion.lower()
    assert curve.opts["pen"].color().name() == wanted


def test_the_page_scrolls_under_the_wheel(chart: CurveChart) -> None:
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = chart.box.viewRange()
    chart.wheelEvent(event)

    assert not event.isAccepted()
    assert chart.box.viewRange() == before
