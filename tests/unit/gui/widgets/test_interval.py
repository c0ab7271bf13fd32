from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from studio.gui.theme.looks import Mark
from studio.gui.theme.theme import Theme
from studio.gui.widgets.interval import Interval, IntervalBar

MARK = Mark(color="#C44F00", shape="circle", dash=Qt.PenStyle.SolidLine)


def _image(qtbot: QtBot, theme: Theme, interval: Interval) -> QImage:
    bar = IntervalBar(theme, interval, MARK)
    qtbot.addWidget(bar)
    bar.resize(212, 20)
    return bar.grab().toImage()


def _columns(image: QImage, color: str) -> list[int]:
    wanted = QColor(color)
    ratio = image.devicePixelRatio()
    return sorted(
        {
            round(x / ratio)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y) == wanted
        }
    )


def test_the_bar_reaches_from_bound_to_bound(qtbot: QtBot, theme: Theme) -> None:
    columns = _columns(_image(qtbot, theme, Interval(value=0.5, low=0.25, high=0.75)), MARK.color)

    assert columns[0] in range(54, 59)
    assert columns[-1] in range(154, 159)


def test_without_bounds_only_the_mark_is_drawn(qtbot: QtBot, theme: Theme) -> None:
    columns = _columns(_image(qtbot, theme, Interval(value=0.5)), MARK.color)

    assert columns[-1] - columns[0] <= 2 * theme.tokens.space.xs


def test_the_floor_is_a_tick_at_its_place(qtbot: QtBot, theme: Theme) -> None:
    with_floor = _image(qtbot, theme, Interval(value=0.2, floor=0.8))

    assert set(_columns(with_floor, theme.color.text)) <= {164, 165, 166, 167}
    assert _columns(with_floor, theme.color.text)
    without = _image(qtbot, theme, Interval(value=0.2))
    assert _columns(without, theme.color.text) == []


def test_a_value_outside_the_scale_stays_inside_the_widget(qtbot: QtBot, theme: Theme) -> None:
    columns = _columns(_image(qtbot, theme, Interval(value=1.4)), MARK.color)

    assert columns
    assert max(columns) < 212


def test_a_screen_reader_hears_the_figure(qtbot: QtBot, theme: Theme) -> None:
    bar = IntervalBar(theme, Interval(value=0.5, described="Resolution: 50 %"), MARK)
    qtbot.addWidget(bar)

    assert bar.accessibleName() == "Resolution: 50 %"
