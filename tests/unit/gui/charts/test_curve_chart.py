import math

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


def _texts(chart: CurveChart) -> list[str]:
    return [note.text for note in chart.notes]


def test_a_smoothed_line_has_its_raw_values_faint_under_it(chart: CurveChart) -> None:
    line = Line(label="train", points=POINTS, series="vermillion", smooth=True)
    chart.show_lines([line], from_zero=True, live=False)

    raw, smooth = chart.strokes
    assert raw.pen.color().alphaF() == pytest.approx(0.28, abs=0.01)
    assert smooth.pen.color().alphaF() == 1.0
    assert smooth.pen.width() == 2


def test_an_earlier_run_is_dashed_and_drawn_first(chart: CurveChart) -> None:
    from PySide6.QtCore import Qt

    lines = [
        Line(label="train", points=POINTS, series="vermillion"),
        Line(label="SFT 1", points=POINTS, series="vermillion", behind=True),
    ]
    chart.show_lines(lines, from_zero=True, live=False)

    first, second = chart.strokes
    assert first.pen.style() is Qt.PenStyle.DashLine
    assert second.pen.style() is Qt.PenStyle.SolidLine
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
        assert chart.now == (40 if live else None)


def test_drawing_again_leaves_nothing_of_the_last_lines(chart: CurveChart) -> None:
    line = Line(label="train", points=POINTS, series="vermillion", smooth=True)
    chart.show_lines([line], from_zero=True, live=True)
    before = [len(chart.strokes), len(chart.spots), len(chart.notes)]
    chart.show_lines([line], from_zero=True, live=True)

    assert [len(chart.strokes), len(chart.spots), len(chart.notes)] == before == [2, 1, 1]


def test_a_screen_reader_hears_where_the_curve_goes(chart: CurveChart) -> None:
    chart.show_lines(
        [Line(label="train", points=POINTS, series="vermillion")], from_zero=True, live=False
    )

    assert chart.accessibleDescription() == "train: 2 → 0.05, 40"


def test_a_chart_without_numbers_is_drawn_empty(chart: CurveChart) -> None:
    chart.show_lines([], from_zero=False, live=False)

    assert chart.strokes == []
    assert not chart.grab().isNull()


def test_colours_follow_a_switch_of_the_look(chart: CurveChart, theme: Theme) -> None:
    chart.show_lines(
        [Line(label="train", points=POINTS, series="vermillion")], from_zero=True, live=False
    )
    theme.set_appearance(Appearance.DARK)

    (curve,) = chart.strokes
    wanted = theme.tokens.dark.series.vermillion.lower()
    assert curve.pen.color().name() == wanted


def test_a_number_that_is_none_breaks_the_line(chart: CurveChart) -> None:
    points = ((1, 1.0), (2, math.nan), (3, 1.0), (4, 2.0))
    chart.show_lines(
        [Line(label="train", points=points, series="vermillion")], from_zero=True, live=False
    )

    assert not chart.grab().isNull()
    assert chart.strokes[0].points == points


def test_the_line_lies_where_its_numbers_say(chart: CurveChart, theme: Theme) -> None:
    flat = Line(label="", points=((0, 0.0), (100, 0.0)), series="vermillion")
    chart.show_lines([flat], from_zero=True, live=False)

    image = chart.grab().toImage()
    line = theme.tokens.light.series.vermillion.lower()
    rows = [y for y in range(image.height()) if image.pixelColor(250, y).name() == line]
    assert rows
    assert max(rows) - min(rows) <= 2
