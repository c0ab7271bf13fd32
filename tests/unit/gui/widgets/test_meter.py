from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.meter import Meter


def _filled(meter: Meter, theme: Theme) -> int:
    image = meter.grab().toImage()
    middle = image.height() // 2
    accent = QColor(theme.color.accent)
    inked = sum(image.pixelColor(x, middle) == accent for x in range(image.width()))
    return round(inked / image.devicePixelRatio())


def test_the_filling_is_the_share_done(qtbot: QtBot, theme: Theme) -> None:
    meter = Meter(theme, "Progress")
    qtbot.addWidget(meter)
    meter.resize(200, 6)

    meter.show_progress(0, 0)
    assert _filled(meter, theme) == 0
    meter.show_progress(50, 200)
    assert abs(_filled(meter, theme) - 50) <= 3
    meter.show_progress(200, 200)
    assert _filled(meter, theme) >= 190


def test_more_done_than_expected_is_full(qtbot: QtBot, theme: Theme) -> None:
    meter = Meter(theme, "Progress")
    qtbot.addWidget(meter)

    meter.show_progress(13, 12)

    assert meter.value() == meter.maximum() == 12
