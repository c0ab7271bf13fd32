import pytest
from pytestqt.qtbot import QtBot

from studio.gui.charts.slice_chart import SliceChart
from studio.gui.theme import looks
from studio.gui.theme.theme import Theme
from tests.unit.gui import making


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> SliceChart:
    chart = SliceChart(theme)
    qtbot.addWidget(chart)
    board = making.board()
    marks = looks.marks(board.rows, theme.tokens, theme.series)
    chart.show_slices(board.slices, marks=marks, chosen="student SFT 1")
    return chart


def test_the_chosen_model_is_drawn_with_its_intervals(chart: SliceChart) -> None:
    bars = [stroke for stroke in chart.strokes if len({row for _, row in stroke.points}) == 1]
    assert [[at for at, _ in bar.points] for bar in bars] == [pytest.approx([65.0, 75.0])] * 2
    assert len(chart.strokes) == 3 * len(bars)


def test_every_model_has_its_mark_in_every_slice(chart: SliceChart) -> None:
    assert len(chart.spots) == 4 * 2


def test_a_screen_reader_hears_the_chosen_models_figures(chart: SliceChart) -> None:
    said = chart.accessibleDescription()

    assert said.startswith("common: 70")
    assert "(65.0–75.0), n 12" in said
