import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Appearance, Theme


def test_switching_to_dark_changes_the_palette_at_once(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_appearance(Appearance.DARK)

    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window == QColor(theme.tokens.dark.color.background)


def test_system_follows_what_the_system_shows(qapp: QApplication, theme: Theme) -> None:
    theme.set_appearance(Appearance.SYSTEM)

    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme.is_dark is dark


def test_a_change_of_the_system_is_followed_only_when_asked_for(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    theme.set_appearance(Appearance.SYSTEM)
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    theme.set_appearance(Appearance.LIGHT)
    with qtbot.assertNotEmitted(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def test_zoom_steps_stop_at_both_ends(theme: Theme) -> None:
    theme.step_zoom(-20)
    assert theme.zoom == 0.8
    theme.step_zoom(20)
    assert theme.zoom == 2.0


def test_an_odd_zoom_becomes_the_nearest_step(theme: Theme) -> None:
    theme.set_zoom(1.37)

    assert theme.zoom == 1.25


def test_zoom_scales_text_and_heights(theme: Theme) -> None:
    theme.set_zoom(1.5)

    assert theme.font(TextSize.BODY).pixelSize() == 20
    assert theme.px(28) == 42


@pytest.mark.parametrize("size", TextSize)
def test_the_shipped_family_is_used(theme: Theme, size: TextSize) -> None:
    font = theme.font(size, Weight.STRONG, figures=True)

    assert font.family() == "Inter"
    assert [tag.toString().data() for tag in font.featureTags()] == [b"tnum"]


def test_digits_of_figures_are_equally_wide(theme: Theme, qtbot: QtBot) -> None:
    del qtbot
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(theme.font(figures=True))
    widths = {round(metrics.horizontalAdvance(digit), 3) for digit in "0123456789"}
    assert len(widths) == 1


def test_what_was_put_off_is_dropped_when_the_look_changes_again(
    qtbot: QtBot, theme: Theme
) -> None:
    done: list[int] = []
    theme.set_appearance(Appearance.DARK)
    theme.later(theme, lambda: done.append(1))
    theme.set_appearance(Appearance.LIGHT)
    theme.later(theme, lambda: done.append(2))

    qtbot.waitUntil(lambda: done == [2])


def test_a_font_that_is_changed_changes_no_other(theme: Theme) -> None:
    theme.font().setPixelSize(99)

    assert theme.font().pixelSize() == theme.tokens.type.body
